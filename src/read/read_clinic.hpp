// content/clinic.yaml -> Clinic.
#pragma once
#include "base/error.hpp"
#include "base/file_system.hpp"

#include <filesystem>

namespace yaprak {

struct Clinic;

// `content` is the folder that the logo may not leave. Throws Error at the key at fault.
Clinic read_clinic(const std::filesystem::path& file, const std::filesystem::path& content,
                   Warnings& warnings, const FileSystem& files = disk());

}  // namespace yaprak
