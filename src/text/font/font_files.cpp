#include "text/font/font_files.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 4> font_endings = {".ttf", ".otf", ".ttc", ".otc"};

struct OtherForm {
    std::string_view ending, problem;
};
constexpr OtherForm other_forms[] = {
    {".woff", "a font for web pages"},
    {".woff2", "a font for web pages"},
    {".eot", "a font for old web pages"},
    {".dfont", "a font in a form of old Macintoshes"},
    {".suit", "a font in a form of old Macintoshes"},
    {".pfb", "a PostScript font of Type 1"},
    {".pfa", "a PostScript font of Type 1"},
    {".t1", "a PostScript font of Type 1"},
};

std::string ending_of(const fs::path& path) {
    return ascii_lower(path.extension().string());
}

}  // namespace

std::vector<fs::path> files_for_fonts(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code problem, unknown;
    auto entry = fs::recursive_directory_iterator(
        folder, fs::directory_options::skip_permission_denied, problem);
    for (; !problem && entry != fs::recursive_directory_iterator(); entry.increment(problem)) {
        const bool is_hidden = entry->path().filename().string().front() == '.';
        if (!is_hidden && !entry->is_directory(unknown)) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool is_font_file(const fs::path& path) {
    const std::string ending = ending_of(path);
    return std::find(font_endings.begin(), font_endings.end(), ending) != font_endings.end();
}

std::optional<std::string_view> other_form_of(const fs::path& path) {
    const std::string ending = ending_of(path);
    for (const OtherForm& form : other_forms)
        if (ending == form.ending) return form.problem;
    return std::nullopt;
}

}  // namespace yaprak
