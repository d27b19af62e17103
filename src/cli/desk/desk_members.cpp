// The desk's routes for accounts: signing in and out, screens that were left, the log.
#include "base/text.hpp"
#include "cli/desk/answers.hpp"
#include "cli/desk/desk_service.hpp"

namespace yaprak {
namespace {

using http::Request;
using http::Response;
using http::SessionStep;

constexpr std::size_t most_entries = 500;

Response done(SessionStep step = SessionStep::none, http::Member member = {}) {
    Response response = http::json("{}");
    response.step = step;
    response.member = std::move(member);
    return response;
}

Response not_let_in(const char* why, std::chrono::seconds wait = std::chrono::seconds(0)) {
    Response response = http::json(
        json_object({{"error", json_string(why)}, {"wait", std::to_string(wait.count())}}),
        wait.count() > 0 ? 429 : 422);
    if (wait.count() > 0)
        response.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    return response;
}

Response refused_sign_in(const SignIn& tried) {
    return tried.wait.count() > 0 ? not_let_in("wait", tried.wait) : not_let_in("wrong");
}

http::Member member_of(const Account& account) {
    return {account.name, static_cast<int>(account.role), account.has_pin, account.stamp};
}

std::string raw_field(const http::Form& form, const std::string& name) {
    const auto found = form.find(name);
    return found == form.end() ? std::string() : found->second;
}

// Where the desk has no accounts, or somebody came with a token, there is nothing of the kind.
bool is_member(const Request& request) {
    return !request.member.user.empty();
}

}  // namespace

Seconds DeskService::time() const {
    return Seconds(std::chrono::seconds(environment_.files->now() / 1'000'000'000));
}

void DeskService::log(const Request& request, const std::string& what,
                      const std::string& about) const {
    if (setup_.accounts && is_member(request))
        setup_.accounts->log({time(), request.member.user, request.peer, what, about});
}

std::optional<http::Member> DeskService::member(const std::string& user) const {
    if (!setup_.accounts) return std::nullopt;
    const auto account = setup_.accounts->find(user);
    return account ? std::optional(member_of(*account)) : std::nullopt;
}

Response DeskService::sign_in(const Request& request) const {
    const http::Form form = request.form();
    const SignIn tried = setup_.accounts->sign_in(
        {field(form, "name"), raw_field(form, "password"), request.peer}, time());
    if (!tried.account) return refused_sign_in(tried);
    return done(SessionStep::begin, member_of(*tried.account));
}

Response DeskService::sign_out(const Request& request) const {
    log(request, "sign-out");
    return done(SessionStep::end);
}

Response DeskService::lock(const Request& request) const {
    return done(request.member.can_unlock ? SessionStep::lock : SessionStep::end);
}

Response DeskService::unlock(const Request& request) const {
    if (!is_member(request)) return done();
    const auto is_right =
        setup_.accounts->try_pin(request.member.user, field(request.form(), "pin"), time());
    if (is_right == true) return done(SessionStep::unlock);
    log(request, "PIN refused");
    if (is_right == false) return not_let_in("wrong");
    Response over = not_let_in("over");
    over.step = SessionStep::end;
    return over;
}

// Who is at the screen: also asked for by one that is locked.
Response DeskService::me(const Request& request) const {
    const auto minutes = setup_.lock_after.count();
    return http::json(
        json_object({{"csrf", json_string(request.csrf)},
                     {"user", json_string(request.member.user)},
                     {"rank", std::to_string(request.member.rank)},
                     {"hasPin", json_bool(request.member.can_unlock)},
                     {"locked", json_bool(request.is_locked)},
                     {"lockAfter", std::to_string(is_member(request) ? minutes : 0)}}));
}

// The password is asked for once more: a screen may have been left open.
Response DeskService::set_own_secret(const Request& request) const {
    if (!is_member(request)) return missing();
    const http::Form form = request.form();
    Accounts& accounts = *setup_.accounts;
    const std::string& user = request.member.user;
    const SignIn tried =
        accounts.sign_in({user, raw_field(form, "password"), request.peer}, time());
    if (!tried.account) return refused_sign_in(tried);
    try {
        if (request.values.at("what") == "pin") {
            accounts.set_pin(user, field(form, "new"));
            log(request, "PIN set");
            return done();
        }
        accounts.set_password(user, raw_field(form, "new"));
        log(request, "password set");
        return done(SessionStep::begin, member(user).value_or(http::Member{}));
    } catch (const Error& error) {
        return refused(error);
    }
}

Response DeskService::accounts(const Request&) const {
    std::vector<std::string> all;
    if (setup_.accounts)
        for (const Account& account : setup_.accounts->list())
            all.push_back(json_object(
                {{"name", json_string(account.name)},
                 {"role", json_string(to_text(account.role))},
                 {"hasPin", json_bool(account.has_pin)},
                 {"signedIn", std::to_string(account.signed_in)},
                 {"locked", json_bool(account.locked_until > time().time_since_epoch().count())}}));
    return http::json(json_object({{"accounts", json_list(all)}}));
}

Response DeskService::change_account(const Request& request) const {
    if (!setup_.accounts) return missing();
    const std::string& what = request.values.at("what");
    const http::Form form = request.form();
    const std::string name = field(form, "name");
    const auto role = role_called(field(form, "role"));
    Accounts& accounts = *setup_.accounts;
    try {
        if (what == "add" && role)
            accounts.add(name, *role, raw_field(form, "password"));
        else if (what == "role" && role)
            accounts.set_role(name, *role);
        else if (what == "password")
            accounts.set_password(name, raw_field(form, "password"));
        else if (what == "remove")
            accounts.remove(name);
        else if (what == "unlock")
            accounts.unlock(name);
        else
            return missing();
    } catch (const Error& error) {
        return refused(error);
    }
    log(request, "account " + what, name + (role ? " " + std::string(to_text(*role)) : ""));
    return done();
}

Response DeskService::log_entries(const Request&) const {
    std::vector<std::string> all;
    if (setup_.accounts)
        for (const LogEntry& entry : setup_.accounts->last_entries(most_entries))
            all.push_back(json_object({{"at", std::to_string(entry.at.time_since_epoch().count())},
                                       {"who", json_string(entry.who)},
                                       {"address", json_string(entry.address)},
                                       {"what", json_string(entry.what)},
                                       {"about", json_string(entry.about)}}));
    return http::json(json_object({{"entries", json_list(all)}}));
}

std::vector<http::Route> DeskService::member_routes() {
    using http::Access;
    using http::Method;
    const auto call = [this](auto action) {
        return [this, action](const Request& request) { return (this->*action)(request); };
    };
    constexpr int admin = static_cast<int>(DeskRole::admin);
    std::vector<http::Route> routes = {
        {Method::get, "/api/me", Access::signed_in, call(&DeskService::me)}};
    if (!setup_.accounts) return routes;
    const std::vector<http::Route> more = {
        {Method::post, "/api/sign-in", Access::everybody, call(&DeskService::sign_in)},
        {Method::post, "/api/sign-out", Access::signed_in, call(&DeskService::sign_out)},
        {Method::post, "/api/lock", Access::signed_in, call(&DeskService::lock)},
        {Method::post, "/api/unlock", Access::signed_in, call(&DeskService::unlock)},
        {Method::post, "/api/me/{what}", Access::session, call(&DeskService::set_own_secret)},
        {Method::get, "/api/accounts", Access::session, call(&DeskService::accounts), admin},
        {Method::post, "/api/accounts/{what}", Access::session, call(&DeskService::change_account),
         admin},
        {Method::get, "/api/log", Access::session, call(&DeskService::log_entries), admin}};
    routes.insert(routes.end(), more.begin(), more.end());
    return routes;
}

}  // namespace yaprak
