// Words of a command line that a shell reads: the tests' folders may have any name.
#pragma once
#include <filesystem>
#include <string>

// In single quotes, so that the shell takes it for one word and changes nothing in it.
inline std::string shell_quoted(const std::filesystem::path& word) {
    std::string out = "'";
    for (const char c : word.string()) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}
