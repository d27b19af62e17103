// Templates: found between {{ and }}, looked up by name.
#include "style/inline/placeholders.hpp"

#include "base/text.hpp"
#include "model/spans.hpp"
#include "style/inline/placeholder_mark.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace yaprak {
namespace {

constexpr std::string_view separator = " · ";
constexpr std::size_t most_filled = 1 << 20;  // bytes: a long value may be named a thousand times

// Its braces mean nothing to whoever fills in the numbers of pages: a mark that is not seen stands
// between them.
std::string as_text(std::string value) {
    for (std::size_t at = value.find("{{"); at != std::string::npos; at = value.find("{{", at + 4))
        value.insert(at + 1, "\u2060");
    return value;
}

// RFC 3986, 2.3: what needs no encoding anywhere; `also` are signs of the address' own syntax.
std::string percent_encoded(std::string_view value, std::string_view also) {
    std::string out;
    for (const char c : value) {
        const bool stays = is_ascii_alphanumeric(static_cast<unsigned char>(c)) ||
                           std::string_view("-._~").find(c) != std::string_view::npos ||
                           also.find(c) != std::string_view::npos;
        if (stays)
            out += c;
        else
            append_hex(out += '%', static_cast<unsigned char>(c), 2, HexCase::upper);
    }
    return out;
}

std::string figures_of(std::string_view number) {
    std::string out;
    for (const char c : number)
        if (is_ascii_digit(static_cast<unsigned char>(c)) || (c == '+' && out.empty())) out += c;
    return out;
}

// A value as it stands behind `before` in an address.
std::string in_address(std::string_view before, const std::string& value) {
    if (before.starts_with("tel:") || before.starts_with("sms:")) return figures_of(value);
    if (before.empty()) return percent_encoded(trimmed(value), ":/?#[]@!$&'()*+,;=%");
    return percent_encoded(trimmed(value), before == "mailto:" ? "@" : "");
}

std::string without_spaces(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

// Markdown and HTML encode the braces of a placeholder in an address.
std::string with_braces(std::string url) {
    for (const auto& [code, brace] : {std::pair("%7B%7B", "{{"), std::pair("%7D%7D", "}}"),
                                      std::pair("%7b%7b", "{{"), std::pair("%7d%7d", "}}")})
        for (std::size_t at; (at = url.find(code)) != url.npos;) url.replace(at, 6, brace);
    return url;
}

// Cells and front matter end a line as they can.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        std::size_t end = text.find('\n'), next = end == text.npos ? end : end + 1;
        const std::size_t tag = text.find("<br");
        if (const std::size_t close = text.find('>', tag); tag < end && close != text.npos)
            end = tag, next = close + 1;
        const std::string_view line = trimmed(text.substr(0, end));
        if (!line.empty()) lines.emplace_back(line);
        if (next == text.npos) break;
        text.remove_prefix(next);
    }
    return lines;
}

}  // namespace

std::string Placeholders::fill_part(std::string_view part, const SourcePos& at,
                                    bool& dropped) const {
    std::string out;
    bool any = false, any_filled = false;
    std::size_t from = 0;
    while (const auto mark = find_placeholder(part, from)) {
        out.append(part, from, mark->begin - from);
        from = mark->end;
        any = true;
        if (is_page_number(mark->name)) {
            out += "{{" + mark->name + "}}";
            any_filled = true;
            continue;
        }
        Warnings problems;
        const auto value = values_.find(mark->name, at, problems);
        if (!problems.list().empty()) throw Error(problems.list());
        if (!value)
            throw Error(Code::unknown_placeholder, at,
                        "unknown placeholder \"{{" + mark->name + "}}\"",
                        values_.hint_for(mark->name));
        out += as_text(*value);
        any_filled = any_filled || !value->empty();
    }
    out += part.substr(from);
    dropped = any ? !any_filled : out.empty();
    return out;
}

