#ifndef DATELINE_LOADED_H
#define DATELINE_LOADED_H

/* Libraries that only reading sources needs are loaded by the first call, not at the start of the program: they bring
** seven others along, and no search needs any (ARCHITECTURE.md says what that gains).
**
** LOADED(library, function) makes loaded_function(), which returns the function as its header declares it. Whoever
** names the function itself finds that out when the program is linked. */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

/* A function of a shared library. Where there is none the program ends, as it would without it at its start. */
static inline void *dateline_loaded(const char *library, const char *function)
{
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  void *address = handle ? dlsym(handle, function) : NULL;
  if (address) return address;
  fprintf(stderr, "search: %s: install the package that has it\n", dlerror());
  exit(2);
}

#define LOADED(library, function) \
  static inline __typeof__(&function) _Nonnull loaded_##function(void) \
  { \
    static void *known; \
    void *address = __atomic_load_n(&known, __ATOMIC_ACQUIRE); \
    if (!address) { \
      address = dateline_loaded(library, #function); \
      __atomic_store_n(&known, address, __ATOMIC_RELEASE); \
    } \
    return (__typeof__(&function))address; \
  }

#endif
