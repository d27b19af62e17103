#include "preflight/operators.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string read_all(std::string_view content) {
    OperatorReader reader(content);
    Operator op;
    std::string out;
    while (reader.next(op)) {
        for (const Operand& operand : op.operands) {
            if (operand.kind == Operand::Kind::number)
                out += std::to_string(int(operand.number * 100)) + " ";
            if (operand.kind == Operand::Kind::name) out += "/" + operand.text + " ";
            if (operand.kind == Operand::Kind::string) out += "(" + operand.text + ") ";
        }
        out += std::string(op.name) + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("operators are read with their numbers, names and strings") {
    CHECK(read_all("q 1 0 0 -1.5 .25 7. cm\n/F0 12 Tf") ==
          "q\n100 0 0 -150 25 700 cm\n/F0 1200 Tf\n");
    CHECK(read_all("[(a) -20 <6263>] TJ") == "(a) -2000 (bc) TJ\n");
    CHECK(read_all("/A#20B cs (x\\(y\\)\\101(z)) Tj") == "/A B cs\n(x(y)A(z)) Tj\n");
    CHECK(read_all("/Span <</ActualText (Tj) /X <</Y 1>>>> BDC EMC") == "/Span BDC\nEMC\n");
    CHECK(read_all("% a comment Tj\r1 w") == "100 w\n");
}

TEST_CASE("a picture within the stream is passed over, its bytes are no operators") {
    CHECK(read_all("q BI /W 1 /H 1 ID \x01 Tj f EIx\x02 EI Q") == "q\nBI\nQ\n");
    CHECK(read_all("BI /W 1 ID never ends") == "BI\n");
}

TEST_CASE("what is damaged ends the reading, and nothing else") {
    CHECK(read_all("(open") == "");
    CHECK(read_all("<41") == "");
    CHECK(read_all("<< /A (b) 1 w") == "");
    CHECK(read_all(")>]} 1 w") == "100 w\n");
    CHECK(read_all("/") == "");
    CHECK(read_all("") == "");
}
