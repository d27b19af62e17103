// Finds the font files, keeps their names, opens a face when it is first asked for.
#include "text/font/font_book.hpp"

#include "base/did_you_mean.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "text/font/font.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <mutex>
#include <optional>
#include <tuple>
#include <utility>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

constexpr std::array<std::string_view, 4> font_endings = {".ttf", ".otf", ".ttc", ".otc"};

// Forms of fonts that only browsers, old printers or old Macintoshes read.
struct OtherForm {
    std::string_view ending, problem;
};
constexpr std::string_view take_desktop_file = "take the family's .ttf or .otf file";
constexpr OtherForm other_forms[] = {
    {".woff", "a font for web pages"},
    {".woff2", "a font for web pages"},
    {".eot", "a font for old web pages"},
    {".dfont", "a font in a form of old Macintoshes"},
    {".suit", "a font in a form of old Macintoshes"},
    {".pfb", "a PostScript font of Type 1"},
    {".pfa", "a PostScript font of Type 1"},
};

bool is_hidden(const fs::path& path) {
    return path.filename().string().front() == '.';
}

bool has_ending(const fs::path& path, std::string_view ending) {
    return same_name(path.extension().string(), ending);
}

bool is_font_file(const fs::path& path) {
    return std::any_of(font_endings.begin(), font_endings.end(),
                       [&](std::string_view ending) { return has_ending(path, ending); });
}

std::optional<std::string_view> problem_of(const fs::path& path) {
    for (const OtherForm& form : other_forms)
        if (has_ending(path, form.ending)) return form.problem;
    return std::nullopt;
}

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code problem;
    auto entry = fs::recursive_directory_iterator(
        folder, fs::directory_options::skip_permission_denied, problem);
    for (; !problem && entry != fs::recursive_directory_iterator(); entry.increment(problem))
        if (!is_hidden(entry->path())) files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

// How far a face's weight is from the wanted one, in the order of CSS Fonts 4, 5.2: from 400 to 500
// first upwards to 500, then downwards, then further up; below 400 downwards first; above 500
// upwards first.
int weight_distance(int wanted, int weight) {
    constexpr int other_way = 1000, last = 2000;
    if (wanted >= 400 && wanted <= 500) {
        if (weight >= wanted && weight <= 500) return weight - wanted;
        return weight < wanted ? other_way + wanted - weight : last + weight - wanted;
    }
    if (wanted < 400) return weight <= wanted ? wanted - weight : other_way + weight - wanted;
    return weight >= wanted ? weight - wanted : other_way + wanted - weight;
}

bool is_turkish(std::string_view lang) {
    return lang == "tr" || lang.rfind("tr-", 0) == 0;
}

struct Slot {
    FontBook::Face face;
    bool begins_family = true;  // of those with its name
    std::atomic<const Font*> opened{nullptr};
    std::unique_ptr<const Font> font;
};

// The letters and figures of a name, in lower case: "SourceSerif4-It" is of "Source Serif 4".
std::string plain(std::string_view name) {
    std::string letters;
    for (const char c : name)
        if ((c >= '0' && c <= '9') || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || c < 0)
            letters += ascii_lower(c);
    return letters;
}

}  // namespace

struct FontBook::Impl {
    std::deque<Slot> slots;  // sorted by family, weight, slant
    std::vector<Unusable> unusable;
    std::mutex opening;

    void look_at(const fs::path& file);
    void add_faces(const fs::path& file);
    void sort();
    bool has(const Face& face) const;
    std::optional<FontIndex> nearest(std::string_view family, int weight, Slant slant) const;
    const Font& open(FontIndex index);
    std::vector<std::string> families() const;
    bool has_family(std::string_view family) const;
    const Unusable* unusable_of(std::string_view family) const;
    [[noreturn]] void fail_without(std::string_view family, const SourcePos& at) const;
};

void FontBook::Impl::look_at(const fs::path& file) {
    if (is_font_file(file)) return add_faces(file);
    if (const auto problem = problem_of(file))
        unusable.push_back({file, *problem, take_desktop_file});
}

void FontBook::Impl::add_faces(const fs::path& file) {
    const MappedFile mapped(file);
    const std::vector<ListedFace> listed = list_faces(mapped.bytes());
    if (listed.empty())
        unusable.push_back(
            {file, "not a font file, or a damaged one", "put it there again, or take it away"});
    for (const ListedFace& each : listed) {
        const Slant slant = each.names.italic ? Slant::italic : Slant::upright;
        Face face{each.names.family, each.names.weight, slant, file, each.index, each.instance};
        if (!has(face)) slots.emplace_back().face = std::move(face);
    }
}

bool FontBook::Impl::has(const Face& face) const {
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
        return slot.face.family == face.family && slot.face.weight == face.weight &&
               slot.face.slant == face.slant;
    });
}

void FontBook::Impl::sort() {
    std::vector<Face> faces;
    for (Slot& slot : slots) faces.push_back(std::move(slot.face));
    std::sort(faces.begin(), faces.end(), [](const Face& a, const Face& b) {
        return std::tie(a.family, a.weight, a.slant) < std::tie(b.family, b.weight, b.slant);
    });
    for (std::size_t i = 0; i < faces.size(); ++i) {
        slots[i].begins_family = i == 0 || faces[i].family != slots[i - 1].face.family;
        slots[i].face = std::move(faces[i]);
    }
}

