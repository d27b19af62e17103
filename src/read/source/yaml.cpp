// yaml-cpp's parser tells its events to TreeBuilder, which keeps an explicit stack: what is refused
// is seen before anything could grow out of it.
#include "read/source/yaml.hpp"

#include "base/utf8.hpp"
#include "read/source/plain_yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t largest_text = 64 * 1024;
constexpr std::size_t deepest = 32;
const char* const quote_it = "put the value in quotes";

// The lines of the text, to turn yaml-cpp's marks (lines and bytes from 0) into places.
class Lines {
public:
    Lines(std::string_view text, FileName file, int first_line)
        : file_(std::move(file)), first_line_(first_line) {
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        for (std::size_t end; (end = text.find('\n')) != text.npos; text.remove_prefix(end + 1))
            lines_.push_back(text.substr(0, end));
        lines_.push_back(text);
    }

    SourcePos place(std::size_t line, std::size_t byte) const {
        if (line >= lines_.size()) return place(lines_.size() - 1, lines_.back().size());
        return {file_, first_line_ + int(line),
                int(count_characters(lines_[line].substr(0, byte))) + 1};
    }
    SourcePos place(const YAML::Mark& mark) const {
        return place(std::size_t(std::max(mark.line, 0)), std::size_t(std::max(mark.column, 0)));
    }
    std::string_view line(int number) const {
        return number >= 0 && std::size_t(number) < lines_.size() ? lines_[std::size_t(number)]
                                                                  : std::string_view();
    }
    std::size_t size() const { return lines_.size(); }

private:
    FileName file_;
    int first_line_;
    std::vector<std::string_view> lines_;
};

class TreeBuilder : public YAML::EventHandler {
public:
    explicit TreeBuilder(const Lines& lines) : lines_(lines) {}
    YamlNode take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add_scalar(mark, {}, false); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        throw Error(Code::syntax, lines_.place(mark), "an alias (*) is not allowed here", quote_it);
    }
    void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
        throw Error(Code::syntax, lines_.place(mark),
                    "the anchor \"&" + name + "\" is not allowed here", quote_it);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  const std::string& value) override {
        refuse_tag(mark, tag);
        if (tag == "!") refuse_open_quote(mark);
        add_scalar(mark, value, tag == "!");
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        open(YamlNode::Kind::sequence, mark, tag);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        open(YamlNode::Kind::map, mark, tag);
    }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        YamlNode node;
        bool has_key = false;             // of a map: its last entry still waits for its value
        std::map<std::string, int> keys;  // of a map, with their lines
    };

    void refuse_tag(const YAML::Mark& mark, const std::string& tag) const {
        if (!tag.empty() && tag != "?" && tag != "!")
            throw Error(Code::syntax, lines_.place(mark),
                        "the tag \"" + tag + "\" is not allowed here", quote_it);
    }

    // yaml-cpp closes at the text's end what the author left open.
    void refuse_open_quote(const YAML::Mark& mark) const {
        std::size_t at = std::size_t(std::max(mark.column, 0)) + 1;
        const std::string_view first = lines_.line(mark.line);
        const char quote = at <= first.size() ? first[at - 1] : ' ';
        if (quote != '"' && quote != '\'') return;
        for (int number = mark.line; std::size_t(number) < lines_.size(); ++number, at = 0) {
            const std::string_view line = lines_.line(number);
            for (; at < line.size(); ++at) {
                const bool escaped = quote == '"' ? line[at] == '\\' : line.substr(at, 2) == "''";
                if (escaped)
                    ++at;
                else if (line[at] == quote)
                    return;
            }
        }
        throw Error(Code::syntax, lines_.place(mark),
                    std::string("the quote ") + quote + " is not closed",
                    "close it behind the value");
    }

    void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag) {
        refuse_tag(mark, tag);
        const SourcePos at = lines_.place(mark);
        if (stack_.size() == deepest)
            throw Error(Code::too_much, at,
                        "nested more than " + std::to_string(deepest) + " deep");
        if (wants_key())
            throw Error(Code::syntax, at, "a key must be a word, not a list or a map", quote_it);
        stack_.emplace_back();
        stack_.back().node.kind = kind;
        stack_.back().node.at = at;
    }

    void close() {
        YamlNode node = std::move(stack_.back().node);
        stack_.pop_back();
        add(std::move(node));
    }

    bool wants_key() const {
        return !stack_.empty() && stack_.back().node.is_map() && !stack_.back().has_key;
    }

    void add_scalar(const YAML::Mark& mark, const std::string& text, bool quoted) {
        const SourcePos at = lines_.place(mark);
        if (wants_key()) return add_key(text, at);
        YamlNode node;
        node.text = text;
        node.quoted = quoted;
        node.at = at;
        add(std::move(node));
    }

    void add_key(const std::string& key, const SourcePos& at) {
        if (key == "<<") throw Error(Code::syntax, at, "the merge key \"<<\" is not allowed here");
        const auto [first, is_new] = stack_.back().keys.emplace(key, at.line);
        if (!is_new)
            throw Error(Code::key_twice, at, "the key \"" + key + "\" stands here twice",
                        "the first is on line " + std::to_string(first->second));
        stack_.back().node.entries.push_back({key, at, {}});
        stack_.back().has_key = true;
    }

    void add(YamlNode node) {
        if (stack_.empty()) {
            root_ = std::move(node);
        } else if (stack_.back().node.is_map()) {
            stack_.back().node.entries.back().value = std::move(node);
            stack_.back().has_key = false;
        } else {
            stack_.back().node.items.push_back(std::move(node));
        }
    }

    const Lines& lines_;
    std::vector<Level> stack_;
    YamlNode root_;
};

