#include "language/password.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string problem_of(const std::string& password) {
    try {
        prepare_password(password);
    } catch (const Error& error) {
        return error.finding().problem;
    }
    return "none";
}

}  // namespace

TEST_CASE("a password opens however the keyboard made its letters") {
    CHECK(prepare_password("Şifre1ğ") == "Şifre1ğ");
    CHECK(prepare_password("S\u0327ifre1g\u0306") == "Şifre1ğ");
    CHECK(prepare_password("iki\u00A0söz") == "iki söz");
    CHECK(prepare_password("so\u00ADft") == "soft");
}

TEST_CASE("the letters of a password stay what they are: case, dots and tails") {
    for (const char* password : {"ıIiİ", "şsŞS", "₺250", "🧠 beyin", "كلمة"})
        CHECK(prepare_password(password) == password);
}

// RFC 4013, 3.
TEST_CASE("the norm's own examples come out as it says") {
    CHECK(prepare_password("I\u00ADX") == "IX");
    CHECK(prepare_password("user") == "user");
    CHECK(prepare_password("USER") == "USER");
    CHECK(prepare_password("\u00AA") == "a");
    CHECK(prepare_password("\u2168") == "IX");
    CHECK(problem_of("\x07") == "the password holds a character that cannot be typed");
    CHECK(problem_of("\u0627\x31") == "the password mixes letters of both directions");
}

TEST_CASE("a password has an end, and a beginning") {
    CHECK(prepare_password(std::string(127, 'a')).size() == 127);
    CHECK(problem_of(std::string(128, 'a')) == "the password is too long");
    CHECK(problem_of(std::string(1 << 20, 'a')) == "the password is too long");
    std::string turkish;
    for (int i = 0; i < 64; ++i) turkish += "ş";
    CHECK(problem_of(turkish) == "the password is too long");
    CHECK(problem_of("") == "the password is empty");
    CHECK(problem_of("\u00AD") == "the password is empty");
    CHECK(problem_of("\xFF\xFE") == "the password is not UTF-8");
}
