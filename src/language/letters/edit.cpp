#include "language/letters/edit.hpp"

namespace yaprak {
namespace {

// Walks over the edits once, with the sum of what they have added or taken so far.
class Mover {
public:
    explicit Mover(const Edits& edits) : edits_(edits) {}

    std::size_t to(std::size_t offset) {
        while (next_ < edits_.size() && edits_[next_].begin < offset) {
            const Edit& edit = edits_[next_];
            if (offset < edit.end) return edit.begin + edit.text.size() + added_ - taken_;
            added_ += edit.text.size();
            taken_ += edit.end - edit.begin;
            ++next_;
        }
        return offset + added_ - taken_;
    }

private:
    const Edits& edits_;
    std::size_t next_ = 0;
    std::size_t added_ = 0, taken_ = 0;
};

}  // namespace

std::string with_edits(const Edits& edits, std::string_view text) {
    std::string out;
    out.reserve(text.size() + edits.size());
    std::size_t from = 0;
    for (const Edit& edit : edits) {
        out += text.substr(from, edit.begin - from);
        out += edit.text;
        from = edit.end;
    }
    out += text.substr(from);
    return out;
}

std::size_t moved(const Edits& edits, std::size_t offset) {
    return Mover(edits).to(offset);
}

void move_all(const Edits& edits, std::vector<std::size_t>& offsets) {
    Mover mover(edits);
    for (std::size_t& offset : offsets) offset = mover.to(offset);
}

}  // namespace yaprak
