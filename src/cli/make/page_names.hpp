// What the PDFs of a run are called, where the user says so or where a page has several.
#pragma once
#include "cli/run/page_list.hpp"

#include <string>
#include <vector>

namespace yaprak {

// Every page once for each layout, under the name of the pattern; without a pattern under its own,
// with the layout's where there are several. A value that a page lacks is empty in its name. Throws
// Error for what is no pattern and for a name that no page has a value for. `output` is the folder
// of the PDFs.
std::vector<PageFile> name_pages(const std::vector<PageFile>& pages,
                                 const std::vector<std::string>& layouts,
                                 const std::string& pattern, const std::filesystem::path& output);

}  // namespace yaprak
