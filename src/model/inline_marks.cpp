#include "model/inline_marks.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// A run of one or two stars; of more, none is a mark.
struct Stars {
    std::size_t at = 0, count = 0;
};

class Marker {
public:
    Marker(const std::string& text, const SourcePos& at) : text_(text), at_(at) {}

    Spans run() {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < text_.size();) {
            const Stars open = stars_at(i);
            const std::size_t inside = open.at + open.count;
            const std::size_t close = opens(open) ? closing(open) : std::string::npos;
            if (close == std::string::npos) {
                i += std::max<std::size_t>(open.count, 1);
                continue;
            }
            add(begin, i, {});
            Marks marks;
            marks.add(open.count == 2 ? Mark::strong : Mark::emphasis);
            add(inside, close, marks);
            i = begin = close + open.count;
        }
        add(begin, text_.size(), {});
        return std::move(spans_);
    }

private:
    const std::string& text_;
    const SourcePos& at_;
    Spans spans_;
    std::size_t nowhere_from_[3] = {std::string::npos, std::string::npos, std::string::npos};

    Stars stars_at(std::size_t i) const {
        const std::size_t end = std::min(text_.find_first_not_of('*', i), text_.size());
        return {i, end - i};
    }

    bool is_space(std::size_t i) const {
        return i >= text_.size() || is_ascii_space(static_cast<unsigned char>(text_[i]));
    }

    bool opens(const Stars& stars) const {
        return (stars.count == 1 || stars.count == 2) && !is_space(stars.at + stars.count);
    }

    // Where as many stars close; looked for once where there are none.
    std::size_t closing(const Stars& open) {
        std::size_t& nowhere = nowhere_from_[open.count];
        if (open.at >= nowhere) return std::string::npos;
        for (std::size_t i = text_.find('*', open.at + open.count); i != std::string::npos;) {
            const Stars stars = stars_at(i);
            if (stars.count == open.count && !is_space(i - 1)) return i;
            i = text_.find('*', i + stars.count);
        }
        nowhere = open.at;
        return std::string::npos;
    }

    void add(std::size_t begin, std::size_t end, Marks marks) {
        if (begin >= end) return;
        Span span;
        span.text = text_.substr(begin, end - begin);
        span.marks = marks;
        span.at = at_;
        spans_.push_back(std::move(span));
    }
};

}  // namespace

Spans marked_spans(const std::string& text, const SourcePos& at) {
    return Marker(text, at).run();
}

}  // namespace yaprak
