// Two tables: what is known of each letter, and its bytes apart, so that looking the letters
// through does not touch them.
#include "mail/outbox/outbox_disk.hpp"

#include "base/error.hpp"
#include "base/file.hpp"

#include <sys/stat.h>

#include <cerrno>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr int schema_version = 3;

constexpr const char* schema[] = {
    "CREATE TABLE IF NOT EXISTS letters ("
    "id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, message_id TEXT NOT NULL, "
    "sender TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL, size INTEGER NOT NULL, "
    "origin TEXT NOT NULL, state TEXT NOT NULL, queued INTEGER NOT NULL, due INTEGER NOT NULL, "
    "changed INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT "
    "'', "
    "perhaps_twice INTEGER NOT NULL DEFAULT 0, purged INTEGER NOT NULL DEFAULT 0)",
    "CREATE INDEX IF NOT EXISTS letters_due ON letters (state, due, id)",
    "CREATE TABLE IF NOT EXISTS bodies (letter INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL)"};

// What version 2 knows beside.
constexpr const char* schema_2[] = {
    "ALTER TABLE letters ADD COLUMN title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE letters ADD COLUMN page TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE letters ADD COLUMN layout TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE letters ADD COLUMN fingerprint TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE letters ADD COLUMN locked INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE letters ADD COLUMN copy_of INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE letters ADD COLUMN answer TEXT NOT NULL DEFAULT ''"};

constexpr const char* schema_3 =
    "ALTER TABLE letters ADD COLUMN ordered_by TEXT NOT NULL DEFAULT ''";

constexpr const char* reserve_name = "reserve";
constexpr std::size_t reserve_bytes = 512 * 1024;

}  // namespace

// The folder may stand inside a site under git: patients' letters must not be committed.
fs::path private_folder(const fs::path& folder, const char* kept) {
    const DatabaseName name{folder.string(), kept};
    std::error_code problem;
    if (!folder.parent_path().empty()) fs::create_directories(folder.parent_path(), problem);
    if (problem) fail_to_open(name, problem.value());
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) fail_to_open(name, errno);
    if (!fs::exists(folder / ".gitignore")) write_file(folder / ".gitignore", "*\n");
    return folder;
}

bool has_reserve(const fs::path& folder) {
    if (fs::exists(folder / reserve_name)) return true;
    try {
        write_file(folder / reserve_name, std::string(reserve_bytes, '-'));
        return true;
    } catch (const Error&) {
        return false;
    }
}

void give_up_reserve(const fs::path& folder) {
    std::error_code ignored;
    fs::remove(folder / reserve_name, ignored);
}

Database open_database(const fs::path& folder) {
    try {
        has_reserve(folder);
        return Database(folder / "outbox.db");
    } catch (const DiskFull&) {
        give_up_reserve(folder);
        return Database(folder / "outbox.db");
    }
}

void make_tables(Database& database, const fs::path& folder) {
    if (database.pragma("user_version") > schema_version)
        throw Error(Code::outbox, {(folder / "outbox.db").string()},
                    "the outbox was made by a newer version of yaprak");
    if (database.pragma("user_version") == schema_version) return;
    Transaction made(database);
    // Another process may have made them while the transaction was waited for.
    const std::int64_t version = database.pragma("user_version");
    if (version < 1)
        for (const char* sql : schema) database.run(sql);
    if (version < 2)
        for (const char* sql : schema_2) database.run(sql);
    if (version < 3) database.run(schema_3);
    database.run("PRAGMA user_version = 3");
    made.commit();
}

}  // namespace yaprak
