// What was found in pages, as one page of HTML that needs no other file: to read on the screen and
// to print. Its headings, tables and lists are those of HTML, its colours have a contrast of 7 or
// more, and nothing in it is told by colour alone.
#pragma once
#include "check/check_handout.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct HtmlPage {
    HandoutReport report;
    std::string first_page;  // an <svg> element, or nothing
};

[[nodiscard]] std::string to_html(const std::vector<HtmlPage>& pages);

}  // namespace yaprak
