// Medical terms and what to say instead, read from share/check/terms-LANG.tsv: a term, a tab, plain
// words, a line each; lines that begin with "#" are remarks.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct MedicalTerm {
    std::string term;   // in small letters, one word or several
    std::string plain;  // "yüksek tansiyon"; several with "; " between
};

class TermList {
public:
    TermList() = default;
    // `text` is the file's; what lacks its tab is passed over.
    TermList(std::string_view text, std::string_view lang);

    [[nodiscard]] bool empty() const { return terms_.empty(); }
    [[nodiscard]] std::size_t size() const { return terms_.size(); }
    [[nodiscard]] const std::vector<MedicalTerm>& terms() const { return terms_; }

    // The longest term that begins at the first of `words` (in small letters); null: none does. The
    // last word may carry endings: "hipertansiyonunuz". `count` gets how many words it takes.
    [[nodiscard]] const MedicalTerm* find(const std::vector<std::string>& words, std::size_t first,
                                          std::size_t& count) const;

private:
    std::vector<MedicalTerm> terms_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_beginning_;  // first letters
    std::string lang_;
};

}  // namespace yaprak
