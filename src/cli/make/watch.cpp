#include "cli/make/watch.hpp"

#include "base/error.hpp"
#include "base/message_line.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/failure.hpp"
#include "cli/make/watched_folders.hpp"
#include "cli/run/page_list.hpp"

#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

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
        out_ << "watching; Ctrl-C ends it" << std::endl;
        while (!environment_.stopped_by()) {
            if (!wait_for_change(folders_)) continue;
            watch_folders_of(
                options_.pages, environment_,
                folders_);  // before it is built: what changes meanwhile is seen afterwards
            code = build_once();
        }
        return code > exit_by_signal ? code : exit_done;
    }

private:
    int build_once() {
        try {
            return build(options_, environment_, out_, err_);
        } catch (const std::exception&) {
            err_ << error_lines(failure_in_flight({}).findings) << std::endl;
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
