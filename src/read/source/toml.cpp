// toml++ parses; its tree is turned into ours. Its columns count bytes, ours count characters.
#include "read/source/toml.hpp"

#include "base/utf8.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t largest_text = 64 * 1024;
constexpr int deepest = 32;

class TreeMaker {
public:
    TreeMaker(std::string_view text, FileName file, int first_line)
        : file_(std::move(file)), first_line_(first_line) {
        for (std::size_t end; (end = text.find('\n')) != text.npos; text.remove_prefix(end + 1))
            lines_.push_back(text.substr(0, end));
        lines_.push_back(text);
    }

    SourcePos place(const toml::source_position& at) const {
        if (at.line == 0) return {file_, first_line_, 1};
        const std::size_t byte = at.column > 0 ? at.column - 1 : 0;
        return {file_, first_line_ + int(at.line) - 1,
                int(count_characters(line(at.line).substr(0, byte))) + 1};
    }

    // The tree is at most `deepest` deep.
    YamlNode node_of(const toml::node& from, int depth) const {
        const SourcePos at = place(from.source().begin);
        if (depth > deepest)
            throw Error(Code::too_much, at,
                        "nested more than " + std::to_string(deepest) + " deep");
        YamlNode node;
        node.at = at;
        if (const toml::table* table = from.as_table())
            fill_map(*table, depth, node);
        else if (const toml::array* array = from.as_array())
            fill_sequence(*array, depth, node);
        else
            fill_scalar(from, node);
        return node;
    }

private:
    std::string_view line(std::size_t number) const {
        return number >= 1 && number <= lines_.size() ? lines_[number - 1] : std::string_view();
    }

    void fill_map(const toml::table& table, int depth, YamlNode& node) const {
        node.kind = YamlNode::Kind::map;
        for (const auto& [key, value] : table)
            node.entries.push_back(
                {std::string(key.str()), place(key.source().begin), node_of(value, depth + 1)});
        std::stable_sort(
            node.entries.begin(), node.entries.end(), [](const YamlEntry& a, const YamlEntry& b) {
                return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
            });
    }

    void fill_sequence(const toml::array& array, int depth, YamlNode& node) const {
        node.kind = YamlNode::Kind::sequence;
        for (const toml::node& item : array) node.items.push_back(node_of(item, depth + 1));
    }

    void fill_scalar(const toml::node& from, YamlNode& node) const {
        if (const auto* text = from.as_string()) {
            node.text = text->get();
            node.quoted = true;
            return;
        }
        node.text = written(from.source());
    }

    // A number, a date or a truth value as it stands in the text: none of them spans lines.
    std::string written(const toml::source_region& region) const {
        const std::string_view whole = line(region.begin.line);
        const std::size_t begin = std::min<std::size_t>(region.begin.column - 1, whole.size());
        const std::size_t end = region.end.line == region.begin.line
                                    ? std::min<std::size_t>(region.end.column - 1, whole.size())
                                    : whole.size();
        std::string_view text = whole.substr(begin, end > begin ? end - begin : 0);
        text = text.substr(0, text.find_first_of(",]}#\r"));
        return std::string(text.substr(0, text.find_last_not_of(" \t") + 1));
    }

    FileName file_;
    int first_line_;
    std::vector<std::string_view> lines_;
};

}  // namespace

YamlNode parse_toml(std::string_view text, const FileName& file, int first_line) {
    const TreeMaker maker(text, file, first_line);
    if (text.size() > largest_text)
        throw Error(Code::too_much, {file, first_line, 1},
                    "more than " + std::to_string(largest_text / 1024) + " KB of TOML");
    if (text.find_first_not_of(" \t\r\n") == text.npos) {
        YamlNode empty;
        empty.at = {file, first_line, 1};
        return empty;
    }
    try {
        YamlNode root = maker.node_of(toml::parse(text), 0);
        if (root.at.line == 0) root.at = {file, first_line, 1};
        return root;
    } catch (const toml::parse_error& failure) {
        throw Error(Code::syntax, maker.place(failure.source().begin),
                    "broken TOML: " + std::string(failure.description()),
                    "a value that is text must stand in quotes");
    }
}

}  // namespace yaprak
