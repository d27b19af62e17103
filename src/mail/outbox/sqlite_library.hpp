// SQLite, opened when somebody asks for the outbox.
#pragma once
#include <sqlite3.h>

namespace yaprak {

struct SqliteLibrary {
    decltype(&::sqlite3_errcode) error_code;
    decltype(&::sqlite3_errmsg) error_text;
    decltype(&::sqlite3_system_errno) system_error;
    decltype(&::sqlite3_open_v2) open;
    decltype(&::sqlite3_close) close;
    decltype(&::sqlite3_busy_timeout) busy_timeout;
    decltype(&::sqlite3_prepare_v2) prepare;
    decltype(&::sqlite3_finalize) finalize;
    decltype(&::sqlite3_bind_int64) bind_integer;
    decltype(&::sqlite3_bind_text64) bind_text;
    decltype(&::sqlite3_bind_blob64) bind_bytes;
    decltype(&::sqlite3_step) step;
    decltype(&::sqlite3_column_int64) column_integer;
    decltype(&::sqlite3_column_blob) column_bytes;
    decltype(&::sqlite3_column_bytes) column_size;
    decltype(&::sqlite3_last_insert_rowid) last_id;
    decltype(&::sqlite3_changes) changes;
};

// Throws Error where the library is not installed.
const SqliteLibrary& sqlite_library();

}  // namespace yaprak
