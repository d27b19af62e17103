// A folder that lives as long as its test, and pages read from it.
#pragma once
#include "base/file.hpp"
#include "model/document.hpp"
#include "read/read_document.hpp"

#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace yaprak {

class TemporaryFolder {
public:
    TemporaryFolder() {
        static int count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("yaprak-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
        std::filesystem::create_directories(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }

    const std::filesystem::path& path() const { return path_; }
    void write(const std::string& name, std::string_view bytes) const {
        write_file(path_ / name, bytes);
    }
    // Writes the page and reads it, this folder being the content folder.
    Document read(const std::string& name, std::string_view page) {
        write(name, page);
        warnings = Warnings();
        return read_document(path_ / name, path_, warnings);
    }
    // What read() says when it refuses the page, without this folder's name.
    std::string refusal(const std::string& name, std::string_view page) {
        try {
            read(name, page);
        } catch (const Error& error) {
            return shortened(to_text(error.finding(), "error"));
        }
        return "read without an error";
    }
    // The warnings of the last read(), one a line.
    std::string told() const {
        std::string out;
        for (const Finding& finding : warnings.list())
            out += shortened(to_text(finding, "warning")) + "\n";
        return out;
    }

    Warnings warnings;

private:
    std::string shortened(std::string text) const {
        const std::string prefix = path_.string() + "/";
        for (std::size_t at; (at = text.find(prefix)) != text.npos;) text.erase(at, prefix.size());
        return text;
    }

    std::filesystem::path path_;
};

}  // namespace yaprak
