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
    std::set<std::string> asked;        // keys of the columns that it needs
    std::set<std::string> expressions;  // that it asks for, {{tarih | uzun}}, without their spaces
    std::string lang;
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

    // Returns what the page's front matter says of missing values ("missing: empty").
    const std::string& missing() const;
    const std::string& page_name() const;
    bool is_published() const;

    // The pages that rows have asked for, by the choices that led to them.
    const std::map<std::vector<bool>, CopyPage>& pages() const { return pages_; }

    // Returns the page for a row. It is made when it is first asked for, which two threads must not
    // do at once.
    const CopyPage& page_for(const DataRow& row);

    // Returns a row's values by their keys. Throws Error, at the row's line of `table`, where a
    // value that the page needs is missing and `missing` does not allow that.
    Values values(const DataRow& row, const CopyPage& page, Missing missing,
                  const std::string& table) const;

    // Returns all that the row says to its copy, and no more: where it is the same, so is the copy.
    std::string told(const DataRow& row, const CopyPage& page) const;

private:
    void check_expressions(const DataRow& row, const CopyPage& page, const Values& values,
                           const std::string& table) const;
    std::vector<bool> choice(const DataRow& row) const;
    const CopyPage& page_of(const std::vector<bool>& choice, Warnings& warnings);

    const Job& job_;
    WorkerCaches& caches_;
    std::string text_;
    Conditions conditions_;
    std::vector<std::string> columns_;   // as the table calls them
    std::vector<std::string> keys_;      // of the columns
    std::vector<std::size_t> deciding_;  // the column of each condition
    std::map<std::vector<bool>, CopyPage> pages_;
};

}  // namespace yaprak
