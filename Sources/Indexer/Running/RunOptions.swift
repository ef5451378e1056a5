public import Extraction
public import News

/// What a run of `search index` is to do, wherever it writes.
public struct RunOptions: Sendable {
  /// Files and folders; "-" reads JSON Lines from the standard input.
  public var paths: [String]
  /// Whether a new index is built beside the old one and takes its place.
  public var isRebuild = false
  /// Whether a new index with far fewer articles is taken all the same.
  public var isForced = false
  /// Whether source files are read again though they have not changed.
  public var rereads = false
  /// Whether articles leave that the sources under `paths` hold no more.
  public var prunes = false
  /// The share of articles, in percent, that a rebuild or pruning may lose without `isForced`.
  public var mostDropPercent = 50
  /// How many earlier indexes a rebuild keeps.
  public var keptCount = 1
  /// What names of JSON members and columns mean besides what is known.
  public var fieldMap = FieldMap()
  /// Whether progress is told with the share that is done, for which all files are looked at beforehand.
  public var tellsShare = true
  /// What the run's clock shows, where it stands still.
  public var asOf: Moment?
  private let created = Moment.now
  /// The number of threads that extract and analyse, and that check a new index.
  public var jobs: Int
  /// The folder of places.tsv and the other data files.
  public var dataFolder: String

  /// Creates the options of a run that adds.
  public init(paths: [String], dataFolder: String, jobs: Int) {
    self.paths = paths
    self.dataFolder = dataFolder
    self.jobs = jobs
  }

  /// When articles are added, and embargoes are over or not.
  var now: Moment { asOf ?? created }
}
