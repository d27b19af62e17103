#include "base/finding_json.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace yaprak {
namespace {

void add(std::string& list, const Finding& finding, const char* severity) {
    JsonLine line;
    list += (list.size() > 1 ? "," : "") + add_finding(line, finding, severity).take();
}

}  // namespace

std::string as_utf8(std::string_view text) {
    if (is_valid_utf8(text)) return std::string(text);
    std::string whole;
    for (const char32_t c : to_utf32(text)) append_utf8(whole, c);
    return whole;
}

JsonLine& add_finding(JsonLine& line, const Finding& finding, const char* severity) {
    const bool has_line = finding.at.line > 0;
    return line.add("code", name_of(finding.code))
        .add("severity", severity)
        .add("file", as_utf8(finding.at.file.text()))
        .add("line", has_line ? (long long)(finding.at.line) : 0LL)
        .add("column", has_line ? (long long)(finding.at.column) : 0LL)
        .add("message", as_utf8(finding.problem))
        .add("hint", as_utf8(finding.hint))
        .add("count", (long long)(finding.count));
}

std::vector<Finding> findings_of(const Warnings& warnings) {
    std::vector<Finding> findings = warnings.list();
    for (const auto& [code, count] : warnings.more()) {
        Finding rest;
        if (!warnings.list().empty()) rest.at = {warnings.list().front().at.file};
        rest.problem = "and " + with_commas(count) + " more";
        rest.code = code;
        rest.count = count;
        findings.push_back(std::move(rest));
    }
    return findings;
}

std::string findings_json(const Warnings& warnings, const std::vector<Finding>& errors) {
    std::string list = "[";
    for (const Finding& finding : findings_of(warnings)) add(list, finding, "warning");
    for (const Finding& finding : errors) add(list, finding, "error");
    return list + "]";
}

}  // namespace yaprak
