#include "batch/copies/copy_name.hpp"

#include "base/utf8.hpp"
#include "language/letters/compose.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

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

CopyName::CopyName(const std::string& pattern)
    : pattern_(pattern, "the pattern of names", "--name \"{{no:05}}-{{brosur}}.pdf\"") {
    for (const std::string& text : pattern_.texts())
        if (text.find("..") != text.npos || text.find('\\') != text.npos)
            throw Error(Code::copy_name, {}, "the pattern of names leads out of the folder",
                        "leave out \"..\" and \"\\\"");
    if (pattern_.texts().front().starts_with('/'))
        throw Error(Code::copy_name, {}, "the pattern of names begins with \"/\"",
                    "choose the folder with -o");
}

std::string CopyName::fill(const std::function<std::string(const std::string&)>& value) const {
    std::string out =
        pattern_.fill([&](const std::string& name) { return safe_file_name(value(name)); });
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
