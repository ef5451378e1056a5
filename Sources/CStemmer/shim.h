#include <libstemmer.h>

/* The C library's search for bytes, which its header hides without _GNU_SOURCE. */
extern void *memmem(const void *text, long text_size, const void *piece, long piece_size);
