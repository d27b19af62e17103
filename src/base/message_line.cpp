#include "base/message_line.hpp"

#include "base/text.hpp"
#include "base/visible.hpp"

namespace yaprak {

Finding rest_of(const Warnings& warnings) {
    const std::size_t count = warnings.size() - warnings.list().size();
    const FileName file = warnings.list().empty() ? FileName() : warnings.list().front().at.file;
    Finding rest;
    rest.at = {file};
    rest.problem = "and " + with_commas(count) + " more";
    return rest;
}

Codes codes_of_rest(const Warnings& warnings) {
    Codes codes;
    for (const auto& [code, count] : warnings.more()) codes.insert(code);
    return codes;
}

std::string message_line(const Finding& finding, const char* severity) {
    return clipped(to_text(finding, severity) + " [" + name_of(finding.code) + "]", longest_line);
}

std::vector<std::string> warning_lines(const Warnings& warnings) {
    std::vector<std::string> lines;
    for (const Finding& finding : warnings.list())
        lines.push_back(message_line(finding, "warning"));
    if (!warnings.more().empty())
        lines.push_back(clipped(
            to_text(rest_of(warnings), "warning") + " [" + names_of(codes_of_rest(warnings)) + "]",
            longest_line));
    return lines;
}

std::string error_lines(const std::vector<Finding>& findings) {
    std::string lines;
    for (const Finding& finding : findings)
        lines += (lines.empty() ? "" : "\n") + message_line(finding, "error");
    return lines;
}

}  // namespace yaprak
