#include "desk/page/desk_page.hpp"

#include <desk_page_bytes.hpp>  // made by src/file_constants.cmake

namespace yaprak {

const std::vector<DeskFile>& desk_files() {
    static const std::vector<DeskFile> files = {
        {"desk.html", "text/html; charset=utf-8", desk_html},
        {"sign-in.html", "text/html; charset=utf-8", sign_in_html},
        {"sign-in.js", "text/javascript; charset=utf-8", sign_in_js},
        {"members.js", "text/javascript; charset=utf-8", members_js},
        {"desk.css", "text/css; charset=utf-8", desk_css},
        {"desk.js", "text/javascript; charset=utf-8", desk_js},
        {"words.js", "text/javascript; charset=utf-8", words_js},
        {"printing.js", "text/javascript; charset=utf-8", printing_js},
        {"settings.js", "text/javascript; charset=utf-8", settings_js},
        {"usual.js", "text/javascript; charset=utf-8", usual_js},
        {"letters.js", "text/javascript; charset=utf-8", letters_js},
    };
    return files;
}

const DeskFile* desk_file(std::string_view name) {
    for (const DeskFile& file : desk_files())
        if (file.name == name) return &file;
    return nullptr;
}

}  // namespace yaprak
