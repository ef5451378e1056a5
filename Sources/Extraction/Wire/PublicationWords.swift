/// The names under which records state whether they may be published, and the words in which they do.
extension PublicationState {
  fileprivate static func words(_ text: String) -> Set<String> {
    Set(
      text.split { $0 == "," || $0 == "\n" }.map { $0.split(separator: " ").joined(separator: " ") }
    )
  }

  static let yesWords = words("true,yes,1,y,t,on,ja,oui,sí,si,sim")
  static let noWords = words(
    "false,no,0,n,f,off,none,null,nil,nan,na,n a,nein,non,never,not set")

  // MARK: Names

  /// Names under which nothing but the status of a publication stands.
  static let statuses: Set = [
    "pubstatus", "publicationstatus", "publishstatus", "publishingstatus", "publishedstatus",
    "publicationstate", "poststatus", "articlestatus", "storystatus", "newsstatus", "contentstatus",
    "docstatus", "documentstatus", "managementstatus", "editorialstatus", "creativeworkstatus",
    "moderationstate", "workflowstate", "workflowstatus", "wpstatus", "releasestatus",
    "releasestate", "publishstate", "articlestate", "storystate", "editorialstate",
  ]
  /// Names of objects in which a record states what holds of itself.
  static let parts: Set = [
    "meta", "metadata", "publishing", "publication", "publicationinfo", "workflow", "lifecycle",
    "editorial", "management", "administrative", "cms",
  ]
  /// How a note to editors begins that calls a story back.
  static let kills = [
    "KILL:", "KILL -", "KILL –", "KILL —", "KILL.", "MANDATORY KILL", "BULLETIN KILL", "STORY KILL",
    "STORY KILLED", "Kill:",
    "Mandatory kill", "WITHDRAWN", "STORY WITHDRAWN",
  ]
  /// Names that stand for many things.
  static let general: Set = [
    "status", "state", "visibility", "stage", "reviewstatus", "approvalstatus", "signal", "action",
    "instruction", "operation",
  ]
  /// Names for an embargo that do not hold the word.
  static let embargoes: Set = [
    "sperrfrist", "holduntil", "donotpublishbefore", "notforpublicationbefore",
  ]
  /// Notes to editors.
  static let notes: Set = [
    "ednote", "editornote", "editorsnote", "editorialnote", "notetoeditors", "usage", "usageterms",
    "instructions", "specialinstructions", "advisory", "note", "notes", "headnote",
  ]
  static let releases: Set = [
    "releasedate", "datereleased", "releaseat", "releasetime", "publishafter", "publishnotbefore",
    "publishat", "publishon", "notbefore", "available",
    "publishschedule", "utcpublishschedule", "availablefrom", "scheduledat", "scheduledfor",
    "scheduleddate", "goliveat", "golivedate",
  ]
  static let publications: Set = [
    "published", "ispublished", "usable", "isusable", "active", "isactive", "public", "ispublic",
    "visible", "isvisible", "approved", "isapproved",
  ]
  /// The members of an object that states an embargo.
  static let ends: Set = [
    "until", "end", "ends", "enddate", "date", "datetime", "to", "expires", "lift", "value",
  ]
  static let flags: [String: String] = {
    var flags: [String: String] = [:]
    for (reason, names) in [
      ("not published: marked as a draft", "draft isdraft"),
      ("not published: marked as private", "private isprivate passwordprotected"),
      ("not published: marked as hidden", "hidden ishidden unpublished isunpublished"),
      (
        "not published: marked as not for publication",
        "markedfornotpublication donotpublish nopublish hold onhold unpublishedat"
      ),
      (
        "deleted by its publisher",
        "deleted isdeleted deletedat deletedon trash trashed istrashed removed removedat"
      ),
      ("killed by its agency", "kill killed iskilled killedat spiked isspiked"),
      (
        "canceled by its agency", "canceled cancelled iscanceled iscancelled canceledat cancelledat"
      ),
      ("withheld by its agency", "withheld iswithheld"),
      ("withdrawn by its publisher", "withdrawn iswithdrawn withdrawnat retracted isretracted"),
    ] {
      for name in names.split(separator: " ") { flags[String(name)] = reason }
    }
    return flags
  }()

  // MARK: Words

  static let embargoWords = words("embargoed,embargo,under embargo,sperrfrist")
  static let acts: [String: String] = [
    "canceled": "canceled", "cancelled": "canceled", "cancel": "canceled",
    "withheld": "withheld", "withhold": "withheld", "killed": "killed", "kill": "killed",
    "recalled": "recalled", "spiked": "spiked", "withdrawn": "withdrawn", "retracted": "withdrawn",
  ]
  static let heldWords = words(
    """
    draft,drafts,auto draft,autodraft,pending,pending review,in review,needs review,review,trash,
    trashed,private,future,scheduled,inherit,unpublished,not published,notpublished,delete,deleted,
    remove,removed,
    hidden,blocked,inactive,disabled,rejected,declined,submitted,hold,on hold,held,unusable,
    not usable,in progress,in preparation,incomplete,expired,offline,do not publish,not for publication,
    password protected,protected,entwurf,gelöscht,brouillon,corbeille,borrador,papelera,bozza,rascunho,
    lixeira,concept,kladde,utkast,luonnos,szkic,taslak,черновик,чернетка,下書き,草稿
    """)
  static let outWords = words(
    """
    usable,published,publish,public,publishing,released,release,final,live,online,active,ok,ready,done,
    approved,visible,open,available,updated,update,corrected,correction,new,normal,complete,completed,
    archived,archive,current,true,yes,on,veröffentlicht,publié,publiée,publicado,pubblicato,gepubliceerd,
    opublikowany,yayında,опубликовано,опубліковано,公開,已发布
    """)
}
