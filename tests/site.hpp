// A small site in a folder of its own, and the whole program run over it in this process.
#pragma once
#include "base/file.hpp"
#include "checkout.hpp"
#include "cli/program.hpp"

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace site {

namespace fs = std::filesystem;

struct Said {
    int code = 0;
    std::string out, err;
};

inline Said yaprak_does(const std::vector<std::string>& arguments, const std::string& input = "",
                        const std::string& epoch = "") {
    std::istringstream in(input);
    std::ostringstream out, err;
    const yaprak::Environment environment{epoch, checkout(), false, false};
    const int code = yaprak::run(arguments, environment, in, out, err);
    return {code, out.str(), err.str()};
}

struct Site {
    fs::path root = fs::temp_directory_path() / ("yaprak-site-" + std::to_string(::getpid()));
    Site() {
        fs::remove_all(root);
        file("clinic.yaml", "name: Örnek Klinik\nphone: 0312 000 00 00\n");
    }
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;
    ~Site() { fs::remove_all(root); }

    void file(const std::string& name, const std::string& bytes) const {
        yaprak::write_file(root / "content" / name, bytes);
    }
    std::string content() const { return (root / "content").string(); }
    std::string out() const { return (root / "out").string(); }
    bool made(const std::string& name) const { return fs::exists(root / "out" / name); }

    std::size_t files_made() const {
        std::size_t count = 0;
        if (fs::exists(root / "out"))
            for (const auto& entry : fs::recursive_directory_iterator(root / "out"))
                count += entry.is_regular_file() && entry.path().extension() == ".pdf";
        return count;
    }

    Said build(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments = {"build", content(), "-o", out()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return yaprak_does(arguments);
    }
};

// What was changed while a run begins is not trusted; so old are the files of tests that ask for
// the same again.
inline void settle() {
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
}

// One bit of the file is another one; its size and its time are what they were.
inline void spoil(const fs::path& file) {
    std::string bytes = yaprak::read_file(file, 1 << 24);
    const auto time = fs::last_write_time(file);
    bytes[bytes.size() / 2] ^= 1;
    yaprak::write_file(file, bytes);
    fs::last_write_time(file, time);
}

inline bool matches(const std::string& text, const std::string& pattern) {
    return std::regex_search(text, std::regex(pattern));
}

}  // namespace site