std::optional<FontIndex> FontBook::Impl::nearest(std::string_view family, int weight,
                                                 Slant slant) const {
    constexpr int wrong_slant = 10000;
    std::optional<FontIndex> best;
    int best_distance = 0;
    bool same_family = false;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const Face& face = slots[i].face;
        if (slots[i].begins_family) same_family = same_name(face.family, family);
        if (!same_family) continue;
        const int far =
            weight_distance(weight, face.weight) + (face.slant == slant ? 0 : wrong_slant);
        if (best && far >= best_distance) continue;
        best = FontIndex(i);
        best_distance = far;
    }
    return best;
}

const Font& FontBook::Impl::open(FontIndex index) {
    Slot& slot = slots[index];
    if (const Font* font = slot.opened.load(std::memory_order_acquire)) return *font;
    const std::lock_guard lock(opening);
    if (!slot.font)
        slot.font =
            std::make_unique<const Font>(slot.face.file, slot.face.index, slot.face.instance);
    slot.opened.store(slot.font.get(), std::memory_order_release);
    return *slot.font;
}

std::vector<std::string> FontBook::Impl::families() const {
    std::vector<std::string> names;
    for (const Slot& slot : slots)
        if (names.empty() || names.back() != slot.face.family) names.push_back(slot.face.family);
    return names;
}

bool FontBook::Impl::has_family(std::string_view family) const {
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
        return slot.begins_family && same_name(slot.face.family, family);
    });
}

// The file whose name begins as the family's.
const FontBook::Unusable* FontBook::Impl::unusable_of(std::string_view family) const {
    const std::string wanted = plain(family);
    const auto found = std::find_if(unusable.begin(), unusable.end(), [&](const Unusable& each) {
        return !wanted.empty() && plain(each.file.stem().string()).starts_with(wanted);
    });
    return found == unusable.end() ? nullptr : &*found;
}

void FontBook::Impl::fail_without(std::string_view family, const SourcePos& at) const {
    if (const Unusable* file = unusable_of(family))
        throw Error(Code::unknown_font, at, "unknown font " + in_quotes(family),
                    file->file.string() + " is " + std::string(file->problem) + ": " +
                        std::string(file->hint));
    const std::vector<std::string> names = families();
    std::string hint = did_you_mean(family, names);
    hint += hint.empty() ? "the fonts here are: " : " the fonts here are: ";
    throw Error(Code::unknown_font, at, "unknown font " + in_quotes(family),
                hint + joined(names, ", "));
}

FontBook::FontBook(const std::vector<fs::path>& folders, Warnings* warnings)
    : impl_(std::make_unique<Impl>()) {
    std::string names;
    for (const fs::path& folder : folders) {
        names += (names.empty() ? "" : ", ") + folder.string();
        for (const fs::path& file : files_in(folder)) impl_->look_at(file);
    }
    for (const Unusable& each : impl_->unusable)
        if (warnings && is_font_file(each.file))
            warnings->add(Code::font_unusable, {each.file.string()}, std::string(each.problem),
                          std::string(each.hint));
    if (impl_->slots.empty() && !impl_->unusable.empty()) {
        const Unusable& first = impl_->unusable.front();
        throw Error(Code::font_unusable, {first.file.string()}, std::string(first.problem),
                    std::string(first.hint));
    }
    if (impl_->slots.empty())
        throw Error(Code::unknown_font, {names}, "no fonts found",
                    "put .ttf or .otf files into this folder");
    impl_->sort();
}

FontBook::~FontBook() = default;
FontBook::FontBook(FontBook&&) noexcept = default;
FontBook& FontBook::operator=(FontBook&&) noexcept = default;

FontIndex FontBook::find(const TextStyle& style) const {
    const FontIndex index = find(style.family, style.weight, style.slant);
    if (!is_turkish(style.lang)) return index;
    const Font& font = (*this)[index];
    if (!font.turkish().letters)
        throw Error(Code::font_unusable, {font.file().string()}, "the font has no Turkish letters",
                    "choose another font for \"" + style.family + "\"");
    if (font.turkish().dotless)
        throw Error(Code::font_unusable, {font.file().string()},
                    "the font prints the Turkish i without its dot",
                    "choose another font for \"" + style.family + "\"");
    return index;
}

FontIndex FontBook::find(std::string_view family, int weight, Slant slant) const {
    const auto index = impl_->nearest(family, weight, slant);
    if (!index) impl_->fail_without(family, {});
    impl_->open(*index);
    return *index;
}

void FontBook::require(std::string_view family, const SourcePos& at) const {
    if (!impl_->has_family(family)) impl_->fail_without(family, at);
}

void FontBook::close() {
    for (Slot& slot : impl_->slots) {
        slot.opened = nullptr;
        slot.font.reset();
    }
}

const Font& FontBook::operator[](FontIndex index) const {
    return impl_->open(index);
}

std::vector<FontBook::Face> FontBook::faces() const {
    std::vector<Face> faces;
    for (const Slot& slot : impl_->slots) faces.push_back(slot.face);
    return faces;
}

const std::vector<FontBook::Unusable>& FontBook::unusable() const {
    return impl_->unusable;
}

std::vector<std::string> FontBook::names() const {
    std::vector<std::string> names;
    for (const Slot& slot : impl_->slots)
        names.push_back(slot.face.family + " " + std::to_string(slot.face.weight) +
                        (slot.face.slant == Slant::italic ? " italic" : ""));
    return names;
}

}  // namespace yaprak
