/// Queries in the syntax of the language itself: what is typed ⇒ its tree ⇒ its canonical form, — for none.
extension QueryRows {
  static let words = #"""
    minsk ⇒ minsk ⇒ minsk
    minsk accords ⇒ and(minsk accords) ⇒ minsk AND accords
    Minsk Accords ⇒ and(Minsk Accords) ⇒ Minsk AND Accords
    g-20 covid-19 ⇒ and(g-20 covid-19) ⇒ g-20 AND covid-19
    1 300 euros ⇒ and(1300 euros) ⇒ 1300 AND euros
    12 300 400 2 000 ⇒ and(12300400 2000) ⇒ 12300400 AND 2000
    9 11 and 0 300 ⇒ and(9 11 phrase(and) 0 300) ⇒ 9 AND 11 AND "and" AND 0 AND 300
    putin|trump ⇒ or(putin trump) ⇒ putin OR trump
    putin||trump |minsk ⇒ or(putin trump minsk) ⇒ putin OR trump OR minsk
    title:putin|trump ⇒ title(phrase(putin|trump)) ⇒ title:"putin|trump"
    서울* 협상! ⇒ and(pattern(서울*) pattern(협상*)) ⇒ 서울* AND 협상*
    AT&T U.S. O’Neill ⇒ and(AT&T U.S O'Neill) ⇒ AT&T AND U.S AND O'Neill
    O'Neill ⇒ O'Neill ⇒ O'Neill
    1,300 ⇒ 1,300 ⇒ 1,300
    1300.5 ⇒ 1300.5 ⇒ 1300.5
    会议 北京 ⇒ and(会议 北京) ⇒ 会议 AND 北京
    минск ⇒ минск ⇒ минск
    walesa Wałęsa ⇒ and(walesa Wałęsa) ⇒ walesa AND Wałęsa
    ukrain* ⇒ pattern(ukrain*) ⇒ ukrain*
    wom?n ⇒ pattern(wom?n) ⇒ wom?n
    acc*ds ⇒ pattern(acc*ds) ⇒ acc*ds
    ab* ⇒ ab ⇒ ab
    *gate ⇒ gate ⇒ gate
    who won? ⇒ and(who won) ⇒ who AND won
    minsk~ ⇒ similar1(minsk) ⇒ minsk~1
    minsk~1 ⇒ similar1(minsk) ⇒ minsk~1
    minsk~2 ⇒ similar2(minsk) ⇒ minsk~2
    minsk~9 ⇒ similar2(minsk) ⇒ minsk~2
    minsk, kyiv; rome. ⇒ and(minsk kyiv rome) ⇒ minsk AND kyiv AND rome
    "minsk ⇒ phrase(minsk) ⇒ "minsk"
    trump's ⇒ trump's ⇒ trump's
    salt and pepper ⇒ and(salt phrase(and) pepper) ⇒ salt AND "and" AND pepper
    or not to be ⇒ and(phrase(or) phrase(not) to be) ⇒ "or" AND "not" AND to AND be
    near the same place ⇒ and(phrase(near) the phrase(same) place) ⇒ "near" AND the AND "same" AND place
    first place ⇒ and(first place) ⇒ first AND place
    😀 ⇒ — ⇒ —
    #ukraine ⇒ #ukraine ⇒ #ukraine
    http://a.example/b ⇒ phrase(http://a.example/b) ⇒ "http://a.example/b"
    10:30 ⇒ phrase(10:30) ⇒ "10:30"
    f:123 ⇒ phrase(f:123) ⇒ "f:123"
    R&D ⇒ R&D ⇒ R&D
    24/7 ⇒ 24/7 ⇒ 24/7
    e-mail* ⇒ pattern(e-mail*) ⇒ e-mail*
    """#

  static let operators = #"""
    a AND b ⇒ and(a b) ⇒ a AND b
    a & b ⇒ and(a b) ⇒ a AND b
    a && b ⇒ and(a b) ⇒ a AND b
    a OR b ⇒ or(a b) ⇒ a OR b
    a | b ⇒ or(a b) ⇒ a OR b
    a || b ⇒ or(a b) ⇒ a OR b
    a OR b OR c ⇒ or(a b c) ⇒ a OR b OR c
    a OR b c ⇒ or(a and(b c)) ⇒ a OR b AND c
    a b OR c d ⇒ or(and(a b) and(c d)) ⇒ a AND b OR c AND d
    (a OR b) c ⇒ and(or(a b) c) ⇒ (a OR b) AND c
    a (b c) d ⇒ and(a b c d) ⇒ a AND b AND c AND d
    a AND b OR c ⇒ or(and(a b) c) ⇒ a AND b OR c
    (a b) OR c ⇒ or(and(a b) c) ⇒ a AND b OR c
    x (a OR b c) ⇒ and(x or(a and(b c))) ⇒ x AND (a OR b AND c)
    minsk -trump ⇒ and(minsk not(trump)) ⇒ minsk AND NOT trump
    minsk !trump ⇒ and(minsk not(trump)) ⇒ minsk AND NOT trump
    minsk NOT trump ⇒ and(minsk not(trump)) ⇒ minsk AND NOT trump
    minsk AND NOT trump ⇒ and(minsk not(trump)) ⇒ minsk AND NOT trump
    -minsk ⇒ not(minsk) ⇒ NOT minsk
    NOT NOT minsk ⇒ minsk ⇒ minsk
    -(a b) ⇒ not(and(a b)) ⇒ NOT (a AND b)
    +a -"b c" ⇒ and(a not(phrase(b c))) ⇒ a AND NOT "b c"
    a - b ⇒ and(a not(b)) ⇒ a AND NOT b
    a -b -c ⇒ and(a not(b) not(c)) ⇒ a AND NOT b AND NOT c
    a NOT (b OR c) ⇒ and(a not(or(b c))) ⇒ a AND NOT (b OR c)
    (a) and (b) ⇒ and(a b) ⇒ a AND b
    (a) or (b) ⇒ or(a b) ⇒ a OR b
    (a) not (b) ⇒ and(a not(b)) ⇒ a AND NOT b
    a AND ⇒ a ⇒ a
    OR a ⇒ a ⇒ a
    a OR OR b ⇒ or(a b) ⇒ a OR b
    AND AND ⇒ — ⇒ —
    ((((a ⇒ a ⇒ a
    a)b ⇒ and(a b) ⇒ a AND b
    (a OR ⇒ a ⇒ a
    a) OR (b ⇒ and(a b) ⇒ a AND b
    NOT ⇒ — ⇒ —
    () ⇒ — ⇒ —
    ((a)) ⇒ a ⇒ a
    (((a OR b))) ⇒ or(a b) ⇒ a OR b
    - - ⇒ — ⇒ —
    "" ⇒ — ⇒ —
    * ⇒ — ⇒ —
    : ⇒ — ⇒ —
    a AND (b OR (c AND (d OR e))) ⇒ and(a or(b and(c or(d e)))) ⇒ a AND (b OR c AND (d OR e))
    """#

  static let phrases = #"""
    "minsk accords" ⇒ phrase(minsk accords) ⇒ "minsk accords"
    “minsk accords” ⇒ phrase(minsk accords) ⇒ "minsk accords"
    „minsk accords“ ⇒ phrase(minsk accords) ⇒ "minsk accords"
    «minsk» ⇒ phrase(minsk) ⇒ "minsk"
    »minsk accords« ⇒ phrase(minsk accords) ⇒ "minsk accords"
    「北京 会议」 ⇒ phrase(北京 会议) ⇒ "北京 会议"
    "minsk   accords" ⇒ phrase(minsk accords) ⇒ "minsk accords"
    "unclosed words ⇒ phrase(unclosed words) ⇒ "unclosed words"
    "minsk accords"~5 ⇒ phrase5(minsk accords) ⇒ "minsk accords"~5
    "a b"~0 ⇒ phrase0(a b) ⇒ "a b"~0
    "minsk accord*" ⇒ phrase(minsk accord*) ⇒ "minsk accord*"
    EXACT "minsk accords" ⇒ exact(phrase(minsk accords)) ⇒ EXACT "minsk accords"
    EXACT minsk ⇒ exact(minsk) ⇒ EXACT minsk
    EXACT (a b) ⇒ exact(and(a b)) ⇒ EXACT (a AND b)
    EXACT ⇒ phrase(EXACT) ⇒ "EXACT"
    CASE Turkey ⇒ case(Turkey) ⇒ CASE Turkey
    CASE "Bush" ⇒ case(phrase(Bush)) ⇒ CASE "Bush"
    "a (b) OR c" ⇒ phrase(a (b) OR c) ⇒ "a (b) OR c"
    "a""b" ⇒ and(phrase(a) phrase(b)) ⇒ "a" AND "b"
    "peace" "accords" ⇒ and(phrase(peace) phrase(accords)) ⇒ "peace" AND "accords"
    NOT "peace accords" ⇒ not(phrase(peace accords)) ⇒ NOT "peace accords"
    """#

  static let proximity = #"""
    minsk NEAR accords ⇒ NEAR/10(minsk accords) ⇒ minsk NEAR/10 accords
    minsk NEAR/3 accords ⇒ NEAR/3(minsk accords) ⇒ minsk NEAR/3 accords
    minsk near3 accords ⇒ NEAR/3(minsk accords) ⇒ minsk NEAR/3 accords
    minsk W/3 accords ⇒ NEAR/3(minsk accords) ⇒ minsk NEAR/3 accords
    minsk n/3 accords ⇒ NEAR/3(minsk accords) ⇒ minsk NEAR/3 accords
    minsk PRE/2 accords ⇒ PRE/2(minsk accords) ⇒ minsk PRE/2 accords
    minsk ADJ/2 accords ⇒ PRE/2(minsk accords) ⇒ minsk PRE/2 accords
    minsk adj2 accords ⇒ PRE/2(minsk accords) ⇒ minsk PRE/2 accords
    minsk ONEAR/2 accords ⇒ PRE/2(minsk accords) ⇒ minsk PRE/2 accords
    a NEAR/2 b NEAR/3 c ⇒ NEAR/3(NEAR/2(a b) c) ⇒ a NEAR/2 b NEAR/3 c
    (a OR b) NEAR/2 "c d" ⇒ NEAR/2(or(a b) phrase(c d)) ⇒ (a OR b) NEAR/2 "c d"
    ((a OR b) AND c) NEAR/3 d ⇒ NEAR/3(and(or(a b) c) d) ⇒ ((a OR b) AND c) NEAR/3 d
    a NEAR/3 b w/4 c ⇒ NEAR/4(NEAR/3(a b) c) ⇒ a NEAR/3 b NEAR/4 c
    a b NEAR/2 c d ⇒ and(a NEAR/2(b c) d) ⇒ a AND b NEAR/2 c AND d
    a NEAR/2 NOT b ⇒ and(NEAR/2(a phrase(NOT)) b) ⇒ a NEAR/2 "NOT" AND b
    a NEAR ⇒ and(a phrase(NEAR)) ⇒ a AND "NEAR"
    NEAR a ⇒ and(phrase(NEAR) a) ⇒ "NEAR" AND a
    a NEAR/0 b ⇒ and(a phrase(NEAR/0) b) ⇒ a AND "NEAR/0" AND b
    a NEAR/1000 b ⇒ and(a phrase(NEAR/1000) b) ⇒ a AND "NEAR/1000" AND b
    a /S b ⇒ /S(a b) ⇒ a /S b
    a SENT b ⇒ /S(a b) ⇒ a /S b
    a /p b ⇒ /P(a b) ⇒ a /P b
    a SAME b ⇒ /P(a b) ⇒ a /P b
    a /S b /P c ⇒ /P(/S(a b) c) ⇒ a /S b /P c
    "a b" PRE/3 c ⇒ PRE/3(phrase(a b) c) ⇒ "a b" PRE/3 c
    title:(a NEAR/3 b) ⇒ title(NEAR/3(a b)) ⇒ title:(a NEAR/3 b)
    """#

  static let functions = #"""
    ATLEAST/3 trump ⇒ atleast3(trump) ⇒ ATLEAST/3 trump
    atleast3 trump ⇒ atleast3(trump) ⇒ ATLEAST/3 trump
    ATLEAST3 trump ⇒ atleast3(trump) ⇒ ATLEAST/3 trump
    atleast3(trump) ⇒ atleast3(trump) ⇒ ATLEAST/3 trump
    atleast2 "minsk accords" ⇒ atleast2(phrase(minsk accords)) ⇒ ATLEAST/2 "minsk accords"
    ATLEAST/2 (a OR b) ⇒ atleast2(or(a b)) ⇒ ATLEAST/2 (a OR b)
    ATLEAST/0 a ⇒ and(phrase(ATLEAST/0) a) ⇒ "ATLEAST/0" AND a
    FIRST/50 putin ⇒ first50(putin) ⇒ FIRST/50 putin
    FIRST50 putin ⇒ first50(putin) ⇒ FIRST/50 putin
    FIRST/50 (a NEAR/3 b) ⇒ first50(NEAR/3(a b)) ⇒ FIRST/50 (a NEAR/3 b)
    first50 putin ⇒ and(phrase(first50) putin) ⇒ "first50" AND putin
    EXACT CASE Minsk ⇒ exact(case(Minsk)) ⇒ EXACT CASE Minsk
    ATLEAST/2 EXACT a ⇒ atleast2(exact(a)) ⇒ ATLEAST/2 EXACT a
    CASE ⇒ phrase(CASE) ⇒ "CASE"
    NOT EXACT a ⇒ not(exact(a)) ⇒ NOT EXACT a
    """#

  static let fields = #"""
    title:summit ⇒ title(summit) ⇒ title:summit
    TITLE:summit ⇒ title(summit) ⇒ title:summit
    title: x ⇒ title(x) ⇒ title:x
    title: ⇒ — ⇒ —
    title:"a b" ⇒ title(phrase(a b)) ⇒ title:"a b"
    title:(a OR b) ⇒ title(or(a b)) ⇒ title:(a OR b)
    title:(putin AND NOT trump) ⇒ title(and(putin not(trump))) ⇒ title:(putin AND NOT trump)
    title(a b) ⇒ title(and(a b)) ⇒ title:(a AND b)
    title:a b ⇒ and(title(a) b) ⇒ title:a AND b
    -title:opinion ⇒ not(title(opinion)) ⇒ NOT title:opinion
    lead:x lp:y ⇒ and(lead(x) lead(y)) ⇒ lead:x AND lead:y
    hlead:x hlp:y hl:z ⇒ and(hlead(x) hlead(y) hlead(z)) ⇒ hlead:x AND hlead:y AND hlead:z
    body:y intext:z text:w ⇒ and(body(y) body(z) body(w)) ⇒ body:y AND body:z AND body:w
    byline:filipov by:phillip author:x au:y ⇒ and(byline(filipov) byline(phillip) byline(x) byline(y)) ⇒ byline:filipov AND byline:phillip AND byline:x AND byline:y
    byline:"David Filipov" ⇒ byline(phrase(David Filipov)) ⇒ byline:"David Filipov"
    outlet:reuters ⇒ outlet=reuters ⇒ outlet:"reuters"
    outlet:"The New York Times" ⇒ outlet=The New York Times ⇒ outlet:"The New York Times"
    source:"The Times" ⇒ outlet=The Times ⇒ outlet:"The Times"
    sn=reuters pub:bbc ⇒ and(outlet=reuters outlet=bbc) ⇒ outlet:"reuters" AND outlet:"bbc"
    outlet:(reuters OR bbc) ⇒ or(outlet=reuters outlet=bbc) ⇒ outlet:"reuters" OR outlet:"bbc"
    outlet:(NOT reuters) ⇒ not(outlet=reuters) ⇒ NOT outlet:"reuters"
    origin:reuters agency:ap ⇒ and(origin=reuters agency=ap) ⇒ origin:"reuters" AND agency:"ap"
    city:(new york) ⇒ dateline=new york ⇒ dateline:"new york"
    -city:minsk ⇒ not(dateline=minsk) ⇒ NOT dateline:"minsk"
    dateline:minsk dl:kyiv from:rome ⇒ and(dateline=minsk dateline=kyiv dateline=rome) ⇒ dateline:"minsk" AND dateline:"kyiv" AND dateline:"rome"
    dateline:"Paris, Texas" ⇒ dateline=Paris, Texas ⇒ dateline:"Paris, Texas"
    country:UA in:ukraine location:europe ⇒ and(country=UA country=ukraine country=europe) ⇒ country:"UA" AND country:"ukraine" AND country:"europe"
    country:(UA OR RU) ⇒ or(country=UA country=RU) ⇒ country:"UA" OR country:"RU"
    place:minsk places:kyiv ⇒ and(place=minsk place=kyiv) ⇒ place:"minsk" AND place:"kyiv"
    lang:en language:de la=fr ⇒ and(lang=en lang=de lang=fr) ⇒ lang:"en" AND lang:"de" AND lang:"fr"
    site:npr.org ⇒ site=npr.org ⇒ site:"npr.org"
    site:bbc.co.uk/news ⇒ site=bbc.co.uk/news ⇒ site:"bbc.co.uk/news"
    section:world se:politics category:sport ⇒ and(section=world section=politics section=sport) ⇒ section:"world" AND section:"politics" AND section:"sport"
    id:5 is:copy story:7 saved:x ⇒ and(id=5 is=copy story=7 saved=x) ⇒ id:"5" AND is:"copy" AND story:"7" AND saved:"x"
    query:x search:y ⇒ and(saved=x saved=y) ⇒ saved:"x" AND saved:"y"
    is:updated ⇒ is=updated ⇒ is:"updated"
    autor:filipov ⇒ phrase(autor:filipov) ⇒ "autor:filipov"
    autor:"david filipov" ⇒ phrase(david filipov) ⇒ "david filipov"
    titel:putin ⇒ phrase(titel:putin) ⇒ "titel:putin"
    xyz:putin ⇒ phrase(xyz:putin) ⇒ "xyz:putin"
    outlet: ⇒ — ⇒ —
    title:intitle:x ⇒ title(phrase(intitle:x)) ⇒ title:"intitle:x"
    """#

  static let dates = #"""
    date:2017 ⇒ date=2017-01-01..2017-12-31 ⇒ date:2017-01-01..2017-12-31
    date:2016-02 ⇒ date=2016-02-01..2016-02-29 ⇒ date:2016-02-01..2016-02-29
    date:2017-07-01 ⇒ date=2017-07-01..2017-07-01 ⇒ date:2017-07-01..2017-07-01
    date:20170701 ⇒ date=2017-07-01..2017-07-01 ⇒ date:2017-07-01..2017-07-01
    date:2017/07/01 ⇒ date=2017-07-01..2017-07-01 ⇒ date:2017-07-01..2017-07-01
    date:31/12/2017 ⇒ date=2017-12-31..2017-12-31 ⇒ date:2017-12-31..2017-12-31
    date:12/31/2017 ⇒ date=2017-12-31..2017-12-31 ⇒ date:2017-12-31..2017-12-31
    date:7/7/2017 ⇒ date=2017-07-07..2017-07-07 ⇒ date:2017-07-07..2017-07-07
    date:4.3.1987 ⇒ date=1987-03-04..1987-03-04 ⇒ date:1987-03-04..1987-03-04
    date:31/12/2016..12/31/2017 ⇒ date=2016-12-31..2017-12-31 ⇒ date:2016-12-31..2017-12-31
    date:2017-07-01..2017-07-07 ⇒ date=2017-07-01..2017-07-07 ⇒ date:2017-07-01..2017-07-07
    date:2017-07.. ⇒ date=2017-07-01.. ⇒ date:2017-07-01..
    date:..2017 ⇒ date=..2017-12-31 ⇒ date:..2017-12-31
    date:2017..2018 ⇒ date=2017-01-01..2018-12-31 ⇒ date:2017-01-01..2018-12-31
    date:2018..2017 ⇒ date=2017-01-01..2018-12-31 ⇒ date:2017-01-01..2018-12-31
    date:2018-05-01..2017 ⇒ date=2017-01-01..2018-05-01 ⇒ date:2017-01-01..2018-05-01
    date:>2017-07 ⇒ date=2017-08-01.. ⇒ date:2017-08-01..
    date>=2017-07 ⇒ date=2017-07-01.. ⇒ date:2017-07-01..
    date<2017 ⇒ date=..2016-12-31 ⇒ date:..2016-12-31
    date<=2017-07-07 ⇒ date=..2017-07-07 ⇒ date:..2017-07-07
    date > 2017-07 ⇒ date=2017-08-01.. ⇒ date:2017-08-01..
    date:[2017-01-01 TO 2017-06-30] ⇒ date=2017-01-01..2017-06-30 ⇒ date:2017-01-01..2017-06-30
    date:{2017-01-01 TO 2017-06-30} ⇒ date=2017-01-02..2017-06-29 ⇒ date:2017-01-02..2017-06-29
    date:[2017 TO *] ⇒ date=2017-01-01.. ⇒ date:2017-01-01..
    date:7d ⇒ date=2017-07-01..2017-07-08 ⇒ date:2017-07-01..2017-07-08
    date:2w ⇒ date=2017-06-24..2017-07-08 ⇒ date:2017-06-24..2017-07-08
    date:1y..1m ⇒ date=2016-07-08..2017-06-08 ⇒ date:2016-07-08..2017-06-08
    date:today ⇒ date=2017-07-08..2017-07-08 ⇒ date:2017-07-08..2017-07-08
    date:yesterday ⇒ date=2017-07-07..2017-07-07 ⇒ date:2017-07-07..2017-07-07
    date:P1W ⇒ date=2017-07-01..2017-07-08 ⇒ date:2017-07-01..2017-07-08
    date:P1Y ⇒ date=2016-07-08..2017-07-08 ⇒ date:2016-07-08..2017-07-08
    date:soon ⇒ soon ⇒ soon
    date:2017-13 ⇒ 2017-13 ⇒ 2017-13
    date:2017-02-30 ⇒ 2017-02-30 ⇒ 2017-02-30
    date: ⇒ — ⇒ —
    after:2017-07 before:2017-08 ⇒ and(date=2017-07-01.. date=..2017-07-31) ⇒ date:2017-07-01.. AND date:..2017-07-31
    since:yesterday until:today ⇒ and(date=2017-07-07.. date=..2017-07-07) ⇒ date:2017-07-07.. AND date:..2017-07-07
    when:7d ⇒ date=2017-07-01..2017-07-08 ⇒ date:2017-07-01..2017-07-08
    when:1h ⇒ date=2017-07-07..2017-07-08 ⇒ date:2017-07-07..2017-07-08
    updated:2017-07 ⇒ updated=2017-07-01..2017-07-31 ⇒ updated:2017-07-01..2017-07-31
    indexed:1d ⇒ indexed=2017-07-07..2017-07-08 ⇒ indexed:2017-07-07..2017-07-08
    lastmod:2017 ⇒ updated=2017-01-01..2017-12-31 ⇒ updated:2017-01-01..2017-12-31
    date:2017-06-01/P1M ⇒ date=2017-06-01..2017-07-01 ⇒ date:2017-06-01..2017-07-01
    date:P7D/2017-07-01 ⇒ date=2017-06-24..2017-07-01 ⇒ date:2017-06-24..2017-07-01
    words:100..500 ⇒ words=100..500 ⇒ words:100..500
    words:900..500 ⇒ words=500..900 ⇒ words:500..900
    words:7 ⇒ words=7..7 ⇒ words:7..7
    words:>500 ⇒ words=501.. ⇒ words:501..
    words:1,000 ⇒ words=1000..1000 ⇒ words:1000..1000
    wc>500 ⇒ words=501.. ⇒ words:501..
    wc<=500 ⇒ words=..500 ⇒ words:..500
    length:<100 ⇒ words=..99 ⇒ words:..99
    words:many ⇒ many ⇒ many
    words:..500 ⇒ words=..500 ⇒ words:..500
    words:.. ⇒ — ⇒ —
    """#

  static let fts5 = #"""
    minsk NEAR(a b, 5) ⇒ NEAR/10(minsk and(a b 5)) ⇒ minsk NEAR/10 (a AND b AND 5)
    {title body}: minsk ⇒ and(title body minsk) ⇒ title AND body AND minsk
    title : minsk ⇒ and(title minsk) ⇒ title AND minsk
    ^minsk ⇒ minsk ⇒ minsk
    minsk + accords ⇒ and(minsk accords) ⇒ minsk AND accords
    minsk"accords" ⇒ and(minsk phrase(accords)) ⇒ minsk AND "accords"
    "a" * "b" ⇒ and(phrase(a) phrase(b)) ⇒ "a" AND "b"
    NEAR("a b" c, 3) ⇒ and(phrase(NEAR) phrase(a b) c 3) ⇒ "NEAR" AND "a b" AND c AND 3
    - title : minsk ⇒ and(not(title) minsk) ⇒ NOT title AND minsk
    ';DROP TABLE words;-- ⇒ and(DROP TABLE words) ⇒ DROP AND TABLE AND words
    """#
}
