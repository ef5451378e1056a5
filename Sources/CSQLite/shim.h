#include <sqlite3.h>

/* The pointer to FTS5's extension interface, or NULL where FTS5 is missing
** (https://sqlite.org/fts5.html#extending_fts5). Here in C because SQLite keeps the address of the
** type name until the statement has run, which a Swift string literal does not promise. */
static inline fts5_api *dateline_fts5_api(sqlite3 *db) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, 0) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", 0);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

/* Whether closing the last connection merges the write-ahead log into the file; variadic in C. */
static inline int dateline_set_no_checkpoint_on_close(sqlite3 *db, int value) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, value, (int *)0);
}
