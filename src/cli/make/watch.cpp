#include "cli/make/watch.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/failure.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/make/watched_folders.hpp"
#include "cli/run/json_lines.hpp"
#include "cli/run/page_list.hpp"

#include <cstdint>
#include <ctime>
#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// "14:03:21", by the clock of the user.
std::string time_of_day(std::int64_t nanoseconds) {
    const std::time_t seconds = nanoseconds / 1'000'000'000;
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return zero_padded(local.tm_hour, 2) + ":" + zero_padded(local.tm_min, 2) + ":" +
           zero_padded(local.tm_sec, 2);
}

class Watch {
public:
    Watch(const BuildOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err)
        : options_(options),
          environment_(environment),
          out_(out),
          err_(err),
          folders_(options.run.output) {
        if (options_.pages.inputs.empty()) options_.pages.inputs = {usual_input()};
        for (const std::string& input : options_.pages.inputs)
            if (!fs::exists(input))
                throw Error(Code::file_missing, {input}, "no such file or folder");
    }

    int run() {
        watch_folders_of(options_.pages, environment_, folders_);
        int code = build_once();
        options_.only_news = true;
        options_.run.force = false;  // the first time only
        tell("watching; Ctrl-C ends it");
        while (!environment_.stopped_by() && out_) {
            if (!wait_for_change(folders_)) continue;
            watch_folders_of(
                options_.pages, environment_,
                folders_);  // before it is built: what changes meanwhile is seen afterwards
            options_.heading = time_of_day(environment_.files->now());
            code = build_once();
        }
        tell("watching has ended");
        return code > exit_by_signal ? code : exit_done;
    }

private:
    void tell(const char* sentence) {
        std::ostream& to = options_.run.format == Format::json ? err_ : out_;
        to << translated(to, sentence) << std::endl;
    }

    int build_once() {
        try {
            return build(options_, environment_, out_, err_);
        } catch (const std::exception&) {
            if (options_.run.format == Format::text && !options_.heading.empty())
                out_ << options_.heading << std::endl;
            yaprak::tell(failure_in_flight({}).findings, {options_.run.format, out_, err_});
            return exit_wrong_input;
        }
    }

    BuildOptions options_;
    const Environment& environment_;
    std::ostream& out_;
    std::ostream& err_;
    FolderWatch folders_;
};

}  // namespace

int watch(const BuildOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err) {
    return Watch(options, environment, out, err).run();
}

}  // namespace yaprak
