#include "cli/run/json_lines.hpp"

#include "base/finding_json.hpp"
#include "base/number.hpp"
#include "cli/environment/shown_text.hpp"
#include "preflight/press_lines.hpp"

#include <optional>
#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

std::string path_of(const fs::path& path) {
    return as_utf8(path.string());
}

long long milliseconds(std::chrono::nanoseconds time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

// The number behind the last colon, which is taken off the text with it.
std::optional<int> take_number(std::string& text) {
    const std::size_t colon = text.rfind(':');
    if (colon == text.npos) return std::nullopt;
    const auto number = parse_integer(text.substr(colon + 1));
    if (number) text.resize(colon);
    return number;
}

// Takes "…:4:9" apart; what has no such end has no line.
SourcePos place_of(std::string text) {
    const auto last = take_number(text);
    const auto before = last ? take_number(text) : std::nullopt;
    if (before) return {text, *before, *last};
    return last ? SourcePos{text, *last} : SourcePos{text};
}

}  // namespace

std::string json_line(const PageLine& page, const char* state) {
    JsonLine line;
    line.add("type", "page").add("state", state).add("source", path_of(page.source));
    line.add("output", path_of(page.output)).add("pages", (long long)(page.pages));
    line.add("bytes", (long long)(page.bytes)).add("warnings", (long long)(page.warnings));
    line.add("ms", milliseconds(page.time)).add("compromise", page.compromise);
    return line.take();
}

std::string json_line(const SummaryLine& summary) {
    JsonLine line;
    line.add("type", "summary");
    const std::pair<const char*, std::size_t> counts[] = {
        {"made", summary.made},         {"unchanged", summary.unchanged},
        {"failed", summary.failed},     {"skipped", summary.skipped},
        {"left", summary.left},         {"passed_over", summary.passed_over},
        {"warnings", summary.warnings}, {"allowed", summary.allowed}};
    for (const auto& [key, count] : counts) line.add(key, (long long)(count));
    return line.add("ms", milliseconds(summary.time)).take();
}

std::string json_line(const Finding& finding, const char* severity) {
    JsonLine line;
    line.add("type", "finding");
    return add_finding(line, finding, severity).take();
}

std::string sheet_json_line(const fs::path& output, int sides, std::size_t bytes, Duplex duplex) {
    JsonLine line;
    line.add("type", "sheet").add("output", path_of(output)).add("sides", (long long)(sides));
    line.add("bytes", (long long)(bytes));
    return line.add("flip", duplex == Duplex::short_edge ? "short" : "long").take();
}

std::string press_json_line(const fs::path& output, int pages, std::size_t bytes) {
    JsonLine line;
    line.add("type", "press").add("output", path_of(output)).add("pages", (long long)(pages));
    return line.add("bytes", (long long)(bytes)).take();
}

std::string press_finding_line(const fs::path& file, const PressFinding& finding) {
    return JsonLine()
        .add("type", "finding")
        .add("code", name_of(finding.rule))
        .add("severity", word_for(finding.weight))
        .add("file", path_of(file))
        .add("line", 0LL)
        .add("column", 0LL)
        .add("message", finding.problem)
        .add("hint", finding.hint)
        .add("count", 1LL)
        .add("page", (long long)(finding.page))
        .take();
}

Finding finding_of_line(const std::string& line) {
    static const std::string severity = "warning: ", hint = " (hint: ";
    Finding finding;
    finding.problem = line;
    const std::size_t word = line.find(severity);
    const std::size_t code = line.rfind(" [");
    if (word == line.npos || code == line.npos || code < word || !line.ends_with(']'))
        return finding;
    const auto known = code_called(line.substr(code + 2, line.size() - code - 3));
    if (known) finding.code = *known;
    if (word >= 2) finding.at = place_of(line.substr(0, word - 2));
    finding.problem = line.substr(word + severity.size(), code - word - severity.size());
    const std::size_t way_out = finding.problem.rfind(hint);
    if (way_out == line.npos || !finding.problem.ends_with(')')) return finding;
    finding.hint = finding.problem.substr(way_out + hint.size());
    finding.hint.pop_back();
    finding.problem.resize(way_out);
    return finding;
}

void tell(const Warnings& warnings, const Tellers& to) {
    if (to.format == Format::text) {
        for (const std::string& line : shown_lines(to.err, warnings)) to.err << line << std::endl;
        return;
    }
    for (const Finding& finding : findings_of(warnings))
        to.out << json_line(finding, "warning") << std::endl;
}

void tell(const std::vector<Finding>& errors, const Tellers& to) {
    for (const Finding& finding : errors)
        if (to.format == Format::text)
            to.err << shown_line(to.err, finding, "error") << std::endl;
        else
            to.out << json_line(finding, "error") << std::endl;
}

}  // namespace yaprak
