// What files are made for, and how a layout has each of them stored.
#pragma once
#include <cstdint>

namespace yaprak {

// What a file is made for; none: pictures stay as they are; press: the same, and a file for a press
// is made beside it.
enum class FilePurpose : std::uint8_t { none, screen, mail, archive, press };

// How a file is stored.
struct FileLayout {
    int picture_dpi = 0;       // what finer pictures are brought down to; 0: they stay as they are
    int picture_quality = 80;  // of JPEGs that are made of them, 1 to 100
    bool packed = true;        // small objects compressed together
    bool linearised = false;   // the first page shows while the others are on their way
};

struct FilesLayout {
    FileLayout screen, mail, archive;

    FileLayout of(FilePurpose purpose) const {
        switch (purpose) {
            case FilePurpose::screen:
                return screen;
            case FilePurpose::mail:
                return mail;
            case FilePurpose::archive:
                return archive;
            case FilePurpose::none:
            case FilePurpose::press:
                break;
        }
        return {};
    }
};

}  // namespace yaprak
