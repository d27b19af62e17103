#include "press/ink_profiles.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t largest = 8'000'000;  // bytes: those of presses have up to three million

bool is_file_name(const std::string& name) {
    const std::string ending = ascii_lower(fs::path(name).extension().string());
    return ending == ".icc" || ending == ".icm";
}

}  // namespace

fs::path InkProfiles::file_of(const std::string& name) const {
    if (is_file_name(name)) return files_.is_file(name) ? fs::path(name) : fs::path();
    if (name.find('/') != std::string::npos) return {};
    for (const fs::path& folder : folders_)
        if (const fs::path file = folder / (name + ".icc"); files_.is_file(file)) return file;
    return {};
}

const InkProfile& InkProfiles::get(const std::string& name) {
    const std::lock_guard lock(mutex_);
    auto& profile = profiles_[name];
    if (profile) return *profile;
    const fs::path file = file_of(name);
    if (file.empty())
        throw Error(Code::file_missing, {}, "there is no colour profile " + in_quotes(name),
                    "coated and uncoated are shipped; a file of your own ends in .icc and is named "
                    "from the file that says it");
    profile = std::make_unique<const InkProfile>(files_.read(file, largest), name);
    return *profile;
}

const PhotoTable& InkProfiles::photo_table(const std::string& name, double most_ink) {
    const InkProfile& profile = get(name);
    const std::lock_guard lock(mutex_);
    auto& table = tables_[{name, most_ink}];
    if (!table) table = std::make_unique<const PhotoTable>(profile.photo_table(most_ink));
    return *table;
}

std::string printing_condition(const std::string& name) {
    if (name == "coated") return "FOGRA39";
    return name == "uncoated" ? "FOGRA29" : "";
}

}  // namespace yaprak
