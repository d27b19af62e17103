#include "image/svg/text_letters.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "image/svg/limits.hpp"

namespace yaprak::svg {
namespace {

class LetterCollector {
public:
    LetterCollector(const Tree& tree, Styler& styler, Teller& teller, Budget& budget,
                    const Scene& scene)
        : tree_(tree), styler_(styler), teller_(teller), budget_(budget), scene_(scene) {}

    Letters run(Index element, const Style& style) {
        collect(element, style, LetterStyle{style, element}, 0);
        while (!letters_.list.empty() && is_trailing_space(letters_.list.back()))
            letters_.list.pop_back();
        return std::move(letters_);
    }

private:
    // The lists of places of an element, and how many of its letters have taken theirs.
    struct Places {
        std::vector<double> x, y, dx, dy, rotate;
        std::size_t taken = 0;
    };

    Places places_of(Index element, const Style& style) const {
        const Measure measure{scene_.viewport, style.font_size};
        const auto list = [&](Name name, Axis axis) {
            return read_lengths(tree_.get(element, name), measure, axis);
        };
        return {list(Name::x, Axis::across), list(Name::y, Axis::down),
                list(Name::dx, Axis::across), list(Name::dy, Axis::down),
                read_numbers(tree_.get(element, Name::rotate))};
    }

    void collect(Index element, const Style& style, LetterStyle look, std::size_t depth) {
        if (scene_.depth + depth >= deepest)
            throw Error(Code::image_unreadable, {}, " is nested too deep");
        look.style = style;
        look.element = element;
        look.shift += style.own.baseline_shift * style.font_size;
        look.underlined = look.underlined || style.own.underlined;
        look.struck_through = look.struck_through || style.own.struck_through;
        letters_.styles.push_back(look);
        const std::size_t own = letters_.styles.size() - 1;
        if (tree_.find(element, Name::text_length))
            teller_.tell(element, "textLength", "\"textLength\" of the drawing is not followed");
        if (!style.unset_text.empty())
            teller_.tell(element, "text " + std::string(style.unset_text),
                         in_quotes(style.unset_text) + " of the drawing is not followed",
                         "save the drawing with its text as paths");
        if (style.is_vertical)
            teller_.tell(element, "writing-mode", "text from top to bottom is set across");
        open_.push_back(places_of(element, style));
        for (Index i = tree_[element].first_child; i != none; i = tree_[i].next)
            collect_child(i, own, style, look, depth);
        open_.pop_back();
    }

    void collect_child(Index child, std::size_t own, const Style& style, const LetterStyle& look,
                       std::size_t depth) {
        const Tag tag = tree_[child].tag;
        if (tag == Tag::text_node) return add(tree_[child].text, own, style);
        if (tag == Tag::text_path)
            return teller_.tell(child, "textPath", "text along a path is not painted",
                                "save the drawing with its text as paths");
        if (tag != Tag::tspan && tag != Tag::a) return;
        Budget::spend(budget_.composed, 1, most_composed);
        const Style inner = styler_.style_of(child, style, scene_.viewport);
        if (inner.own.is_displayed) collect(child, inner, look, depth + 1);
    }

    // Runs of white space are one space; none stands at the beginning.
    void add(std::string_view text, std::size_t style, const Style& look) {
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint point = decode(text, at);
            const bool is_space = is_ascii_space(point.value);
            if (is_space && !look.keeps_spaces) {
                if (!after_space_) add_letter(" ", style);
                after_space_ = true;
            } else {
                add_letter(is_space ? " " : text.substr(at, point.length), style);
                after_space_ = false;
            }
            at += point.length;
        }
    }

    void add_letter(std::string_view letter, std::size_t style) {
        Budget::spend(budget_.letters, 1, most_letters);
        Letter out;
        out.begin = letters_.text.size();
        letters_.text += letter;
        out.end = letters_.text.size();
        out.style = style;
        for (Places& places : open_) {
            const std::size_t i = places.taken++;
            if (i < places.x.size()) out.x = places.x[i];
            if (i < places.y.size()) out.y = places.y[i];
            if (i < places.dx.size()) out.dx = places.dx[i];
            if (i < places.dy.size()) out.dy = places.dy[i];
            if (!places.rotate.empty())
                out.rotation = places.rotate[std::min(i, places.rotate.size() - 1)];
        }
        letters_.list.push_back(out);
    }

    bool is_trailing_space(const Letter& letter) const {
        return letters_.text[letter.begin] == ' ' &&
               !letters_.styles[letter.style].style.keeps_spaces;
    }

    const Tree& tree_;
    Styler& styler_;
    Teller& teller_;
    Budget& budget_;
    const Scene& scene_;
    Letters letters_;
    std::vector<Places> open_;
    bool after_space_ = true;
};

}  // namespace

Letters letters_of(const Tree& tree, Styler& styler, Teller& teller, Budget& budget, Index element,
                   const Style& style, const Scene& scene) {
    return LetterCollector(tree, styler, teller, budget, scene).run(element, style);
}

}  // namespace yaprak::svg
