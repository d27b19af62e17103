// A Markdown file -> Document: front matter by yaml-cpp's events, the body by md4c, images looked
// up beside the page and under the content folder.
#pragma once
#include "base/file_system.hpp"

#include <filesystem>
#include <string_view>

namespace yaprak {

struct Document;

// `content` is the folder that no image may leave. Throws Error where the file cannot be read or
// its front matter is broken; what can be mended is a warning.
Document read_document(const std::filesystem::path& file, const std::filesystem::path& content,
                       Warnings& warnings, const FileSystem& files = disk());

// The same of a text that stands for the file's, as read_source() gives it.
Document read_document(const std::filesystem::path& file, std::string_view text,
                       const std::filesystem::path& content, Warnings& warnings,
                       const FileSystem& files = disk());

}  // namespace yaprak
