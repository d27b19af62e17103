// A small site with a layout of its own, for tests of what a designer may say: pages of 100 x 100
// mm with nothing on them but their text.
#pragma once
#include "cli/environment/exit_codes.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <string>

namespace designed {

using namespace yaprak;
using namespace site;

const char* const plain =
    "extends: base\npaper: [100mm, 100mm]\nmargins: {top: 10mm, bottom: 10mm, inner: 10mm, outer: "
    "10mm}\ncard: {shown: no}\nmasters: {first: {hero: no, foot: none}, following: {head: none, "
    "foot: none}}\nheader: {title: no, lead: no, kicker: '', byline: '', rule: no}\n";

struct Designed : Site {
    Said said(const std::string& keys, const std::string& text, const std::string& front = "",
              const std::string& stage = "pages") const {
        file("a.md", "---\ntitle: A\n" + front + "---\n" + text);
        write_file(root / "plain.yaml", plain);
        write_file(root / "keys.yaml", "extends: plain\n" + keys);
        return yaprak_does({"build", (root / "content/a.md").string(), "-l",
                            (root / "keys.yaml").string(), "--dump", stage});
    }
    std::string pages(const std::string& keys, const std::string& text,
                      const std::string& front = "") const {
        const Said made = said(keys, text, front);
        CHECK_MESSAGE(made.code == exit_done, made.err);
        return made.out;
    }
    std::string warnings(const std::string& keys, const std::string& text) const {
        return said(keys, text).err;
    }
};

// The page, counted from 1, that a word stands on; 0: none.
inline int page_of(const std::string& dump, const std::string& word) {
    const auto at = dump.find(word);
    int page = 0;
    for (auto i = dump.find("page "); i != std::string::npos && i < at;
         i = dump.find("\npage ", i + 1))
        ++page;
    return at == std::string::npos ? 0 : page;
}

inline double number_behind(const std::string& dump, const std::string& pattern) {
    std::smatch found;
    return std::regex_search(dump, found, std::regex(pattern)) ? std::stod(found[1]) : -1;
}

inline double baseline_of(const std::string& dump, const std::string& word) {
    return number_behind(dump, "text [-0-9.]+,([0-9.]+)  [^\\n]*\"" + word);
}

}  // namespace designed
