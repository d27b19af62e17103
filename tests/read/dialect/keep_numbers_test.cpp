#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// The text of a page of one paragraph, as the dump writes it.
std::string set(const std::string& text) {
    const std::string dumped = blocks_of(text + "\n");
    const std::size_t begin = dumped.find(' ', std::string_view("  paragraph ").size()) + 1;
    return dumped.substr(begin, dumped.size() - begin - 1);
}

}  // namespace

TEST_CASE("a number is never changed by markup") {
    for (const char* text : {"Günde 2*1 tablet, sonra 3*1 tablet", "0,5*2 ve 1,5*2 mg",
                             "3 * 1 ve 2 * 1", "5~10 mg, idame 20~30 mg", "H~2~O", "2_1 ve 3_1",
                             "2 *1 tablet, sonra 3* 1", "2*tablet ve 3*tablet", "10 mg*2, 10 mg*3",
                             "2**3 ve 4**5", "20~~30 ve 40~~50", "½*2 ve ¼*2"})
        CHECK(set(text) == '"' + std::string(text) + '"');
}

TEST_CASE("emphasis beside a number is still emphasis") {
    CHECK(set("günde *3* kez") == "\"günde \" {emphasis}\"3\" \" kez\"");
    CHECK(set("1 **2** 3") == "\"1 \" {strong}\"2\" \" 3\"");
    CHECK(set("**5**10") == "{strong}\"5\" \"10\"");
    CHECK(set("~~eski~~ yeni").find("\"eski\"") != std::string::npos);
    CHECK(set("~~eski~~ yeni").find('~') == std::string::npos);
    CHECK(set("5*mg* dozu") == "\"5\" {emphasis}\"mg\" \" dozu\"");
    CHECK(set("*kelime*2 ve *söz*3") == "{emphasis}\"kelime\" \"2 ve \" {emphasis}\"söz\" \"3\"");
}

TEST_CASE("numbers in code, addresses and headings stay as they are") {
    CHECK(set("`2*1` ve `5~6`") == "{code}\"2*1\" \" ve \" {code}\"5~6\"");
    CHECK(set("[x](https://a.example/~b/2*1)") == "{link 0}\"x\"");
    CHECK(blocks_of("## 2*1 ve 3*1\n").find("\"2*1 ve 3*1\"") != std::string::npos);
    CHECK(blocks_of("- 2*1\n- 3*1\n").find("\"2*1\"") != std::string::npos);
}
