#include "desk/accounts/accounts.hpp"

#include "base/error.hpp"
#include "desk/accounts/password_hash.hpp"
#include "language/password.hpp"
#include "mail/outbox/outbox_disk.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr const char* kept = "the desk's accounts";
constexpr const char* file_name = "accounts.db";

constexpr const char* schema[] = {
    "CREATE TABLE accounts (name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL, "
    "pin TEXT NOT NULL DEFAULT '', stamp INTEGER NOT NULL DEFAULT 1, "
    "signed_in INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE tries (key TEXT PRIMARY KEY, count INTEGER NOT NULL, at INTEGER NOT NULL, "
    "until INTEGER NOT NULL)",
    "CREATE TABLE log (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, "
    "address TEXT NOT NULL, what TEXT NOT NULL, about TEXT NOT NULL)",
    "PRAGMA user_version = 1"};

constexpr std::size_t longest_name = 40;
// NIST SP 800-63B, 5.1.1.2, asks for 8 at least; the desk holds health data.
constexpr std::size_t shortest_password = 10;
constexpr std::size_t shortest_pin = 4, longest_pin = 8;

constexpr int free_tries_of_name = 5;
constexpr int free_tries_of_address = 20;  // a whole clinic may come from one
constexpr int free_tries_of_pin = 3;
constexpr std::int64_t first_wait = 60, longest_wait = 3600;  // seconds
constexpr std::int64_t tries_are_kept = 86'400;
constexpr std::int64_t most_tries_kept = 10'000;  // strangers choose the keys
constexpr std::int64_t log_is_kept = 400 * std::int64_t(86'400);
constexpr std::size_t longest_words = 200;  // of a line of the log

std::int64_t seconds_of(Seconds at) {
    return at.time_since_epoch().count();
}

// A Turkish keyboard's capitals: "İPEK" and "ipek" are one name.
std::string plain_name(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const std::string_view two = name.substr(i, 2);
        if (two == "İ" || two == "ı") {
            out += 'i';
            ++i;
        } else {
            out += name[i] >= 'A' && name[i] <= 'Z' ? char(name[i] - 'A' + 'a') : name[i];
        }
    }
    return out;
}

std::string checked_name(const std::string& name) {
    const std::string plain = plain_name(name);
    const bool is_good =
        !plain.empty() && plain.size() <= longest_name &&
        plain.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == plain.npos;
    if (!is_good)
        throw Error(Code::usage, {}, "\"" + name + "\" is no name of an account",
                    "1 to 40 of a to z, 0 to 9, \".\", \"-\" and \"_\"");
    return plain;
}

