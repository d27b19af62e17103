#include "pdf/paint/colour_operator.hpp"

#include "base/number.hpp"

#include <initializer_list>

namespace yaprak {
namespace {

struct Appender {
    std::string& out;
    bool is_fill;
    Resources& resources;
    Used& used;

    void add(std::initializer_list<double> parts, const char* fill, const char* stroke) const {
        for (double part : parts) {
            append_number(out, part);
            out += ' ';
        }
        out += is_fill ? fill : stroke;
    }
    void operator()(const Grey& c) const { add({c.level}, "g\n", "G\n"); }
    void operator()(const Rgb& c) const { add({c.red, c.green, c.blue}, "rg\n", "RG\n"); }
    void operator()(const Cmyk& c) const {
        if (!resources.keeps_inks()) return (*this)(to_rgb(c));
        add({c.cyan, c.magenta, c.yellow, c.key}, "k\n", "K\n");
    }
    void operator()(const Spot& c) const {
        if (!resources.keeps_inks()) return (*this)(to_rgb(c));
        const int ink = resources.ink_number(c);
        used.inks.insert(ink);
        out += "/S" + std::to_string(ink);
        out += is_fill ? " cs " : " CS ";
        add({c.tint}, "scn\n", "SCN\n");
    }
};

}  // namespace

void append_colour(std::string& out, const Colour& colour, PaintFor purpose, Resources& resources,
                   Used& used) {
    std::visit(Appender{out, purpose == PaintFor::fill, resources, used}, colour);
}

}  // namespace yaprak
