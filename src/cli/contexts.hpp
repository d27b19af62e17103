// What the pages of a content folder share, and each worker's workshop for it.
#pragma once
#include "batch/workshop.hpp"
#include "cli/build.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <vector>

namespace yaprak {

// Most runs have one content folder.
class Contexts {
public:
    Contexts(const BuildOptions& options, const Surroundings& surroundings, std::size_t workers)
        : options_(options), surroundings_(surroundings), workshops_(workers) {}

    // The clinic, fonts and layouts of a content folder, read when it is first asked for: not to be
    // called by two threads at once. Throws Error where something is wrong in them.
    const Context& open(const std::filesystem::path& content, Warnings& warnings);

    // Of a folder that was opened: every file that all its pages share, and places where one is
    // looked for, by name also those of layouts.
    std::vector<std::string> files_of(const std::filesystem::path& content) const;

    std::vector<FontBook::Face> faces_of(const std::filesystem::path& content) const {
        return contexts_.at(content).fonts.faces();
    }

    // Of a folder that was opened. Each worker has its own, and may ask at any time.
    Workshop& workshop(const std::filesystem::path& content, std::size_t worker);

private:
    const BuildOptions& options_;
    const Surroundings& surroundings_;
    std::map<std::filesystem::path, Context> contexts_;
    std::vector<std::map<std::filesystem::path, Workshop>> workshops_;  // by worker
};

}  // namespace yaprak
