internal import JSON
internal import News

extension WireStory {
  /// Reads NITF (IPTC), of any version.
  init(nitf root: XMLElement) {
    let body = root.first("body")
    let head = body?.first("body.head")
    headline =
      head?.first("hedline", "hl1")?.line ?? head?.descendants("hl1").first?.line
      ?? root.first("head", "title")?.line
    deck = head?.first("abstract")?.line ?? head?.first("hedline", "hl2")?.line
    let content = body?.first("body.content")
    blocks = content.map(FragmentBlocks.of) ?? []
    let place = head?.first("dateline")
    dateline = place?.first("location")?.line ?? place?.line
    bylines = (head?.all("byline") ?? []).flatMap(Self.names)
    let distributor = head?.first("distributor")
    provider = distributor?.first("org")?.line ?? distributor?.line
    takeHead(root.first("head"))
  }

  /// "By <person>Ada Quill</person>, <byttl>staff writer</byttl>" names a person.
  private static func names(_ byline: XMLElement) -> [String] {
    let persons = byline.descendants("person").compactMap(\.line)
    if !persons.isEmpty { return persons }
    guard let line = byline.line else { return [] }
    let title = byline.descendants("byttl").compactMap(\.line).joined(separator: " ")
    let name = line.hasSuffix(title) ? String(line.dropLast(title.count)).trimmed(" ,") : line
    return [name.isEmpty ? line : name]
  }

  private mutating func takePublication(_ head: XMLElement, _ data: XMLElement?) {
    let release = data?.first("date.release")?["norm"]
    let status = data?["management-status"]
    if status?.lowercased() == "embargoed" {
      publication.note(embargoUntil: release ?? PublicationState.endless)
    } else {
      publication.note(status: status)
      // A time says when; a day alone is when the paper appeared, perhaps in a zone far from here.
      if let release, release.contains("T") { publication.note(releasedOn: release) }
    }
    for meta in head.all("meta") {
      if let name = meta["name"] { publication.note(name, meta["content"]) }
    }
    for message in data?.all("ed-msg") ?? [] {
      publication.note("status", message["msg-type"])
      publication.note(toEditors: message["info"])
    }
  }

  private mutating func takeHead(_ head: XMLElement?) {
    guard let head else { return }
    let data = head.first("docdata")
    let dates = ["date.release", "date.issue"].compactMap { data?.first($0)?["norm"] }
    versionCreated = dates.first { StatedDate.read($0) != nil }
    takePublication(head, data)
    located = data?.first("evloc")?["city"]
    if let id = data?.first("doc-id")?["id-string"] { extra.append(JSONMember("id", .string(id))) }
    if let note = data?.first("ed-msg")?["info"] {
      extra.append(JSONMember("ednote", .string(note)))
    }
    correction = data?.first("correction")?["info"]
    keywords = (data?.descendants("keyword") ?? []).compactMap { $0["key"] }
    let publication = head.first("pubdata")
    if let name = publication?["name"] { provider = name }
    section = publication?["position.section"]
    if versionCreated == nil { versionCreated = publication?["date.publication"] }
    for subject in head.first("tobject")?.all("tobject.subject") ?? [] {
      let name =
        subject["tobject.subject.detail"] ?? subject["tobject.subject.matter"]
        ?? subject["tobject.subject.type"]
      if let name, !keywords.contains(name) { keywords.append(name) }
    }
    if let source = data?.first("doc.copyright")?["holder"] { sources.append(source) }
  }
}
