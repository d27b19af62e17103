#include "cli/desk/desk_users.hpp"

#include "base/error.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/mail/mail_room.hpp"
#include "cli/run/page_list.hpp"

#include <termios.h>
#include <unistd.h>

#include <istream>
#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t longest_line = 1024;

// The terminal shows nothing of what is typed as long as this lives.
class Unseen {
public:
    Unseen() {
        if (::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~tcflag_t(ECHO);
        is_silent_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen() {
        if (is_silent_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }

private:
    termios before_{};
    bool is_silent_ = false;
};

std::string line_of(std::istream& in) {
    std::string line;
    char c = 0;
    while (in.get(c) && c != '\n') {
        line += c;
        if (line.size() > longest_line) throw Error(Code::password, {}, "this line is too long");
    }
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

std::string asked_unseen(const std::string& question, std::istream& in, std::ostream& out) {
    out << question << ": " << std::flush;
    std::string answer;
    {
        const Unseen silent;
        answer = line_of(in);
    }
    out << std::endl;
    return answer;
}

// Twice where somebody types it, for nobody sees a slip.
std::string new_secret(const std::string& what, const Environment& environment, std::istream& in,
                       std::ostream& out) {
    if (!environment.can_ask) return line_of(in);
    std::string secret = asked_unseen(what, in, out);
    if (asked_unseen("once more", in, out) != secret)
        throw Error(Code::password, {}, "the two are not the same", "type them again");
    return secret;
}

std::string line_of(const Account& account, std::int64_t now) {
    std::string line = account.name + "  " + to_text(account.role);
    line += account.has_pin ? "  PIN" : "  no PIN";
    line +=
        account.signed_in == 0
            ? "  never signed in"
            : "  signed in " + span_text(std::chrono::seconds(now - account.signed_in)) + " ago";
    if (account.locked_until > now)
        line += "  locked for " + span_text(std::chrono::seconds(account.locked_until - now));
    return line;
}

void list(const Accounts& accounts, std::int64_t now, std::ostream& out) {
    for (const Account& account : accounts.list()) out << line_of(account, now) << "\n";
}

}  // namespace

fs::path accounts_folder(const std::string& asked, const std::string& site) {
    if (!asked.empty()) return asked;
    const fs::path pages = site.empty() ? usual_input() : site;
    std::error_code ignored;
    return (fs::is_regular_file(pages, ignored) ? pages.parent_path() : pages) / ".desk";
}

int desk_user(const UserOptions& options, const Environment& environment, std::istream& in,
              std::ostream& out) {
    Accounts accounts(accounts_folder(options.folder, ""));
    const std::int64_t now = environment.files->now() / 1'000'000'000;
    const auto secret = [&](const char* what) { return new_secret(what, environment, in, out); };
    switch (options.action) {
        case UserAction::add:
            accounts.add(options.name, options.role, secret("password"));
            break;
        case UserAction::remove:
            accounts.remove(options.name);
            break;
        case UserAction::password:
            accounts.set_password(options.name, secret("new password"));
            break;
        case UserAction::pin:
            accounts.set_pin(options.name, secret("new PIN, empty for none"));
            break;
        case UserAction::role:
            accounts.set_role(options.name, options.role);
            break;
        case UserAction::unlock:
            accounts.unlock(options.name);
            break;
        case UserAction::list:
            list(accounts, now, out);
            return exit_done;
    }
    const auto account = accounts.find(options.name);
    out << (account ? line_of(*account, now) : options.name + "  removed") << std::endl;
    return exit_done;
}

}  // namespace yaprak
