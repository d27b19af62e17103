#include "read/dialect/mdx_names.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "model/document.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t most_files = 200;

bool is_quote(char c) {
    return c == '"' || c == '\'' || c == '`';
}

// 'text' without a value in it; nothing where it is none.
std::optional<std::string> literal(std::string_view text) {
    if (text.size() < 2 || !is_quote(text.front()) || text.back() != text.front())
        return std::nullopt;
    const char quote = text.front();
    std::string out;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == quote || (quote == '`' && text.substr(i, 2) == "${")) return std::nullopt;
        if (text[i] == '\\' && i + 2 < text.size()) ++i;
        out += text[i];
    }
    return out;
}

bool is_name(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_ascii_alphanumeric(static_cast<unsigned char>(c)) || c == '_' || c == '$' ||
               c == '.' || (c & 0x80);
    });
}

// What stands in the brackets of "require('a.jpg').default" and "useBaseUrl('/a.jpg')".
std::optional<std::string> file_of_call(std::string_view expression) {
    static constexpr std::array<std::string_view, 5> calls = {"require", "useBaseUrl", "withBase",
                                                              "url", "getImage"};
    const std::size_t open = expression.find('(');
    const std::size_t close = expression.find(')', std::min(open, expression.size()));
    if (open == none || close == none) return std::nullopt;
    const std::string_view name = trimmed(expression.substr(0, open));
    const std::string_view rest = trimmed(expression.substr(close + 1));
    const bool is_whole = rest.empty() || rest == ".default" || rest == ".src";
    if (!is_whole || std::find(calls.begin(), calls.end(), name) == calls.end())
        return std::nullopt;
    return literal(trimmed(expression.substr(open + 1, close - open - 1)));
}

bool is_picture_file(std::string_view file) {
    static constexpr std::array<std::string_view, 7> endings = {".svg",  ".png",  ".jpg", ".jpeg",
                                                                ".webp", ".avif", ".gif"};
    const std::string low = ascii_lower(file);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return low.ends_with(ending); });
}

bool is_page(std::string_view file) {
    const std::string low = ascii_lower(file);
    return low.ends_with(".mdx") || low.ends_with(".md");
}

}  // namespace

bool is_mdx_page(std::string_view body, const Reading& reading) {
    if (ascii_lower(reading.document.source).ends_with(".mdx")) return true;
    if (reading.context && reading.context->site && reading.context->site->is_mdx) return true;
    for (std::size_t at = body.starts_with("import ") ? 0 : body.find("\nimport "); at != none;
         at = body.find("\nimport ", at + 1)) {
        const std::size_t begin = body[at] == '\n' ? at + 1 : at;
        if (mdx_statement_end(body, begin) > begin) return true;
    }
    return false;
}

MdxNames::MdxNames(std::string_view body, const Front& front) : front_(front) {
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t end = mdx_statement_end(body, at);
        if (end > at) {
            statements_.emplace_back(at, end);
            const std::string_view statement = body.substr(at, end - at);
            statement.starts_with("import") ? read_import(statement) : read_export(statement);
            at = end;
        }
        at = std::min(body.find('\n', at), body.size()) + 1;
    }
}

// import foto from './foto.jpg'
void MdxNames::read_import(std::string_view statement) {
    const std::size_t from = statement.find(" from ");
    if (from == none || files_.size() >= most_files) return;
    std::string_view file = trimmed(statement.substr(from + 6));
    while (file.ends_with(';')) file = trimmed(file.substr(0, file.size() - 1));
    const std::string_view name = trimmed(statement.substr(7, from - 7));
    if (const auto path = literal(file); path && is_name(name)) files_.emplace(name, *path);
}

// export const ad = 'Ela'
void MdxNames::read_export(std::string_view statement) {
    for (const std::string_view word : {"export const ", "export let ", "export var "}) {
        const std::size_t sign = statement.find('=');
        if (!statement.starts_with(word) || sign == none) continue;
        const std::string_view line = statement.substr(0, statement.find('\n', sign));
        std::string_view value = trimmed(line.substr(sign + 1));
        while (value.ends_with(';')) value = trimmed(value.substr(0, value.size() - 1));
        const std::string_view name = trimmed(statement.substr(word.size(), sign - word.size()));
        if (!is_name(name) || constants_.size() >= most_files) return;
        if (const auto text = literal(value)) constants_.emplace(name, *text);
        if (parse_number(value)) constants_.emplace(name, value);
        if (const auto file = file_of_call(value)) files_.emplace(name, *file);
    }
}

std::optional<std::string> MdxNames::value(std::string_view expression) const {
    if (const auto text = literal(expression)) return text;
    if (parse_number(expression)) return std::string(expression);
    if (const auto file = file_of_call(expression)) return file;
    if (!is_name(expression)) return std::nullopt;
    if (const auto own = constants_.find(expression); own != constants_.end()) return own->second;
    const std::string_view first = expression.substr(0, expression.find('.'));
    const std::string_view rest = expression.substr(std::min(first.size() + 1, expression.size()));
    const bool is_file =
        rest.empty() || rest == "src" || rest == "default" || rest == "default.src";
    if (const auto file = files_.find(first); file != files_.end() && is_file) return file->second;
    if (ascii_lower(first) == "frontmatter")
        if (const auto said = front_.find(std::string(rest)); said != front_.end())
            return said->second;
    return std::nullopt;
}

std::optional<std::string> MdxNames::picture(const std::string& component) const {
    const auto file = files_.find(component);
    if (file == files_.end() || !is_picture_file(file->second)) return std::nullopt;
    return file->second;
}

std::optional<std::string> MdxNames::page(const std::string& component) const {
    const auto file = files_.find(component);
    if (file == files_.end() || !is_page(file->second)) return std::nullopt;
    return file->second;
}

bool MdxNames::has_pages() const {
    return std::any_of(files_.begin(), files_.end(),
                       [](const auto& one) { return is_page(one.second); });
}

std::optional<std::string> MdxNames::first_file(std::string_view map) const {
    const std::size_t colon = map.find(':');
    if (colon == none) return std::nullopt;
    std::string_view first = map.substr(colon + 1);
    first = first.substr(0, first.find_first_of(",}"));
    return value(trimmed(first));
}

bool MdxNames::is_statement(std::size_t at) const {
    const auto after =
        std::upper_bound(statements_.begin(), statements_.end(), at,
                         [](std::size_t place, const auto& one) { return place < one.first; });
    return after != statements_.begin() && at < std::prev(after)->second;
}

}  // namespace yaprak
