#include "cli/run/status_file.hpp"

#include "base/number.hpp"

#include <utility>
#include <vector>

namespace yaprak {
namespace {

constexpr std::chrono::seconds interval{2};  // a scrape comes every 15 to 60 seconds

using Sample = std::pair<std::string, double>;  // its labels with their braces, and its value

void add_metric(std::string& out, const std::string& name, const std::string& help,
                const std::vector<Sample>& samples) {
    out += "# HELP yaprak_" + name + " " + help + "\n# TYPE yaprak_" + name + " gauge\n";
    for (const auto& [labels, value] : samples) {
        out.append("yaprak_").append(name).append(labels).append(" ");
        append_number(out, value);
        out += "\n";
    }
}

void add_metric(std::string& out, const std::string& name, const std::string& help, double value) {
    add_metric(out, name, help, std::vector<Sample>{{"", value}});
}

Sample in_state(const std::string& state, std::size_t count) {
    return {"{state=\"" + state + "\"}", double(count)};
}

double seconds(std::int64_t nanoseconds) {
    return double(nanoseconds) / 1e9;
}

}  // namespace

std::string status_text(const RunStatus& status, std::int64_t begin, std::int64_t now) {
    std::string out;
    add_metric(out, "run_files", "Files of the run by what became of them.",
               {in_state("made", status.made), in_state("unchanged", status.unchanged),
                in_state("failed", status.failed), in_state("skipped", status.skipped)});
    add_metric(out, "run_files_planned", "Files that the run is to make.", double(status.planned));
    add_metric(out, "run_warnings", "Warnings of the run.", double(status.warnings));
    if (status.rejected)
        add_metric(out, "run_rows_rejected", "Rows that were left out for what is wrong with them.",
                   double(*status.rejected));
    std::vector<Sample> letters;
    for (const auto& [state, count] : status.letters) letters.push_back(in_state(state, count));
    if (!letters.empty())
        add_metric(out, "run_letters", "Letters of the run by what became of them.", letters);
    add_metric(out, "run_start_time_seconds", "When the run began, in seconds since 1970.",
               seconds(begin));
    add_metric(out, "run_status_time_seconds", "When this file was written.", seconds(now));
    add_metric(out, "run_running", "1 while the run goes on, 0 when it has ended.",
               status.exit_code ? 0 : 1);
    if (status.exit_code)
        add_metric(out, "run_exit_code", "What the run ended with.", *status.exit_code);
    return out;
}

StatusFile::StatusFile(std::string file, const RunStatus& status, const FileSystem& files)
    : file_(std::move(file)), files_(files), begin_(files.now()) {
    write(status);
}

void StatusFile::write(const RunStatus& status) {
    written_ = Clock::now();
    files_.write(file_, status_text(status, begin_, files_.now()), Flush::later);
}

void StatusFile::tell(const RunStatus& status) {
    if (Clock::now() - written_ < interval) return;
    try {
        write(status);
    } catch (const Error&) {  // it is told at the end, when all else is done
    }
}

void StatusFile::end(const RunStatus& status) {
    write(status);
}

}  // namespace yaprak
