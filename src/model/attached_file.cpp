#include "model/attached_file.hpp"

namespace yaprak {

const char* to_text(Relation relation) {
    static const char* const words[] = {"source", "data", "supplement", "alternative",
                                        "unspecified"};
    return words[std::size_t(relation)];
}

}  // namespace yaprak
