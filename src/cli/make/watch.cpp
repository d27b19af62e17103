#include "cli/make/watch.hpp"

#include "base/error.hpp"
#include "base/message_line.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/failure.hpp"
#include "cli/environment/paths.hpp"
#include "cli/make/folder_watch.hpp"
#include "cli/run/page_list.hpp"
#include "site/find_root.hpp"

#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

using namespace std::chrono_literals;

// How often a signal is looked for; how long after a change more of them belong to it, as when an
// editor or a version control writes several files.
constexpr auto poll_interval = 200ms, debounce = 15ms;
constexpr int most_debounces = 3;

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
        add_folders();
        int code = build_once();
        options_.only_news = true;
        options_.run.force = false;  // the first time only
        out_ << "watching; Ctrl-C ends it" << std::endl;
        while (!environment_.stopped_by()) {
            if (!folders_.wait(poll_interval)) continue;
            for (int i = 0; i < most_debounces && folders_.wait(debounce);) ++i;
            add_folders();  // before it is built: what changes meanwhile is seen afterwards
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

    void add_folders() {
        folders_.add(
            ".", Below::left_out);  // where fonts/, layouts/, hyphen/ or content/ may come to be
        folders_.add("content", Below::left_out);
        for (const std::string& input : options_.pages.inputs) {
            const fs::path content = shown(find_root(input).folder);
            folders_.add(content.parent_path(), Below::left_out);
            folders_.add(content, Below::watched);
            for (const char* what : {"fonts", "layouts", "hyphen"})
                for (const fs::path& folder : data_folders(what, content, environment_.home))
                    folders_.add(folder, Below::watched);
        }
        for (const std::string& folder : options_.pages.font_folders)
            folders_.add(folder, Below::watched);
        std::vector<std::string> files = layouts_of(options_.pages.layout);
        files.push_back(options_.pages.clinic);
        for (const fs::path file : files)
            if (file.has_parent_path()) folders_.add(file.parent_path(), Below::left_out);
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
