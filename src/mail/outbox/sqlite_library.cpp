#include "mail/outbox/sqlite_library.hpp"

#include "base/late_library.hpp"

namespace yaprak {
namespace {

SqliteLibrary open_library() {
    const LateLibrary library(
        "libsqlite3.so.0", "the library that keeps the outbox, libsqlite3.so.0, cannot be opened",
        "install Debian's package libsqlite3-0");
    SqliteLibrary out;
    library.find(out.error_code, "sqlite3_errcode");
    library.find(out.error_text, "sqlite3_errmsg");
    library.find(out.system_error, "sqlite3_system_errno");
    library.find(out.open, "sqlite3_open_v2");
    library.find(out.close, "sqlite3_close");
    library.find(out.busy_timeout, "sqlite3_busy_timeout");
    library.find(out.prepare, "sqlite3_prepare_v2");
    library.find(out.finalize, "sqlite3_finalize");
    library.find(out.bind_integer, "sqlite3_bind_int64");
    library.find(out.bind_text, "sqlite3_bind_text64");
    library.find(out.bind_bytes, "sqlite3_bind_blob64");
    library.find(out.step, "sqlite3_step");
    library.find(out.column_integer, "sqlite3_column_int64");
    library.find(out.column_bytes, "sqlite3_column_blob");
    library.find(out.column_size, "sqlite3_column_bytes");
    library.find(out.last_id, "sqlite3_last_insert_rowid");
    library.find(out.changes, "sqlite3_changes");
    return out;
}

}  // namespace

const SqliteLibrary& sqlite_library() {
    static const SqliteLibrary library = open_library();
    return library;
}

}  // namespace yaprak
