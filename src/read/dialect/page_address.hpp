// The address of another page of the site, said by its file.
#pragma once
#include "read/blocks/reading.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

// Of "../hizmet/tms.md#tedavi", as a page says it of another: the site's own address where the site
// is known, else "/hizmet/tms/#tedavi" - the path without its ending and the date of its name.
[[nodiscard]] std::string page_address(std::string_view file, const Reading& reading);

// Whether an address leads to a file of Markdown, or holds "..".
[[nodiscard]] bool is_page_file(std::string_view address);

// The address of the page that Hugo's ref calls so, with or without its ending and its folders: of
// several the one that lies nearest to this page and has its language. Nothing: no page is called
// so.
std::optional<std::string> address_of_reference(std::string_view name, const Reading& reading);

}  // namespace yaprak
