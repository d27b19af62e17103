// SQLite, as little of it as the outbox and the desk's accounts need. Every failure is an Error at
// the database's file.
#pragma once
#include "base/file.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace yaprak {

// There is no room on the disk.
class DiskFull : public TransientError {
public:
    using TransientError::TransientError;
};

// A database's file, and what a message calls what is kept in it.
struct DatabaseName {
    std::string file;
    const char* kept = "the outbox";
};

// Throws what it means that a file or folder of a database cannot be opened: `reason` is an errno.
[[noreturn]] void fail_to_open(const DatabaseName& name, int reason);

// A prepared statement with its values. bind() counts from 1, column() from 0, as SQLite does.
class Statement {
public:
    Statement(sqlite3* database, DatabaseName name, std::string_view sql);
    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bind_bytes(int index, std::string_view bytes);
    bool step();  // whether there is a row
    void run() {
        while (step()) {
        }
    }
    std::int64_t integer(int column) const;
    std::string text(int column) const;  // bytes too

private:
    void check(int code) const;

    sqlite3* database_;
    DatabaseName name_;
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> handle_;
};

// A database that survives the end of the process, of the power and of the room on the disk: WAL,
// synchronous FULL. Deleted content is overwritten with zeros.
class Database {
public:
    // Makes the file, readable for its owner only. Throws Error where it is no database or damaged.
    explicit Database(const std::filesystem::path& file, const char* kept = "the outbox");

    Statement prepare(std::string_view sql) const;
    void run(std::string_view sql) const { prepare(sql).run(); }
    std::int64_t last_id() const;
    int changes() const;
    std::int64_t pragma(const std::string& name) const;

private:
    DatabaseName name_;
    std::unique_ptr<sqlite3, int (*)(sqlite3*)> handle_;
};

// What is done between its birth and commit() is done whole or not at all.
class Transaction {
public:
    explicit Transaction(const Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    const Database& database_;
    bool open_ = true;
};

}  // namespace yaprak
