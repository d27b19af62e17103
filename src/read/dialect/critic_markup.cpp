// CriticMarkup, a reviewer's changes: {++added++} and {--deleted--} -> <ins> and <del>,
// {~~old~>new~~}
// -> both, {==words==} -> <mark>, {>>remark<<} -> nothing.
#include "read/dialect/passes.hpp"

#include <algorithm>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest = 2000;  // bytes of a change

struct Change {
    std::string_view open, close, open_tag, close_tag;
};
constexpr Change changes[] = {{"{++", "++}", "<ins>", "</ins>"},
                              {"{--", "--}", "<del>", "</del>"},
                              {"{~~", "~~}", "<del>", "</ins>"},
                              {"{==", "==}", "<mark>", "</mark>"},
                              {"{>>", "<<}", "", ""}};
constexpr std::string_view between = "~>";

bool may_hold_changes(std::string_view body) {
    return std::any_of(std::begin(changes), std::end(changes), [&](const Change& change) {
        return body.find(change.open) != none && body.find(change.close) != none;
    });
}

class ChangeReader {
public:
    explicit ChangeReader(const PassInput& input) : input_(input), body_(input.scan.body) {}

    std::vector<Replacement> run() {
        for (std::size_t at = body_.find('{'); at != none; at = body_.find('{', done_)) {
            done_ = at + 1;
            if (input_.scan.is_code(at) ||
                (at > 0 && (body_[at - 1] == '\\' || body_[at - 1] == '{')))
                continue;
            for (const Change& change : changes)
                if (body_.substr(at, change.open.size()) == change.open) take(at, change);
        }
        return std::move(edits_);
    }

private:
    // A remark may hold blank lines: it is hidden. What is shown ends with its block.
    void take(std::size_t at, const Change& change) {
        const std::size_t begin = at + change.open.size();
        const std::string_view rest = body_.substr(begin, longest);
        const std::size_t length = rest.find(change.close);
        if (length == none || length == 0) return;
        const std::string_view words = rest.substr(0, length);
        const std::size_t end = begin + length + change.close.size();
        if (change.open_tag.empty())
            edits_.push_back({at, end - at, {}});
        else if (words.find("\n\n") != none || words.find(change.open) != none)
            return;
        else
            put_tags(at, begin + length, change, words);
        done_ = end;
    }

    void put_tags(std::size_t at, std::size_t close, const Change& change, std::string_view words) {
        const std::size_t middle = change.open == "{~~" ? words.find(between) : none;
        const bool has_new = middle != none;
        if (change.open == "{~~" && !has_new) return;
        edits_.push_back({at, change.open.size(), std::string(change.open_tag)});
        if (has_new)
            edits_.push_back({at + change.open.size() + middle, between.size(), "</del><ins>"});
        edits_.push_back({close, change.close.size(), std::string(change.close_tag)});
    }

    const PassInput& input_;
    std::string_view body_;
    std::vector<Replacement> edits_;
    std::size_t done_ = 0;
};

std::vector<Replacement> read_changes(const PassInput& input) {
    return ChangeReader(input).run();
}

}  // namespace

const SourcePass critic_markup_pass = {may_hold_changes, read_changes};

}  // namespace yaprak
