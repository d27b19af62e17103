// A page's tags and a row -> the text that they leave. An explicit stack knows the loops around.
#include "batch/copies/page_template.hpp"
#include "style/inline/placeholder_expression.hpp"
#include "style/inline/placeholder_mark.hpp"
#include "style/inline/placeholder_values.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t most_text = 1 << 23;  // bytes of a page with its loops repeated

bool is_number_of_item(const std::string& name) {
    return name == "sıra" || name == "index";
}

}  // namespace

bool names_item(const std::string& name) {
    return name == "." || name == "this" || name == "değer" || name == "item";
}

std::string item_key(const std::string& list, std::size_t number, const std::string& field) {
    return placeholder_key(list) + "." + std::to_string(number) + (field.empty() ? "" : ".") +
           field;
}

// Goes over the tags as a row decides; without a row every condition holds.
class TemplateWalk {
public:
    TemplateWalk(const PageTemplate& page, const RowAnswers* row) : page_(page), row_(row) {}

    std::string decisions() {
        run(nullptr);
        return std::move(decisions_);
    }

    ChosenText text() {
        ChosenText chosen;
        for (std::size_t at = 0; at < page_.page_.size(); ++at)
            if (page_.page_[at] == '\n') ends_.push_back(at);
        run(&chosen);
        return chosen;
    }

private:
    using Kind = PageTemplate::Kind;
    struct Loop {
        std::size_t tag;
        const std::string* list;
        const RowItems* items;
        std::size_t item = 0;
    };

    void run(ChosenText* chosen) {
        std::size_t from = 0;
        for (std::size_t i = 0; i < page_.tags_.size();) {
            const PageTemplate::Tag& tag = page_.tags_[i];
            pass(chosen, from, tag.begin);
            from = tag.end;
            switch (tag.kind) {
                case Kind::opens:
                    i = first_part_that_holds(i, from);
                    break;
                case Kind::another:
                case Kind::otherwise:  // the part before it held
                    while (page_.tags_[i].kind != Kind::closes) i = page_.tags_[i].next;
                    from = page_.tags_[i].end;
                    ++i;
                    break;
                case Kind::closes:
                    ++i;
                    break;
                case Kind::repeats:
                    i = enter(i, from);
                    break;
                case Kind::ends_loop:
                    i = repeat(i, from);
                    break;
            }
        }
        pass(chosen, from, page_.page_.size());
    }

    std::size_t first_part_that_holds(std::size_t i, std::size_t& from) {
        while (true) {
            const PageTemplate::Tag& tag = page_.tags_[i];
            const bool ends = tag.kind == Kind::closes || tag.kind == Kind::otherwise;
            const bool holds = ends || holds_here(tag);
            if (!ends) decisions_ += holds ? '1' : '0';
            from = tag.end;
            if (holds) return i + 1;
            i = tag.next;
        }
    }

    bool holds_here(const PageTemplate::Tag& tag) const {
        if (!row_) return true;
        const auto value = [&](const std::string& name) { return value_of(name); };
        return page_.conditions_[std::size_t(tag.subject)].holds(value) != tag.is_negated;
    }

    // The innermost loop's field of this name, else the row's value.
    std::optional<std::string> value_of(const std::string& name) const {
        for (std::size_t i = loops_.size(); i-- > 0;) {
            const RowItem& item = (*loops_[i].items)[loops_[i].item];
            if (is_number_of_item(name)) return std::to_string(loops_[i].item + 1);
            const auto field = item.find(names_item(name) ? "" : placeholder_key(name));
            if (field != item.end()) return field->second;
        }
        return row_->value(name);
    }

    std::size_t enter(std::size_t i, std::size_t& from) {
        const PageTemplate::Tag& tag = page_.tags_[i];
        const std::string& name = page_.lists_[std::size_t(tag.subject)].name;
        const RowItems* items = row_ ? &row_->list(name) : nullptr;
        decisions_ += "(" + std::to_string(items ? items->size() : 1);
        if (items && items->empty()) {
            decisions_ += ')';
            from = page_.tags_[tag.next].end;
            return tag.next + 1;
        }
        loops_.push_back({i, &name, items});
        note_fields();
        return i + 1;
    }

    // The fields of an item decide which names are its own.
    void note_fields() {
        if (!row_) return;
        for (const auto& [field, value] : (*loops_.back().items)[loops_.back().item])
            decisions_ += "," + field;
        decisions_ += ':';
    }

    std::size_t repeat(std::size_t i, std::size_t& from) {
        Loop& loop = loops_.back();
        if (loop.items && ++loop.item < loop.items->size()) {
            note_fields();
            from = page_.tags_[loop.tag].end;
            return loop.tag + 1;
        }
        decisions_ += ')';
        loops_.pop_back();
        return i + 1;
    }

    // ---- the text ----

    void pass(ChosenText* chosen, std::size_t from, std::size_t to) const {
        if (!chosen || from >= to) return;
        if (chosen->text.size() > most_text)
            throw Error(Code::too_much, {}, "the page grows too long by its lists",
                        "does a list hold so much?");
        std::string_view part = std::string_view(page_.page_).substr(from, to - from);
        while (!part.empty()) {
            const std::size_t end = std::min(part.find('\n'), part.size() - 1) + 1;
            if (chosen->text.empty() || chosen->text.back() == '\n')
                chosen->lines.push_back(line_at(from));
            append(chosen->text, part.substr(0, end));
            from += end;
            part.remove_prefix(end);
        }
    }

    int line_at(std::size_t offset) const {
        return int(std::lower_bound(ends_.begin(), ends_.end(), offset) - ends_.begin()) + 1;
    }

    void append(std::string& out, std::string_view line) const {
        if (loops_.empty()) {
            out += line;
            return;
        }
        std::size_t from = 0;
        while (const auto mark = find_placeholder(line, from)) {
            out += line.substr(from, mark->begin - from);
            out += renamed(*mark, line.substr(mark->begin, mark->end - mark->begin));
            from = mark->end;
        }
        out += line.substr(from);
    }

    std::string renamed(const PlaceholderMark& mark, std::string_view written) const {
        const auto expression = parse_placeholder_expression(mark.name);
        const std::string& name = expression ? expression->name : mark.name;
        if (!row_) return page_.known_(name) ? std::string(written) : "x";
        for (std::size_t i = loops_.size(); i-- > 0;) {
            const Loop& loop = loops_[i];
            if (is_number_of_item(name)) return std::to_string(loop.item + 1);
            const std::string field = names_item(name) ? "" : placeholder_key(name);
            if (!(*loop.items)[loop.item].contains(field)) continue;
            return "{{" + item_key(*loop.list, loop.item + 1, field) +
                   mark.name.substr(name.size()) + "}}";
        }
        return std::string(written);
    }

    const PageTemplate& page_;
    const RowAnswers* row_;
    std::vector<Loop> loops_;
    std::vector<std::size_t> ends_;  // of the page's lines
    std::string decisions_;
};

std::string PageTemplate::decisions(const RowAnswers& row) const {
    return TemplateWalk(*this, &row).decisions();
}

ChosenText PageTemplate::text(const RowAnswers& row) const {
    return TemplateWalk(*this, &row).text();
}

ChosenText PageTemplate::sample() const {
    return TemplateWalk(*this, nullptr).text();
}

}  // namespace yaprak
