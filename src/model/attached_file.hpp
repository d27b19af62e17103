// A file that travels within the PDF (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).
#pragma once
#include "base/source.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace yaprak {

// What the file is to the page.
enum class Relation : std::uint8_t { source, data, supplement, alternative, unspecified };

struct AttachedFile {
    std::string written;         // the author's word for it; of the page itself its own name
    std::filesystem::path file;  // where it was found; empty when it was not (a warning was given)
    SourcePos at;
    std::string name;         // what readers are shown
    std::string description;  // empty: none
    std::string type;         // "text/csv"
    Relation relation = Relation::supplement;
    std::string bytes;  // read when the PDF is made
};

const char* to_text(Relation relation);  // "source"

}  // namespace yaprak
