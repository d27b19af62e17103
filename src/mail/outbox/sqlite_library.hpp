// SQLite, opened when somebody asks for the outbox.
#pragma once
#include "base/late_library.hpp"

#include <sqlite3.h>

namespace yaprak {

struct SqliteLibrary {
    LateLibrary library;
    decltype(&::sqlite3_errcode) error_code = library["sqlite3_errcode"];
    decltype(&::sqlite3_errmsg) error_text = library["sqlite3_errmsg"];
    decltype(&::sqlite3_system_errno) system_error = library["sqlite3_system_errno"];
    decltype(&::sqlite3_open_v2) open = library["sqlite3_open_v2"];
    decltype(&::sqlite3_close) close = library["sqlite3_close"];
    decltype(&::sqlite3_busy_timeout) busy_timeout = library["sqlite3_busy_timeout"];
    decltype(&::sqlite3_prepare_v2) prepare = library["sqlite3_prepare_v2"];
    decltype(&::sqlite3_finalize) finalize = library["sqlite3_finalize"];
    decltype(&::sqlite3_bind_int64) bind_integer = library["sqlite3_bind_int64"];
    decltype(&::sqlite3_bind_text64) bind_text = library["sqlite3_bind_text64"];
    decltype(&::sqlite3_bind_blob64) bind_bytes = library["sqlite3_bind_blob64"];
    decltype(&::sqlite3_step) step = library["sqlite3_step"];
    decltype(&::sqlite3_column_int64) column_integer = library["sqlite3_column_int64"];
    decltype(&::sqlite3_column_blob) column_bytes = library["sqlite3_column_blob"];
    decltype(&::sqlite3_column_bytes) column_size = library["sqlite3_column_bytes"];
    decltype(&::sqlite3_last_insert_rowid) last_id = library["sqlite3_last_insert_rowid"];
    decltype(&::sqlite3_changes) changes = library["sqlite3_changes"];
};

// Throws Error where the library is not installed.
const SqliteLibrary& sqlite_library();

}  // namespace yaprak
