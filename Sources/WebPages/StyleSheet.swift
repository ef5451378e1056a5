internal import Drawing

/// The style sheet: two schemes, three widths, paper.
public enum StyleSheet {
  /// Its text.
  public static let text = """
    :root{color-scheme:light dark;--ground:#fff;--text:#1b1b1b;--muted:#575757;--link:#0b4f9e;--seen:#5a3490;\
    --rule:#c9c9c9;--mark:#ffe27a;--on-mark:#1b1b1b;--bar:#3a6ea5;--accent:#b3541e;--focus:#b3261e}
    @media(prefers-color-scheme:dark){:root{--ground:#15171a;--text:#e9e6e1;--muted:#aab0b7;--link:#8fbcf5;\
    --seen:#c9adf2;--rule:#43474d;--mark:#6a5200;--on-mark:#fff4cf;--bar:#79a8dc;--accent:#e0965f;--focus:#ffb4a8}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
    a{color:var(--link);text-underline-offset:.15em}a:visited{color:var(--seen)}
    :focus-visible{outline:3px solid var(--focus);outline-offset:2px}
    mark{background:var(--mark);color:var(--on-mark);padding:0 .1em}
    h1{font-size:1.35rem;line-height:1.3;margin:1rem 0 .5rem}h2{font-size:1.1rem;margin:1.2rem 0 .4rem}
    h3{font-size:1rem;margin:1rem 0 .2rem}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem;z-index:1}
    .top,.page,.foot{max-width:76rem;margin:0 auto;padding:.75rem 1rem}
    .top{display:flex;flex-wrap:wrap;align-items:end;gap:.5rem 1.5rem;border-bottom:1px solid var(--rule)}
    .name{font:600 1.35rem/1.2 Georgia,serif;padding:.6rem 0;text-decoration:none}.name,.name:visited{color:var(--text)}
    .search{flex:1 1 20rem;max-width:48rem;display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:end}
    .search label{flex:1 1 12rem}.search span{display:block;font-size:.875rem;color:var(--muted)}
    input,select,button{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--muted);\
    border-radius:3px;min-height:44px;padding:.3rem .6rem;max-width:100%}
    input:not([type=checkbox]),select{width:100%}input[type=checkbox]{min-height:24px;width:24px;height:24px;margin:0}
    button{cursor:pointer;font-weight:600}
    .two{display:grid;gap:0 2.5rem}.note,.line,.facts{color:var(--muted);margin:.25rem 0}
    .chips,.bar,.links,.pages{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;margin:.6rem 0}
    .chips a{display:inline-block;border:1px solid var(--muted);border-radius:1rem;padding:.2rem .7rem;text-decoration:none}
    .bar a,.links a,.pages a,.bar b,.facet a,.foot a,.jump a{display:inline-block;padding:.15rem 0;min-height:24px}
    .bar{border-block:1px solid var(--rule);padding:.3rem 0}
    .hits{padding:0;margin:0;list-style:none;max-width:56rem}.hits>li{padding:.9rem 0;border-bottom:1px solid var(--rule)}
    .hits h2{font:600 1.2rem/1.35 Georgia,serif;margin:0}.hits p{margin:.25rem 0;max-width:44rem}
    .hits .url,.paper{display:none}.number{color:var(--muted);font-weight:400}
    .saved{list-style:none;padding:0;max-width:56rem}.saved>li{padding:.5rem 0;border-bottom:1px solid var(--rule)}\
    .saved h2,.saved p{margin:.2rem 0}.saved a{display:inline-block;min-height:24px}
    .facet{list-style:none;padding:0;margin:0}.facet li{margin:.1rem 0}.facet b a{text-decoration:none;color:inherit}
    .filters form p{margin:.5rem 0}.filters label,.filters legend{font-size:.875rem}
    .filters label.tick{display:flex;gap:.5rem;align-items:center;font-size:1rem;min-height:44px}
    .text{font:1.1rem/1.6 Georgia,serif;max-width:44rem}.text p{margin:0 0 1em}.text blockquote{margin:0 0 1em;\
    padding-left:1rem;border-left:3px solid var(--rule)}.text .caption{color:var(--muted);font-size:1rem}
    .deck{font:1.15rem/1.5 Georgia,serif;max-width:44rem;margin:.25rem 0 .75rem}
    .headline{font:700 1.7rem/1.25 Georgia,serif;max-width:44rem;margin:1rem 0 .5rem}
    .scroll{overflow-x:auto;max-width:100%}table{border-collapse:collapse;font-size:.9375rem}
    time{white-space:nowrap}th,td{text-align:left;vertical-align:top;padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--rule);\
    overflow-wrap:normal}
    td.left,th.left{text-align:right}caption{text-align:left;color:var(--muted);padding:.2rem 0}
    .wide td,.wide th{min-width:7rem}.facts td{overflow-wrap:anywhere}pre{font-size:.875rem}
    ins{text-decoration:underline;text-decoration-thickness:2px;background:transparent;color:var(--accent)}
    del{color:var(--muted)}.hint{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .warning{border-left:4px solid var(--accent);padding:.3rem .8rem;margin:.6rem 0}
    summary{min-height:24px;padding:.3rem 0;cursor:pointer;color:var(--link)}
    .foot{border-top:1px solid var(--rule);margin-top:2rem;color:var(--muted);font-size:.9375rem}
    .months{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:0 1rem}
    .plot{max-width:56rem;margin:.8rem 0}.chart svg{height:6rem}.key{border-bottom:3px solid}.axis{display:flex;justify-content:space-between;\
    color:var(--muted);font-size:.875rem;border-top:1px solid var(--rule)}.map svg{aspect-ratio:2;max-height:30rem}
    @media(min-width:48rem){.two{grid-template-columns:16rem minmax(0,1fr)}.two>.filters{grid-column:1;grid-row:1/9}\
    .two>.results{grid-column:2}.jump{display:none}.side{grid-template-columns:minmax(0,44rem) 16rem}}
    @media(max-width:47.99rem){.filters{display:none}.filters:target{display:block}.top{align-items:start}}
    @media print{.top form,.filters,.bar,.links,.pages,.chips,.jump,.skip,.foot nav,.side aside,form{display:none!important}\
    body{font-size:11pt;color:#000;background:#fff}a{color:#000;text-decoration:none}mark{background:none;font-weight:700;\
    color:#000}.hits .url,.paper{display:block;font-size:9pt}.two{display:block}.text{font-size:11pt;max-width:none}}

    """ + DrawingStyle.rules

  /// Its name, by which a browser may keep it for ever.
  public static var name: String { "style-\(tag).css" }

  /// What tells this sheet from another.
  public static let tag: String = {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }()
}
