// Reading is one pass over the file and one hash table: libhyphen takes seconds for the German
// dictionary and needs patterns completed beforehand, which the Russian one is not.
#include "language/breaks/liang.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::uint64_t hash_seed = 0xCBF29CE484222325, hash_prime = 0x100000001B3;  // FNV-1a

std::uint64_t extend(std::uint64_t hash, char32_t letter) {
    return (hash ^ letter) * hash_prime;
}

// KOI8-R, 0xC0 to 0xDF; ё stands apart at 0xA3.
char32_t from_koi8(unsigned char byte) {
    constexpr std::u32string_view order = U"юабцдефгхийклмнопярстужвьызшэщчъ";
    if (byte >= 0xC0 && byte <= 0xDF) return order[byte - 0xC0u];
    return byte == 0xA3 ? U'ё' : byte;
}

std::u32string decoded(std::string_view line, std::string_view encoding) {
    if (encoding == "UTF-8") return to_utf32(line);
    std::u32string out;
    for (char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        out += encoding == "KOI8-R" ? from_koi8(byte) : char32_t(byte);
    }
    return out;
}

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return line;
}

// Settings (LEFTHYPHENMIN 2), remarks, and patterns that change the spelling (f1f/ff=f,1,2).
bool is_pattern(std::string_view line) {
    if (line.empty() || line[0] == '%' || line[0] == '#') return false;
    return line.find('/') == std::string_view::npos && line.find(' ') == std::string_view::npos &&
           !(line[0] >= 'A' && line[0] <= 'Z');
}

std::string_view last_level(std::string_view dictionary) {
    constexpr std::string_view mark = "\nNEXTLEVEL";
    const std::size_t found = dictionary.rfind(mark);
    return found == std::string_view::npos ? dictionary : dictionary.substr(found + mark.size());
}

}  // namespace

Patterns::Patterns(std::string_view dictionary) {
    std::string_view rest = dictionary;
    const std::string_view encoding = take_line(rest);
    rest = last_level(rest);
    while (!rest.empty())
        if (const std::string_view line = take_line(rest); is_pattern(line))
            add(decoded(line, encoding));
    put_in_table();
}

// ".ab3l": four letters, the dot among them, and a digit before each and after the last.
void Patterns::add(std::u32string_view line) {
    Entry entry{.hash = hash_seed,
                .letters = std::uint32_t(letters_.size()),
                .digits = std::uint32_t(digits_.size())};
    digits_ += '\0';
    for (char32_t c : line) {
        if (c >= '0' && c <= '9') {
            digits_.back() = char(c - '0');
            continue;
        }
        entry.hash = extend(entry.hash, c);
        ++entry.count;
        letters_ += c;
        digits_ += '\0';
    }
    if (entry.count == 0) return;
    longest_ = std::max<std::size_t>(longest_, entry.count);
    entries_.push_back(entry);
}

void Patterns::put_in_table() {
    std::size_t size = 2;
    while (size < entries_.size() * 2) size *= 2;
    table_.resize(size);
    for (const Entry& entry : entries_) table_[slot_of(entry.hash, letters_of(entry))] = entry;
}

std::u32string_view Patterns::letters_of(const Entry& entry) const {
    return std::u32string_view(letters_).substr(entry.letters, entry.count);
}

// Where these letters stand in the table, or would stand: the slot is empty then.
std::size_t Patterns::slot_of(std::uint64_t hash, std::u32string_view letters) const {
    const std::size_t mask = table_.size() - 1;
    std::size_t at = hash & mask;
    while (table_[at].count && (table_[at].hash != hash || letters_of(table_[at]) != letters))
        at = (at + 1) & mask;
    return at;
}

void Patterns::divide(std::u32string_view letters, std::size_t least_before,
                      std::size_t least_after, std::vector<std::size_t>& out) const {
    out.clear();
    if (entries_.empty() || letters.size() < least_before + least_after) return;
    std::u32string word = U".";
    word.append(letters) += U'.';
    std::string votes(word.size() + 1, '\0');
    for (std::size_t begin = 0; begin < word.size(); ++begin) {
        const std::size_t end = std::min(word.size(), begin + longest_);
        std::uint64_t hash = hash_seed;
        for (std::size_t i = begin; i < end; ++i) {
            hash = extend(hash, word[i]);
            const auto part = std::u32string_view(word).substr(begin, i + 1 - begin);
            const Entry& entry = table_[slot_of(hash, part)];
            for (std::uint32_t k = 0; entry.count && k <= entry.count; ++k)
                votes[begin + k] = std::max(votes[begin + k], digits_[entry.digits + k]);
        }
    }
    for (std::size_t i = least_before; i + least_after <= letters.size(); ++i)
        if (votes[i + 1] % 2) out.push_back(i);
}

}  // namespace yaprak
