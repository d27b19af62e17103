// A page of which every row of a table gets a copy: read once for each choice of its conditions.
#pragma once
#include "batch/copies/head_values.hpp"
#include "batch/copies/page_template.hpp"
#include "batch/copies/row_lists.hpp"
#include "batch/table/data_table.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "image/book/picture_book.hpp"
#include "model/document.hpp"
#include "model/inserting_layout.hpp"
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
    InsertingLayout inserting = {};    // the mark that its layout asks for
};

// "error", "empty" or "default"; of an empty text, error. Throws Error at `at`.
Missing missing_named(const std::string& name, const SourcePos& at);

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

    // The pages that rows have asked for, by the decisions that led to them.
    const std::map<std::string, CopyPage>& pages() const { return pages_; }

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
    using Entries = std::vector<std::pair<std::string, std::string>>;  // keys and values
    // A page as one row has it.
    struct Chosen {
        ChosenText text;
        bool by_row = false;  // its layout
        Entries items;        // of its lists
    };

    void check_names(const std::vector<std::string>& columns) const;
    const std::string* value_of(const DataRow& row, const std::string& name) const;
    std::vector<RowItems> lists_of(const DataRow& row) const;
    RowAnswers answers(const DataRow& row, const std::vector<RowItems>& lists) const;
    Entries items_of(const std::vector<RowItems>& lists) const;
    std::string decisions(const DataRow& row) const;
    void check_expressions(const DataRow& row, const CopyPage& page, const Values& values,
                           const std::string& table) const;
    const CopyPage& page_of(const std::string& decisions, const Chosen& chosen, Warnings& warnings);
    CopyPage read_page(const Chosen& chosen, Warnings& found);

    const Job& job_;
    WorkerCaches& caches_;
    std::string text_;
    std::vector<std::string> columns_;  // as the table calls them
    std::vector<std::string> keys_;     // of the columns
    PageTemplate template_;
    HeadValues head_;
    std::vector<RowList> lists_;  // those of the template
    std::map<std::string, CopyPage> pages_;
};

}  // namespace yaprak
