#include "read/source/plain_yaml.hpp"

#include "read/source/plain_value.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t most_entries = 200;  // of one map
constexpr int deepest = 12;

// A line that says something: what stands behind its indent, which may hold a comment at its end.
struct Line {
    std::string_view whole;
    std::size_t indent = 0;
    int number = 0;
    std::string_view text() const { return whole.substr(indent); }
    bool is_item() const { return text().starts_with("- "); }
};

// Nothing where the last line is not closed.
std::optional<std::vector<Line>> lines_of(std::string_view text, int first_line) {
    std::vector<Line> lines;
    for (int number = first_line; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        if (end == text.npos) return std::nullopt;
        const std::string_view whole = text.substr(0, end);
        text.remove_prefix(end + 1);
        const std::size_t indent = whole.find_first_not_of(' ');
        if (indent != whole.npos && whole[indent] != '#') lines.push_back({whole, indent, number});
    }
    return lines;
}

// Reads blocks by their indents. Each function returns false where something is not so plain.
class PlainReader {
public:
    PlainReader(std::vector<Line> lines, SourcePos end)
        : lines_(std::move(lines)), end_(std::move(end)) {}

    std::optional<YamlNode> run() {
        YamlNode map;
        if (lines_.empty() || lines_.front().indent > 0 || lines_.front().is_item())
            return std::nullopt;
        if (!read_map(map, 1) || line_ != lines_.size()) return std::nullopt;
        return map;
    }

private:
    bool is_at_end() const { return line_ == lines_.size(); }
    const Line& line() const { return lines_[line_]; }

    SourcePos place(const Line& line, std::size_t at) const {
        return {end_.file, line.number, column_of(line.whole, at)};
    }
    // Where the next line begins to say something: there YAML sees that a value is not there.
    SourcePos next_place() const { return is_at_end() ? end_ : place(line(), line().indent); }

    // The lines of one indent, from the next one on.
    bool read_map(YamlNode& map, int depth) {
        if (depth > deepest) return false;
        map.kind = YamlNode::Kind::map;
        map.at = next_place();
        const std::size_t indent = line().indent;
        while (!is_at_end() && line().indent == indent && !line().is_item()) {
            YamlEntry entry;
            if (map.entries.size() == most_entries || !read_entry(entry, depth) ||
                map.find(entry.key))
                return false;
            map.entries.push_back(std::move(entry));
        }
        return is_at_end() || line().indent <= indent;
    }

    bool read_entry(YamlEntry& entry, int depth) {
        const Line here = line();
        const std::string_view key = plain_key(here.text());
        if (key.empty()) return false;
        entry.key = key;
        entry.at = place(here, here.indent);
        ++line_;
        const std::size_t begin = here.indent + key.size() + 1;
        if (begin < here.whole.size() && here.whole[begin] != ' ') return false;
        if (is_blank(here.whole.substr(begin))) return read_below(entry.value, here, depth);
        return read_value_at(here, begin, entry.value);
    }

    bool read_value_at(const Line& here, std::size_t begin, YamlNode& value) const {
        begin = here.whole.find_first_not_of(' ', begin);
        return read_plain_value(here.whole, begin, {end_.file, here.number, 0}, value);
    }

    // What stands below a key without a value. A list may stand as far left as its key.
    bool read_below(YamlNode& value, const Line& key, int depth) {
        const bool is_list = !is_at_end() && line().is_item() && line().indent >= key.indent;
        if (is_list) return read_list(value, depth + 1);
        if (!is_at_end() && line().indent > key.indent) return read_map(value, depth + 1);
        value.at = next_place();
        return true;
    }

    bool read_list(YamlNode& list, int depth) {
        if (depth > deepest) return false;
        list.kind = YamlNode::Kind::sequence;
        list.at = next_place();
        const std::size_t indent = line().indent;
        while (!is_at_end() && line().indent == indent && line().is_item())
            if (!read_item(list.items.emplace_back(), depth)) return false;
        return is_at_end() || line().indent <= indent;
    }

    // A map as an item begins behind the sign, and goes on below.
    bool read_item(YamlNode& item, int depth) {
        Line& here = lines_[line_];
        const std::size_t begin = here.whole.find_first_not_of(' ', here.indent + 1);
        if (begin == here.whole.npos || here.whole[begin] == '#') return false;
        const std::string_view text = here.whole.substr(begin);
        if (text.starts_with("- ")) return false;
        const std::string_view key = plain_key(text);
        if (!key.empty()) {
            here.indent = begin;
            return read_map(item, depth + 1);
        }
        const Line whole = here;
        ++line_;
        return read_value_at(whole, begin, item) && (is_at_end() || line().indent <= whole.indent);
    }

    std::vector<Line> lines_;
    SourcePos end_;  // the beginning of the line behind the last
    std::size_t line_ = 0;
};

}  // namespace

std::optional<YamlNode> read_plain_yaml(std::string_view text, const FileName& file,
                                        int first_line) {
    if (text.find_first_of("\t\r") != text.npos) return std::nullopt;
    auto lines = lines_of(text, first_line);
    if (!lines) return std::nullopt;
    const int count = int(std::count(text.begin(), text.end(), '\n'));
    return PlainReader(std::move(*lines), {file, first_line + count, 1}).run();
}

}  // namespace yaprak
