// How far a run is, in a file in the text format of Prometheus: its node exporter reads such files
// (textfile collector), and so can any program.
#pragma once
#include "base/file_system.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace yaprak {

struct RunStatus {
    std::size_t planned = 0;  // files
    std::size_t made = 0, unchanged = 0, failed = 0, skipped = 0, warnings = 0;
    std::map<std::string, std::size_t> letters = {};  // of a merge, by what became of them
    std::optional<std::size_t> rejected = {};         // rows of a merge that were left out
    std::optional<int> exit_code = {};                // none: it goes on
};

// Returns the file's text; times in ns since 1970.
[[nodiscard]] std::string status_text(const RunStatus& status, std::int64_t begin,
                                      std::int64_t now);

class StatusFile {
public:
    // `files` must outlive this. Writes the file. Throws Error where it cannot be written.
    StatusFile(std::string file, const RunStatus& status, const FileSystem& files);

    // Writes it anew, whole or not at all, at most once in two seconds. A disk that does not take
    // it stops no run.
    void tell(const RunStatus& status);
    // Writes it once more. Throws Error.
    void end(const RunStatus& status);

private:
    using Clock = std::chrono::steady_clock;

    void write(const RunStatus& status);

    const std::string file_;
    const FileSystem& files_;
    const std::int64_t begin_;
    Clock::time_point written_ = Clock::now();
};

}  // namespace yaprak
