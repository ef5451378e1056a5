/// Takes the particles and the plural off Korean nouns, which are written behind them without a blank: 서울에서, 대통령은.
///
/// They may be stacked (서울에서는). Two syllables are always left, for a word of two is seldom one and a particle, but
/// often ends like one (회의, 제주).
enum KoreanParticles {
  /// Returns a word without its particles; the word itself where it has none.
  static func stem(of word: ArraySlice<UInt8>) -> [UInt8] {
    var stem = word
    while let length = lengthOfParticle(endingAt: stem) { stem = stem.dropLast(length) }
    return Array(stem)
  }

  private static func lengthOfParticle(endingAt word: ArraySlice<UInt8>) -> Int? {
    particles.first { particle in
      word.count >= particle.count + least && word.suffix(particle.count).elementsEqual(particle)
    }?.count
  }

  /// The bytes of two syllables in UTF-8.
  private static let least = 6

  /// The longest first.
  private static let particles: [[UInt8]] =
    """
    에게서는 한테서는 으로부터 이라고는 에게서 한테서 에서는 에서도 으로는 으로도 으로서 으로써 로부터 이라고 이라는
    에서 에게 한테 께서 으로 로서 로써 부터 까지 처럼 보다 마다 조차 마저 밖에 이나 이랑 이며 라고 라는 하고 이다 와의 과의
    은 는 이 가 을 를 의 에 와 과 도 로 만 들
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }.sorted { $0.count > $1.count }
}
