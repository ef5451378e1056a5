/* Sums of a database's pages: each page's last bytes, which SQLite leaves to others ("reserved space",
** https://sqlite.org/fileformat2.html), hold the XXH3 of the rest, so that a byte that changes in the file
** does not go unseen.
**
** SQLite has such a thing in ext/misc/cksumvfs.c, which Debian does not build. Any program reads a file with
** sums; one that writes without this file system leaves pages whose sums are wrong. */
#ifndef DATELINE_PAGE_SUMS_H
#define DATELINE_PAGE_SUMS_H

#include <stdint.h>

struct sqlite3;

/* The bytes of a sum. */
#define DATELINE_SUM_SIZE 8

/* The name of the file system that keeps the sums of files that have them; NULL where there is none. */
const char *dateline_sums_vfs(void);

/* Gives a new database sums; before its first page is written. Returns SQLite's code. */
int dateline_begin_sums(struct sqlite3 *db);

/* The sum of a page: its number is a part of it, so that pages in one another's places are found. */
uint64_t dateline_page_sum(const void *page, int size, int64_t number);

/* Whether a page ends with its sum, or is nothing but zeros: of those that were never written. */
int dateline_page_is_whole(const void *page, int size, int64_t number);

#endif
