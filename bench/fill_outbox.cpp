// Fills an outbox with letters, for the bench and the crash test: FOLDER COUNT BYTES-OF-PDF.
#include "mail/outbox/enqueue.hpp"

#include <cstdint>
#include <cstdlib>
#include <iostream>

using namespace yaprak;

namespace {

// Bytes that do not repeat, the same in every run (xorshift, Marsaglia 2003).
std::string some_bytes(std::size_t size) {
    std::string bytes;
    std::uint32_t state = 2463534242;
    while (bytes.size() < size) {
        state ^= state << 13, state ^= state >> 17, state ^= state << 5;
        bytes += char(state & 0xFF);
    }
    return bytes;
}

void fill(const std::string& folder, int count, std::size_t size) {
    Outbox outbox(folder);
    MailSettings settings;
    Warnings warnings;
    Letter letter;
    letter.from = parse_mailbox("Örnek Klinik <bilgi@ornekklinik.example>");
    letter.subject = "Uyku Düzeni Rehberi";
    letter.text = "Merhaba,\n\nbroşürümüz bu iletinin ekindedir.\n";
    letter.html = "<p>Merhaba,</p>\n<p>broşürümüz bu iletinin ekindedir.</p>\n";
    letter.lang = "tr";
    letter.pdf = {"Uyku Düzeni Rehberi.pdf", some_bytes(size)};
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    for (int i = 0; i < count; ++i) {
        letter.to = parse_mailbox("hasta" + std::to_string(i) + "@ornek.com.tr");
        enqueue(outbox, letter, {Origin::batch, "bench", now}, settings, warnings);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "fill_outbox FOLDER COUNT BYTES-OF-PDF\n";
        return 2;
    }
    try {
        fill(argv[1], std::atoi(argv[2]), std::size_t(std::atol(argv[3])));
    } catch (const Error& error) {
        std::cerr << to_text(error.finding(), "error") << "\n";
        return 1;
    }
}
