// CLD2 (Compact Language Detector 2) has only a C++ interface: this is its one call, for Swift.

#include "language_detector.h"

#include <cstdio>  // the next header uses FILE without it

#include <cld2/public/compact_lang_det.h>

#include "../CArchive/loaded.h"

namespace {

const char library[] = "libcld2.so.0";

// The functions as the compiler names them, so that the library is loaded by the first call (see loaded.h).
const char detect_name[] = "_ZN4CLD221DetectLanguageSummaryEPKcibPNS_8LanguageEPiS4_Pb";
const char code_name[] = "_ZN4CLD212LanguageCodeENS_8LanguageE";

using Detect = CLD2::Language (*)(const char *, int, bool, CLD2::Language *, int *, int *, bool *);
using Code = const char *(*)(CLD2::Language);

// What the header declares must be what is loaded.
static_assert(static_cast<Detect>(&CLD2::DetectLanguageSummary) != nullptr, "");
static_assert(static_cast<Code>(&CLD2::LanguageCode) != nullptr, "");

}  // namespace

extern "C" const char *dateline_language(const char *text, int byte_count, int *percent) {
  static const auto detect = reinterpret_cast<Detect>(dateline_loaded(library, detect_name));
  static const auto code = reinterpret_cast<Code>(dateline_loaded(library, code_name));
  bool is_reliable = false;
  CLD2::Language languages[3];
  int percents[3];
  int text_bytes = 0;
  detect(text, byte_count, /*is_plain_text=*/true, languages, percents, &text_bytes, &is_reliable);
  *percent = percents[0];
  if (languages[0] == CLD2::UNKNOWN_LANGUAGE || percents[0] <= 0) return "";
  return code(languages[0]);
}
