// A dictionary is read once and never changed after.
#include "language/breaks/patterns.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "language/breaks/liang.hpp"
#include "language/letters/characters.hpp"

#include <array>
#include <mutex>
#include <optional>

namespace yaprak {
namespace {

constexpr std::size_t longest_word = 100;        // letters; longer ones are no words
constexpr std::size_t largest_file = 8'000'000;  // bytes

struct Source {
    std::string_view lang;
    const char* file;
    std::size_t least_before, least_after;  // letters that stay and that go
};

constexpr std::array<Source, 4> sources = {{
    {"en", "/usr/share/hyphen/hyph_en_US.dic", 2, 3},
    {"de", "/usr/share/hyphen/hyph_de_DE.dic", 2, 2},
    {"fr", "/usr/share/hyphen/hyph_fr.dic", 2, 3},
    {"ru", "/usr/share/hyphen/hyph_ru_RU.dic", 2, 2},
}};

Patterns read_patterns(const char* file) {
    try {
        return Patterns(read_file(file, largest_file));
    } catch (const Error&) {
        return {};  // not installed: words of the language stay whole
    }
}

const Patterns& patterns_of(std::size_t source) {
    static std::array<std::once_flag, sources.size()> once;
    static std::array<Patterns, sources.size()> read;
    std::call_once(once[source], [&] { read[source] = read_patterns(sources[source].file); });
    return read[source];
}

std::optional<std::size_t> find_source(std::string_view lang) {
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (is_language(lang, sources[i].lang)) return i;
    return std::nullopt;
}

}  // namespace

void pattern_divisions(std::u32string_view letters, std::string_view lang,
                       std::vector<std::size_t>& out) {
    out.clear();
    const auto source = find_source(lang);
    if (!source || letters.size() > longest_word) return;
    const Source& known = sources[*source];
    patterns_of(*source).divide(letters, known.least_before, known.least_after, out);
}

}  // namespace yaprak
