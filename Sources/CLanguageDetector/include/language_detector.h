#ifndef DATELINE_LANGUAGE_DETECTOR_H
#define DATELINE_LANGUAGE_DETECTOR_H

#ifdef __cplusplus
extern "C" {
#endif

/* The language that most of a UTF-8 text is written in, as CLD2 names it (ISO 639-1, or a BCP 47 tag
** such as "zh-Hant"); "" where it cannot tell reliably. The string is static. Safe on any thread. */
const char *dateline_language(const char *text, int byte_count);

#ifdef __cplusplus
}
#endif

#endif
