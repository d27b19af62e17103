#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("an attribute list behind a link, bold or code is dropped whatever blanks it holds") {
    for (const char* list :
         {"{: target=\"_blank\"}", "{: .btn .btn-primary }", "{:.btn rel=\"x\"}"})
        CHECK(blocks_of("[Randevu](https://ornek.example)" + std::string(list) + " alın.\n") ==
              "  paragraph 4:2 {link 0}\"Randevu\" \" alın.\"\n");
    CHECK(blocks_of("**a**{: .b} `c`{: .d}\n") ==
          "  paragraph 4:3 {strong}\"a\" \" \" {code}\"c\"\n");
    CHECK(blocks_of("`[a](b){: .c}`\n").find("[a](b){: .c}") != std::string::npos);
}
