#include "http/form.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace yaprak;

TEST_CASE("a form's fields are read with their Turkish letters, blanks and signs") {
    const auto form = http::read_form("ad=Ay%C5%9Fe+Y%C4%B1lmaz&not=1%2B1%3D2&bos=&tek");
    REQUIRE(form);
    CHECK(form->at("ad") == "Ayşe Yılmaz");
    CHECK(form->at("not") == "1+1=2");
    CHECK(form->at("bos") == "");
    CHECK(form->at("tek") == "");
    CHECK(http::read_form("a=1&a=2")->at("a") == "1");
    CHECK(http::read_form("")->empty());
}

TEST_CASE("a form with broken escapes, bytes that are no text or too many fields is none") {
    for (const char* text : {"a=%", "a=%4", "a=%zz", "a=%FF", "%C5=1", "a=%00", "a=%1B[2J"})
        CHECK_FALSE(http::read_form(text));
    std::string many;
    for (int i = 0; i < 300; ++i) many += "f" + std::to_string(i) + "=1&";
    CHECK_FALSE(http::read_form(many));
}

TEST_CASE("an address is a path of plain steps and a query") {
    const auto target = http::read_target("/api/pages/uyku-duzeni/svg?n=2&dil=t%C3%BCrk");
    REQUIRE(target);
    CHECK(target->path == "/api/pages/uyku-duzeni/svg");
    CHECK(target->query.at("dil") == "türk");
    CHECK(http::read_target("/")->path == "/");
}

TEST_CASE("no address leads out of its place") {
    for (const char* text :
         {"", "x", "//", "/a//b", "/a/", "/..", "/a/../b", "/.", "/%2e%2e/etc/passwd", "/a%2fb",
          "/a\\b", "http://elsewhere.example/", "*", "/a b", "/ş", "/a?b=%zz", "/a\r\nX: y"})
        CHECK_MESSAGE(!http::read_target(text), text);
}

TEST_CASE("cookies are read by name") {
    const auto cookies = http::read_cookies("a=1;  yaprak-8470=abc ; broken; a=2");
    CHECK(cookies.at("yaprak-8470") == "abc");
    CHECK(cookies.at("a") == "1");
    CHECK(cookies.size() == 2);
}

TEST_CASE("the name of a host is read without its port") {
    CHECK(http::host_name("LocalHost:8470") == "localhost");
    CHECK(http::host_name("[::1]:8470") == "::1");
    CHECK(http::host_name("127.0.0.1") == "127.0.0.1");
    for (const char* text : {"", ":80", "a:b", "a:123456", "[::1", "[::1]x", "a b", "a/b", "a@b"})
        CHECK_MESSAGE(!http::host_name(text), text);
}

TEST_CASE("10,000 texts of chance are read without a fall, and what is read is text") {
    std::mt19937 chance(7);
    const std::string signs = "/%&=?;.+aZ09_-~ \r\n\t\x80\xC5\x9F[]:@";
    for (int i = 0; i < 10'000; ++i) {
        std::string text = i % 3 ? "/" : "";
        const auto size = chance() % 60;
        for (unsigned k = 0; k < size; ++k)
            text += i % 2 ? char(chance()) : signs[chance() % signs.size()];
        (void)http::read_cookies(text);
        (void)http::host_name(text);
        if (const auto target = http::read_target(text))
            CHECK(target->path.find_first_of("%\\ \r\n?") == std::string::npos);
        if (const auto form = http::read_form(text))
            for (const auto& [name, value] : *form)
                CHECK((name + value).find('\0') == std::string::npos);
    }
}