std::string Placeholders::fill(const std::string& pattern, const SourcePos& at) const {
    std::string out;
    for (std::size_t begin = 0; begin <= pattern.size();) {
        const std::size_t end = std::min(pattern.find(separator, begin), pattern.size());
        bool dropped = false;
        const std::string part =
            fill_part(std::string_view(pattern).substr(begin, end - begin), at, dropped);
        if (!dropped) {
            if (!out.empty()) out += separator;
            out += part;
        }
        begin = end + separator.size();
    }
    return out;
}

std::vector<std::string> Placeholders::recipient(const SourcePos& at, Warnings& warnings) const {
    for (const char* name : {"recipient", "alıcı"}) {
        const auto said = values_.find(name, at, warnings);
        if (!said) continue;
        std::vector<std::string> lines = lines_of(as_text(*said));
        if (!lines.empty()) return lines;
    }
    return {};
}

void Placeholders::count(const std::string& value, const SourcePos& at) const {
    filled_bytes_ += value.size();
    if (filled_bytes_ > most_filled)
        throw Error(Code::too_much, at,
                    "the placeholders of the page stand for more than 1 MB of text",
                    "name long values less often");
}

std::string Placeholders::text_of_unknown(const std::string& name, std::string_view mark,
                                          const SourcePos& at, Warnings& warnings) const {
    if (unknown_ == Unknown::name) return '[' + name + ']';
    if (unknown_ == Unknown::nothing)
        warnings.add_mark(Code::unknown_placeholder, at, std::string(mark),
                          "unknown placeholder " + in_quotes(mark), values_.hint_for(name));
    else
        values_.warn_of_unknown(name, at, warnings);
    return unknown_ == Unknown::mark ? std::string(mark) : std::string();
}

// `place_of`: where a byte of the text stands; `name_of`: a mark's name as it is looked up and
// told; `as_written`: a value as it stands behind what is filled so far.
template <typename PlaceOf, typename NameOf, typename AsWritten>
std::string Placeholders::fill_marks(const std::string& text, PlaceOf place_of, Warnings& warnings,
                                     NameOf name_of, AsWritten as_written) const {
    std::string out;
    std::size_t from = 0;
    while (const auto mark = find_placeholder(text, from)) {
        out.append(text, from, mark->begin - from);
        const std::string name = name_of(mark->name);
        const SourcePos at = place_of(mark->begin);
        if (const auto value = values_.find(without_spaces(name), at, warnings)) {
            if (values_.is_unsaid(without_spaces(name)))
                warnings.add_mark(Code::value_missing, at, "{{ " + without_spaces(name) + " }}",
                                  in_quotes("{{ " + without_spaces(name) + " }}") +
                                      " has no value and is left out",
                                  "neither the front matter nor the file says it");
            count(*value, at);
            out += as_written(out, *value);
        } else {
            const auto whole = std::string_view(text).substr(mark->begin, mark->end - mark->begin);
            out += text_of_unknown(name, whole, at, warnings);
        }
        from = mark->end;
    }
    return out.append(text, from, std::string::npos);
}

std::string Placeholders::fill_text(const std::string& text, const SourcePos& at,
                                    Warnings& warnings) const {
    if (!has_placeholders(text)) return text;
    return fill_marks(
        text, [&](std::size_t) { return at; }, warnings,
        [](const std::string& name) { return name; },
        [](const std::string&, const std::string& value) { return value; });
}

std::string Placeholders::fill_text(const Span& span, Warnings& warnings) const {
    if (!has_placeholders(span.text)) return span.text;
    return fill_marks(
        span.text, [&](std::size_t offset) { return place_in(span, offset); }, warnings,
        [](const std::string& name) { return name; },
        [](const std::string&, const std::string& value) { return value; });
}

std::string Placeholders::fill_address(const std::string& url, const SourcePos& at,
                                       Warnings& warnings) const {
    const std::string text = with_braces(url);
    if (!has_placeholders(text)) return url;
    return fill_marks(
        text, [&](std::size_t) { return at; }, warnings,
        [](const std::string& name) { return percent_decoded(name); }, in_address);
}

}  // namespace yaprak
