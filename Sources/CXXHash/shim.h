/* The whole library is in its header: nothing is linked, and names are macros, which Swift cannot see. */
#define XXH_INLINE_ALL
#include <xxhash.h>

static inline void *dateline_hash_begin(void) {
  XXH3_state_t *state = XXH3_createState();
  if (state) XXH3_64bits_reset(state);
  return state;
}

static inline void dateline_hash_add(void *state, const void *bytes, size_t count) {
  XXH3_64bits_update((XXH3_state_t *)state, bytes, count);
}

/* Returns the hash and frees the state. */
static inline uint64_t dateline_hash_end(void *state) {
  uint64_t hash = XXH3_64bits_digest((XXH3_state_t *)state);
  XXH3_freeState((XXH3_state_t *)state);
  return hash;
}

typedef struct {
  uint64_t high64;
  uint64_t low64;
} dateline_wide_hash_t;

static inline dateline_wide_hash_t dateline_wide_hash(const void *bytes, size_t count, uint64_t seed) {
  XXH128_hash_t hash = XXH3_128bits_withSeed(bytes, count, seed);
  dateline_wide_hash_t result = {hash.high64, hash.low64};
  return result;
}
