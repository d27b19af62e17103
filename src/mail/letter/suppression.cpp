#include "mail/letter/suppression.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/letters/compose.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t longest_line = 1000;

bool is_gmail(const std::string& domain) {
    return domain == "gmail.com" || domain == "googlemail.com";
}

// "é" is one letter however it was typed.
std::string small(const std::string& text) {
    std::string composed;
    for (const char32_t c : compose(to_utf32(text))) append_utf8(composed, c);
    return fold_case(composed, "en");
}

}  // namespace

std::string normalised(const Address& address) {
    std::string local = small(address.local);
    if (const std::size_t plus = local.find('+'); plus != local.npos && plus > 0) local.erase(plus);
    if (is_gmail(address.domain)) std::erase(local, '.');
    return local + "@" + (is_gmail(address.domain) ? "gmail.com" : address.domain);
}

void SuppressionList::add_line(std::string_view line, const SourcePos& at) {
    constexpr std::string_view mark = "\uFEFF";
    if (line.starts_with(mark)) line.remove_prefix(mark.size());
    line = trimmed(line.substr(0, line.find('#')));
    while (!line.empty() && (line.back() == ';' || line.back() == ',')) line.remove_suffix(1);
    if (line.empty()) return;
    if (line.front() != '@') {
        entries_.insert(normalised(parse_mailbox(line, at).address));
        return;
    }
    const Address any = parse_address("x" + std::string(line), at);
    entries_.insert("@" + any.domain);
}

void SuppressionList::add_file(const std::filesystem::path& file) {
    int number = 0;
    read_lines(file, longest_line, [&](const FileLine& line) {
        add_line(line.text, {file.string(), ++number});
    });
}

bool SuppressionList::has(const Address& address) const {
    if (entries_.empty()) return false;
    return entries_.contains(normalised(address)) || entries_.contains("@" + address.domain);
}

}  // namespace yaprak
