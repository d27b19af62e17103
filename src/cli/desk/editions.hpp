// A brochure in a layout -> its PDF and a drawing of each of its pages, made together: what is
// shown is what is printed and sent, and is known by the PDF's SHA-256.
#pragma once
#include "check/check_handout.hpp"
#include "cli/desk/catalogue.hpp"
#include "cli/run/folder_resources.hpp"
#include "mail/letter/letter_template.hpp"
#include "model/duplex.hpp"

#include <filesystem>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace yaprak {

struct Edition {
    std::string hash;  // SHA-256 of the PDF
    std::string pdf;
    std::vector<std::string> drawings;  // SVG, one a page
    double width = 0, height = 0;       // of the first page, in points
    // What a printer gets: the layout's sheets where it has such, else the PDF itself.
    std::string sheet;  // a PDF; empty: none
    int sides = 0;      // of paper
    Duplex duplex = Duplex::long_edge;
    double print_width = 0, print_height = 0;  // of its paper, in points
    const std::string& for_printer() const { return sheet.empty() ? pdf : sheet; }

    std::string page, layout;  // its file, and the layout that was asked for
    std::string title, lang;
    std::vector<std::string> faults;  // kinds of warnings, "image-missing"
    CheckFindings findings;           // of `yaprak check`, the gravest first
    LetterValues letter_values;       // without a note
    std::vector<std::filesystem::path> layout_folders;
};

// May be asked by several threads at once; one makes, the others wait.
class Editions {
public:
    explicit Editions(const Environment& environment);

    // A layout that there is not is an Error, as is all else that build would not make.
    [[nodiscard]] std::shared_ptr<const Edition> make(const Brochure& brochure,
                                                      const std::string& layout);
    // One that was made lately; null where it is gone.
    [[nodiscard]] std::shared_ptr<const Edition> find(const std::string& hash) const;
    // Something changed on the disk.
    void forget_files();

private:
    struct Kept {
        std::string key;
        std::shared_ptr<const Edition> edition;
    };
    std::shared_ptr<const Edition> make_whole(const Brochure& brochure, const std::string& layout);
    std::shared_ptr<const Edition> make_new(const Brochure& brochure, const std::string& layout);
    const PageChecks& checks_of(const std::filesystem::path& content);

    const Environment& environment_;
    PageOptions options_;
    std::unique_ptr<FolderResources> resources_;
    std::map<std::filesystem::path, PageChecks> checks_;  // by content folder
    mutable std::mutex mutex_;
    mutable std::mutex kept_mutex_;
    std::list<Kept> kept_;  // the one that was asked for last is the first
};

}  // namespace yaprak
