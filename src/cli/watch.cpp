#include "cli/watch.hpp"

#include "base/error.hpp"
#include "cli/failure.hpp"
#include "cli/folder_watch.hpp"
#include "cli/places.hpp"

#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

using namespace std::chrono_literals;

// How often a signal is looked for; how long after a change more of them belong to it, as when an
// editor or a version control writes several files.
constexpr auto patience = 200ms, calm = 15ms;
constexpr int most_calms = 3;

class Watch {
public:
    Watch(const BuildOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err)
        : options_(options),
          surroundings_(surroundings),
          out_(out),
          err_(err),
          folders_(options.output) {
        if (options_.inputs.empty()) options_.inputs = {"content"};
        for (const std::string& input : options_.inputs)
            if (!fs::exists(input)) throw Error({input}, "no such file or folder");
    }

    int run() {
        add_folders();
        int code = build_once();
        options_.only_news = true;
        options_.force = false;  // the first time only
        out_ << "watching; Ctrl-C ends it" << std::endl;
        while (!surroundings_.stopped_by()) {
            if (!folders_.wait(patience)) continue;
            for (int i = 0; i < most_calms && folders_.wait(calm);) ++i;
            add_folders();  // before it is built: what changes meanwhile is seen afterwards
            code = build_once();
        }
        return code > exit_by_signal ? code : exit_done;
    }

private:
    int build_once() {
        try {
            return build(options_, surroundings_, out_, err_);
        } catch (const std::exception&) {
            err_ << to_text(failure_in_flight({}).finding, "error") << std::endl;
            return exit_wrong_input;
        }
    }

    void add_folders() {
        folders_.add(".", false);  // where fonts/, layouts/ or content/ may come to be
        folders_.add("content", false);
        for (const std::string& input : options_.inputs) {
            const fs::path content = content_folder(input);
            folders_.add(content.parent_path(), false);
            folders_.add(content, true);
            for (const char* what : {"fonts", "layouts"})
                for (const fs::path& folder : data_folders(what, content, surroundings_.home))
                    folders_.add(folder, true);
        }
        for (const std::string& folder : options_.font_folders) folders_.add(folder, true);
        for (const fs::path file : {options_.clinic, options_.layout})
            if (file.has_parent_path()) folders_.add(file.parent_path(), false);
    }

    BuildOptions options_;
    const Surroundings& surroundings_;
    std::ostream& out_;
    std::ostream& err_;
    FolderWatch folders_;
};

}  // namespace

int watch(const BuildOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err) {
    return Watch(options, surroundings, out, err).run();
}

}  // namespace yaprak
