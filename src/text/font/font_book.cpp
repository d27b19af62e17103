// Finds the font files, keeps their names, opens a face when it is first asked for.
#include "text/font/font_book.hpp"

#include "base/did_you_mean.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "text/font/font.hpp"
#include "text/font/font_files.hpp"

#include <algorithm>
#include <atomic>
#include <deque>
#include <functional>
#include <map>
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

constexpr const char* take_desktop_file = "take the family's .ttf or .otf file";

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
    // Why no text is set in it, or none in Turkish: written once, before the flag is set.
    std::atomic<bool> is_refused{false}, is_refused_in_turkish{false};
    FontBook::Refusal refusal;
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
    std::vector<std::string> by_size;  // families, the one with most faces first
    std::mutex opening;
    std::atomic<bool> any_refused{false};

    void look_at(const fs::path& file);
    void add_faces(const fs::path& file);
    void sort();
    bool has(const Face& face) const;
    std::optional<FontIndex> nearest(std::string_view family, int weight, Slant slant,
                                     const std::function<bool(const Slot&)>& may_be) const;
    const Font& open(FontIndex index);
    bool can_set(FontIndex index, bool is_turkish);
    std::optional<FontIndex> usable(std::string_view family, int weight, Slant slant,
                                    bool is_turkish);
    FontIndex find(std::string_view family, int weight, Slant slant, bool is_turkish);
    FontIndex stand_in(std::string_view family, int weight, Slant slant, bool is_turkish);
    void refuse(Slot& slot, std::atomic<bool>& flag, const std::string& problem,
                const std::string& hint);
    std::vector<std::string> families() const;
    bool has_family(std::string_view family) const;
    const Unusable* unusable_of(std::string_view family) const;
    [[noreturn]] void fail_without(std::string_view family, const SourcePos& at) const;
};

void FontBook::Impl::look_at(const fs::path& file) {
    if (is_font_file(file)) return add_faces(file);
    if (const auto problem = other_form_of(file))
        unusable.push_back({file, std::string(*problem), take_desktop_file});
}

// A file that cannot be read is listed with the reason.
void FontBook::Impl::add_faces(const fs::path& file) {
    std::vector<ListedFace> listed;
    try {
        const MappedFile mapped(file);
        listed = list_faces(mapped.bytes());
    } catch (const TransientError&) {
        throw;
    } catch (const Error& error) {
        unusable.push_back({file, error.finding().problem, "put it there again, or take it away"});
        return;
    }
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
    std::map<std::string, int> count;
    for (const Slot& slot : slots) ++count[slot.face.family];
    for (const auto& [family, faces_of_it] : count) by_size.push_back(family);
    std::stable_sort(by_size.begin(), by_size.end(),
                     [&](const auto& a, const auto& b) { return count[a] > count[b]; });
}

std::optional<FontIndex> FontBook::Impl::nearest(
    std::string_view family, int weight, Slant slant,
    const std::function<bool(const Slot&)>& may_be) const {
    constexpr int wrong_slant = 10000;
    std::optional<FontIndex> best;
    int best_distance = 0;
    bool same_family = false;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const Face& face = slots[i].face;
        if (slots[i].begins_family) same_family = same_name(face.family, family);
        if (!same_family || (may_be && !may_be(slots[i]))) continue;
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

void FontBook::Impl::refuse(Slot& slot, std::atomic<bool>& flag, const std::string& problem,
                            const std::string& hint) {
    const std::lock_guard lock(opening);
    if (slot.refusal.problem.empty()) slot.refusal = {slot.face.file, problem, hint};
    flag.store(true, std::memory_order_release);
    any_refused.store(true, std::memory_order_release);
}

// Opens the face. One that cannot be opened, may not be embedded, or loses the dot of the Turkish i
// is never asked for again.
bool FontBook::Impl::can_set(FontIndex index, bool is_turkish) {
    Slot& slot = slots[index];
    try {
        if (!is_turkish || !open(index).turkish().dotless) return open(index), true;
        refuse(slot, slot.is_refused_in_turkish, "the font prints the Turkish i without its dot",
               "choose another font");
    } catch (const TransientError&) {
        throw;
    } catch (const Error& error) {
        refuse(slot, slot.is_refused, error.finding().problem, error.finding().hint);
    }
    return false;
}

std::optional<FontIndex> FontBook::Impl::usable(std::string_view family, int weight, Slant slant,
                                                bool is_turkish) {
    const auto is_open = [&](const Slot& slot) {
        return !slot.is_refused.load(std::memory_order_acquire) &&
               !(is_turkish && slot.is_refused_in_turkish.load(std::memory_order_acquire));
    };
    while (const auto index = nearest(family, weight, slant, is_open))
        if (can_set(*index, is_turkish)) return index;
    return std::nullopt;
}

// A family whose files are all damaged ends no page: the largest of the others is taken.
FontIndex FontBook::Impl::stand_in(std::string_view family, int weight, Slant slant,
                                   bool is_turkish) {
    for (const std::string& other : by_size)
        if (const auto index = usable(other, weight, slant, is_turkish))
            if (open(*index).has(U'a')) return *index;
    const auto index = nearest(family, weight, slant, {});
    const FontBook::Refusal& why = slots[index.value_or(0)].refusal;
    throw Error(Code::font_unusable, {why.file.string()}, why.problem, why.hint);
}

FontIndex FontBook::Impl::find(std::string_view family, int weight, Slant slant, bool is_turkish) {
    if (const auto index = usable(family, weight, slant, is_turkish)) return *index;
    if (!has_family(family)) fail_without(family, {});
    return stand_in(family, weight, slant, is_turkish);
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
                    is_font_file(file->file)
                        ? file->file.string() + " cannot be used: " + file->problem
                        : file->file.string() + " is " + file->problem + ": " + file->hint);
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
        for (const fs::path& file : files_for_fonts(folder)) impl_->look_at(file);
    }
    for (const Unusable& each : impl_->unusable)
        if (warnings && is_font_file(each.file))
            warnings->add(Code::font_unusable, {each.file.string()}, each.problem, each.hint);
    if (impl_->slots.empty() && !impl_->unusable.empty()) {
        const Unusable& first = impl_->unusable.front();
        throw Error(Code::font_unusable, {first.file.string()}, first.problem, first.hint);
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
    return impl_->find(style.family, style.weight, style.slant, is_turkish(style.lang));
}

FontIndex FontBook::find(std::string_view family, int weight, Slant slant) const {
    return impl_->find(family, weight, slant, false);
}

const FontBook::Refusal* FontBook::passed_over(const TextStyle& style) const {
    if (!impl_->any_refused.load(std::memory_order_acquire)) return nullptr;
    const auto index = impl_->nearest(style.family, style.weight, style.slant, {});
    if (!index) return nullptr;
    const Slot& slot = impl_->slots[*index];
    const bool is_refused =
        slot.is_refused.load(std::memory_order_acquire) ||
        (is_turkish(style.lang) && slot.is_refused_in_turkish.load(std::memory_order_acquire));
    return is_refused ? &slot.refusal : nullptr;
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
