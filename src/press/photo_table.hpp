// Colours of photographs -> inks, by a table of 33 x 33 x 33 colours and what lies between them
// (tetrahedra: Sakamoto and Itooka, US patent 4,275,413, expired).
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace yaprak {

class PhotoTable {
public:
    static constexpr int side = 33;
    using Inks = std::array<std::uint16_t, 4>;  // 0 to 65535: all of an ink

    // `nodes` are the inks of sRGB colours, side * side * side of them, blue running fastest.
    // Where all inks together are more than `most` (3 is 300 %), the coloured ones are taken back.
    PhotoTable(const std::vector<Inks>& nodes, double most);

    // RGB, three bytes a pixel -> four bytes of inks, 255 all of one. `inks` has the room.
    void convert(const unsigned char* rgb, unsigned char* inks, std::size_t pixels) const;

private:
    struct Place {
        int node = 0;      // below a byte's value
        int distance = 0;  // from it, 0 to 254: 255 is the next
    };
    struct Node {
        std::array<std::int32_t, 4> inks;
    };

    std::array<Place, 256> places_;
    std::vector<Node> nodes_;
};

}  // namespace yaprak