void refuse_control(const Lines& lines, std::size_t number) {
    const std::string_view line = lines.line(int(number));
    for (std::size_t i = 0; i < line.size();) {
        const CodePoint point = decode(line, i);
        if (!point.valid) throw Error(Code::encoding, lines.place(number, i), "this is not UTF-8");
        if (point.value < 0x20 && point.value != '\t' && point.value != '\r')
            throw Error(Code::syntax, lines.place(number, i),
                        "a control character (number " + std::to_string(int(point.value)) + ")");
        i += point.length;
    }
}

void refuse_tab(const Lines& lines, std::size_t number) {
    const std::string_view line = lines.line(int(number));
    const std::size_t text = line.find_first_not_of(" \t\r");
    const std::size_t tab = line.substr(0, text).find('\t');
    if (text != line.npos && tab != line.npos)
        throw Error(Code::syntax, lines.place(number, tab), "a tab in the indent",
                    "indent with spaces");
}

void refuse_unsafe(std::string_view text, const Lines& lines) {
    if (text.size() > largest_text)
        throw Error(Code::too_much, lines.place(0, 0),
                    "more than " + std::to_string(largest_text / 1024) + " KB of YAML");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        refuse_control(lines, i);
        refuse_tab(lines, i);
    }
}

// What most often breaks front matter: a colon inside a value, or a sign that YAML claims.
std::string hint_for(std::string_view line) {
    const std::size_t colon = line.find(": ");
    if (colon == line.npos) return {};
    const std::string_view value = line.substr(colon + 2);
    if (value.find(": ") != value.npos) return "a value that holds \": \" must stand in quotes";
    const std::size_t first = value.find_first_not_of(' ');
    if (first == value.npos) return {};
    const std::string_view claimed = "@`%&*!|>{[\"'";
    return claimed.find(value[first]) != claimed.npos ? quote_it : "";
}

}  // namespace

const YamlEntry* YamlNode::find(std::string_view key) const {
    for (const YamlEntry& entry : entries)
        if (entry.key == key) return &entry;
    return nullptr;
}

YamlNode parse_yaml(std::string_view text, const FileName& file, int first_line) {
    const Lines lines(text, file, first_line);
    refuse_unsafe(text, lines);
    if (auto plain = read_plain_yaml(text, file, first_line)) return std::move(*plain);
    TreeBuilder builder(lines), second(lines);
    std::istringstream in{std::string(text)};
    try {
        YAML::Parser parser(in);
        parser.HandleNextDocument(builder);
        if (parser.HandleNextDocument(second))
            throw Error(Code::syntax, lines.place(0, 0), "more than one YAML document");
    } catch (const YAML::Exception& failure) {
        throw Error(Code::syntax, lines.place(failure.mark), "broken YAML: " + failure.msg,
                    hint_for(lines.line(failure.mark.line)));
    }
    YamlNode root = builder.take();
    if (root.at.line == 0) root.at = lines.place(0, 0);
    return root;
}

}  // namespace yaprak
