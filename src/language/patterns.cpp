// A dictionary is read once and never changed after; libhyphen only reads it while dividing.
#include "language/patterns.hpp"

#include "base/utf8.hpp"
#include "language/characters.hpp"

#include <hyphen.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t longest_word = 100;  // letters; longer ones are no words

struct Source {
    std::string_view lang;
    const char* file;
    int least_before, least_after;  // letters that stay and that go
};

constexpr std::array<Source, 4> sources = {{
    {"en", "/usr/share/hyphen/hyph_en_US.dic", 2, 3},
    {"de", "/usr/share/hyphen/hyph_de_DE.dic", 2, 2},
    {"fr", "/usr/share/hyphen/hyph_fr.dic", 2, 3},
    {"ru", "/usr/share/hyphen/hyph_ru_RU.dic", 2, 2},
}};

struct FreeDictionary {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using Dictionary = std::unique_ptr<HyphenDict, FreeDictionary>;

HyphenDict* dictionary_of(std::size_t source) {
    static std::array<std::once_flag, sources.size()> once;
    static std::array<Dictionary, sources.size()> read;
    std::call_once(once[source],
                   [&] { read[source].reset(hnj_hyphen_load(sources[source].file)); });
    return read[source].get();
}

std::optional<std::size_t> find_source(std::string_view lang) {
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (is_language(lang, sources[i].lang)) return i;
    return std::nullopt;
}

// KOI8-R, 0xC0 to 0xDF; ё stands apart at 0xA3.
char in_koi8(char32_t c) {
    constexpr std::u32string_view order = U"юабцдефгхийклмнопярстужвьызшэщчъ";
    if (c == U'ё') return char(0xA3);
    const std::size_t found = order.find(c);
    return found == std::u32string_view::npos ? '\0' : char(0xC0 + found);
}

// The word in the dictionary's own encoding; nothing where it can't be written in it.
std::optional<std::string> encoded(std::u32string_view letters, const HyphenDict& dictionary) {
    const bool koi8 = std::string_view(dictionary.cset) == "KOI8-R";
    std::string out;
    for (char32_t c : letters) {
        if (dictionary.utf8) {
            append_utf8(out, c);
            continue;
        }
        const char byte = koi8 ? in_koi8(c) : c < 0x100 ? char(c) : '\0';
        if (byte == '\0') return std::nullopt;
        out += byte;
    }
    return out;
}

// libhyphen's lists of spellings that change at the division (Schiff-fahrt): given back unread.
struct Changes {
    char** text = nullptr;
    int* place = nullptr;
    int* cut = nullptr;
    std::size_t size;

    explicit Changes(std::size_t bytes) : size(bytes) {}
    Changes(const Changes&) = delete;
    Changes& operator=(const Changes&) = delete;
    ~Changes() {
        for (std::size_t i = 0; text && i < size; ++i) std::free(text[i]);
        std::free(text);
        std::free(place);
        std::free(cut);
    }
    bool at(std::size_t i) const { return text && text[i]; }
};

}  // namespace

void pattern_divisions(std::u32string_view letters, std::string_view lang,
                       std::vector<std::size_t>& out) {
    out.clear();
    const auto source = find_source(lang);
    if (!source || letters.size() > longest_word) return;
    HyphenDict* dictionary = dictionary_of(*source);
    if (!dictionary) return;
    const auto word = encoded(letters, *dictionary);
    if (!word) return;
    std::string marks(word->size() + 5, '\0');
    Changes changes(word->size());
    const auto& [known, file, before, after] = sources[*source];
    if (hnj_hyphen_hyphenate3(dictionary, word->data(), int(word->size()), marks.data(), nullptr,
                              &changes.text, &changes.place, &changes.cut, before, after, before,
                              after) != 0)
        return;
    for (std::size_t i = std::size_t(before); i + std::size_t(after) <= letters.size(); ++i)
        if ((marks[i - 1] & 1) && !changes.at(i - 1)) out.push_back(i);
}

}  // namespace yaprak