std::size_t characters_of(const std::string& utf8) {
    return std::size_t(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::string checked_password(const std::string& name, const std::string& password) {
    std::string prepared = prepare_password(password);
    if (characters_of(prepared) < shortest_password)
        throw Error(Code::password, {}, "the password is too short",
                    "10 characters at least; three or four words are easy to keep in mind");
    const bool is_one_sign = prepared.find_first_not_of(prepared.front()) == prepared.npos;
    if (is_one_sign || plain_name(prepared).find(name) != std::string::npos)
        throw Error(Code::password, {}, "the password is easy to guess",
                    "not the name of the account, and not one sign alone");
    return prepared;
}

std::string checked_pin(const std::string& pin) {
    const bool is_figures = pin.find_first_not_of("0123456789") == pin.npos;
    if (!is_figures || pin.size() < shortest_pin || pin.size() > longest_pin)
        throw Error(Code::password, {}, "a PIN is 4 to 8 figures");
    bool is_row = true;  // 1111, 1234, 8765
    for (std::size_t i = 2; i < pin.size(); ++i) is_row &= pin[i] - pin[i - 1] == pin[1] - pin[0];
    if (is_row && std::abs(pin[1] - pin[0]) <= 1)
        throw Error(Code::password, {}, "the PIN is easy to guess",
                    "not the same figure, and not one after the other");
    return pin;
}

std::string cut(const std::string& text) {
    return text.substr(0, longest_words);
}

}  // namespace

const char* to_text(DeskRole role) {
    switch (role) {
        case DeskRole::editor:
            return "editor";
        case DeskRole::admin:
            return "admin";
        case DeskRole::reception:
            break;
    }
    return "reception";
}

std::optional<DeskRole> role_called(std::string_view word) {
    for (const DeskRole role : {DeskRole::reception, DeskRole::editor, DeskRole::admin})
        if (word == to_text(role)) return role;
    return std::nullopt;
}

bool Accounts::exist_in(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::exists(folder / file_name, ignored);
}

Accounts::Accounts(const std::filesystem::path& folder)
    : file_(private_folder(folder, kept) / file_name), database_(file_, kept) {
    if (database_.pragma("user_version") > 1)
        throw Error(Code::outbox, {file_.string()},
                    "the desk's accounts were made by a newer version of yaprak");
    if (database_.pragma("user_version") == 1) return;
    Transaction made(database_);
    if (database_.pragma("user_version") == 0)
        for (const char* sql : schema) database_.run(sql);
    made.commit();
}

void Accounts::must_be_there(const std::string& name) const {
    if (!find(name))
        throw Error(Code::usage, {}, "there is no account \"" + name + "\"",
                    "\"yaprak desk user list\" shows all");
}

// Else nobody could mend anything from a browser.
void Accounts::must_leave_an_admin(const std::string& name) const {
    const std::vector<Account> all = list();
    const auto admins = std::count_if(
        all.begin(), all.end(), [](const Account& one) { return one.role == DeskRole::admin; });
    if (find(name)->role == DeskRole::admin && admins == 1)
        throw Error(Code::usage, {}, "\"" + name + "\" is the last admin",
                    "make another account an admin first");
}

void Accounts::add(const std::string& name, DeskRole role, const std::string& password) {
    const std::string plain = checked_name(name);
    if (find(plain))
        throw Error(Code::usage, {}, "there is an account \"" + plain + "\" already",
                    "\"yaprak desk user password\" gives it another password");
    const std::string hash = hash_password(checked_password(plain, password));
    // A stamp that no account of that name had before.
    const std::int64_t stamp =
        std::chrono::system_clock::now().time_since_epoch() / std::chrono::microseconds(1);
    database_.prepare("INSERT INTO accounts (name, role, password, stamp) VALUES (?, ?, ?, ?)")
        .bind(1, plain)
        .bind(2, std::string_view(to_text(role)))
        .bind(3, hash)
        .bind(4, stamp)
        .run();
}

void Accounts::remove(const std::string& name) {
    const std::string plain = checked_name(name);
    must_be_there(plain);
    must_leave_an_admin(plain);
    database_.prepare("DELETE FROM accounts WHERE name = ?").bind(1, plain).run();
    unlock(plain);
}

void Accounts::set_role(const std::string& name, DeskRole role) {
    const std::string plain = checked_name(name);
    must_be_there(plain);
    if (role != DeskRole::admin) must_leave_an_admin(plain);
    database_.prepare("UPDATE accounts SET role = ?, stamp = stamp + 1 WHERE name = ?")
        .bind(1, std::string_view(to_text(role)))
        .bind(2, plain)
        .run();
}

void Accounts::set_password(const std::string& name, const std::string& password) {
    const std::string plain = checked_name(name);
    must_be_there(plain);
    database_.prepare("UPDATE accounts SET password = ?, stamp = stamp + 1 WHERE name = ?")
        .bind(1, hash_password(checked_password(plain, password)))
        .bind(2, plain)
        .run();
    unlock(plain);
}

void Accounts::set_pin(const std::string& name, const std::string& pin) {
    const std::string plain = checked_name(name);
    must_be_there(plain);
    database_.prepare("UPDATE accounts SET pin = ? WHERE name = ?")
        .bind(1, pin.empty() ? std::string() : hash_password(checked_pin(pin)))
        .bind(2, plain)
        .run();
}

void Accounts::unlock(const std::string& name) {
    const std::string plain = checked_name(name);
    forget_tries("name " + plain);
    forget_tries("pin " + plain);
}

std::vector<Account> Accounts::list() const {
    std::vector<Account> all;
    Statement rows = database_.prepare(
        "SELECT name, role, pin != '', stamp, signed_in, COALESCE(until, 0) FROM accounts "
        "LEFT JOIN tries ON key = 'name ' || name ORDER BY name");
    while (rows.step())
        all.push_back({rows.text(0), role_called(rows.text(1)).value_or(DeskRole::reception),
                       rows.integer(2) != 0, rows.integer(3), rows.integer(4), rows.integer(5)});
    return all;
}

std::optional<Account> Accounts::find(const std::string& name) const {
    Statement row = database_.prepare(
        "SELECT name, role, pin != '', stamp, signed_in FROM accounts WHERE name = ?");
    if (!row.bind(1, plain_name(name)).step()) return std::nullopt;
    return Account{row.text(0), role_called(row.text(1)).value_or(DeskRole::reception),
                   row.integer(2) != 0, row.integer(3), row.integer(4)};
}

bool Accounts::has_admin() const {
    return database_.prepare("SELECT 1 FROM accounts WHERE role = 'admin'").step();
}

std::string Accounts::hash_of(const std::string& name, const char* column) const {
    Statement row =
        database_.prepare(std::string("SELECT ") + column + " FROM accounts WHERE name = ?");
    return row.bind(1, name).step() ? row.text(0) : std::string();
}

Accounts::Tries Accounts::tries_of(const std::string& key, Seconds now) const {
    Statement row = database_.prepare("SELECT count, until FROM tries WHERE key = ? AND at > ?");
    if (!row.bind(1, key).bind(2, seconds_of(now) - tries_are_kept).step()) return {};
    return {int(row.integer(0)), row.integer(1)};
}

// The wait doubles with every try beyond the free ones.
void Accounts::count_try(const std::string& key, int free_tries, Seconds now) {
    const int count = tries_of(key, now).count + 1;
    const int beyond = count - free_tries;
    const std::int64_t wait =
        beyond < 0 ? 0 : std::min(longest_wait, first_wait << std::min(beyond, 10));
    database_.prepare("INSERT OR REPLACE INTO tries (key, count, at, until) VALUES (?, ?, ?, ?)")
        .bind(1, key)
        .bind(2, std::int64_t(count))
        .bind(3, seconds_of(now))
        .bind(4, seconds_of(now) + wait)
        .run();
    database_
        .prepare(
            "DELETE FROM tries WHERE at <= ? OR key IN (SELECT key FROM tries ORDER BY at DESC "
            "LIMIT -1 OFFSET ?)")
        .bind(1, seconds_of(now) - tries_are_kept)
        .bind(2, most_tries_kept)
        .run();
}

void Accounts::forget_tries(const std::string& key) {
    database_.prepare("DELETE FROM tries WHERE key = ?").bind(1, key).run();
}

void Accounts::take_back_try(const std::string& key) {
    database_.prepare("UPDATE tries SET count = count - 1, until = 0 WHERE key = ?")
        .bind(1, key)
        .run();
}

SignIn Accounts::sign_in(const Credentials& given, Seconds now) {
    const std::lock_guard lock(signing_in_);
    const std::string name = cut(plain_name(given.name));
    const std::string of_name = "name " + name, of_address = "address " + cut(given.address);
    const std::int64_t until =
        std::max(tries_of(of_name, now).until, tries_of(of_address, now).until);
    if (until > seconds_of(now))
        return {std::nullopt, std::chrono::seconds(until - seconds_of(now))};
    // Counted before it is tried: a process that is killed meanwhile gives no try for nothing.
    count_try(of_name, free_tries_of_name, now);
    count_try(of_address, free_tries_of_address, now);
    std::string password;
    try {
        password = prepare_password(given.password);
    } catch (const Error&) {  // no password of anybody's
    }
    const std::string hash = hash_of(name, "password");
    if (!is_password_of(hash, password) || password.empty()) {
        log({now, name, given.address, "sign-in refused"});
        return {};
    }
    forget_tries(of_name);
    forget_tries("pin " + name);
    take_back_try(of_address);  // not all: who has an account gets no more tries for others
    if (is_old_hash(hash))
        database_.prepare("UPDATE accounts SET password = ? WHERE name = ?")
            .bind(1, hash_password(password))
            .bind(2, name)
            .run();
    database_.prepare("UPDATE accounts SET signed_in = ? WHERE name = ?")
        .bind(1, seconds_of(now))
        .bind(2, name)
        .run();
    log({now, name, given.address, "sign-in"});
    return {find(name), std::chrono::seconds(0)};
}

std::optional<bool> Accounts::try_pin(const std::string& name, const std::string& pin,
                                      Seconds now) {
    const std::lock_guard lock(signing_in_);
    const std::string key = "pin " + name;
    if (tries_of(key, now).count >= free_tries_of_pin) return std::nullopt;
    count_try(key, free_tries_of_pin, now);
    if (is_password_of(hash_of(name, "pin"), pin)) {
        forget_tries(key);
        return true;
    }
    if (tries_of(key, now).count >= free_tries_of_pin) return std::nullopt;
    return false;
}

void Accounts::log(const LogEntry& entry) {
    database_.prepare("INSERT INTO log (at, who, address, what, about) VALUES (?, ?, ?, ?, ?)")
        .bind(1, seconds_of(entry.at))
        .bind(2, cut(entry.who))
        .bind(3, cut(entry.address))
        .bind(4, cut(entry.what))
        .bind(5, cut(entry.about))
        .run();
    database_.prepare("DELETE FROM log WHERE at < ?")
        .bind(1, seconds_of(entry.at) - log_is_kept)
        .run();
}

std::vector<LogEntry> Accounts::last_entries(std::size_t most) const {
    std::vector<LogEntry> out;
    Statement rows =
        database_.prepare("SELECT at, who, address, what, about FROM log ORDER BY id DESC LIMIT ?");
    rows.bind(1, std::int64_t(most));
    while (rows.step())
        out.push_back({Seconds(std::chrono::seconds(rows.integer(0))), rows.text(1), rows.text(2),
                       rows.text(3), rows.text(4)});
    return out;
}

}  // namespace yaprak
