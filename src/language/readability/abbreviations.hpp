// Abbreviations that are written with a full stop, by language: which of them a sentence may end
// with. After the lists of TDK ("Kısaltmalar Dizini"), Duden, and the manuals of style of the
// other languages; only what patients' handouts use.
#pragma once
#include <string_view>

namespace yaprak {

enum class Abbreviation {
    none,
    leading,  // something always follows: "Dr.", "örn.", "bkz.", "z.B."
    closing,  // may be the last word of a sentence: "vb.", "mg.", "usw."
};

// `token` with its full stop, in the case in which it is written: "Dr.", "vb.".
[[nodiscard]] Abbreviation abbreviation(std::string_view token, std::string_view lang);

}  // namespace yaprak
