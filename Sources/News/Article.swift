public import JSON

/// A news article as the index stores it: normalized, with the evidence for every field.
///
/// Nothing in it is invented: a field that the source does not support is `nil` or empty. All text
/// is NFC, with ordinary spaces and without soft hyphens; paragraphs hold no line breaks.
public struct Article: Sendable, Equatable {
  /// The headline, without the site's name.
  public var title: String
  /// The standfirst printed between headline and text.
  public var deck: String?
  /// The text in reading order: paragraphs, subheads, lists, quotations and captions.
  public var blocks: [Block]
  /// The writers' names, in the order printed: no "By", no roles, no agencies.
  public var bylines: [String]
  /// When it was published, as the outlet says.
  public var published: PublicationDate?
  /// When its text last changed, as the outlet says.
  public var updated: PublicationDate?
  /// Where the reporter was, as printed at the head of the text.
  public var dateline: Dateline?
  /// Who carried it: the site or paper where it was found.
  public var outlet: String?
  /// Who wrote it, where that is another house than the outlet.
  public var origin: String?
  /// The news agency credited (AP, Reuters, dpa …).
  public var agency: String?
  /// The network that licensed a syndicated copy.
  public var licensor: String?
  /// The outlet's section, such as "Politics".
  public var section: String?
  /// The language of the text, BCP 47 (`en`, `pt-BR`, `zh`).
  public var language: String?
  /// Where the article lives on the web.
  public var url: String?
  /// The outlet's own keywords.
  public var keywords: [String]
  /// A correction notice printed with the article.
  public var correction: String?
  /// Fields of the source that Dateline has no place for, kept under their own names.
  public var extra: [JSONMember]
  /// How each field was found, in the order of finding.
  public var evidence: [Evidence]
  /// The file, archive member and record it came from.
  public var source: SourceLocation
  /// The source record, byte for byte as found.
  public var original: [UInt8]

  /// Creates an article of which only its source is known.
  public init(source: SourceLocation, original: [UInt8] = []) {
    self.title = ""
    self.blocks = []
    self.bylines = []
    self.keywords = []
    self.extra = []
    self.evidence = []
    self.source = source
    self.original = original
  }
}

/// A piece of an article's text.
public struct Block: Sendable, Equatable {
  /// What a block is.
  public enum Kind: String, Sendable, CaseIterable {
    case paragraph, subhead, listItem, quotation, caption
  }

  /// What it is.
  public var kind: Kind
  /// Its text: one line, never empty.
  public var text: String

  /// Creates a block, by default a paragraph.
  public init(_ text: String, kind: Kind = .paragraph) {
    self.kind = kind
    self.text = text
  }
}

/// Where an article was found.
public struct SourceLocation: Sendable, Hashable {
  /// The file as named on the command line, or found below a folder named there.
  public var path: String
  /// The member inside an archive.
  public var member: String?
  /// The record's number in a file of many, from 1 (a line for JSON Lines).
  public var record: Int?

  /// Creates a location.
  public init(path: String, member: String? = nil, record: Int? = nil) {
    self.path = path
    self.member = member
    self.record = record
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `path`, `path#member`, `path:record` or `path#member:record`.
  public var description: String {
    path + (member.map { "#" + $0 } ?? "") + (record.map { ":\($0)" } ?? "")
  }
}

extension Article {
  /// Records that `rule` found `value` for `field`, in `excerpt` of the source.
  public mutating func note(
    _ field: Evidence.Field, _ value: String, rule: String, excerpt: String? = nil
  ) {
    evidence.append(Evidence(field: field, value: value, rule: rule, excerpt: excerpt))
  }

  /// The text without captions, a blank line between blocks.
  public var body: String {
    blocks.lazy.filter { $0.kind != .caption }.map(\.text).joined(separator: "\n\n")
  }
}
