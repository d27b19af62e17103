// What all documents of a run share.
#pragma once
#include "base/file_system.hpp"
#include "image/book/fitted_pictures.hpp"
#include "image/book/picture_focus.hpp"
#include "language/breaks/pattern_book.hpp"
#include "model/clinic.hpp"
#include "press/ink_profiles.hpp"
#include "text/font/font_book.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace yaprak {

struct SharedResources {
    Clinic clinic;
    FontBook fonts;
    std::vector<std::filesystem::path> layout_folders;
    PatternBook patterns{{}};
    const FileSystem* files = &disk();  // where pages, pictures and layouts are read
    // For all threads at once.
    std::shared_ptr<FittedPictures> fitted = std::make_shared<FittedPictures>();
    std::shared_ptr<PictureFocuses> focuses = std::make_shared<PictureFocuses>();
    std::shared_ptr<InkProfiles> profiles = std::make_shared<InkProfiles>();
};

}  // namespace yaprak
