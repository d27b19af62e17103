// A page with placeholders and a table beside it, merged by the whole program.
#pragma once
#include "shell.hpp"
#include "site.hpp"

namespace site {

struct Letters : Site {
    Letters(const std::string& text, const std::string& rows) {
        file("mektup.md", text);
        table(rows);
        settle();
    }
    void table(const std::string& rows) const { yaprak::write_file(root / "hastalar.csv", rows); }

    Said merge(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments = {"merge",  (root / "content" / "mektup.md").string(),
                                              "--data", (root / "hastalar.csv").string(),
                                              "-o",     out()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return yaprak_does(arguments);
    }
    std::string text_of(const std::string& name, const std::string& more = "") const {
        const std::string target = (root / "text").string();
        const std::string command = "pdftotext -layout " + more + " " +
                                    shell_quoted(root / "out" / name) + " " + shell_quoted(target);
        if (std::system(command.c_str()) != 0) return {};
        return yaprak::read_file(target, 1 << 20);
    }
};

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace site
