// ../shared/vectors/turkish.tsv: operation, input, what must come out.
#include "checkout.hpp"
#include "language/text_tool.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace yaprak;

namespace {

const std::string vectors = checkout() + "/../shared/vectors/turkish.tsv";

std::string operation_of(const std::string& column) {
    if (column == "no-break") return "breaks";
    return column == "smart-quote" ? "smart" : column;
}

}  // namespace

TEST_CASE("every Turkish vector comes out as typesetters write it") {
    if (!std::filesystem::exists(vectors)) {
        MESSAGE("no ../shared beside the repository: skipped");
        return;
    }
    std::ifstream in(vectors);
    int rows = 0;
    for (std::string line; std::getline(in, line);) {
        const auto first = line.find('\t'), second = line.find('\t', first + 1);
        const std::string operation = line.substr(0, first);
        if (operation == "extract" || second == std::string::npos) continue;
        const std::string input = line.substr(first + 1, second - first - 1);
        CAPTURE(operation);
        CAPTURE(input);
        CHECK(text_tool(operation_of(operation), input, "tr").value_or("unknown operation") ==
              line.substr(second + 1));
        ++rows;
    }
    CHECK(rows >= 120);
}

TEST_CASE("words are divided inside the signs that stand around them") {
    CHECK(text_tool("hyphenate", "(tedavi) “getirmektir.” gelecek, www.klinik.com.tr", "tr") ==
          "(te-da-vi) “ge-tir-mek-tir.” ge-le-cek, www.klinik.com.tr");
}
