// What a handout prints of itself in its own lines: "Hazırlayan: Dr. Ayşe Yılmaz", "Sürüm 3",
// "Telefon: 0312 ...". Who has written it there need not write it in the front matter.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

struct PrintedLines {
    bool has_date = false, has_author = false, has_contact = false;
    bool has_review = false, has_version = false;
};

// Adds what `small`, a text in small letters, says. A label counts at the beginning of the text, or
// behind a full stop, a comma or a sign that parts facts.
void read_printed_lines(std::string_view small, PrintedLines& into);

}  // namespace yaprak
