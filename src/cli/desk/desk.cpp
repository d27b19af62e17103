#include "cli/desk/desk.hpp"

#include "base/text.hpp"
#include "cli/desk/desk_service.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/stop_signals.hpp"
#include "cli/make/folder_watch.hpp"
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
            err << to_text(error.finding(), "error") << std::endl;
        }
    }
}

}  // namespace

int desk(const DeskOptions& options, const Environment& environment, std::ostream& out,
         std::ostream& err) {
    const StopSignals signals(environment);
    const BrokenPipesIgnored no_pipes;
    DeskService service({{options.site.empty() ? usual_input() : options.site},
                         options.settings,
                         day_of(environment.files->now()),
                         YAPRAK_VERSION,
                         cups()},
                        environment);
    http::Application application({service.routes(), {}, "/", locked_page});
    http::ServerSettings settings;
    settings.port = options.port;
    settings.hubs = {service.events()};
    http::Server server(application, settings);
    const std::string address = server.address() + application.start_path();
    out << counted(service.count(), "page") << ", the desk is open at\n" << address << std::endl;
    if (!options.no_open) open_in_browser(address);
    follow_changes(service, environment, err);
    server.stop();
    return exit_done;
}

}  // namespace yaprak
