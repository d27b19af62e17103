#include "base/error.hpp"

#include "base/fold_marks.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace yaprak {
namespace {

constexpr std::size_t longest_problem = 400;  // characters that are kept of what is said

// What is the same for findings that are folded into one.
bool is_same(const Finding& a, const Finding& b) {
    return a.code == b.code && a.problem == b.problem && a.at.file == b.at.file;
}

std::size_t hash_of(const Finding& finding) {
    return std::hash<std::string>{}(finding.problem) * 31 + std::size_t(finding.code);
}

bool is_behind(const SourcePos& at, const SourcePos& last) {
    return at.line <= 0 || std::tie(at.line, at.column) > std::tie(last.line, last.column);
}

std::string problem_of(const Finding& finding) {
    if (finding.count <= 1) return finding.problem;
    const std::string count = with_commas(finding.count);
    if (!finding.of_several.empty()) return count + " " + finding.of_several;
    return finding.problem + " (" + count + " times)";
}

}  // namespace

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
    out.append(severity).append(": ").append(problem_of(finding));
    if (!finding.hint.empty()) out.append(" (hint: ").append(finding.hint).append(")");
    return visible(out);
}

std::string to_text(const std::vector<Finding>& findings, const char* severity) {
    std::string out;
    for (const Finding& finding : findings)
        out += (out.empty() ? "" : "\n") + to_text(finding, severity);
    return out;
}

// ---- Error ----

Error::Error(Code code, SourcePos at, std::string problem, std::string hint)
    : std::runtime_error(problem),
      findings_{{std::move(at), std::move(problem), std::move(hint), code}} {}

Error::Error(std::vector<Finding> findings)
    : std::runtime_error(findings.at(0).problem), findings_(std::move(findings)) {}

Error Error::placed(const SourcePos& at) const {
    std::vector<Finding> findings = findings_;
    for (Finding& finding : findings)
        if (finding.at == SourcePos()) finding.at = at;
    return Error(std::move(findings));
}

// ---- Warnings ----

void Warnings::add(Code code, SourcePos at, std::string problem, std::string hint) {
    add({std::move(at), std::move(problem), std::move(hint), code});
}

void Warnings::add_mark(Code code, const SourcePos& at, std::string name, std::string problem,
                        std::string hint) {
    Finding finding{at, problem, hint, code};
    finding.marks.push_back({code, at, at, std::move(name), std::move(problem), std::move(hint)});
    add(std::move(finding));
}

void Warnings::add_marks(Finding finding) {
    for (const UnfilledMark& mark : finding.marks) said_ += mark.times;
    std::erase_if(finding.marks, [&](const UnfilledMark& mark) {
        const bool passes = allowed_codes_.contains(mark.code);
        if (passes) allowed_ += mark.times;
        return passes;
    });
    if (finding.marks.empty()) return;
    const auto same = std::find_if(list_.begin(), list_.end(), [&](const Finding& other) {
        return !other.marks.empty() && other.at.file == finding.at.file;
    });
    if (same != list_.end()) {
        for (UnfilledMark& mark : finding.marks) take_mark(std::move(mark), same->marks);
        say_marks(*same);
    } else if (list_.size() < most_warnings) {
        say_marks(finding);
        known_.push_back({0, finding.at});
        list_.push_back(std::move(finding));
    } else {
        more_[finding.code] += finding.marks.size();
    }
}

void Warnings::add(Finding finding) {
    if (!finding.marks.empty()) return add_marks(std::move(finding));
    said_ += finding.count;
    if (allowed_codes_.contains(finding.code)) {
        allowed_ += finding.count;
        return;
    }
    finding.problem = clipped(finding.problem, longest_problem);
    finding.hint = clipped(finding.hint, longest_problem);
    const std::size_t hash = hash_of(finding);
    for (std::size_t i = 0; i < list_.size(); ++i) {
        if (known_[i].hash != hash || !list_[i].marks.empty() || !is_same(list_[i], finding))
            continue;
        if (!is_behind(finding.at, known_[i].last)) return;
        list_[i].count += finding.count;
        known_[i].last = std::move(finding.at);
        return;
    }
    if (list_.size() >= most_warnings) {
        more_[finding.code] += finding.count;
        return;
    }
    known_.push_back({hash, finding.at});
    list_.push_back(std::move(finding));
}

void Warnings::add(const Warnings& others) {
    const Warnings found = others;  // they may be these
    for (const Finding& finding : found.list_) add(finding);
    for (const auto& [code, count] : found.more_) {
        said_ += count;
        (allowed_codes_.contains(code) ? allowed_ : more_[code]) += count;
    }
    allowed_ += found.allowed_;
}

Codes Warnings::codes() const {
    Codes codes;
    for (const Finding& finding : list_) {
        codes.insert(finding.code);
        for (const UnfilledMark& mark : finding.marks) codes.insert(mark.code);
    }
    for (const auto& [code, count] : more_) codes.insert(code);
    return codes;
}

std::size_t Warnings::size() const {
    return std::accumulate(more_.begin(), more_.end(), list_.size(),
                           [](std::size_t sum, const auto& one) { return sum + one.second; });
}

}  // namespace yaprak
