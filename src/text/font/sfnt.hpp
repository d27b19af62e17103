// The few numbers and names of a font file that are needed before it is opened (OpenType 1.9:
// "Font file", name, OS/2, head, post). Reads only the pages of the file that hold them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

struct FaceNames {
    std::string family;   // the typographic family (name 16), else the family (name 1)
    std::string ps_name;  // name 6
    int weight = 400;     // OS/2 usWeightClass
    bool italic = false;  // OS/2 fsSelection, bit 0 or 9
};

// Nothing when the file is no font, or too damaged to say its name. `directory` is where the face's
// table directory stands: in a collection not at the beginning.
std::optional<FaceNames> read_face_names(std::string_view file, std::size_t directory = 0);

// The bytes of one table, empty when it is missing or stands over the file's end.
std::string_view find_table(std::string_view file, std::string_view tag, std::size_t directory = 0);

// A table that stands over the end of the file is a truncated download.
bool has_whole_tables(std::string_view file, std::size_t directory);

// Big-endian numbers; 0 beyond the end.
std::uint16_t read_u16(std::string_view bytes, std::size_t offset);
std::int16_t read_i16(std::string_view bytes, std::size_t offset);
std::uint32_t read_u32(std::string_view bytes, std::size_t offset);

}  // namespace yaprak
