/* Faults of disks and clocks, for LD_PRELOAD: cc -shared -fPIC -o shim.so shim.c -ldl

   FAULT_FOLDER=DIR     what follows concerns files directly in this folder
   FAULT_AT=N           the N-th change of such a file (write, truncate, sync, link, rename, unlink) ...
   FAULT_KIND=KIND      ... and all later ones fail: eio, enospc, erofs; kill ends the process there
   FAULT_READ=N         reading such files fails with EIO from the N-th read on
   FAULT_RENAME=1       rename is refused
   FAULT_DURABLE=DIR    keeps in DIR what a power cut would leave: the content that files had when they were
                        synced last, under the names that they had when the folder was synced last
   FAULT_CLOCK=SECONDS  the clock jumps by so much at the third look at it
   FAULT_COUNT=FILE     the number of changes is written there */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static const char *folder, *durable, *kind, *count_file;
static long fault_at, read_at;
static long changes, reads;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int concerns(const char *path) {
  size_t length = folder ? strlen(folder) : 0;
  if (!length || strncmp(path, folder, length) != 0 || path[length] != '/') return 0;
  return strchr(path + length + 1, '/') == NULL;
}

static int path_of(int fd, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t count = readlink(link, path, size - 1);
  if (count < 0) return 0;
  path[count] = 0;
  return 1;
}

static int fd_concerns(int fd) {
  char path[4096];
  return folder && path_of(fd, path, sizeof path) && concerns(path);
}

static int path_concerns(const char *path) {
  char whole[8192];
  if (!folder) return 0;
  if (path[0] == '/') return concerns(path);
  if (!getcwd(whole, 4096)) return 0;
  strcat(whole, "/");
  strncat(whole, path, 4000);
  return concerns(whole);
}

/* A file apart from its names; numbers are used again, moments of birth are not. */
static int key_of(int fd, const char *path, char *key, size_t size) {
  struct statx s;
  int code = fd >= 0 ? statx(fd, "", AT_EMPTY_PATH, STATX_INO | STATX_BTIME, &s)
                     : statx(AT_FDCWD, path, 0, STATX_INO | STATX_BTIME, &s);
  if (code != 0) return 0;
  snprintf(key, size, "%llu.%lld.%u", (unsigned long long)s.stx_ino, (long long)s.stx_btime.tv_sec,
           s.stx_btime.tv_nsec);
  return 1;
}

