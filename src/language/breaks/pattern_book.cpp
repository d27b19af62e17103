#include "language/breaks/pattern_book.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "language/letters/characters.hpp"

#include <array>
#include <mutex>
#include <optional>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t longest_word = 100;        // letters; longer ones are no words
constexpr std::size_t largest_file = 8'000'000;  // bytes

struct PatternFile {
    std::string_view lang;
    const char* name;
    std::size_t least_before, least_after;
};

constexpr std::array<PatternFile, 4> pattern_files = {{
    {"en", "hyph_en_US.dic", 2, 3},
    {"de", "hyph_de_DE.dic", 2, 2},
    {"fr", "hyph_fr.dic", 2, 3},
    {"ru", "hyph_ru_RU.dic", 2, 2},
}};

std::optional<std::size_t> find_file(std::string_view lang) {
    for (std::size_t i = 0; i < pattern_files.size(); ++i)
        if (is_language(lang, pattern_files[i].lang)) return i;
    return std::nullopt;
}

Patterns read_patterns(const std::vector<fs::path>& folders, const char* name) {
    for (const fs::path& folder : folders) {
        std::error_code ignored;
        if (!fs::exists(folder / name, ignored)) continue;
        try {
            return Patterns(read_file(folder / name, largest_file));
        } catch (const TransientError&) {
            throw;
        } catch (const Error&) {
            return {};  // missing() tells of it
        }
    }
    return {};
}

}  // namespace

void HyphenPatterns::divide(std::u32string_view letters, std::vector<std::size_t>& out) const {
    out.clear();
    if (letters.size() <= longest_word) patterns.divide(letters, least_before, least_after, out);
}

struct PatternBook::Impl {
    std::vector<fs::path> folders;
    std::array<std::once_flag, pattern_files.size()> read;
    std::array<HyphenPatterns, pattern_files.size()> patterns;
};

PatternBook::PatternBook(std::vector<fs::path> folders) : impl_(std::make_unique<Impl>()) {
    impl_->folders = std::move(folders);
}

PatternBook::~PatternBook() = default;
PatternBook::PatternBook(PatternBook&&) noexcept = default;
PatternBook& PatternBook::operator=(PatternBook&&) noexcept = default;

const HyphenPatterns* PatternBook::find(std::string_view lang) const {
    const auto index = find_file(lang);
    if (!index) return nullptr;
    HyphenPatterns& found = impl_->patterns[*index];
    std::call_once(impl_->read[*index], [&] {
        const PatternFile& file = pattern_files[*index];
        found = {read_patterns(impl_->folders, file.name), file.least_before, file.least_after};
    });
    return found.patterns.empty() ? nullptr : &found;
}

std::string PatternBook::missing(std::string_view lang) const {
    const auto index = find_file(lang);
    return index && !find(lang) ? pattern_files[*index].name : "";
}

std::vector<fs::path> PatternBook::files() const {
    std::vector<fs::path> files;
    for (const fs::path& folder : impl_->folders)
        for (const PatternFile& file : pattern_files) files.push_back(folder / file.name);
    return files;
}

}  // namespace yaprak
