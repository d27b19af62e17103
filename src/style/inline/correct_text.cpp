#include "style/inline/correct_text.hpp"

#include "language/letters/edit.hpp"
#include "language/letters/normalise.hpp"
#include "language/words/smart.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// Addresses in running text: no quote in them is a quotation mark.
void add_addresses(std::vector<ByteRange>& ranges, std::string_view text, std::size_t from,
                   std::size_t to) {
    for (std::size_t begin = from; begin < to;) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), to);
        const std::string_view word = text.substr(begin, end - begin);
        if (word.find("://") != std::string_view::npos || word.starts_with("www."))
            ranges.push_back({begin, end});
        begin = end + 1;
    }
}

void mend(const std::vector<TextPart>& parts, const std::string& lang, CorrectedText& right) {
    Normalised normal = normalise(right.text, lang);
    if (!normal.repaired.empty()) {  // one a paragraph is enough
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const TextPart& p) {
            return normal.repaired.front() < p.end;
        });
        if (part != parts.end()) right.mended = int(part - parts.begin());
    }
    if (normal.edits.empty()) return;
    right.hints = std::move(normal.hints);
    move_all(normal.edits, right.ends);
    right.text = with_edits(normal.edits, right.text);
}

void set_punctuation(const std::vector<TextPart>& parts, const std::string& lang,
                     CorrectedText& right) {
    if (right.text.find_first_of("'\".-<>") == std::string::npos) return;
    std::vector<ByteRange> stays;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t end = right.ends[i];
        if (parts[i].is_code)
            stays.push_back({begin, end});
        else
            add_addresses(stays, right.text, begin, end);
        begin = end;
    }
    const Edits edits = smart_punctuation(right.text, stays, lang);
    if (edits.empty()) return;
    move_all(edits, right.hints);
    move_all(edits, right.ends);
    right.text = with_edits(edits, right.text);
}

// All that the result depends on.
std::string key_of(const std::string& text, const std::vector<TextPart>& parts,
                   const std::string& lang, bool smart) {
    std::string key = text + '\n' + lang + (smart ? "\n1" : "\n0");
    for (const TextPart& part : parts) {
        key.append(reinterpret_cast<const char*>(&part.end), sizeof part.end);
        key += part.is_code ? '1' : '0';
    }
    return key;
}

}  // namespace

std::shared_ptr<const CorrectedText> correct_text(const std::string& text,
                                                  const std::vector<TextPart>& parts,
                                                  const std::string& lang, bool smart,
                                                  CorrectedTexts& kept) {
    const std::string key = key_of(text, parts, lang, smart);
    const auto correct = [&] {
        CorrectedText right{text, {}, {}};
        for (const TextPart& part : parts) right.ends.push_back(part.end);
        mend(parts, lang, right);
        if (smart) set_punctuation(parts, lang, right);
        return right;
    };
    return kept.get(key, correct, [&](const CorrectedText& right) {
        return 2 * key.size() + right.text.size() + sizeof right;
    });
}

}  // namespace yaprak
