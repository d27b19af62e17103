// A letter to test with.
#pragma once
#include "mail/letter/message.hpp"

namespace yaprak {

inline Letter sample_letter(const std::string& to = "hasta@ornek.com.tr") {
    Letter letter;
    letter.from = parse_mailbox("Örnek Klinik <bilgi@ornekklinik.example>");
    letter.to = parse_mailbox(to);
    letter.subject = "Uyku Düzeni Rehberi";
    letter.text = "Merhaba,\n\nbroşürümüz ektedir.\n.\n..iki\n";
    letter.html = "<p>Merhaba, <b>broşürümüz</b> ektedir.</p>\n";
    letter.lang = "tr";
    letter.pdf = {"Uyku Düzeni Rehberi.pdf", "%PDF-1.7\n\x01\xFF bytes\n%%EOF\n"};
    return letter;
}

}  // namespace yaprak
