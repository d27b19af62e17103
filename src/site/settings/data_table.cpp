#include "site/settings/data_table.hpp"

#include "base/text.hpp"

#include <string>
#include <vector>

namespace yaprak {
namespace {

constexpr std::size_t most_rows = 2000, most_cells = 200;

using Cells = std::vector<std::string>;

// Takes the cells of one row off the text; quotes hold separators, line ends and doubled quotes.
Cells take_row(std::string_view& text, char separator) {
    Cells cells(1);
    bool in_quotes = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (in_quotes && c == '"' && text.substr(i + 1).starts_with('"')) {
            cells.back() += text[i++];
        } else if (c == '"' && (in_quotes || cells.back().empty())) {
            in_quotes = !in_quotes;
        } else if (!in_quotes && c == separator && cells.size() < most_cells) {
            cells.emplace_back();
        } else if (!in_quotes && c == '\n') {
            break;
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    text.remove_prefix(std::min(i + 1, text.size()));
    return cells;
}

YamlNode scalar(std::string text, const SourcePos& at) {
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.text = std::move(text);
    node.at = at;
    return node;
}

}  // namespace

YamlNode read_data_table(std::string_view text, char separator, const FileName& file) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    YamlNode list;
    list.kind = YamlNode::Kind::sequence;
    list.at = {file, 1, 1};
    const Cells names = take_row(text, separator);
    while (!text.empty() && list.items.size() < most_rows) {
        Cells cells = take_row(text, separator);
        if (cells.size() == 1 && trimmed(cells.front()).empty()) continue;
        cells.resize(std::max(cells.size(), names.size()));
        YamlNode row;
        row.kind = YamlNode::Kind::map;
        row.at = list.at;
        for (std::size_t i = 0; i < names.size(); ++i)
            row.entries.push_back(
                {std::string(trimmed(names[i])), list.at, scalar(std::move(cells[i]), list.at)});
        list.items.push_back(std::move(row));
    }
    return list;
}

}  // namespace yaprak
