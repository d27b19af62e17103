#include "base/error.hpp"

namespace yaprak {

std::string to_text(const SourcePos& at) {
    std::string out = at.file.text();
    if (at.line <= 0) return out;
    out.append(":").append(std::to_string(at.line));
    if (at.column > 0) out.append(":").append(std::to_string(at.column));
    return out;
}

std::string to_text(const Finding& finding, const char* severity) {
    std::string out = to_text(finding.at);
    if (!out.empty()) out += ": ";
    out.append(severity).append(": ").append(finding.problem);
    if (!finding.hint.empty()) out.append(" (hint: ").append(finding.hint).append(")");
    return out;
}

std::string to_text(const std::vector<Finding>& findings, const char* severity) {
    std::string out;
    for (const Finding& finding : findings)
        out += (out.empty() ? "" : "\n") + to_text(finding, severity);
    return out;
}

Error::Error(SourcePos at, std::string problem, std::string hint)
    : std::runtime_error(problem),
      findings_{{std::move(at), std::move(problem), std::move(hint)}} {}

Error::Error(std::vector<Finding> findings)
    : std::runtime_error(findings.at(0).problem), findings_(std::move(findings)) {}

Error Error::placed(const SourcePos& at) const {
    std::vector<Finding> findings = findings_;
    for (Finding& finding : findings)
        if (finding.at == SourcePos()) finding.at = at;
    return Error(std::move(findings));
}

void Warnings::add(SourcePos at, std::string problem, std::string hint) {
    list_.push_back({std::move(at), std::move(problem), std::move(hint)});
}

void Warnings::add(const Warnings& others) {
    const std::vector<Finding> more = others.list_;  // they may be these
    list_.insert(list_.end(), more.begin(), more.end());
}

}  // namespace yaprak
