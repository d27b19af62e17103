// A page of which every row of a table gets a copy: read once for each choice of its conditions.
#pragma once
#include "batch/copies/conditions.hpp"
#include "batch/table/data_table.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "image/book/picture_book.hpp"
#include "model/document.hpp"
#include "style/inline/placeholders.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace yaprak {

enum class Missing { error, empty, otherwise };  // otherwise: what the page's front matter says

// The page as one choice of conditions leaves it.
struct CopyPage {
    Document document;
    PictureBook pictures;
    std::set<std::string> asked;       // keys of the columns that it needs
    std::vector<std::string> content;  // files of text and pictures, the page first
    std::vector<std::string> inputs;   // those and all others, see inputs_of()
    bool may_have_sheets = false;      // its layout may put its copies on sheets
};

class Copies {
public:
    // Finds what is wrong in the page, whatever the rows are; its warnings are told once. Throws
    // Error, for a name that neither the table nor the page knows too. `job.source` is the page.
    Copies(const Job& job, WorkerCaches& caches, const std::vector<std::string>& columns,
           Warnings& warnings);

    // How the page's front matter says missing values are to be taken ("missing: empty").
    const std::string& missing() const;
    const std::string& page_name() const;
    bool is_published() const;

    // The pages that rows have asked for, by what decided.
    const std::map<std::vector<bool>, CopyPage>& pages() const { return pages_; }

    // The page for a row; made when it is first asked for: not by two threads at once.
    const CopyPage& page_for(const DataRow& row);

    // What a row's values are to the page. Throws Error, at the row's line of `table`, where one
    // that the page needs is missing and that is no way to go on.
    Values values(const DataRow& row, const CopyPage& page, Missing missing,
                  const std::string& table) const;

    // All that the row says to its copy, and no more: copies for which it is the same are the same.
    std::string told(const DataRow& row, const CopyPage& page) const;

private:
    std::vector<bool> choice(const DataRow& row) const;
    const CopyPage& page_of(const std::vector<bool>& choice, Warnings& warnings);

    const Job& job_;
    WorkerCaches& caches_;
    std::string text_;
    Conditions conditions_;
    std::vector<std::string> keys_;      // of the columns
    std::vector<std::size_t> deciding_;  // the column of each condition
    std::map<std::vector<bool>, CopyPage> pages_;
};

}  // namespace yaprak
