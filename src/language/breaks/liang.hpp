// Liang's patterns as the dictionaries of LibreOffice and TeX hold them: "1ba", ".ab3l". All that
// occur in a word vote; between two letters the highest digit wins, an odd one divides.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class Patterns {
public:
    Patterns() = default;
    // The bytes of a ".dic" file: its encoding (UTF-8, ISO8859-1, KOI8-R) in the first line, then
    // a pattern a line. Of several levels (compounds first) the last one counts. Patterns that
    // change the spelling are left out.
    explicit Patterns(std::string_view dictionary);

    bool empty() const { return entries_.empty(); }

    // Into `out` the indices of the small letters that may begin a line, with at least so many
    // letters before and after.
    void divide(std::u32string_view letters, std::size_t least_before, std::size_t least_after,
                std::vector<std::size_t>& out) const;

private:
    struct Entry {
        std::uint64_t hash = 0;     // of the letters
        std::uint32_t letters = 0;  // where they begin in letters_ ...
        std::uint32_t digits = 0;   // ... and its digits in digits_
        std::uint32_t count = 0;    // of its letters; one more digits; 0: no entry
    };

    void add(std::u32string_view line);
    void put_in_table();
    std::u32string_view letters_of(const Entry& entry) const;
    std::size_t slot_of(std::uint64_t hash, std::u32string_view letters) const;

    std::vector<Entry> entries_, table_;  // as read, and spread by hash: a power of two, half empty
    std::u32string letters_;              // of all entries, one after the other
    std::string digits_;                  // the same of their digits
    std::size_t longest_ = 0;             // letters of a pattern, with its dots
};

}  // namespace yaprak
