// The hyphenation patterns of the languages whose rule is not in code: English, German, French,
// Russian. Liang's method (TeXbook, appendix H); the files are those of share/hyphen/.
#pragma once
#include "language/breaks/liang.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// How the words of one language divide.
struct HyphenPatterns {
    Patterns patterns;
    std::size_t least_before = 2, least_after = 2;  // letters that stay and that go

    // `letters` are small; into `out` the indices of the letters that may begin a line.
    void divide(std::u32string_view letters, std::vector<std::size_t>& out) const;
};

// All threads may ask at once. A file is read when a word of its language is first asked about, and
// kept.
class PatternBook {
public:
    // Where two folders hold a file, the first one's counts.
    explicit PatternBook(std::vector<std::filesystem::path> folders);
    ~PatternBook();
    PatternBook(PatternBook&&) noexcept;
    PatternBook& operator=(PatternBook&&) noexcept;

    // Valid as long as this, also where this is moved. nullptr for languages that need none and for
    // those whose file is missing or holds no pattern: their words stay whole.
    const HyphenPatterns* find(std::string_view lang) const;

    // The name of the file that find() would need and does not have; empty where it lacks nothing.
    std::string missing(std::string_view lang) const;

    // Every file that could be read, those that are not there too.
    std::vector<std::filesystem::path> files() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yaprak
