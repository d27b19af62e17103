// The small sites of tests/sites/, one for each generator, and what is found in them.
#pragma once
#include "checkout.hpp"
#include "site/open_site.hpp"

#include <string>

namespace yaprak {

inline std::filesystem::path site_folder(const std::string& name) {
    return std::filesystem::path(checkout()) / "tests/sites" / name;
}

inline Site open_named_site(const std::string& name, const WantedPages& wanted = {}) {
    Warnings untold;
    return open_site(find_root(site_folder(name)), wanted, untold);
}

// A page a line: source, output, language, address; then what is passed over, and why.
inline std::string listed(const Site& site) {
    std::string out;
    for (const SitePage& page : site.pages) {
        out += page.source.string() + " -> " + page.output.string();
        if (!page.lang.empty()) out += " [" + page.lang + "]";
        if (!page.address.empty()) out += " " + page.address;
        out += "\n";
    }
    for (const PassedOver& one : site.passed_over)
        out += "- " + one.path.string() + (one.is_folder ? "/ " : " ") + to_text(one.reason) + "\n";
    return out;
}

}  // namespace yaprak
