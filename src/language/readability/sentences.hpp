// A paragraph's text -> its sentences and their words, as the readability formulas count them: what
// looks like a full stop and is none (Dr., vb., T.C., 37,5, 23.11.2026, 5. sınıf) ends nothing.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct Sentence {
    std::size_t begin = 0, end = 0;       // bytes of the text, without blanks around
    std::vector<std::string_view> words;  // parts of the text, without signs around; at least one
};

// A word begins with a letter: numbers, telephone numbers and addresses are none. A stretch without
// words is no sentence. The last sentence ends with the text, whether it has a full stop or not.
[[nodiscard]] std::vector<Sentence> split_sentences(std::string_view text, std::string_view lang);

// A text as people type it into a file or a mail -> its paragraphs. Lines that follow each other
// are one paragraph, an item of a list is one of its own; headings ("## ..."), rows of tables and a
// page's front matter are left out.
[[nodiscard]] std::vector<std::string> paragraphs_of(std::string_view plain_text);

}  // namespace yaprak
