// A table's file as people save it -> UTF-8, piece by piece, so that its length costs no memory.
#pragma once
#include "base/error.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace yaprak {

enum class Encoding { utf8, utf16_little, utf16_big, windows_1254 };

class TextStream {
public:
    // Finds out how the file is encoded: by its byte order mark; else UTF-8, or, where a byte of it
    // is none, Windows-1254 with a warning. Throws Error where it cannot be read or holds no text.
    TextStream(const std::filesystem::path& file, Warnings& warnings);

    // Appends the next piece, whole characters; false at the end.
    bool read(std::string& out);
    // Begins again.
    void rewind();

    Encoding encoding() const { return encoding_; }

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::size_t read_bytes(char* into, std::size_t size);
    void find_encoding(Warnings& warnings);
    void decode_utf16(std::string_view bytes, std::string& out);

    std::string name_;
    std::unique_ptr<std::FILE, Close> file_;
    Encoding encoding_ = Encoding::utf8;
    std::size_t mark_ = 0;  // length of the byte order mark
    std::string rest_;      // bytes of a character that is not whole yet
    char32_t high_ = 0;     // the first half of a character of UTF-16
};

}  // namespace yaprak
