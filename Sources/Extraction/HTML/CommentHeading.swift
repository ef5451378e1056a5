/// The heading of what readers wrote below a story.
enum CommentHeading {
  /// Whether a heading counts what readers wrote: "8 thoughts on …", "12 Kommentare zu …".
  static func isOne(_ block: PageBlock) -> Bool {
    guard block.isHeading, let first = block.text.utf8.first, (0x30...0x39).contains(first) else {
      return false
    }
    let parts = block.text.split(separator: " ").prefix(3)
    return parts.count == 3 && words.contains(parts[1].lowercased())
      && Int(parts[0].filter { $0 != "," && $0 != "." }) != nil
  }

  private static let words: Set = [
    "thoughts", "thought", "comments", "comment", "responses", "response", "replies", "reply",
    "kommentare", "kommentar", "gedanken", "commentaires", "commentaire", "réponses",
    "comentarios", "comentário", "comentários", "pensamientos", "respuestas", "commenti",
    "pensieri", "reacties", "gedachten", "komentarze", "komentarzy", "комментариев",
    "комментария", "yorum",
  ]
}
