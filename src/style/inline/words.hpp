// The few words that yaprak prints by itself, by language; English where a language is not known.
#pragma once
#include "model/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

std::string callout_title(CalloutKind kind, std::string_view lang);

// What a reader hears in place of the QR code: "Bu sayfanın adresi: https://…".
std::string address_of_page(const std::string& url, std::string_view lang);

// Below the code that leads to this page: "Bu sayfanın güncel hâli"; empty where the language's
// words are not known.
std::string code_words(std::string_view lang);

// Over a table that goes on on another page; empty where the language's word is not known.
std::string continued_word(std::string_view lang);

// What stands before a caption: "Şekil 3.", "Abb. 3:". No line ends within it.
std::string figure_label(int number, std::string_view lang);

// What a reader hears of a picture of which nobody said what it shows.
std::string picture_word(std::string_view lang);

// What a reader hears of a place to write, or of a box to tick, before which nothing stands.
std::string field_word(bool is_box, std::string_view lang);

// What stands before a number to call and an address to write to: "Telefon: ", "E-posta: ".
std::string telephone_word(std::string_view lang);
std::string mail_word(std::string_view lang);

// What an attached page's own text is called.
std::string source_words(std::string_view lang);

// Above the list of headings.
std::string contents_title(std::string_view lang);

// What a reader hears of the map to the clinic.
std::string way_to(const std::string& clinic, std::string_view lang);

// What stands over and under what is to be written.
struct FormWords {
    std::string notes, appointments;
    std::vector<std::string> signature,
        appointment;  // name, date, signature; date, time, with whom
};
FormWords form_words(std::string_view lang);

// What readers hear of the link that leads to a note, "Dipnot 3", and of the one back to the text.
std::string note_title(const std::string& mark, std::string_view lang);
std::string way_back_title(std::string_view lang);

}  // namespace yaprak
