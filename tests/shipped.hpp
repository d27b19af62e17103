// The checkout's own fonts, layouts and clinic: what the pages of content/ are set with.
#pragma once
#include "batch/typeset/shared_resources.hpp"
#include "checkout.hpp"
#include "read/read_clinic.hpp"

#include <filesystem>

namespace yaprak::shipped {

inline const std::filesystem::path root = checkout();

inline const SharedResources& resources() {
    static const SharedResources shared = [] {
        Warnings warnings;
        return SharedResources{
            read_clinic(root / "content/clinic.yaml", root / "content", warnings),
            FontBook({root / "fonts"}),
            {root / "layouts"},
            PatternBook({root / "share/hyphen"})};
    }();
    return shared;
}

}  // namespace yaprak::shipped
