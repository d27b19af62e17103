// A folder of layout files that lives as long as its test, and what reading them says.
#pragma once
#include "base/number.hpp"
#include "checkout.hpp"
#include "model/layout.hpp"
#include "read/layout/read_layout.hpp"
#include "read/temporary_folder.hpp"

#include <filesystem>
#include <string>

namespace yaprak {

inline const std::filesystem::path shipped_layouts = std::filesystem::path(checkout()) / "layouts";

class LayoutFolder {
public:
    void write(const std::string& name, const std::string& text) const {
        folder_.write(name + ".yaml", text);
    }
    Layout read(const std::string& name) const {
        return read_layout(name, {path(), shipped_layouts}, {"page.md", 3, 9});
    }
    const std::filesystem::path& path() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

// "3:9: problem (hint)", the line and column in the file.
inline std::string shown(const Finding& finding) {
    const auto& at = finding.at;
    const std::string place =
        at.line ? std::to_string(at.line) + ":" + std::to_string(at.column) + ": " : "";
    return place + finding.problem + (finding.hint.empty() ? "" : " (" + finding.hint + ")");
}

// What reading that text fails with, one error a line.
inline std::string layout_error(const std::string& text) {
    LayoutFolder folder;
    folder.write("test", text);
    std::string out;
    try {
        folder.read("test");
    } catch (const Error& error) {
        for (const Finding& finding : error.findings())
            out += (out.empty() ? "" : "\n") + shown(finding);
    }
    return out.empty() ? "no error" : out;
}

// The same for a line that stands after "extends: base".
inline std::string base_error(const std::string& text) {
    return layout_error("extends: base\n" + text);
}

// "24,96 162x178.5", in millimetres.
inline std::string shown(Rect box) {
    return number(box.x.mm(), 1) + "," + number(box.y.mm(), 1) + " " + number(box.width.mm(), 1) +
           "x" + number(box.height.mm(), 1);
}

}  // namespace yaprak
