// CLD2 (Compact Language Detector 2) has only a C++ interface: this is its one call, for Swift.

#include "language_detector.h"

#include <cstdio>  // the next header uses FILE without it

#include <cld2/public/compact_lang_det.h>

extern "C" const char *dateline_language(const char *text, int byte_count) {
  bool is_reliable = false;
  CLD2::Language languages[3];
  int percents[3];
  int text_bytes = 0;
  const CLD2::Language language = CLD2::DetectLanguageSummary(
      text, byte_count, /*is_plain_text=*/true, languages, percents, &text_bytes, &is_reliable);
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE) return "";
  return CLD2::LanguageCode(language);
}
