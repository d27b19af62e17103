// Other people's programs as judges: runs a command line and hands back what it prints.
#pragma once
#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <string>

namespace command {

struct Result {
    int status = 0;
    std::string out;  // standard output and error together
};

inline Result run(const std::string& line) {
    Result result;
    FILE* pipe = ::popen((line + " 2>&1").c_str(), "r");
    if (!pipe) return {-1, "cannot start: " + line};
    std::array<char, 65536> buffer;
    for (std::size_t got; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        result.out.append(buffer.data(), got);
    result.status = ::pclose(pipe);
    return result;
}

// Says so when a judge is not at hand: its test is skipped.
inline bool is_missing(const std::string& program) {
    if (run("command -v " + program).status == 0) return false;
    MESSAGE("skipped: no " << program);
    return true;
}

// A path as one word of a command line.
inline std::string quoted(const std::string& path) {
    return "'" + path + "'";
}

}  // namespace command
