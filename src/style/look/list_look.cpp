// Marks by number, depth and task; columns by the median item's length.
#include "style/look/list_look.hpp"

#include "base/utf8.hpp"
#include "language/words/dates.hpp"
#include "model/list_layout.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// No font is open yet: a character of running text is about half as wide as it is high.
constexpr double character_width = 0.5;
constexpr double mark_width = 2.2;  // of the size: "17." and its gap

bool is_single_paragraph(const ListItem& item) {
    return item.blocks.size() == 1 && std::holds_alternative<Paragraph>(item.blocks[0].kind);
}

std::size_t median_length(const List& list) {
    std::vector<std::size_t> lengths;
    for (const ListItem& item : list.items)
        lengths.push_back(
            count_characters(plain_text(std::get<Paragraph>(item.blocks[0].kind).text)));
    const auto middle = lengths.begin() + std::ptrdiff_t(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

}  // namespace

std::string list_mark(const List& list, std::size_t index, int depth, const ListLayout& layout,
                      std::string_view lang) {
    const TaskState task = list.items[index].task;
    if (task != TaskState::none) return task == TaskState::done ? "☑" : "☐";
    if (list.ordered)
        return in_digits_of(lang, std::to_string((long long)list.start + (long long)index)) +
               std::string(1, list.delimiter);
    if (layout.bullets.empty()) return "•";
    return layout.bullets[std::min(std::size_t(depth), layout.bullets.size() - 1)];
}

int list_columns(const List& list, const ListLayout& layout, Length measure, Length gutter,
                 Length size) {
    if (layout.columns < 2 || int(list.items.size()) < layout.columns_from) return 1;
    if (!std::all_of(list.items.begin(), list.items.end(), is_single_paragraph)) return 1;
    const Length column = (measure - gutter * (layout.columns - 1)) / layout.columns;
    const double characters = (column / size - mark_width) / character_width;
    const double room = 2 * characters * layout.columns_measure;
    return double(median_length(list)) <= room ? layout.columns : 1;
}

}  // namespace yaprak
