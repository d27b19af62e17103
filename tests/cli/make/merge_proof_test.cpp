// `yaprak merge --proof`: some copies to look over, with their values.
#include "cli/make/letters_site.hpp"
#include "cli/make/proof_rows.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

std::string reasons(const std::vector<ProofRow>& rows) {
    std::string out;
    for (const ProofRow& row : rows) out += std::to_string(row.number) + " " + row.why + "\n";
    return out;
}

}  // namespace

TEST_CASE("a proof takes the first, the longest and the shortest row, each once") {
    ProofRows rows;
    CHECK(rows.choose(3, 1).empty());
    for (const auto& [number, length] : {std::pair{2u, 5u}, {3u, 9u}, {4u, 9u}, {7u, 2u}})
        rows.add(number, length);
    CHECK(reasons(rows.choose(0, 1)) == "2 first\n3 longest\n7 shortest\n");
    CHECK(reasons(rows.choose(9, 1)) == "2 first\n3 longest\n7 shortest\n4 by chance\n");
    ProofRows one;
    one.add(5, 1);
    CHECK(reasons(one.choose(2, 1)) == "5 first, longest, shortest\n");
}

TEST_CASE("the rows by chance are the same for the same seed, and never twice") {
    ProofRows rows;
    for (std::size_t i = 1; i <= 1000; ++i) rows.add(i, i);
    const std::string chosen = reasons(rows.choose(20, 1));
    CHECK(chosen == reasons(rows.choose(20, 1)));
    CHECK(chosen != reasons(rows.choose(20, 2)));
    std::vector<std::size_t> numbers;
    for (const ProofRow& row : rows.choose(2000, 3)) numbers.push_back(row.number);
    std::sort(numbers.begin(), numbers.end());
    CHECK(numbers.size() == 1000);
    CHECK(std::adjacent_find(numbers.begin(), numbers.end()) == numbers.end());
}

TEST_CASE("a proof is one PDF with the values beside the copies, and nothing else is made") {
    const Letters site("# Sayın {{ad}}\n\nHoş geldiniz.\n",
                       "ad;tel\nAyşe;11\nBartholomeus;22\nCan;33\nEr;44\n");
    const Said said = site.merge({"--proof", "1"});
    CHECK(said.err == "");
    CHECK(said.code == exit_done);
    CHECK(site.files_made() == 1);
    const std::string text = site.text_of("mektup-proof.pdf");
    CHECK(has(text, "1 · first · mektup-00001.pdf"));
    CHECK(has(text, "2 · longest · mektup-00002.pdf"));
    CHECK(has(text, "4 · shortest · mektup-00004.pdf"));
    CHECK(has(text, "3 · by chance"));
    CHECK(has(text, "Sayın Bartholomeus"));
    CHECK(has(text, "22"));
    CHECK_FALSE(site.made(".yaprak/manifest.jsonl"));
    CHECK(site.merge({"--proof", "1", "--mail-column", "ad"}).code == exit_wrong_input);
}

TEST_CASE("a proof leaves out what the copies are locked with") {
    const Letters site("# Sayın {{ad}}\n", "ad;tc\nAyşe;71234567890\nCan;89876543210\n");
    CHECK(site.merge({"--proof", "1", "--password-column", "tc"}).code == exit_done);
    const std::string text = site.text_of("mektup-proof.pdf");
    CHECK(has(text, "Ayşe"));
    CHECK(has(text, "tc"));
    CHECK_FALSE(has(text, "71234567890"));
    CHECK_FALSE(has(text, "89876543210"));
}
