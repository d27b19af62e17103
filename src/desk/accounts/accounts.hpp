// Who may use a desk on a network: names, roles, passwords, PINs; how often somebody tried in vain;
// and who did what. Kept in an SQLite database of its own.
#pragma once
#include "mail/outbox/database.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

enum class DeskRole {
    reception,  // finds, sees, prints, sends; sees what became of their own letters
    editor,     // sees what became of all letters
    admin,      // settings, accounts, the log, addresses of others' letters
};
[[nodiscard]] const char* to_text(DeskRole role);
[[nodiscard]] std::optional<DeskRole> role_called(std::string_view word);

struct Account {
    std::string name;
    DeskRole role = DeskRole::reception;
    bool has_pin = false;
    std::int64_t stamp = 0;      // another one after each change of password or role
    std::int64_t signed_in = 0;  // when last, in seconds since 1970; 0: never
    std::int64_t locked_until = 0;
};

using Seconds = std::chrono::sys_seconds;

// What was asked for by whom, and from where.
struct LogEntry {
    Seconds at{};
    std::string who, address;  // address: of the network
    std::string what;          // "sign-in"
    std::string about = {};    // "letter 12": never a patient's address
};

// What somebody says to be let in, and the network's address that they say it from.
struct Credentials {
    std::string name, password, address;
};

struct SignIn {
    std::optional<Account> account;  // nothing: not let in
    std::chrono::seconds wait{0};    // until it may be tried again; 0: it may
};

// May be used by several threads, and by several processes, at once.
class Accounts {
public:
    // Makes the folder, for its owner only, if it is not there. Throws Error.
    explicit Accounts(const std::filesystem::path& folder);
    // Whether there is such a database in the folder.
    [[nodiscard]] static bool exist_in(const std::filesystem::path& folder);

    // A name is 1 to 40 of a to z, 0 to 9, ".", "-" and "_"; capitals become small. These throw
    // Error for a name that is none, is taken or is not there, and for a weak password or PIN.
    void add(const std::string& name, DeskRole role, const std::string& password);
    void remove(const std::string& name);
    void set_role(const std::string& name, DeskRole role);
    void set_password(const std::string& name, const std::string& password);
    // Four to eight figures; an empty one takes the PIN away.
    void set_pin(const std::string& name, const std::string& pin);
    // Forgets what was tried in vain.
    void unlock(const std::string& name);

    [[nodiscard]] std::vector<Account> list() const;
    [[nodiscard]] std::optional<Account> find(const std::string& name) const;
    [[nodiscard]] bool has_admin() const;

    // Somebody who tried in vain too often has to wait, the longer the more often; so has everybody
    // else at the same address, and whoever tries the same name from elsewhere. What is answered,
    // and how long it takes, does not tell whether there is such a name.
    SignIn sign_in(const Credentials& given, Seconds now);
    // Nothing where the PIN was wrong too often: then the password is needed.
    std::optional<bool> try_pin(const std::string& name, const std::string& pin, Seconds now);

    void log(const LogEntry& entry);
    // The last ones first.
    [[nodiscard]] std::vector<LogEntry> last_entries(std::size_t most) const;

private:
    struct Tries {
        int count = 0;
        std::int64_t until = 0;  // when the next one may be
    };
    [[nodiscard]] std::string hash_of(const std::string& name, const char* column) const;
    [[nodiscard]] Tries tries_of(const std::string& key, Seconds now) const;
    void count_try(const std::string& key, int free_tries, Seconds now);
    void forget_tries(const std::string& key);
    void take_back_try(const std::string& key);
    void must_be_there(const std::string& name) const;
    void must_leave_an_admin(const std::string& name) const;

    const std::filesystem::path file_;
    Database database_;
    std::mutex signing_in_;  // one after the other, so that none is tried before it is counted
};

}  // namespace yaprak
