#include "cli/desk/desk.hpp"

#include "base/text.hpp"
#include "cli/desk/desk_place.hpp"
#include "cli/desk/desk_service.hpp"
#include "cli/desk/desk_users.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/environment/stop_signals.hpp"
#include "cli/make/folder_watch.hpp"
#include "desk/page/desk_page.hpp"
#include "http/server.hpp"
#include "print/cups.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ostream>
#include <thread>

extern char** environ;

namespace yaprak {
namespace {

using namespace std::chrono_literals;

std::string day_of(std::int64_t nanoseconds) {
    using namespace std::chrono;
    const year_month_day day(floor<days>(sys_seconds(seconds(nanoseconds / 1'000'000'000))));
    return std::to_string(int(day.year())) + "-" + zero_padded(unsigned(day.month()), 2) + "-" +
           zero_padded(unsigned(day.day()), 2);
}

const char* const locked_page =
    "<!DOCTYPE html>\n<html lang=\"tr\"><head><meta charset=\"utf-8\">"
    "<title>Broşür masası</title><link rel=\"stylesheet\" href=\"/desk.css\"></head>"
    "<body class=\"locked\"><main><h1>Broşür masası</h1>"
    "<p>Bu sayfa, masayı başlatırken açılan adresle kullanılır. Masayı yeniden başlatın: "
    "<b>yaprak desk</b></p><p lang=\"en\">Open this page by the address that the desk shows when "
    "it starts. Start it again: <b>yaprak desk</b></p></main></body></html>\n";

// The system's way to open an address; whether one was found does not matter, the address is
// printed as well.
void open_in_browser(const std::string& address) {
    std::string program = "xdg-open", argument = address;
    char* const arguments[] = {program.data(), argument.data(), nullptr};
    pid_t child = -1;
    if (::posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments, environ) != 0) return;
    std::thread([child] { ::waitpid(child, nullptr, 0); }).detach();
}

// Reads the pages again when one of them, a picture or a layout changes.
void follow_changes(DeskService& service, const Environment& environment, std::ostream& err) {
    FolderWatch watch("out");
    while (!environment.stopped_by()) {
        for (const auto& folder : service.folders()) watch.add(folder, Below::watched);
        if (!watch.wait(1000ms)) continue;
        while (watch.wait(200ms) && !environment.stopped_by()) {
        }
        try {
            service.reload();
        } catch (const Error& error) {
            err << shown_line(err, error.finding(), "error") << std::endl;
        }
    }
}

// Nothing where only this machine's browser may ask. Throws Error where nobody could do anything.
std::shared_ptr<Accounts> accounts_of(const DeskOptions& options, const DeskPlace& place) {
    if (!place.needs_accounts) return nullptr;
    const auto folder = accounts_folder(options.accounts, options.site);
    auto accounts = Accounts::exist_in(folder) ? std::make_shared<Accounts>(folder) : nullptr;
    if (!accounts || !accounts->has_admin())
        throw Error(Code::usage, {},
                    "the desk is not opened to a network without accounts: there is no admin in " +
                        folder.string(),
                    "yaprak desk user add NAME --role admin --accounts " + folder.string());
    return accounts;
}

// A session of a member ends after two hours without a key or a click, and with the working day.
http::SessionRules session_rules(const DeskOptions& options, bool has_accounts) {
    if (!has_accounts) return {};
    return {.idle = std::chrono::hours(2),
            .whole = std::chrono::hours(12),
            .lock = std::chrono::minutes(options.lock_after),
            .most = 200};
}

http::ApplicationSettings application_of(DeskService& service, const DeskOptions& options,
                                         const DeskPlace& place) {
    http::ApplicationSettings settings;
    settings.routes = service.routes();
    settings.hosts = place.hosts;
    settings.locked_page =
        place.needs_accounts ? std::string(desk_file("sign-in.html")->bytes) : locked_page;
    settings.sessions = session_rules(options, place.needs_accounts);
    settings.vouch = [&service](const std::string& user) { return service.member(user); };
    return settings;
}

// What is written into a browser: by the first of the desk's names, where it has one.
std::string browser_address(const http::Server& server, const DeskPlace& place) {
    if (place.hosts.empty() || place.server.certificate.empty()) return server.address();
    return "https://" + place.hosts.front() + ":" + std::to_string(server.port());
}

}  // namespace

int desk(const DeskOptions& options, const Environment& environment, std::ostream& out,
         std::ostream& err) {
    const StopSignals signals(environment);
    const BrokenPipesIgnored no_pipes;
    DeskPlace place = desk_place(options);
    DeskService service({.inputs = {options.site.empty() ? usual_input() : options.site},
                         .mail_settings = options.settings,
                         .today = day_of(environment.files->now()),
                         .version = YAPRAK_VERSION,
                         .printing = cups(),
                         .accounts = accounts_of(options, place),
                         .lock_after = std::chrono::minutes(options.lock_after)},
                        environment);
    http::Application application(application_of(service, options, place));
    place.server.hubs = {service.events()};
    http::Server server(application, place.server);
    const std::string address =
        browser_address(server, place) + (place.needs_accounts ? "" : application.start_path());
    out << translated(out, counted(service.count(), "page") + ", the desk is open at") << "\n"
        << address << std::endl;
    if (!options.no_open && !place.needs_accounts) open_in_browser(address);
    follow_changes(service, environment, err);
    server.stop();
    return exit_done;
}

}  // namespace yaprak
