#include "cli/run/run_lock.hpp"

#include "base/file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// A file system that knows no locks says so of every file: then none counts as dead.
bool is_locked_elsewhere(int file) {
    return ::flock(file, LOCK_EX | LOCK_NB) != 0;
}

bool is_gone(int file) {
    struct stat status {};
    return ::fstat(file, &status) != 0 || status.st_nlink == 0;
}

}  // namespace

RunLock::RunLock(const fs::path& output)
    : output_(output), folder_(output / ".yaprak" / "running"), own_(folder_ / process_token()) {
    std::error_code problem;
    fs::create_directories(folder_, problem);
    if (problem) return;  // whoever writes files says why not
    const std::vector<std::string> dead = take_dead();
    if (!dead.empty()) sweep(dead);
    set();
}

RunLock::~RunLock() {
    if (file_ < 0) return;
    ::unlink(own_.c_str());
    ::close(file_);
}

// Runs that ended without taking their mark away.
std::vector<std::string> RunLock::take_dead() const {
    std::vector<std::string> dead;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(folder_, problem)) {
        if (entry.path() == own_) continue;
        const int file = ::open(entry.path().c_str(), O_RDWR | O_CLOEXEC);
        if (file < 0) continue;
        if (!is_locked_elsewhere(file)) dead.push_back(entry.path().filename().string());
        ::close(file);
    }
    return dead;
}

void RunLock::sweep(const std::vector<std::string>& dead) const {
    std::error_code problem;
    fs::recursive_directory_iterator entries(output_, problem);
    for (const auto end = fs::end(entries); !problem && entries != end;
         entries.increment(problem)) {
        const std::string owner = owner_of_temporary(entries->path());
        if (owner.empty() || std::find(dead.begin(), dead.end(), owner) == dead.end()) continue;
        std::error_code ignored;
        fs::remove(entries->path(), ignored);
    }
    for (const std::string& token : dead) ::unlink((folder_ / token).c_str());
}

// Another run may take the mark for a dead one's before it is locked: then it is made anew.
void RunLock::set() {
    for (int tries = 0; tries < 10; ++tries) {
        file_ = ::open(own_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (file_ < 0) return;
        if (!is_locked_elsewhere(file_) && !is_gone(file_)) return;
        ::close(file_);
        file_ = -1;
    }
}

}  // namespace yaprak
