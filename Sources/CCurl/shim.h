#include <curl/curl.h>
#include <stddef.h>

#include "../CArchive/loaded.h"

/* Only an archive on a cluster needs the library: it is loaded by the first request. */
#define CURL_FUNCTION(function) LOADED("libcurl.so.4", function)

CURL_FUNCTION(curl_easy_cleanup)
CURL_FUNCTION(curl_easy_getinfo)
CURL_FUNCTION(curl_easy_init)
CURL_FUNCTION(curl_easy_perform)
CURL_FUNCTION(curl_easy_reset)
CURL_FUNCTION(curl_easy_setopt)
CURL_FUNCTION(curl_easy_strerror)
CURL_FUNCTION(curl_global_init)
CURL_FUNCTION(curl_slist_append)
CURL_FUNCTION(curl_slist_free_all)

#undef CURL_FUNCTION

/* The library's own functions take a variable number of arguments, which Swift cannot call. */

typedef size_t (*dateline_curl_receiver)(
  char *_Nullable bytes, size_t size, size_t count, void *_Nullable owner);

static inline int dateline_curl_start(void)
{
  return loaded_curl_global_init()(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

static inline void dateline_curl_number(CURL *_Nonnull handle, CURLoption option, long value)
{
  loaded_curl_easy_setopt()(handle, option, value);
}

static inline void dateline_curl_text(CURL *_Nonnull handle, CURLoption option, const char *_Nullable value)
{
  loaded_curl_easy_setopt()(handle, option, value);
}

/* The body is not copied: it must stay where it is until the request is done. */
static inline void dateline_curl_body(CURL *_Nonnull handle, const void *_Nullable bytes, size_t count)
{
  loaded_curl_easy_setopt()(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
  loaded_curl_easy_setopt()(handle, CURLOPT_POSTFIELDS, bytes ? bytes : "");
}

static inline void dateline_curl_headers(CURL *_Nonnull handle, struct curl_slist *_Nullable headers)
{
  loaded_curl_easy_setopt()(handle, CURLOPT_HTTPHEADER, headers);
}

static inline void dateline_curl_receive(
  CURL *_Nonnull handle, dateline_curl_receiver _Nonnull receiver, void *_Nonnull owner)
{
  loaded_curl_easy_setopt()(handle, CURLOPT_WRITEFUNCTION, receiver);
  loaded_curl_easy_setopt()(handle, CURLOPT_WRITEDATA, owner);
}

typedef int (*dateline_curl_asker)(
  void *_Nullable owner, curl_off_t to_get, curl_off_t got, curl_off_t to_send, curl_off_t sent);

/* The asker is called about every second, and with each piece that comes or goes: anything but 0 ends the request. */
static inline void dateline_curl_watch(
  CURL *_Nonnull handle, dateline_curl_asker _Nonnull asker, void *_Nonnull owner)
{
  loaded_curl_easy_setopt()(handle, CURLOPT_NOPROGRESS, 0L);
  loaded_curl_easy_setopt()(handle, CURLOPT_XFERINFOFUNCTION, asker);
  loaded_curl_easy_setopt()(handle, CURLOPT_XFERINFODATA, owner);
}

/* Where the library puts its own words for what went wrong: CURL_ERROR_SIZE bytes. */
static inline void dateline_curl_errors(CURL *_Nonnull handle, char *_Nullable buffer)
{
  loaded_curl_easy_setopt()(handle, CURLOPT_ERRORBUFFER, buffer);
}

static inline long dateline_curl_long(CURL *_Nonnull handle, CURLINFO info)
{
  long value = 0;
  loaded_curl_easy_getinfo()(handle, info, &value);
  return value;
}

/* A text of the library's own, good until the next request. */
static inline const char *_Nullable dateline_curl_string(CURL *_Nonnull handle, CURLINFO info)
{
  char *value = NULL;
  loaded_curl_easy_getinfo()(handle, info, &value);
  return value;
}
