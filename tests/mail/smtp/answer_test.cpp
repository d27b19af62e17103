// What is kept of a server's answers.
#include "mail/smtp/answer.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

Exchange heard(std::initializer_list<std::string_view> lines) {
    Exchange exchange;
    for (const std::string_view line : lines) add_answer_line(line, exchange);
    return exchange;
}

}  // namespace

TEST_CASE("the lines of one answer are joined, and another code begins a new one") {
    const Exchange exchange = heard({"250-first\r\n", "550-no\r\n", "550 such user\r\n"});
    CHECK(exchange.code == 550);
    CHECK(exchange.said == "550 no such user");
}

TEST_CASE("the server's own letters stay, controls and broken bytes are shown by their codes") {
    CHECK(heard({"550 kutu dolu: şüphe İ"}).said == "550 kutu dolu: şüphe İ");
    CHECK(heard({"550 a\x1b[2Jb\x7f"}).said == "550 a\\x1b[2Jb\\x7f");
    CHECK(heard({"550 \xC2\x9B"
                 "c"})
              .said == "550 \\u009bc");
    CHECK(heard({"550 \u202Ekötü"}).said == "550 \\u202ekötü");
    CHECK(heard({"550 \xFF\xC5"}).said == "550 \\xff\\xc5");
}

TEST_CASE("a line without a code is no answer, and a code alone is one") {
    CHECK(heard({"hello", "", "12", "25a ok"}).code == 0);
    CHECK(heard({"250"}).said == "250");
    CHECK(heard({"250 "}).said == "250");
}

TEST_CASE("an answer without an end is not kept whole") {
    Exchange exchange;
    for (int i = 0; i < 10'000; ++i) add_answer_line("250-again and again", exchange);
    CHECK(exchange.said.size() < 600);
}
