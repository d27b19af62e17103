#include "site/pages/name_clashes.hpp"

#include "base/text.hpp"

#include <map>
#include <string>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

using Groups = std::map<std::string, std::vector<SitePage*>>;

Groups by_output(std::vector<SitePage>& pages) {
    Groups groups;
    for (SitePage& page : pages) groups[ascii_lower(page.output.generic_string())].push_back(&page);
    return groups;
}

}  // namespace

void find_clashes(std::vector<SitePage>& pages) {
    for (auto& [name, group] : by_output(pages))
        if (group.size() > 1)
            for (SitePage* page : group)
                if (!page->dated_output.empty()) page->output = page->dated_output;
    for (auto& [name, group] : by_output(pages))
        for (SitePage* page : group)
            page->clash = group.size() < 2        ? fs::path()
                          : page == group.front() ? group[1]->source
                                                  : group.front()->source;
}

}  // namespace yaprak
