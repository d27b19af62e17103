// Says to other runs that this one works in an output folder, and sweeps out what those that were
// killed left there half-written.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace yaprak {

// A file under .yaprak/running, called as this process calls its temporary files, that is locked as
// long as the process lives; the lock of one that was killed is gone, on every machine that sees
// the folder.
class RunLock {
public:
    explicit RunLock(const std::filesystem::path& output);
    RunLock(const RunLock&) = delete;
    RunLock& operator=(const RunLock&) = delete;
    ~RunLock();

private:
    std::vector<std::string> take_dead() const;
    void sweep(const std::vector<std::string>& dead) const;
    void set();

    const std::filesystem::path output_, folder_, own_;
    int file_ = -1;
};

}  // namespace yaprak
