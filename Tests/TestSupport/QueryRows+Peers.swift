/// Queries in the syntax of other search engines: what is typed ⇒ its tree ⇒ its canonical form, — for none.
extension QueryRows {
  static let googleNews = #"""
    trump putin intitle:summit after:2017-07-01 ⇒ and(trump putin title(summit) date=2017-07-01..) ⇒ trump AND putin AND title:summit AND date:2017-07-01..
    intitle:"putin trump" -opinion ⇒ and(title(phrase(putin trump)) not(opinion)) ⇒ title:"putin trump" AND NOT opinion
    allintitle: putin trump ⇒ title(and(putin trump)) ⇒ title:(putin AND trump)
    allintitle:putin trump OR a ⇒ title(or(and(putin trump) a)) ⇒ title:(putin AND trump OR a)
    allintext:ceasefire minsk ⇒ body(and(ceasefire minsk)) ⇒ body:(ceasefire AND minsk)
    site:npr.org source:npr ⇒ and(site=npr.org outlet=npr) ⇒ site:"npr.org" AND outlet:"npr"
    source:new_york_times ⇒ outlet=new_york_times ⇒ outlet:"new_york_times"
    location:ukraine ⇒ country=ukraine ⇒ country:"ukraine"
    before:2017-07-01 after:2017-06-01 ⇒ and(date=..2017-06-30 date=2017-06-01..) ⇒ date:..2017-06-30 AND date:2017-06-01..
    ukraine when:1d ⇒ and(ukraine date=2017-07-07..2017-07-08) ⇒ ukraine AND date:2017-07-07..2017-07-08
    trump AROUND(5) putin ⇒ NEAR/5(trump putin) ⇒ trump NEAR/5 putin
    "minsk * accords" ⇒ phrase(minsk * accords) ⇒ "minsk * accords"
    "minsk accords" OR "minsk agreement" ⇒ or(phrase(minsk accords) phrase(minsk agreement)) ⇒ "minsk accords" OR "minsk agreement"
    putin | trump ⇒ or(putin trump) ⇒ putin OR trump
    inurl:politics ⇒ site=*politics* ⇒ site:"*politics*"
    related:npr.org ⇒ phrase(related:npr.org) ⇒ "related:npr.org"
    putin -site:rt.com ⇒ and(putin not(site=rt.com)) ⇒ putin AND NOT site:"rt.com"
    """#

  static let factiva = #"""
    hd=putin and (hamburg or g-20) not atleast3 trump ⇒ and(title(putin) or(hamburg g-20) not(atleast3(trump))) ⇒ title:putin AND (hamburg OR g-20) AND NOT ATLEAST/3 trump
    rst=tnyt and putin ⇒ and(phrase(rst=tnyt) putin) ⇒ "rst=tnyt" AND putin
    rst=(tnyt or ftft) and putin ⇒ and(or(tnyt ftft) putin) ⇒ (tnyt OR ftft) AND putin
    co=ibm and merger ⇒ and(phrase(co=ibm) merger) ⇒ "co=ibm" AND merger
    ns=gpol ⇒ phrase(ns=gpol) ⇒ "ns=gpol"
    la=en and minsk ⇒ and(lang=en minsk) ⇒ lang:"en" AND minsk
    by=filipov and hd=summit ⇒ and(byline(filipov) title(summit)) ⇒ byline:filipov AND title:summit
    hlp=(putin and trump) ⇒ hlead(and(putin trump)) ⇒ hlead:(putin AND trump)
    sn=reuters and minsk near5 accord ⇒ and(outlet=reuters NEAR/5(minsk accord)) ⇒ outlet:"reuters" AND minsk NEAR/5 accord
    minsk same accords and wc>500 ⇒ and(/P(minsk accords) words=501..) ⇒ minsk /P accords AND words:501..
    wc>500 and putin ⇒ and(words=501.. putin) ⇒ words:501.. AND putin
    putin near10 trump ⇒ NEAR/10(putin trump) ⇒ putin NEAR/10 trump
    minsk adj3 accord ⇒ PRE/3(minsk accord) ⇒ minsk PRE/3 accord
    accord$2 and minsk ⇒ and(pattern(accord*) minsk) ⇒ accord* AND minsk
    accord$ and minsk ⇒ and(pattern(accord*) minsk) ⇒ accord* AND minsk
    sanction* and (eu or us) ⇒ and(pattern(sanction*) phrase(and) eu phrase(or) us) ⇒ sanction* AND "and" AND eu AND "or" AND us
    trump/F50/ and putin ⇒ and(first50(trump) putin) ⇒ FIRST/50 trump AND putin
    minsk /n5/ accord ⇒ NEAR/5(minsk accord) ⇒ minsk NEAR/5 accord
    putin not near5 trump ⇒ and(putin not(NEAR/5(putin trump))) ⇒ putin AND NOT putin NEAR/5 trump
    date after 20170701 and hd=putin ⇒ and(date=2017-07-02.. title(putin)) ⇒ date:2017-07-02.. AND title:putin
    date from 20170701 to 20170707 and hd=minsk ⇒ and(date=2017-07-01..2017-07-07 title(minsk)) ⇒ date:2017-07-01..2017-07-07 AND title:minsk
    date before 2017-07-07 ⇒ date=..2017-07-06 ⇒ date:..2017-07-06
    pd=20170701 ⇒ date=2017-07-01..2017-07-01 ⇒ date:2017-07-01..2017-07-01
    hd=(trump and putin) or lp=(minsk) ⇒ or(title(and(trump putin)) lead(minsk)) ⇒ title:(trump AND putin) OR lead:minsk
    in=ukraine and hd=putin ⇒ and(country=ukraine title(putin)) ⇒ country:"ukraine" AND title:putin
    """#

  static let nexis = #"""
    hlead(putin) and minsk w/5 accord! ⇒ and(hlead(putin) NEAR/5(minsk pattern(accord*))) ⇒ hlead:putin AND minsk NEAR/5 accord*
    headline(putin) and date(geq (7/1/2017) and leq (7/7/2017)) ⇒ and(title(putin) date=2017-07-01..2017-07-07) ⇒ title:putin AND date:2017-07-01..2017-07-07
    body(minsk w/5 accord!) and atleast5(ceasefire) ⇒ and(body(NEAR/5(minsk pattern(accord*))) atleast5(ceasefire)) ⇒ body:(minsk NEAR/5 accord*) AND ATLEAST/5 ceasefire
    putin not w/5 trump ⇒ and(putin not(NEAR/5(putin trump))) ⇒ putin AND NOT putin NEAR/5 trump
    putin pre/3 trump ⇒ PRE/3(putin trump) ⇒ putin PRE/3 trump
    minsk w/s accord ⇒ /S(minsk accord) ⇒ minsk /S accord
    minsk w/p accord ⇒ /P(minsk accord) ⇒ minsk /P accord
    minsk w/sent accord ⇒ /S(minsk accord) ⇒ minsk /S accord
    minsk w/seg accord ⇒ NEAR/999(minsk accord) ⇒ minsk NEAR/999 accord
    allcaps(aids) ⇒ case(AIDS) ⇒ CASE AIDS
    caps(aids) ⇒ case(Aids) ⇒ CASE Aids
    nocaps(aids) ⇒ case(aids) ⇒ CASE aids
    plural(accord) ⇒ exact(accord) ⇒ EXACT accord
    singular(accord) and minsk ⇒ and(exact(accord) minsk) ⇒ EXACT accord AND minsk
    byline(filipov) and publication(washington post) ⇒ and(byline(filipov) outlet=washington post) ⇒ byline:filipov AND outlet:"washington post"
    length(>500) and putin ⇒ and(words=501.. putin) ⇒ words:501.. AND putin
    length > 500 and hlead(putin) ⇒ and(words=501.. hlead(putin)) ⇒ words:501.. AND hlead:putin
    date is 7/1/2017 ⇒ date=2017-07-01..2017-07-01 ⇒ date:2017-07-01..2017-07-01
    date aft 7/14/2017 and minsk ⇒ and(date=2017-07-15.. minsk) ⇒ date:2017-07-15.. AND minsk
    date bef 2017-07-01 and minsk ⇒ and(date=..2017-06-30 minsk) ⇒ date:..2017-06-30 AND minsk
    load-date(2017-07) ⇒ indexed=2017-07-01..2017-07-31 ⇒ indexed:2017-07-01..2017-07-31
    subject(elections) ⇒ elections ⇒ elections
    company(ibm) and putin ⇒ and(ibm putin) ⇒ ibm AND putin
    terms(war) or putin ⇒ or(war putin) ⇒ war OR putin
    putin or trump and headline(summit) ⇒ or(putin and(trump title(summit))) ⇒ putin OR trump AND title:summit
    """#

  static let proQuest = #"""
    putin NEAR/5 (sanction* OR "peace accords") ⇒ NEAR/5(putin or(pattern(sanction*) phrase(peace accords))) ⇒ putin NEAR/5 (sanction* OR "peace accords")
    putin N/5 trump ⇒ NEAR/5(putin trump) ⇒ putin NEAR/5 trump
    putin PRE/5 trump ⇒ PRE/5(putin trump) ⇒ putin PRE/5 trump
    putin P/5 trump ⇒ PRE/5(putin trump) ⇒ putin PRE/5 trump
    ti(putin) AND au(filipov) ⇒ and(title(putin) byline(filipov)) ⇒ title:putin AND byline:filipov
    ti("peace accords") NOT ab(opinion) ⇒ and(title(phrase(peace accords)) not(opinion)) ⇒ title:"peace accords" AND NOT opinion
    ab(putin) ⇒ putin ⇒ putin
    su(war) ⇒ war ⇒ war
    ft(ceasefire) ⇒ body(ceasefire) ⇒ body:ceasefire
    pub(times) ⇒ outlet=times ⇒ outlet:"times"
    pd(20170701-20170707) ⇒ date=2017-07-01..2017-07-07 ⇒ date:2017-07-01..2017-07-07
    yr(2017-2018) ⇒ date=2017-01-01..2018-12-31 ⇒ date:2017-01-01..2018-12-31
    yr(2017) ⇒ date=2017-01-01..2017-12-31 ⇒ date:2017-01-01..2017-12-31
    la(english) ⇒ lang=english ⇒ lang:"english"
    EXACT("peace accords") ⇒ exact(phrase(peace accords)) ⇒ EXACT "peace accords"
    """#

  static let mediaCloud = #"""
    "minsk accords"~4 AND language:en ⇒ and(phrase4(minsk accords) lang=en) ⇒ "minsk accords"~4 AND lang:"en"
    title:putin AND language:ru ⇒ and(title(putin) lang=ru) ⇒ title:putin AND lang:"ru"
    publish_date:[2017-01-01 TO 2017-06-30] ⇒ date=2017-01-01..2017-06-30 ⇒ date:2017-01-01..2017-06-30
    publication_date:[2017-01-01T00:00:00Z TO 2017-06-30T00:00:00Z] ⇒ date=2017-01-01..2017-06-30 ⇒ date:2017-01-01..2017-06-30
    canonical_domain:nytimes.com ⇒ site=nytimes.com ⇒ site:"nytimes.com"
    media_name:npr ⇒ phrase(media_name:npr) ⇒ "media_name:npr"
    media_id:1 ⇒ phrase(media_id:1) ⇒ "media_id:1"
    tags_id_media:34412234 ⇒ phrase(tags_id_media:34412234) ⇒ "tags_id_media:34412234"
    (minsk OR kyiv) AND NOT trump ⇒ and(or(minsk kyiv) not(trump)) ⇒ (minsk OR kyiv) AND NOT trump
    "putin trump"~5 AND title:summit ⇒ and(phrase5(putin trump) title(summit)) ⇒ "putin trump"~5 AND title:summit
    sanction* AND "eu" ⇒ and(pattern(sanction*) phrase(eu)) ⇒ sanction* AND "eu"
    """#

  static let gdelt = #"""
    domain:npr.org repeat3:"ceasefire" near10:"minsk accords" ⇒ and(site=npr.org atleast3(phrase(ceasefire)) NEAR/10(minsk accords)) ⇒ site:"npr.org" AND ATLEAST/3 "ceasefire" AND minsk NEAR/10 accords
    domainis:npr.org putin ⇒ and(site=npr.org putin) ⇒ site:"npr.org" AND putin
    repeat3:ceasefire ⇒ atleast3(ceasefire) ⇒ ATLEAST/3 ceasefire
    near20:"a b c" ⇒ NEAR/20(NEAR/20(a b) c) ⇒ a NEAR/20 b NEAR/20 c
    tone<-5 ⇒ phrase(tone<-5) ⇒ "tone<-5"
    tone>5 putin ⇒ and(phrase(tone>5) putin) ⇒ "tone>5" AND putin
    toneabs>10 ⇒ phrase(toneabs>10) ⇒ "toneabs>10"
    theme:TERROR ⇒ phrase(theme:TERROR) ⇒ "theme:TERROR"
    sourcecountry:france ⇒ country=france ⇒ country:"france"
    sourcelang:spanish ⇒ lang=spanish ⇒ lang:"spanish"
    (putin OR trump) sourcelang:eng ⇒ and(or(putin trump) lang=eng) ⇒ (putin OR trump) AND lang:"eng"
    "minsk accords" -opinion ⇒ and(phrase(minsk accords) not(opinion)) ⇒ "minsk accords" AND NOT opinion
    imagetag:"safesearch" ⇒ phrase(safesearch) ⇒ "safesearch"
    """#

  static let freshRSS = #"""
    author:filipov pubdate:P1M/ !intitle:opinion ⇒ and(byline(filipov) date=2017-06-08.. not(title(opinion))) ⇒ byline:filipov AND date:2017-06-08.. AND NOT title:opinion
    pubdate:/P1M ⇒ date=..2017-06-08 ⇒ date:..2017-06-08
    pubdate:2017-01/2017-06 ⇒ date=2017-01-01..2017-06-30 ⇒ date:2017-01-01..2017-06-30
    date:P1W/ ⇒ date=2017-07-01.. ⇒ date:2017-07-01..
    date:2017-07-07/2017-07-01 ⇒ date=2017-07-01..2017-07-07 ⇒ date:2017-07-01..2017-07-07
    mdate:P1W ⇒ updated=2017-07-01..2017-07-08 ⇒ updated:2017-07-01..2017-07-08
    userdate:P1M ⇒ phrase(userdate:P1M) ⇒ "userdate:P1M"
    intitle:/pu.*n/ ⇒ title(pu.n) ⇒ title:pu.n
    /pu.*n/i ⇒ pu.n/i ⇒ pu.n/i
    inurl:example.org ⇒ site=*example.org* ⇒ site:"*example.org*"
    label:news ⇒ phrase(label:news) ⇒ "label:news"
    search:"my query" ⇒ saved=my query ⇒ saved:"my query"
    intitle:putin OR intitle:trump ⇒ or(title(putin) title(trump)) ⇒ title:putin OR title:trump
    author:"David Filipov" -intitle:"live blog" ⇒ and(byline(phrase(David Filipov)) not(title(phrase(live blog)))) ⇒ byline:"David Filipov" AND NOT title:"live blog"
    """#

  static let recoll = #"""
    author:"john doe" putin OR trump ⇒ or(and(byline(phrase(john doe)) putin) trump) ⇒ byline:"john doe" AND putin OR trump
    title:putin date:2010-01-01/2012 ⇒ and(title(putin) date=2010-01-01..2012-12-31) ⇒ title:putin AND date:2010-01-01..2012-12-31
    "putin trump"o5 ⇒ phrase5(putin trump) ⇒ "putin trump"~5
    "putin trump"p5 ⇒ NEAR/6(putin trump) ⇒ putin NEAR/6 trump
    "Putin"C ⇒ case(phrase(Putin)) ⇒ CASE "Putin"
    "putin"l ⇒ exact(phrase(putin)) ⇒ EXACT "putin"
    "peace accords"D ⇒ phrase(peace accords) ⇒ "peace accords"
    date:/2012 ⇒ date=..2012-12-31 ⇒ date:..2012-12-31
    ext:pdf ⇒ phrase(ext:pdf) ⇒ "ext:pdf"
    dir:news ⇒ phrase(dir:news) ⇒ "dir:news"
    mime:text/html ⇒ phrase(mime:text/html) ⇒ "mime:text/html"
    size>10k ⇒ phrase(size>10k) ⇒ "size>10k"
    """#

  static let aleph = #"""
    "minsk accords"~4 ⇒ phrase4(minsk accords) ⇒ "minsk accords"~4
    minsk~2 ⇒ similar2(minsk) ⇒ minsk~2
    +putin -trump ⇒ and(putin not(trump)) ⇒ putin AND NOT trump
    +"peace accords" trump ⇒ and(phrase(peace accords) trump) ⇒ "peace accords" AND trump
    names:putin ⇒ phrase(names:putin) ⇒ "names:putin"
    countries:ua ⇒ country=ua ⇒ country:"ua"
    languages:eng ⇒ lang=eng ⇒ lang:"eng"
    schema:Article ⇒ phrase(schema:Article) ⇒ "schema:Article"
    dates:2017 ⇒ date=2017-01-01..2017-12-31 ⇒ date:2017-01-01..2017-12-31
    (a OR b) AND c ⇒ and(or(a b) c) ⇒ (a OR b) AND c
    """#

  static let quickwitAndLucene = #"""
    minsk^0.5 ⇒ minsk ⇒ minsk
    "minsk accords"^2 putin ⇒ and(phrase(minsk accords) putin) ⇒ "minsk accords" AND putin
    (minsk OR kyiv)^3 putin ⇒ and(or(minsk kyiv) putin) ⇒ (minsk OR kyiv) AND putin
    minsk~2^0.5 ⇒ similar2(minsk) ⇒ minsk~2
    minsk~0.8 ⇒ similar1(minsk) ⇒ minsk~1
    title:putin^2 ⇒ title(putin) ⇒ title:putin
    title:(putin^2 trump) ⇒ title(and(putin trump)) ⇒ title:(putin AND trump)
    "putin trump"~3^2 ⇒ phrase3(putin trump) ⇒ "putin trump"~3
    "putin trump"* ⇒ phrase(putin trump) ⇒ "putin trump"
    outlet:IN [reuters bbc] ⇒ or(outlet=reuters outlet=bbc) ⇒ outlet:"reuters" OR outlet:"bbc"
    outlet: IN [reuters bbc] ⇒ or(outlet=reuters outlet=bbc) ⇒ outlet:"reuters" OR outlet:"bbc"
    date:[2017-01-01 TO 2017-06-30} ⇒ date=2017-01-01..2017-06-29 ⇒ date:2017-01-01..2017-06-29
    [a TO b] ⇒ and(a TO b) ⇒ a AND TO AND b
    *:* ⇒ — ⇒ —
    title:* ⇒ — ⇒ —
    a && b || c ⇒ or(and(a b) c) ⇒ a AND b OR c
    !a b ⇒ and(not(a) b) ⇒ NOT a AND b
    NOT a ⇒ not(a) ⇒ NOT a
    title:"a b"~2 ⇒ title(phrase2(a b)) ⇒ title:"a b"~2
    words:>=500 ⇒ words=500.. ⇒ words:500..
    -title:a +body:b ⇒ and(not(title(a)) body(b)) ⇒ NOT title:a AND body:b
    """#
}
