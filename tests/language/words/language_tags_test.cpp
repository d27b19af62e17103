#include "language/words/language_tags.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a language is known by its code in every form, and by its name") {
    for (const auto& [written, tag] : std::initializer_list<std::pair<const char*, const char*>>{
             {"tr_TR", "tr-TR"},
             {"en-us", "en-US"},
             {"tr_TR.UTF-8", "tr-TR"},
             {"eng", "en"},
             {"zh_hans_cn", "zh-Hans-CN"},
             {"es-419", "es-419"},
             {"de-1996", "de-1996"},
             {"ckb", "ckb"},
             {"en-x-kolay", "en-x-kolay"},
             {"english", "en"},
             {"Arabic", "ar"},
             {"Türkçe", "tr"},
             {"TÜRKÇE", "tr"},
             {" turkish ", "tr"},
             {"العربية", "ar"},
             {"İNGİLİZCE", "en"},
             {"Русский", "ru"},
             {"English (UK)", "en"},
             {"Português do Brasil", "pt-BR"}})
        CHECK_MESSAGE(language_tag(written) == tag, written);
}

TEST_CASE("what is no language is none, however it begins") {
    for (const char* written : {"", "klingon", "xx", "foo", "t", "en-sik", "de-nem", "en-guzel",
                                "tr-", "tr--TR", "-tr", "en-Abcd", "tr TR x", "12", "en-x"})
        CHECK_MESSAGE(language_tag(written) == "", written);
    CHECK(language_code_tag("turkish") == "");
    CHECK(language_code_tag("ar-ge") == "ar-GE");
}
