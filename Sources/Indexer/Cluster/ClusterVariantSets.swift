internal import Cluster
internal import JSON
internal import NewsIndex

/// The sets of words that stand for one another, as a cluster keeps them.
struct ClusterVariantSets {
  private struct Form {
    /// Its words, folded; stems of its language.
    var key: String
    var text: String
    var language: String
    var isShort: Bool
  }

  /// In the order of the sets.
  private let sets: [(kind: String, forms: [Form])]

  init(_ sets: VariantSets) {
    let analyzer = Analyzer()
    self.sets = sets.sets.map { set in
      let all = set.short.map { (form: $0, isShort: true) } + set.forms.map { ($0, false) }
      let forms = all.compactMap { form, isShort -> Form? in
        let key = analyzer.variantKey(of: form.text, language: form.language)
        guard !key.isEmpty else { return nil }
        return Form(key: key, text: form.text, language: form.language ?? "", isShort: isShort)
      }
      return (set.kind.rawValue, forms)
    }
  }

  /// A term for each set.
  var terms: [ClusterTerm] {
    sets.enumerated().map { number, set in
      let forms = set.forms.map { form in
        JSONValue.object([
          JSONMember("key", .string(form.key)), JSONMember("form", .string(form.text)),
          JSONMember("language", .string(form.language)), JSONMember("short", .bool(form.isShort)),
        ])
      }
      return ClusterTerm(
        .variant, key: String(number), names: set.forms.map(\.key),
        detail: .object([JSONMember("kind", .string(set.kind)), JSONMember("forms", .array(forms))])
      )
    }
  }

  /// Their hash, as that of an index file with the same sets.
  var hash: String {
    VariantsHash.of(
      sets.enumerated().flatMap { number, set in
        set.forms.map { form in
          VariantsHash.Row(
            key: form.key, number: number, form: form.text, kind: set.kind, isShort: form.isShort)
        }
      })
  }
}
