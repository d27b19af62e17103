// What a PDF says of itself, and what lies on its pages beside what is printed.
#pragma once
#include "preflight/page_events.hpp"
#include "preflight/pdf_file.hpp"
#include "preflight/press_cache.hpp"
#include "preflight/press_finding.hpp"

#include <vector>

namespace yaprak {

// The boxes of a page (ISO 32000-1, 14.11.2); those that are not said are the ones around them.
struct PageBoxes {
    PageBox media, bleed, trim;
    bool has_trim = false;
};
PageBoxes boxes_of(const PdfObject& page);

void judge_file(const PdfFile& file, PressCache& cache, PressFindings& findings);
void judge_boxes(const PdfObject& page, int number, const PageBoxes& first,
                 PressFindings& findings);
void judge_annotations(const PdfObject& page, int number, const PageBoxes& boxes,
                       PressFindings& findings);
void judge_fonts(const PdfObject& page, int number, PressFindings& findings);

}  // namespace yaprak
