// What stops one document, and what its author should merely see.
#pragma once
#include "base/code.hpp"
#include "base/source.hpp"

#include <cstddef>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

// What a page asks for and cannot be given: a value of its templates, a tag, an element. `name` is
// the author's mark in short, "{{ site.fax }}".
struct UnfilledMark {
    Code code = Code::internal;
    SourcePos at, last;  // the first place, and the one furthest down
    std::string name, problem, hint;
    std::size_t times = 1;
};

// One finding: the place, the problem in lower case with the user's own word in "quotes", and a
// way out (may be empty). Of a warning that was found several times the first place, and how often.
struct Finding {
    SourcePos at;
    std::string problem;
    std::string hint;
    Code code = Code::internal;
    std::size_t count = 1;
    // What is said of several behind their number, "letters have no font"; empty: the problem, with
    // "(3 times)" behind it.
    std::string of_several = {};
    std::vector<UnfilledMark> marks = {};  // those that it stands for, in the order of their places
};

// "content/a.md:4:9: warning: unknown style "heroo" (hint: did you mean "hero"?)", on one line and
// as visible() shows it.
[[nodiscard]] std::string to_text(const Finding& finding, const char* severity);

// The same for several, one a line.
[[nodiscard]] std::string to_text(const std::vector<Finding>& findings, const char* severity);

// Stops one document. Thrown while reading, styling and at the rim (files, libharu); caught once
// per job.
class Error : public std::runtime_error {
public:
    Error(Code code, SourcePos at, std::string problem, std::string hint = {});
    // Several at once, at least one, in the order in which they are to be read.
    explicit Error(std::vector<Finding> findings);
    // The only one, or the first.
    const Finding& finding() const { return findings_.front(); }
    const std::vector<Finding>& findings() const { return findings_; }

    // The same, with `at` as the place of what says none.
    [[nodiscard]] Error placed(const SourcePos& at) const;

private:
    std::vector<Finding> findings_;
};

// The disk is full or fails: nothing is wrong with the input, and the same may work later.
class TransientError : public Error {
public:
    TransientError(SourcePos at, std::string problem, std::string hint = {})
        : Error(Code::disk, std::move(at), std::move(problem), std::move(hint)) {}
};

// What f() returns. An Error of f() that says no place gets `at`; a TransientError stays as it is,
// for it is not about what stands there.
template <typename Function>
decltype(auto) with_place(const SourcePos& at, Function&& f) {
    try {
        return std::forward<Function>(f)();
    } catch (const TransientError&) {
        throw;
    } catch (const Error& error) {
        throw error.placed(at);
    }
}

// Collects what does not stop. Passed by reference, never global. Where nobody is to be warned, the
// list that is thrown away is called `ignored`. It holds as much for a million warnings as for a
// hundred: what says the same of the same word in the same file is kept once, with a count, and of
// more than most_warnings it is only known how many there are.
class Warnings {
public:
    void add(Code code, SourcePos at, std::string problem, std::string hint = {});
    // What is said again of a place that was passed is the same finding: it is not counted twice.
    void add(Finding finding);
    void add(const Warnings& others);
    // All marks of a file are one warning. One is told in its own words, as often as it stands
    // there. Of several the first of the file stands for all; the warning is of the gravest kind
    // among them, a value that is missing, and codes() knows all of them.
    void add_mark(Code code, const SourcePos& at, std::string name, std::string problem,
                  std::string hint = {});

    // What is added from now on of these kinds is counted and not kept.
    void allow(Codes codes) { allowed_codes_ = std::move(codes); }
    std::size_t allowed() const { return allowed_; }

    // In the order in which they came first, at most most_warnings.
    const std::vector<Finding>& list() const { return list_; }
    // How many came behind them, by kind.
    const std::map<Code, std::size_t>& more() const { return more_; }
    bool empty() const { return list_.empty() && more_.empty(); }
    Codes codes() const;  // of all that are told
    // Of the list and behind it: as many as a reader is told of.
    std::size_t size() const;
    // How often something was added, the same again with it.
    std::size_t said() const { return said_; }

private:
    void add_marks(Finding finding);

    struct Known {
        std::size_t hash;  // of what a finding has in common with others that are the same
        SourcePos last;    // the place furthest down
    };
    std::vector<Finding> list_;
    std::vector<Known> known_;  // one for each of the list
    std::map<Code, std::size_t> more_;
    Codes allowed_codes_;
    std::size_t allowed_ = 0, said_ = 0;
};

inline constexpr std::size_t most_warnings = 100;  // of a page

}  // namespace yaprak
