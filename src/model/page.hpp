// Pages with every item at its fixed place: whoever paints decides nothing.
#pragma once
#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "model/attached_file.hpp"
#include "model/bookmark.hpp"
#include "model/duplex.hpp"
#include "model/form_field.hpp"
#include "model/line.hpp"
#include "model/link.hpp"
#include "model/metadata.hpp"
#include "model/path.hpp"
#include "model/tags.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace yaprak {

// A picture in a box; item.clip cuts what stands over.
struct PlacedPicture {
    int image = -1;  // index into the PictureBook (as Document::images)
    Size size;
};

// The area of a link on this page.
struct LinkArea {
    Size size;
    int link = -1;  // index into Pages::links
};

// The area of a field that is filled in on a screen; what is seen of it is drawn beside this.
struct FieldArea {
    Size size;
    std::shared_ptr<const FormField> field;
    Length type = 11_pt;  // of what is written into it
};

struct Page;

// A whole page as an item of a sheet.
struct PlacedPage {
    std::shared_ptr<const Page> page;
    double scale = 1;
    int quarter_turns = 0;  // clockwise
};

// A glyph run is placed by the pen's start on the baseline, everything else by its top left corner.
struct Item {
    Point at;
    std::variant<GlyphRun, Path, PlacedPicture, LinkArea, PlacedPage, FieldArea> kind;
    TagId tag = no_tag;                        // a leaf of the tag tree ...
    Artifact artifact = Artifact::none;        // ... or what kind of artifact it is; never both
    std::optional<Rect> clip;                  // in page coordinates ...
    std::shared_ptr<const Rounding> rounding;  // ... and its round corners, if it has any
};

struct Page {
    Size trim;
    Length bleed;
    Length slug;        // around the bleed, for printer's marks
    std::string label;  // the folio: "1"
    std::vector<Item> items;
};

struct PlacedBookmark {
    Bookmark bookmark;
    int page = 0;  // index into Pages::pages
    Length y;
};

// Where a link within the document leads.
struct Target {
    int page = -1;  // index into Pages::pages; -1: nowhere
    Length y;
};

struct Pages {
    Metadata metadata;
    TagTree tags;
    std::vector<Link> links;
    std::vector<Target> targets;  // by Link::target
    std::vector<PlacedBookmark> outline;
    std::vector<Page> pages;
    std::optional<Duplex> duplex;  // of sheets for a printer, which are not made smaller
    std::vector<AttachedFile> attachments = {};  // with their bytes
};

// One line an item, positions in points with two decimals: for tests and --dump pages.
// `font_names` by FontIndex.
std::string dump(const Pages& pages, const std::vector<std::string>& font_names);

}  // namespace yaprak
