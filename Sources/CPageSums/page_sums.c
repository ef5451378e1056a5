#include "page_sums.h"

#include <pthread.h>
#include <sqlite3.h>
#include <string.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

/* Where the header of a database says how many bytes of each page are left to others. */
#define RESERVED_AT 20

static sqlite3_vfs *system_vfs;
static sqlite3_vfs sums_vfs;
static const char *sums_name;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* The methods of the system's files, and the same with another write. They are known once the first file is open. */
static const sqlite3_io_methods *plain;
static sqlite3_io_methods summing;
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

uint64_t dateline_page_sum(const void *page, int size, int64_t number) {
  return XXH3_64bits_withSeed(page, (size_t)size - DATELINE_SUM_SIZE, (XXH64_hash_t)number);
}

int dateline_page_is_whole(const void *page, int size, int64_t number) {
  const char *bytes = page;
  uint64_t sum = dateline_page_sum(page, size, number);
  if (memcmp(bytes + size - DATELINE_SUM_SIZE, &sum, DATELINE_SUM_SIZE) == 0) return 1;
  return bytes[0] == 0 && memcmp(bytes, bytes + 1, (size_t)size - 1) == 0;
}

/* SQLite writes whole pages only; it does not look at the bytes that it leaves to others (as in cksumvfs.c). */
static int write_with_sum(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  if (count >= 512 && (count & (count - 1)) == 0 && offset % count == 0) {
    uint64_t sum = dateline_page_sum(bytes, count, offset / count + 1);
    memcpy((char *)bytes + count - DATELINE_SUM_SIZE, &sum, DATELINE_SUM_SIZE);
  }
  return plain->xWrite(file, bytes, count, offset);
}

static int begin(sqlite3_file *file) {
  int code = SQLITE_OK;
  pthread_mutex_lock(&guard);
  if (file->pMethods != &summing) {
    if (!plain) {
      plain = file->pMethods;
      summing = *plain;
      summing.xWrite = write_with_sum;
    }
    /* Files with other methods are on systems that lock otherwise: none that this was made for. */
    if (file->pMethods == plain) file->pMethods = &summing;
    else code = SQLITE_CANTOPEN;
  }
  pthread_mutex_unlock(&guard);
  return code;
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *opened) {
  unsigned char reserved;
  (void)vfs;
  int code = system_vfs->xOpen(system_vfs, name, file, flags, opened);
  if (code != SQLITE_OK || !(flags & SQLITE_OPEN_MAIN_DB)) return code;
  if (file->pMethods->xRead(file, &reserved, 1, RESERVED_AT) != SQLITE_OK) return SQLITE_OK;
  return reserved == DATELINE_SUM_SIZE ? begin(file) : SQLITE_OK;
}

static void make_vfs(void) {
  system_vfs = sqlite3_vfs_find(0);
  if (!system_vfs) return;
  sums_vfs = *system_vfs;
  sums_vfs.pNext = 0;
  sums_vfs.zName = "dateline";
  sums_vfs.xOpen = open_file;
  if (sqlite3_vfs_register(&sums_vfs, 0) == SQLITE_OK) sums_name = sums_vfs.zName;
}

const char *dateline_sums_vfs(void) {
  pthread_once(&once, make_vfs);
  return sums_name;
}

int dateline_begin_sums(sqlite3 *db) {
  int size = DATELINE_SUM_SIZE;
  sqlite3_file *file = 0;
  int code = sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code != SQLITE_OK || !file || !file->pMethods) return code;
  code = sqlite3_file_control(db, "main", SQLITE_FCNTL_RESERVE_BYTES, &size);
  return code == SQLITE_OK ? begin(file) : code;
}
