#ifndef DATELINE_LANGUAGE_DETECTOR_H
#define DATELINE_LANGUAGE_DETECTOR_H

#ifdef __cplusplus
extern "C" {
#endif

/* The language that most bytes of a UTF-8 text are written in, as CLD2 names it (ISO 639-1, or a BCP 47 tag such as
** "zh-Hant"), and how many in a hundred they are; "" where it knows none of the text. This is not the language that CLD2
** calls the text's: that may be any of those it found. The string is static. Safe on any thread. */
const char *dateline_language(const char *text, int byte_count, int *percent);

#ifdef __cplusplus
}
#endif

#endif
