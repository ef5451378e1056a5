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
