#include "pdf/tags/marked_content.hpp"

#include "base/number.hpp"
#include "pdf/objects/text_string.hpp"
#include "pdf/tags/structure_type.hpp"

#include <algorithm>

namespace yaprak {
namespace {

bool runs_right_to_left(const Item& item) {
    const auto* run = std::get_if<GlyphRun>(&item.kind);
    return run && run->right_to_left;
}

// The item's text without characters of private use; empty where it has none.
std::string replacement(const Item& item) {
    const auto* run = std::get_if<GlyphRun>(&item.kind);
    if (!run) return {};
    std::string readable = haru::readable(run->text);
    return readable == run->text ? std::string() : readable;
}

// What runs from right to left is drawn from the left: each run is a sequence of its own, which
// says so, and the runs follow each other as they are read (14.8.2.3.3).
bool continues(const Sequence& sequence, const Item& item) {
    return !sequence.is_reversed && sequence.read_as.empty() && replacement(item).empty() &&
           !runs_right_to_left(item) && sequence.tag == item.tag &&
           sequence.artifact == item.artifact && sequence.clip == item.clip &&
           sequence.rounding == item.rounding;
}

Sequence begun_at(std::size_t i, const Item& item) {
    return {.begin = i,
            .end = i,
            .tag = item.tag,
            .artifact = item.artifact,
            .clip = item.clip,
            .rounding = item.rounding,
            .is_reversed = runs_right_to_left(item),
            .read_as = replacement(item)};
}

struct Coverer {
    std::optional<Rect> operator()(const GlyphRun& run) const {
        if (run.upwards) return Rect{-run.size, -run.width(), run.size, run.width()};
        return Rect{0_pt, -run.size, run.width(), run.size};
    }
    std::optional<Rect> operator()(const Path& path) const { return bounds(path); }
    std::optional<Rect> operator()(const PlacedPicture& picture) const {
        return Rect{0_pt, 0_pt, picture.size.width, picture.size.height};
    }
    std::optional<Rect> operator()(const LinkArea&) const { return std::nullopt; }
    std::optional<Rect> operator()(const FieldArea&) const { return std::nullopt; }
    std::optional<Rect> operator()(const PlacedPage& placed) const {
        if (!placed.page) return std::nullopt;
        Size size{placed.page->trim.width * placed.scale, placed.page->trim.height * placed.scale};
        if (placed.quarter_turns % 2 != 0) std::swap(size.width, size.height);
        return Rect{0_pt, 0_pt, size.width, size.height};
    }
};

}  // namespace

std::vector<Sequence> sequences_of(const Page& page) {
    std::vector<Sequence> out;
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const Item& item = page.items[i];
        if (std::holds_alternative<LinkArea>(item.kind) ||
            std::holds_alternative<FieldArea>(item.kind))
            continue;
        if (out.empty() || !continues(out.back(), item)) out.push_back(begun_at(i, item));
        out.back().end = i + 1;
    }
    return out;
}

std::string opening_of(Artifact artifact, const std::array<double, 4>& box) {
    switch (artifact) {
        case Artifact::none:
            return "/Artifact BMC\n";
        case Artifact::background: {
            std::string out = "/Artifact<</Type/Background/BBox[";
            for (const double edge : box) {
                if (out.back() != '[') out += ' ';
                append_number(out, std::clamp(edge, -32767.0, 32767.0));
            }
            return out + "]>>BDC\n";
        }
        case Artifact::header:
            return "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
        case Artifact::footer:
            return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
        case Artifact::page_number:
            return "/Artifact<</Type/Pagination>>BDC\n";
        case Artifact::layout:
            return "/Artifact<</Type/Layout>>BDC\n";
        case Artifact::printer_mark:
            return "/Artifact<</Type/Page>>BDC\n";
    }
    return {};
}

std::string opening_of(const Sequence& sequence, const TagTree& tags, int number) {
    const TagNode& node = tags[sequence.tag];
    const TagId element = node.role == Role::content ? node.parent : sequence.tag;
    const char* const type = sequence.is_reversed ? "ReversedChars" : structure_type(tags[element]);
    return std::string("/") + type + "<</MCID " + std::to_string(number) + ">>BDC\n";
}

std::string read_as(std::string opening, const std::string& text) {
    const std::size_t end = opening.rfind(">>BDC");
    if (text.empty() || end == opening.npos) return opening;
    return opening.insert(end, "/ActualText" + haru::hex_string(text));
}

std::optional<Rect> covered(const Item& item) {
    std::optional<Rect> box = std::visit(Coverer{}, item.kind);
    if (!box) return box;
    *box = *box + item.at;
    return item.clip ? common(*box, *item.clip) : *box;
}

}  // namespace yaprak
