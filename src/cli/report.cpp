#include "cli/report.hpp"

#include "base/number.hpp"

#include <ostream>

namespace yaprak {
namespace {

std::string milliseconds(std::chrono::nanoseconds time) {
    return number(double(time.count()) / 1e6, 0) + " ms";
}

std::string kilobytes(std::size_t bytes) {
    return number(double(bytes) / 1000, bytes < 10000 ? 1 : 0) + " KB";
}

}  // namespace

std::string counted(std::size_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

void Report::made(const std::filesystem::path& output, int pages, std::size_t bytes,
                  std::size_t warnings, std::chrono::nanoseconds time,
                  const std::string& given_up) {
    ++made_;
    if (silent_) return;
    out_ << output.string() << "  " << counted(std::size_t(pages), "page") << "  "
         << kilobytes(bytes) << "  " << milliseconds(time) << "  " << counted(warnings, "warning")
         << (given_up.empty() ? "" : "  " + given_up) << std::endl;
}

void Report::noted(const std::string& sentence) {
    if (!silent_) out_ << sentence << std::endl;
}

void Report::skipped(const std::filesystem::path& source) {
    ++skipped_;
    if (!silent_) out_ << source.string() << "  skipped: published is false" << std::endl;
}

void Report::failed(const Finding& finding) {
    ++failed_;
    say(finding, "error", "\033[1;31m");
}

void Report::warned(const Warnings& warnings) {
    warned_ += warnings.list().size();
    for (const Finding& finding : warnings.list()) say(finding, "warning", "\033[1;33m");
}

void Report::sum(std::chrono::nanoseconds time) {
    if (silent_) return;
    if (surroundings_.colour_out) out_ << (failed_ ? "\033[1;31m" : "\033[1;32m");
    out_ << made_ << " made, " << failed_ << " failed, " << skipped_ << " skipped, "
         << counted(warned_, "warning") << ", " << milliseconds(time);
    if (surroundings_.colour_out) out_ << "\033[0m";
    out_ << std::endl;
}

void Report::say(const Finding& finding, const char* severity, const char* colour) {
    std::string text = to_text(finding, severity);
    const std::string word = std::string(severity) + ":";
    if (surroundings_.colour_err)
        text.replace(text.find(word), word.size(), colour + word + "\033[0m");
    err_ << text << std::endl;
}

}  // namespace yaprak
