#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("the boxes of MkDocs, Docusaurus, GitBook and Obsidian are callouts") {
    const std::string quote = blocks_of("> [!TIP] Başlık\n> Metin\n");
    const auto has = [](const std::string& body, const char* part) {
        const std::string blocks = blocks_of(body);
        CAPTURE(blocks);
        CHECK(blocks.find(part) != std::string::npos);
        CHECK(blocks.find("callout") != std::string::npos);
        CHECK(blocks.find(":::") == std::string::npos);
    };
    has("!!! tip \"Başlık\"\n    Metin\n\n    - madde\n\nSon\n", "\"Başlık\"");
    has("!!! tip \"Başlık\"\n    Metin\n\n    - madde\nSon\n", "  paragraph 8:1 \"Son\"");
    has("??? info\n    Metin\n", "\"Metin\"");
    has(":::warning[Başlık]\nMetin\n\n- liste\n:::\nSon\n", "\"Başlık\"");
    has(":::note Başlık\nMetin\n:::\nSon\n", "  paragraph 7:1 \"Son\"");
    has("::::note\na\n\n:::tip\nb\n:::\n\nc\n::::\n", "\"c\"");
    has("{% hint style=\"info\" %}\nMetin\n{% endhint %}\n", "\"Metin\"");
    has("> [!info]- Başlık\n> Metin\n", "\"Başlık\"");
    CHECK(quote.find("callout") != std::string::npos);
}

TEST_CASE("boxes in code are code, and an unknown box keeps its text") {
    CHECK(blocks_of("```\n:::note\n:::\n```\n").find("callout") == std::string::npos);
    CHECK(blocks_of(":::sutun\nMetin\n:::\n").find("\"Metin\"") != std::string::npos);
    CHECK(blocks_of("::: sutun Sözler\nMetin\n:::\n").find("{strong}\"Sözler\"") !=
          std::string::npos);
}