static void keep(const char *from, const char *key) {
  char to[8192], new[8200], piece[65536];
  snprintf(to, sizeof to, "%s/%s", durable, key);
  snprintf(new, sizeof new, "%s.new", to);
  int in = syscall(SYS_openat, AT_FDCWD, from, O_RDONLY);
  int out = syscall(SYS_openat, AT_FDCWD, new, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  ssize_t count;
  while (in >= 0 && out >= 0 && (count = syscall(SYS_read, in, piece, sizeof piece)) > 0)
    syscall(SYS_write, out, piece, count);
  if (in >= 0) syscall(SYS_close, in);
  if (out >= 0) syscall(SYS_close, out);
  syscall(SYS_rename, new, to);
}

static void keep_names(int with_content) {
  char path[8192], key[128], names[8192], new[8200];
  snprintf(names, sizeof names, "%s/names", durable);
  snprintf(new, sizeof new, "%s.new", names);
  FILE *out = fopen(new, "w");
  DIR *dir = opendir(folder);
  struct dirent *entry;
  while (out && dir && (entry = readdir(dir))) {
    struct stat s;
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (stat(path, &s) != 0 || !S_ISREG(s.st_mode) || !key_of(-1, path, key, sizeof key)) continue;
    fprintf(out, "%s %s\n", key, entry->d_name);
    if (with_content) keep(path, key);
  }
  if (dir) closedir(dir);
  if (out) fclose(out);
  syscall(SYS_rename, new, names);
}

__attribute__((constructor)) static void begin(void) {
  folder = getenv("FAULT_FOLDER");
  durable = getenv("FAULT_DURABLE");
  kind = getenv("FAULT_KIND");
  count_file = getenv("FAULT_COUNT");
  fault_at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
  read_at = getenv("FAULT_READ") ? atol(getenv("FAULT_READ")) : 0;
  if (durable && folder) keep_names(1);
}

__attribute__((destructor)) static void end(void) {
  if (!count_file) return;
  FILE *out = fopen(count_file, "w");
  if (out) {
    fprintf(out, "%ld\n", changes);
    fclose(out);
  }
}

/* Counts a change; true where it must fail, with errno set. */
static int fails(void) {
  long number = __sync_add_and_fetch(&changes, 1);
  if (!fault_at || number < fault_at || !kind) return 0;
  if (!strcmp(kind, "kill")) kill(getpid(), SIGKILL);
  errno = !strcmp(kind, "enospc") ? ENOSPC : !strcmp(kind, "erofs") ? EROFS : EIO;
  return 1;
}

#define WRITER(name, offset_type)                                                        \
  ssize_t name(int fd, const void *bytes, size_t count, offset_type offset) {            \
    if (fd_concerns(fd) && fails()) return -1;                                           \
    return REAL(name)(fd, bytes, count, offset);                                         \
  }
WRITER(pwrite, off_t)
WRITER(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t count) {
  if (fd_concerns(fd) && fails()) return -1;
  return REAL(write)(fd, bytes, count);
}

#define READER(name, offset_type)                                                        \
  ssize_t name(int fd, void *bytes, size_t count, offset_type offset) {                  \
    if (read_at && fd_concerns(fd) && __sync_add_and_fetch(&reads, 1) >= read_at) {      \
      errno = EIO;                                                                       \
      return -1;                                                                         \
    }                                                                                    \
    return REAL(name)(fd, bytes, count, offset);                                         \
  }
READER(pread, off_t)
READER(pread64, off64_t)

ssize_t read(int fd, void *bytes, size_t count) {
  if (read_at && fd_concerns(fd) && __sync_add_and_fetch(&reads, 1) >= read_at) {
    errno = EIO;
    return -1;
  }
  return REAL(read)(fd, bytes, count);
}

int ftruncate(int fd, off_t size) {
  if (fd_concerns(fd) && fails()) return -1;
  return REAL(ftruncate)(fd, size);
}
int ftruncate64(int fd, off64_t size) {
  if (fd_concerns(fd) && fails()) return -1;
  return REAL(ftruncate64)(fd, size);
}

static void note_sync(int fd) {
  char path[4096], key[128];
  if (!durable || !path_of(fd, path, sizeof path)) return;
  if (!strcmp(path, folder)) {
    keep_names(0);
  } else if (concerns(path) && key_of(fd, NULL, key, sizeof key)) {
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    keep(path, key);
  }
}

int fsync(int fd) {
  if (fd_concerns(fd) && fails()) return -1;
  note_sync(fd);
  return 0;
}
int fdatasync(int fd) {
  if (fd_concerns(fd) && fails()) return -1;
  note_sync(fd);
  return 0;
}

int rename(const char *old, const char *new) {
  if (path_concerns(new)) {
    if (getenv("FAULT_RENAME")) {
      errno = EACCES;
      return -1;
    }
    if (fails()) return -1;
  }
  return REAL(rename)(old, new);
}
int link(const char *old, const char *new) {
  if (path_concerns(new) && fails()) return -1;
  return REAL(link)(old, new);
}
int unlink(const char *path) {
  if (path_concerns(path) && fails()) return -1;
  return REAL(unlink)(path);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  static long looks;
  int code = syscall(SYS_clock_gettime, clock, time);
  if (code == 0 && clock == CLOCK_REALTIME && getenv("FAULT_CLOCK") &&
      __sync_add_and_fetch(&looks, 1) >= 3)
    time->tv_sec += atol(getenv("FAULT_CLOCK"));
  return code;
}
