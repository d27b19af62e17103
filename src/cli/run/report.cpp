#include "cli/run/report.hpp"

#include "base/message_line.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"
#include "cli/environment/environment.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/environment/visible_output.hpp"
#include "cli/run/shown_finding.hpp"
#include "preflight/press_lines.hpp"

#include <ostream>

namespace yaprak {
namespace {

std::string milliseconds(std::chrono::nanoseconds time) {
    return number(double(time.count()) / 1e6, 0) + " ms";
}

std::string kilobytes(std::size_t bytes) {
    return number(double(bytes) / 1000, bytes < 10000 ? 1 : 0) + " KB";
}

// So many lines fit on a terminal beside what else is said.
constexpr std::size_t most_lines = 20;

}  // namespace

Report::Report(const Environment& environment, bool silent, std::size_t total, const Tellers& to)
    : environment_(environment),
      silent_(silent),
      format_(to.format),
      out_(to.out),
      err_(to.err),
      total_(total) {
    if (environment.terminal_err && !silent && !is_json() && total > most_lines)
        progress_.emplace(err_);
}

void Report::made(const PageLine& page) {
    ++made_;
    pause();
    if (!tells_pages()) return;
    if (is_json()) {
        out_ << json_line(page, "made") << std::endl;
        return;
    }
    begin_line();
    out_ << visible(page.output.string()) << "  "
         << translated(out_, counted(std::size_t(page.pages), "page")) << "  "
         << kilobytes(page.bytes) << "  " << milliseconds(page.time) << "  "
         << translated(out_, counted(page.warnings, "warning"))
         << (page.compromise.empty() ? "" : "  " + translated(out_, page.compromise)) << std::endl;
}

void Report::made_sheet(const std::filesystem::path& output, int sides, std::size_t bytes,
                        Duplex duplex) {
    if (!tells_pages()) return;
    if (is_json()) {
        out_ << sheet_json_line(output, sides, bytes, duplex) << std::endl;
        return;
    }
    out_ << visible(output.string()) << "  "
         << translated(out_, counted(std::size_t(sides), "side")) << "  " << kilobytes(bytes);
    if (sides > 1)
        out_ << "  "
             << translated(out_, duplex == Duplex::short_edge
                                     ? "to be printed on both sides, flipped on the short edge"
                                     : "to be printed on both sides, flipped on the long edge");
    out_ << std::endl;
}

void Report::made_for_press(const std::filesystem::path& output, int pages, std::size_t bytes,
                            const PressFindings& found) {
    tell_found(output, found);
    if (!tells_pages()) return;
    if (is_json()) {
        out_ << press_json_line(output, pages, bytes) << std::endl;
        return;
    }
    out_ << visible(output.string()) << "  "
         << translated(out_, counted(std::size_t(pages), "page")) << "  " << kilobytes(bytes)
         << "  " << translated(out_, "for a print shop: " + sum_of(found)) << std::endl;
}

void Report::tell_found(const std::filesystem::path& output, const PressFindings& found) {
    for (const PressFinding& one : found) {
        if (one.weight == Weight::note) continue;
        const char* const word = word_for(one.weight);
        if (is_json())
            out_ << press_finding_line(output, one) << std::endl;
        else
            say(clipped(shown_finding(err_, output.string(), one), longest_line), word,
                one.weight == Weight::error ? "\033[1;31m" : "\033[1;33m");
    }
}

void Report::noted(const std::string& sentence) {
    if (!silent_ && !is_json()) out_ << visible(translated(out_, sentence)) << std::endl;
}

void Report::locked() {
    noted(
        "the files are locked: tagged for screen readers as ever, but no PDF/A, which "
        "allows no password");
}

void Report::unchanged(const PageLine& page, const std::vector<std::string>& warnings) {
    ++unchanged_;
    warned_ += page.warnings;
    for (const std::string& warning : warnings)
        if (is_json())
            out_ << json_line(finding_of_line(warning), "warning") << std::endl;
        else
            say(again(warning), "warning", "\033[1;33m");
    if (is_json() && tells_pages()) out_ << json_line(page, "unchanged") << std::endl;
    pause();
}

void Report::skipped(const std::filesystem::path& source, std::string_view why) {
    ++skipped_;
    pause();
    if (!tells_pages()) return;
    begin_line();
    if (is_json())
        out_ << json_line({.source = source}, "skipped") << std::endl;
    else
        out_ << visible(source.string()) << "  " << translated(out_, "skipped: " + std::string(why))
             << std::endl;
}

void Report::failed(const std::filesystem::path& source, const std::vector<Finding>& findings) {
    ++failed_;
    pause();
    for (const Finding& finding : findings) say(finding, "error", "\033[1;31m");
    if (is_json() && tells_pages()) out_ << json_line({.source = source}, "failed") << std::endl;
}

void Report::warned(const Warnings& warnings) {
    warned_ += warnings.size();
    allowed(warnings.allowed());
    if (is_json()) return tell(warnings, {format_, out_, err_});
    for (const std::string& line : shown_lines(err_, warnings)) say(line, "warning", "\033[1;33m");
}

void Report::passed_over(std::size_t count, const std::string& which) {
    passed_over_ = count;
    which_ = which;
}

void Report::begin_line() {
    if (progress_) progress_->clear();
    if (heading_.empty()) return;
    if (!is_json()) out_ << heading_ << std::endl;
    heading_.clear();
}

void Report::pause() {
    if (progress_) progress_->draw(tally());
    if (status_file_) status_file_->tell(status());
}

void Report::keep_status(const std::string& file) {
    if (!file.empty()) status_file_.emplace(file, status(), *environment_.files);
}

RunStatus Report::status() const {
    RunStatus status{total_, made_, unchanged_, failed_, skipped_, warned_};
    status.letters = letters_;
    status.rejected = rejected_;
    return status;
}

void Report::ended(int exit_code) {
    if (!status_file_) return;
    RunStatus last = status();
    last.exit_code = exit_code;
    status_file_->end(last);
}

void Report::left(std::size_t count, const std::string& why) {
    if (progress_) progress_->clear();
    err_ << translated(err_, why + ": " + counted(count, "page") + " left as " +
                                 (count == 1 ? "it was" : "they were") +
                                 "; the same command goes on")
         << std::endl;
}

void Report::sum(std::chrono::nanoseconds time, std::size_t left) {
    if (progress_) progress_->clear();
    if (silent_) return;
    begin_line();
    if (is_json()) {
        out_ << json_line(SummaryLine{made_, unchanged_, failed_, skipped_, left, passed_over_,
                                      warned_, allowed_, time})
             << std::endl;
        return;
    }
    if (environment_.colour_out) write_unchanged(out_, failed_ ? "\033[1;31m" : "\033[1;32m");
    const auto told = [&](std::size_t count, const char* what) {
        return translated(out_, std::to_string(count) + what) + ", ";
    };
    out_ << told(made_, " made") << (unchanged_ > 0 ? told(unchanged_, " unchanged") : "")
         << told(failed_, " failed") << told(skipped_, " skipped")
         << (left > 0 ? told(left, " left") : "");
    if (passed_over_ > 0)
        out_ << translated(out_, std::to_string(passed_over_) + " passed over (" + which_ + ")")
             << ", ";
    out_ << translated(out_, counted(warned_, "warning"))
         << (allowed_ > 0 ? " " + translated(out_, "(" + with_commas(allowed_) + " allowed)") : "")
         << ", " << milliseconds(time);
    if (environment_.colour_out) write_unchanged(out_, "\033[0m");
    out_ << std::endl;
}

// A warning of the run before, whose line a manifest keeps in English.
std::string Report::again(const std::string& line) const {
    if (!is_translated(err_)) return clipped(visible(line), longest_line);
    return shown_line(err_, finding_of_line(line), "warning");
}

void Report::say(const Finding& finding, const char* severity, const char* colour) {
    if (is_json())
        out_ << json_line(finding, severity) << std::endl;
    else
        say(shown_line(err_, finding, severity), severity, colour);
}

void Report::say(const std::string& text, const char* severity, const char* colour) {
    begin_line();
    const std::string word = translated(err_, severity) + ":";
    const auto at = text.find(word);
    if (!environment_.colour_err || at == text.npos) {
        err_ << text << std::endl;
        return;
    }
    err_ << text.substr(0, at);
    write_unchanged(err_, colour + word + "\033[0m");
    err_ << text.substr(at + word.size()) << std::endl;
}

}  // namespace yaprak
