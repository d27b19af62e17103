#include "batch/copies/copy_name.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/letters/compose.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t widest = 20;

bool is_device(std::string_view name) {
    std::string stem = fold_case(name.substr(0, name.find('.')), "en");
    if (stem.size() == 4 && stem[3] >= '1' && stem[3] <= '9')
        stem.pop_back();
    else if (stem == "com" || stem == "lpt")
        return false;
    for (const char* device : {"con", "prn", "aux", "nul", "com", "lpt"})
        if (stem == device) return true;
    return false;
}

bool is_refused(char32_t c) {
    static constexpr std::u32string_view refused = U"/\\:*?\"<>|";
    const bool invisible = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
                           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
                           c == 0xFEFF;
    return invisible || refused.find(c) != refused.npos;
}

// Padded with zeros on the left where it is a number.
std::string padded(std::string text, std::size_t width) {
    if (text.size() < width && text.find_first_not_of("0123456789") == text.npos)
        text.insert(0, width - text.size(), '0');
    return text;
}

}  // namespace

std::string safe_file_name(std::string_view text, std::size_t most) {
    std::string out;
    for (const char32_t c : compose(to_utf32(text))) {
        const std::string bytes = is_refused(c) ? "-" : to_utf8(c);
        if (out.size() + bytes.size() > most) break;
        if ((out.empty() && (bytes == "." || bytes == " "))) continue;
        out += bytes;
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '.')) out.pop_back();
    return is_device(out) ? "_" + out : out;
}

std::string folded_file_name(std::string_view name) {
    std::string out;
    for (const char32_t c : to_utf32(fold_case(name, "en")))
        if (c != 0x307) append_utf8(out, c == U'ı' ? U'i' : c);
    return out;
}

CopyName::CopyName(const std::string& pattern) {
    std::size_t from = 0;
    for (std::size_t open; (open = pattern.find("{{", from)) != pattern.npos;) {
        const std::size_t close = pattern.find("}}", open);
        if (close == pattern.npos)
            throw Error(Code::copy_name, {},
                        "\"" + pattern.substr(open) + "\" is not closed in the pattern of names",
                        "--name \"{{no:05}}-{{brosur}}.pdf\"");
        parts_.push_back({pattern.substr(from, open - from), {}});
        const std::string inside = pattern.substr(open + 2, close - open - 2);
        const std::size_t colon = std::min(inside.find(':'), inside.size());
        std::string width(
            trimmed(std::string_view(inside).substr(std::min(colon + 1, inside.size()))));
        if (width.ends_with('d')) width.pop_back();
        const auto number = width.empty() ? std::optional(0) : parse_integer(width);
        if (!number || *number < 0 || std::size_t(*number) > widest)
            throw Error(Code::copy_name, {},
                        "\"" + inside + "\" has no width from 1 to 20 after the colon",
                        "--name \"{{no:05}}-{{brosur}}.pdf\"");
        parts_.push_back({std::string(trimmed(std::string_view(inside).substr(0, colon))),
                          std::size_t(*number)});
        from = close + 2;
    }
    parts_.push_back({pattern.substr(from), {}});
    for (const Part& part : parts_)
        if (!part.width &&
            (part.text.find("..") != part.text.npos || part.text.find('\\') != part.text.npos))
            throw Error(Code::copy_name, {}, "the pattern of names leads out of the folder",
                        "leave out \"..\" and \"\\\"");
    if (parts_.front().text.starts_with('/'))
        throw Error(Code::copy_name, {}, "the pattern of names begins with \"/\"",
                    "choose the folder with -o");
}

std::vector<std::string> CopyName::names() const {
    std::vector<std::string> names;
    for (const Part& part : parts_)
        if (part.width) names.push_back(part.text);
    return names;
}

std::string CopyName::fill(const std::function<std::string(const std::string&)>& value) const {
    std::string out;
    for (const Part& part : parts_)
        out += part.width ? padded(safe_file_name(value(part.text)), *part.width) : part.text;
    if (out.ends_with(".pdf")) out.erase(out.size() - 4);
    std::string path;
    for (std::size_t begin = 0; begin <= out.size();) {
        const std::size_t end = std::min(out.find('/', begin), out.size());
        const std::string name = safe_file_name(std::string_view(out).substr(begin, end - begin));
        if (!name.empty()) path += (path.empty() ? "" : "/") + name;
        begin = end + 1;
    }
    return path.empty() || out.ends_with('/') ? "" : path + ".pdf";
}

}  // namespace yaprak
