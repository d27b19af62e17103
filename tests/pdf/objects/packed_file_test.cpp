#include "pdf/objects/packed_file.hpp"

#include "base/error.hpp"
#include "pdf/file/check_file.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

const Deflater deflate;

// A page, and as many objects more as asked for, which its catalog names.
std::string file_of(std::size_t more) {
    PackedFile file("1.7", 6 + more, 0, deflate);
    std::string named;
    for (std::size_t i = 0; i < more; ++i) named += std::to_string(6 + i) + " 0 R ";
    file.add_object(1, "<</Type/Catalog/Pages 2 0 R/Mine[" + named + "]>>");
    file.add_object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    file.add_object(3,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 50 50]/Resources<<>>/Contents 4 0 R>>");
    file.add_stream(4, "<</Length 16>>", "0 0 9 9 re\nf\n   ");
    file.add_free(5);
    for (std::size_t i = 0; i < more; ++i) file.add_object(6 + i, "(" + std::to_string(i) + ")");
    return std::move(file).finish("/Root 1 0 R");
}

bool finds(const std::optional<std::string>& said, const std::string& part) {
    return !said || said->find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("objects in streams are found again, however many there are") {
    for (const std::size_t more : {0u, 1u, 246u, 247u, 248u, 1000u, 70'000u}) {
        CAPTURE(more);
        const std::string pdf = file_of(more);
        CHECK_NOTHROW(check_file(pdf, 1));
        CHECK(finds(ask("qpdf --check @", pdf), "No syntax or stream encoding errors found"));
        if (more == 0) continue;
        const std::string last = std::to_string(5 + more), value = std::to_string(more - 1);
        CHECK(finds(ask("qpdf --show-object=" + last + " @", pdf), "(" + value + ")"));
    }
}

TEST_CASE("many small objects take a few bytes each") {
    CHECK(file_of(1000).size() < 12'000);
}

TEST_CASE("the same objects give the same bytes, and others another ID") {
    CHECK(file_of(3) == file_of(3));
    const auto id = [](const std::string& pdf) { return pdf.substr(pdf.find("/ID["), 36); };
    CHECK(id(file_of(3)) != id(file_of(4)));
}

TEST_CASE("an object stream that is damaged is seen") {
    const std::string pdf = file_of(20);
    const auto stream = pdf.find("stream\n", pdf.find("/ObjStm")) + 7;
    for (std::size_t i = 0; i < 20; ++i) {
        std::string broken = pdf;
        broken[stream + i] = char(~broken[stream + i]);
        CHECK_THROWS_AS(check_file(broken, 1), Error);
    }
}
