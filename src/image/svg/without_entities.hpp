// A drawing's file without its document type and without references to entities: nothing that is
// declared in a file is ever expanded or followed.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak::svg {

struct WithoutEntities {
    std::string text;                       // as long as the file, blanks for what was taken out
    std::optional<std::size_t> in_content;  // where the first reference stood that says more than
                                            // the name of a namespace
};

// XML's own five entities and references to characters stay.
WithoutEntities without_entities(std::string_view file);

}  // namespace yaprak::svg
