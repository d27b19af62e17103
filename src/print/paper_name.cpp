#include "base/number.hpp"
#include "print/print_system.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

struct Paper {
    const char* name;
    double width, height;  // in millimetres
};

constexpr Paper papers[] = {
    {"iso_a3_297x420mm", 297, 420},     {"iso_a4_210x297mm", 210, 297},
    {"iso_a5_148x210mm", 148, 210},     {"iso_a6_105x148mm", 105, 148},
    {"iso_sra3_320x450mm", 320, 450},   {"na_letter_8.5x11in", 215.9, 279.4},
    {"na_legal_8.5x14in", 215.9, 355.6}};

constexpr double tolerance = 1;  // millimetres
constexpr double points_in_mm = 72 / 25.4;

// nullptr: it has no name.
const Paper* paper_of(double width, double height) {
    const double across = std::min(width, height) / points_in_mm,
                 down = std::max(width, height) / points_in_mm;
    for (const Paper& paper : papers)
        if (std::abs(paper.width - across) < tolerance && std::abs(paper.height - down) < tolerance)
            return &paper;
    return nullptr;
}

}  // namespace

std::string paper_name(double width, double height) {
    if (const Paper* paper = paper_of(width, height)) return paper->name;
    return "custom_sheet_" + number(std::min(width, height) / points_in_mm, 1) + "x" +
           number(std::max(width, height) / points_in_mm, 1) + "mm";
}

bool is_paper(double width, double height) {
    return paper_of(width, height) != nullptr;
}

}  // namespace yaprak
