// One document to make, and how.
#pragma once
#include "base/date.hpp"
#include "model/files_layout.hpp"
#include "pdf/standard/conformance.hpp"
#include "read/source/page_context.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace yaprak {

// Which stage's result is asked for: as text, as a drawing of each page, or as the PDF.
enum class Stage { document, flow, pages, sheets, typography, svg, pdf };

// Whether the result is kept in files; else it is printed.
inline bool makes_files(Stage stage) {
    return stage == Stage::svg || stage == Stage::pdf;
}

struct PageChecks;

struct Job {
    std::filesystem::path source;   // the Markdown file
    std::filesystem::path content;  // the folder it belongs to: no image may leave it
    std::string layout;  // what the user asked for; empty: the page's own, then handout-a4
    Stage stage = Stage::pdf;
    std::optional<Date> stamp;  // SOURCE_DATE_EPOCH: dates the file instead of the page's date
    FilePurpose purpose = FilePurpose::none;
    std::size_t most_bytes = 0;  // of the PDF; 0: as many as it takes
    std::string password = {};   // as prepare_password makes it; empty: open to everyone
    Standard standard = Standard::ua1;
    bool sample = false;           // of a page that is to be merged: names stand for values
    bool proof = false;            // folds, cuts and page numbers are drawn on the sheets
    bool press_proof = false;      // the PDF shows what the inks of the press will
    PageContext context = {};      // what the page's site knows of it
    std::string output_name = {};  // of its files, without an ending: drawings refer to each other
    std::shared_ptr<const std::string> text = nullptr;  // the page, instead of what `source` holds
    const PageChecks* checks = nullptr;  // what the page is checked by as well; null: it is not
};

}  // namespace yaprak
