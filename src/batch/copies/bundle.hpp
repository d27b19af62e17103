// Copies of a page -> one PDF of them all: fonts and pictures once, an entry in the outline each;
// and one of their sheets, where their layout has them.
#pragma once
#include "batch/copies/copies.hpp"
#include "batch/typeset/press_file.hpp"
#include "batch/typeset/typeset.hpp"
#include "model/bind_pages.hpp"
#include "sheet/separator.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

struct Layout;
struct Pages;

// Whether the back of a copy's odd last page stays empty, so that each begins on a new sheet.
enum class Backs { left_empty, filled };

// A copy to be put into a bundle.
struct BundledCopy {
    const CopyPage& page;
    const Values& values;
    std::string name;          // stands in the outline
    std::string label;         // before the numbers of its pages
    std::size_t sequence = 0;  // for the inserting machine; 0: without a mark
    // What stands beside its first page, and above that; empty: nothing does.
    std::string heading = {};
    std::vector<std::pair<std::string, std::string>> beside = {};
};

class Bundle {
public:
    // `title` is that of the whole. The job and the caches must outlive this.
    Bundle(const Job& job, WorkerCaches& caches, std::string title, Backs backs);

    // The sheet that the bundle begins with; to be said before the first copy.
    void begin_with(Separator separator) { separator_ = std::move(separator); }

    // Adds a copy. Returns how many pages it has. Throws Error.
    int add(const BundledCopy& copy, Warnings& warnings);

    // Makes the PDF after the last copy was added. Throws Error.
    Typeset finish(Warnings& warnings);

private:
    // A copy among the pages of all, without the empty one behind it.
    struct Part {
        std::size_t first = 0, count = 0;
        std::string label;
        const Layout* layout;
    };

    void begin(const Pages& pages, const Layout& layout, const CopyPage& page, Warnings& warnings);
    void add_separator(const Page& like, const Layout& layout, Warnings& warnings);
    void dress(const BundledCopy& copy, const Layout& layout, Pages& pages,
               Warnings& warnings) const;
    Pages sheets_of_all(Pages& bound, Warnings& warnings) const;
    PressPages for_press_of_all(Pages& bound, Warnings& warnings) const;
    Pages pages_of(const Part& part, Pages& bound) const;
    bool is_for_press() const { return job_.purpose == FilePurpose::press; }
    bool has_sheets() const;
    int first_picture_of(const CopyPage& page);

    const Job& job_;
    WorkerCaches& caches_;
    const std::string title_;
    const bool on_own_sheets_;
    std::optional<Separator> separator_;
    std::optional<PageBinder> binder_;
    std::optional<PageBinder> press_binder_;  // of the same pages, with their bleed
    std::vector<Part> parts_;
    std::size_t pages_ = 0;
    const Document* document_ = nullptr;  // of the first
    std::vector<std::shared_ptr<const Picture>> pictures_;
    std::map<const CopyPage*, int> first_pictures_;
};

}  // namespace yaprak
