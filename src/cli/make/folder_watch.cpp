#include "cli/make/folder_watch.hpp"

#include "base/error.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::uint32_t changes = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE |
                                  IN_DELETE | IN_DELETE_SELF | IN_ATTRIB;

fs::path normal(const fs::path& path) {
    return fs::absolute(path).lexically_normal();
}

// What editors put beside a file while they write it.
bool is_passing(const std::string& name) {
    return name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") ||
           name == "4913";  // vim's trial whether it may write
}

// Folders that nobody writes pages into: hidden ones, what tools brought along, and what a site's
// generator made.
bool is_machinery(const std::string& name) {
    return name.starts_with('.') || name == "node_modules" || name == "_site" || name == "vendor";
}

}  // namespace

FolderWatch::FolderWatch(const fs::path& outputs)
    : outputs_(normal(outputs / "x").parent_path()),
      queue_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (queue_ < 0)
        throw Error(Code::file_unreadable, {},
                    "cannot watch files: " + std::generic_category().message(errno));
}

FolderWatch::~FolderWatch() {
    ::close(queue_);
}

void FolderWatch::add_one(const fs::path& folder) {
    const int watch = ::inotify_add_watch(queue_, folder.c_str(), changes | IN_ONLYDIR);
    if (watch >= 0) folders_[watch] = normal(folder);
    if (watch < 0 && errno == ENOSPC)
        throw Error(Code::file_unreadable, {folder.string()}, "cannot watch so many folders",
                    "raise fs.inotify.max_user_watches");
}

void FolderWatch::add(const fs::path& folder, Below below) {
    std::error_code problem;
    if (!fs::is_directory(folder, problem)) return;
    add_one(folder);
    if (below == Below::left_out) return;
    fs::recursive_directory_iterator entries(folder, problem);
    for (const auto end = fs::end(entries); !problem && entries != end;
         entries.increment(problem)) {
        std::error_code gone;
        if (!entries->is_directory(gone)) continue;
        if (is_machinery(entries->path().filename().string()))
            entries.disable_recursion_pending();
        else
            add_one(entries->path());
    }
}

bool FolderWatch::is_output(const fs::path& file) const {
    const auto [end, other] =
        std::mismatch(outputs_.begin(), outputs_.end(), file.begin(), file.end());
    return end == outputs_.end() && file.extension() == ".pdf";
}

bool FolderWatch::wait(std::chrono::milliseconds timeout) {
    using namespace std::chrono;
    const auto end = steady_clock::now() + timeout;
    pollfd queue{queue_, POLLIN, 0};
    for (auto left = timeout; left.count() > 0;
         left = ceil<milliseconds>(end - steady_clock::now())) {
        if (::poll(&queue, 1, int(left.count())) <= 0) return false;
        if (take_events()) return true;
    }
    return false;
}

// Whether one of them counts.
bool FolderWatch::take_events() {
    bool counts = false;
    alignas(inotify_event) std::array<char, 1 << 14> buffer;
    for (ssize_t got; (got = ::read(queue_, buffer.data(), buffer.size())) > 0;) {
        for (std::size_t at = 0; at < std::size_t(got);) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
            const std::string name = event->len > 0 ? event->name : "";
            const auto folder = folders_.find(event->wd);
            const bool known = folder != folders_.end();
            if ((event->mask & IN_IGNORED) && known)
                folders_.erase(folder);
            else if (!known || (!is_passing(name) && !is_output(folder->second / name)))
                counts = true;  // of an unknown folder: the queue was too full to say more
            at += sizeof *event + event->len;
        }
    }
    return counts;
}

}  // namespace yaprak
