internal import News

/// What the readers of files with many records have in common: the bytes at hand, where they are, and the
/// number of the record.
class NumberedRecordReader {
  let buffer: InputBuffer
  let location: SourceLocation
  /// The bytes beyond which a record is no article.
  let limit: Int
  /// The records that were met so far.
  var number = 0

  init(_ buffer: InputBuffer, at location: SourceLocation, limit: Int = SizeLimit.record) {
    self.buffer = buffer
    self.location = location
    self.limit = limit
  }

  /// The place of the record at hand, which is the first where none was met yet.
  var place: SourceLocation {
    var place = location
    place.record = max(number, 1)
    return place
  }
}
