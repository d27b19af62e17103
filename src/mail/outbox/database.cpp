#include "mail/outbox/database.hpp"

#include "base/transient.hpp"
#include "mail/outbox/sqlite_library.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <new>
#include <system_error>
#include <utility>

namespace yaprak {
namespace {

constexpr int patience_ms = 30'000;  // how long another process may hold the database

const char* hint_for(int code) {
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return "the disk is full: make room on it";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return "move the folder aside; what was queued in it must be sent anew";
        case SQLITE_BUSY:
            return "another process holds it for too long";
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
            return "check the folder's permissions";
        default:
            return "";
    }
}

// What may be for want of something that the system has too little of.
bool is_of_disk(int code) {
    return code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
}

// SQLite says that it cannot open the files beside the database also where there is no room for
// them, and keeps the reason of a second attempt only.
bool may_write_beside(const std::string& file) {
    const std::string folder = std::filesystem::path(file).parent_path().string();
    return ::access(file.c_str(), R_OK | W_OK) == 0 &&
           ::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0;
}

[[noreturn]] void fail(sqlite3* database, const DatabaseName& name) {
    const std::string& file = name.file;
    const int code = database ? sqlite_library().error_code(database) & 0xFF : SQLITE_NOMEM;
    if (code == SQLITE_NOMEM) throw std::bad_alloc();
    const int reason = sqlite_library().system_error(database);
    const std::string problem =
        name.kept + std::string(" cannot be used: ") + sqlite_library().error_text(database);
    if (code == SQLITE_FULL || (is_of_disk(code) && reason == ENOSPC))
        throw DiskFull({file}, problem, hint_for(SQLITE_FULL));
    const bool may_work_later =
        is_transient(reason) || (code == SQLITE_CANTOPEN && may_write_beside(file));
    // SQLite opens for reading alone what it cannot open for writing, whatever the reason is.
    const bool is_writable = code == SQLITE_READONLY && may_write_beside(file);
    if (code == SQLITE_IOERR || is_writable || (is_of_disk(code) && may_work_later))
        throw TransientError({file}, problem, hint_for(code));
    throw Error(Code::outbox, {file}, problem, hint_for(code));
}

}  // namespace

void fail_to_open(const DatabaseName& name, int reason) {
    const std::string& file = name.file;
    const std::string problem =
        "cannot open " + std::string(name.kept) + ": " + std::generic_category().message(reason);
    if (reason == ENOSPC) throw DiskFull({file}, problem, hint_for(SQLITE_FULL));
    if (is_transient(reason)) throw TransientError({file}, problem);
    throw Error(Code::outbox, {file}, problem);
}

namespace {

void make_private(const DatabaseName& name) {
    const int fd = ::open(name.file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) fail_to_open(name, errno);
    ::close(fd);
}

}  // namespace

Statement::Statement(sqlite3* database, DatabaseName name, std::string_view sql)
    : database_(database), name_(std::move(name)), handle_(nullptr, sqlite_library().finalize) {
    sqlite3_stmt* raw = nullptr;
    check(sqlite_library().prepare(database, sql.data(), int(sql.size()), &raw, nullptr));
    handle_.reset(raw);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK) fail(database_, name_);
}

Statement& Statement::bind(int index, std::int64_t value) {
    check(sqlite_library().bind_integer(handle_.get(), index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    check(sqlite_library().bind_text(handle_.get(), index, text.data(), text.size(),
                                     SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind_bytes(int index, std::string_view bytes) {
    check(sqlite_library().bind_bytes(handle_.get(), index, bytes.data(), bytes.size(),
                                      SQLITE_TRANSIENT));
    return *this;
}

bool Statement::step() {
    const int code = sqlite_library().step(handle_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) fail(database_, name_);
    return code == SQLITE_ROW;
}

std::int64_t Statement::integer(int column) const {
    return sqlite_library().column_integer(handle_.get(), column);
}

std::string Statement::text(int column) const {
    const auto* bytes =
        static_cast<const char*>(sqlite_library().column_bytes(handle_.get(), column));
    const int size = sqlite_library().column_size(handle_.get(), column);
    return bytes ? std::string(bytes, std::size_t(size)) : std::string();
}

Database::Database(const std::filesystem::path& file, const char* kept)
    : name_{file.string(), kept}, handle_(nullptr, sqlite_library().close) {
    make_private(name_);
    sqlite3* raw = nullptr;
    const int code = sqlite_library().open(name_.file.c_str(), &raw,
                                           SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX, nullptr);
    handle_.reset(raw);
    if (code != SQLITE_OK) fail(raw, name_);
    sqlite_library().busy_timeout(raw, patience_ms);
    run("PRAGMA auto_vacuum = INCREMENTAL");
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA secure_delete = ON");
}

Statement Database::prepare(std::string_view sql) const {
    return {handle_.get(), name_, sql};
}

std::int64_t Database::last_id() const {
    return sqlite_library().last_id(handle_.get());
}

int Database::changes() const {
    return sqlite_library().changes(handle_.get());
}

std::int64_t Database::pragma(const std::string& name) const {
    Statement asked = prepare("PRAGMA " + name);
    return asked.step() ? asked.integer(0) : 0;
}

Transaction::Transaction(const Database& database) : database_(database) {
    database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.run("ROLLBACK");
    } catch (const Error&) {  // SQLite has rolled back by itself
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

}  // namespace yaprak
