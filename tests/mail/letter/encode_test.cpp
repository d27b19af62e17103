// The codes of mail, one by one.
#include "mail/letter/encode.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    for (std::size_t begin = 0, end; (end = text.find("\r\n", begin)) != text.npos; begin = end + 2)
        longest = std::max(longest, end - begin);
    return longest;
}

}  // namespace

TEST_CASE("base64 is that of RFC 4648 in lines of 76") {
    CHECK(base64_lines("") == "");
    CHECK(base64_lines("f") == "Zg==\r\n");
    CHECK(base64_lines("fo") == "Zm8=\r\n");
    CHECK(base64_lines("foobar") == "Zm9vYmFy\r\n");
    CHECK(base64_lines(std::string("\xff\xfe\0", 3)) == "//4A\r\n");
    const std::string lines = base64_lines(std::string(200, 'x'));
    CHECK(lines.find("\r\n") == 76);
    CHECK(longest_line(lines) == 76);
}

TEST_CASE("quoted-printable keeps lines, codes other letters and a line's last space") {
    CHECK(quoted_printable("a = b\n") == "a =3D b\r\n");
    CHECK(quoted_printable("bir \niki\t\nüç") == "bir=20\r\niki=09\r\n=C3=BC=C3=A7\r\n");
    CHECK(quoted_printable("a\r\n\nb\n") == "a\r\n\r\nb\r\n");
    CHECK(quoted_printable("a\rb\n") == "a=0Db\r\n");
}

TEST_CASE("quoted-printable breaks long lines softly and never inside a character") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "ışıl ";
    const std::string out = quoted_printable(text);
    CHECK(longest_line(out) <= 76);
    CHECK(out.find("=C4=\r\n") == std::string::npos);
    CHECK(out.find("=C5=\r\n") == std::string::npos);
}

TEST_CASE("a line of quoted-printable has at most 76 columns, its soft break among them") {
    CHECK(longest_line(quoted_printable(std::string(500, 'a'))) == 76);
    CHECK(quoted_printable(std::string(75, 'a')) == std::string(75, 'a') + "\r\n");
    CHECK(quoted_printable(std::string(76, 'a')) == std::string(75, 'a') + "=\r\na\r\n");
}

TEST_CASE("a plain header stays plain and is folded at spaces") {
    CHECK(header_line("Subject", "Sleep well") == "Subject: Sleep well\r\n");
    const std::string out = header_line(
        "Subject",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen");
    CHECK(longest_line(out) <= 76);
    CHECK(out.find("\r\n ") != std::string::npos);
}

TEST_CASE("other letters stand in encoded words of at most 75, split between characters") {
    CHECK(header_line("Subject", "Uyku düzeni") == "Subject: =?UTF-8?B?VXlrdSBkw7x6ZW5p?=\r\n");
    std::string text;
    for (int i = 0; i < 40; ++i) text += "şğİı";
    const std::string out = header_line("Subject", text);
    CHECK(longest_line(out) <= 76);
    CHECK(out.find("=\r\n =?UTF-8?B?") != std::string::npos);
    CHECK(header_line("Subject", "=?UTF-8?B?eA==?=") != "Subject: =?UTF-8?B?eA==?=\r\n");
    CHECK(header_line("Subject", std::string(90, 'a')).find("=?UTF-8?B?") != std::string::npos);
    CHECK(header_line("Subject", "") == "Subject: \r\n");
}

TEST_CASE("a file's name has a fallback in ASCII and its own letters in RFC 2231's way") {
    CHECK(file_name_parameter("filename", "uyku.pdf") == ";\r\n filename=\"uyku.pdf\"");
    CHECK(file_name_parameter("filename", "Şeker hastalığı.pdf") ==
          ";\r\n filename=\"Seker hastaligi.pdf\""
          ";\r\n filename*=UTF-8''%C5%9Eeker%20hastal%C4%B1%C4%9F%C4%B1.pdf");
    CHECK(ascii_parameter("name", "Сон.pdf") == ";\r\n name=\"document.pdf\"");
}

TEST_CASE("a long name goes on in numbered pieces of whole characters") {
    std::string name;
    for (int i = 0; i < 30; ++i) name += "şeker ";
    const std::string out = file_name_parameter("filename", name + ".pdf") + "\r\n";
    CHECK(longest_line(out) <= 76);
    CHECK(out.find("filename*0*=UTF-8''%C5%9Feker") != std::string::npos);
    CHECK(out.find("filename*3*=") != std::string::npos);
    CHECK(out.find("%C5;") == std::string::npos);
}

TEST_CASE("letters lose their marks in ASCII") {
    CHECK(ascii_letters("ğüşıöçĞÜŞİÖÇ") == "gusiocGUSIOC");
    CHECK(ascii_letters("Größe 1\n") == "Grosse 1");
}
