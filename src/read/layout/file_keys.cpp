// How files are stored, by what they are for: the keys under `files`.
#include "model/layout.hpp"
#include "read/layout/key_table.hpp"

namespace yaprak {
namespace {

constexpr int least_dpi = 36, most_dpi = 1200;

// 0: they stay as they are.
int picture_dpi(const LayoutValue& v) {
    return v.node.is_scalar() && v.node.text == "none" ? 0 : read_whole(v, least_dpi, most_dpi);
}
int quality(const LayoutValue& v) {
    return read_whole(v, 1, 100);
}

const Key<FileLayout> file_keys[] = {
    {"picture-dpi", "36 to 1200, or none", "what finer pictures are brought down to",
     put<&FileLayout::picture_dpi, picture_dpi>},
    {"picture-quality", "1 to 100", "of JPEGs that are made of them",
     put<&FileLayout::picture_quality, quality>},
    {"packed", "yes or no", "whether small objects are compressed together",
     put<&FileLayout::packed, read_yes_no>},
    {"linearised", "yes or no", "whether the first page shows while the others are on their way",
     put<&FileLayout::linearised, read_yes_no>},
};

template <auto member>
void set_file(FilesLayout& files, const LayoutValue& value) {
    read_keys<FileLayout>(files.*member, value, file_keys);
}

const Key<FilesLayout> files_keys[] = {
    {"screen", "a map", "to be read on a screen: `--for screen`", set_file<&FilesLayout::screen>},
    {"mail", "a map", "to be sent: `--for mail`", set_file<&FilesLayout::mail>},
    {"archive", "a map", "to be kept: `--for archive`", set_file<&FilesLayout::archive>},
};

}  // namespace

void set_files(Layout& layout, const LayoutValue& value) {
    read_keys<FilesLayout>(layout.files, value, files_keys);
}

std::vector<KeyText> file_key_texts() {
    std::vector<KeyText> out;
    for (const auto& key : files_keys) out.push_back({key.name, key.type, key.meaning});
    for (const auto& key : file_keys) out.push_back({key.name, key.type, key.meaning});
    return out;
}

}  // namespace yaprak
