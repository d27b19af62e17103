// The profiles of printings by their names: each is read once a run, when it is first asked for.
#pragma once
#include "base/file_system.hpp"
#include "press/ink_profile.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace yaprak {

// All threads of a run share one.
class InkProfiles {
public:
    // `folders` hold those that come with the program, nearest to the user first. `files` must
    // outlive this.
    explicit InkProfiles(std::vector<std::filesystem::path> folders = {},
                         const FileSystem& files = disk())
        : folders_(std::move(folders)), files_(files) {}

    // `name` is "coated", or a file that ends in .icc or .icm. Throws Error where there is none
    // such or it is not fit for it, see InkProfile.
    const InkProfile& get(const std::string& name);
    // The table for photographs of get(name), with at most so much ink.
    const PhotoTable& photo_table(const std::string& name, double most_ink);

    // Where get() reads; empty where nothing is.
    std::filesystem::path file_of(const std::string& name) const;

private:
    std::vector<std::filesystem::path> folders_;
    const FileSystem& files_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<const InkProfile>> profiles_;
    std::map<std::pair<std::string, double>, std::unique_ptr<const PhotoTable>> tables_;
};

// What ISO 15930 calls a printing condition: "FOGRA39" for the shipped "coated". Empty where the
// profile is not of a registered one.
std::string printing_condition(const std::string& name);

}  // namespace yaprak
