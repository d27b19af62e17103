#include "batch/copies/row_lists.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "batch/table/list_cell.hpp"
#include "style/inline/placeholder_values.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace yaprak {
namespace {

constexpr std::size_t most_items = 1000;

std::string_view without_sign(std::string_view text) {
    if (!text.empty() && std::string_view("_.-").find(text[0]) != std::string_view::npos)
        text.remove_prefix(1);
    if (!text.empty() && std::string_view("_.-").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return text;
}

struct Numbered {
    int number;
    std::string field;
};

// "1doz", "_1_doz" and "doz1" are number 1 and "doz"; "1" has no field.
std::optional<Numbered> numbered(std::string_view text) {
    text = without_sign(text);
    std::size_t begin = 0, end = text.size();
    while (begin < text.size() && is_ascii_digit(text[begin])) ++begin;
    while (end > 0 && is_ascii_digit(text[end - 1])) --end;
    const std::string_view number = begin > 0 ? text.substr(0, begin) : text.substr(end);
    const std::string_view field = begin > 0 ? text.substr(begin) : text.substr(0, end);
    const auto value = parse_integer(number);
    if (!value || number.size() > 3) return std::nullopt;
    return Numbered{*value, std::string(without_sign(field))};
}

// The elements of a JSON array as they are written; nothing for what is none.
std::optional<std::vector<std::string>> elements_of(std::string_view text) {
    text = trimmed(text);
    if (!text.starts_with('[') || !text.ends_with(']')) return std::nullopt;
    text = text.substr(1, text.size() - 2);
    std::vector<std::string> out;
    std::size_t from = 0;
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ',';
        if (quoted && c == '\\') {
            ++i;
            continue;
        }
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        if (c != ',' || depth > 0) continue;
        const std::string_view element = trimmed(text.substr(from, i - from));
        if (!element.empty()) out.emplace_back(element);
        from = i + 1;
    }
    return out;
}

// Nothing where it is no value and no flat object.
std::optional<RowItem> item_of(const std::string& element) {
    RowItem item;
    if (element.starts_with('{')) {
        const auto object = read_json_object(element);
        if (!object) return std::nullopt;
        for (const auto& [name, value] : *object)
            if (std::string& said = item[placeholder_key(name)]; said.empty())
                said = value.elements.empty() ? value.text : joined(value.elements, ", ");
        return item;
    }
    const auto object = read_json_object("{\"\":" + element + "}");
    if (!object) return std::nullopt;
    item[""] = object->front().second.text;
    return item;
}

std::optional<RowItems> json_items(std::string_view text) {
    const auto elements = elements_of(text);
    if (!elements) return std::nullopt;
    RowItems items;
    for (const std::string& element : *elements) {
        auto item = item_of(element);
        if (!item) return std::nullopt;
        items.push_back(std::move(*item));
    }
    return items;
}

RowItems items_of_parts(std::string_view text) {
    RowItems items;
    for (std::string& part : parts_of_cell(text)) items.push_back({{"", std::move(part)}});
    return items;
}

// What one item of a list has, the others lack: it is not to be looked for outside of the list.
void give_all_the_same_fields(RowItems& items) {
    std::set<std::string> fields;
    for (const RowItem& item : items)
        for (const auto& [field, value] : item) fields.insert(field);
    for (RowItem& item : items)
        if (item.size() < fields.size())
            for (const std::string& field : fields) item.try_emplace(field);
}

}  // namespace

RowItems items_of_cell(std::string_view cell) {
    auto read = json_items(cell);
    RowItems items = read ? std::move(*read) : items_of_parts(cell);
    if (items.size() > most_items)
        throw Error(Code::too_much, {},
                    "a list has " + std::to_string(items.size()) + " items, more than " +
                        std::to_string(most_items),
                    "part it among several rows");
    give_all_the_same_fields(items);
    return items;
}

RowList::RowList(const std::string& name, const std::vector<std::string>& keys) {
    const std::string key = placeholder_key(name);
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found != keys.end()) {
        cell_ = std::size_t(found - keys.begin());
        return;
    }
    if (find_columns(key, keys)) return;
    for (const std::string_view plural : {"lar", "ler", "s"})
        if (key.ends_with(plural) && find_columns(key.substr(0, key.size() - plural.size()), keys))
            return;
}

bool RowList::find_columns(const std::string& key, const std::vector<std::string>& keys) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!keys[i].starts_with(key)) continue;
        if (auto found = numbered(std::string_view(keys[i]).substr(key.size())))
            columns_.push_back({found->number, std::move(found->field), i});
    }
    std::stable_sort(columns_.begin(), columns_.end(),
                     [](const Column& a, const Column& b) { return a.number < b.number; });
    return !columns_.empty();
}

RowItems RowList::items(const DataRow& row) const {
    if (cell_) return items_of_cell(row.values[*cell_]);
    RowItems items;
    for (auto column = columns_.begin(); column != columns_.end();) {
        RowItem item;
        bool any = false;
        const int number = column->number;
        for (; column != columns_.end() && column->number == number; ++column) {
            const std::string& value = row.values[column->column];
            any = any || !trimmed(value).empty();
            item[column->field] = value;
        }
        if (!any) continue;
        for (const Column& other : columns_) item.try_emplace(other.field);
        items.push_back(std::move(item));
    }
    return items;
}

}  // namespace yaprak
