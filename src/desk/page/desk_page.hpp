// The files of the desk's page, which are compiled into the program.
#pragma once
#include <string_view>
#include <vector>

namespace yaprak {

struct DeskFile {
    std::string_view name;  // "desk.css"
    std::string_view type;  // "text/css; charset=utf-8"
    std::string_view bytes;
};

[[nodiscard]] const std::vector<DeskFile>& desk_files();
// Null where there is none of that name.
[[nodiscard]] const DeskFile* desk_file(std::string_view name);

}  // namespace yaprak
