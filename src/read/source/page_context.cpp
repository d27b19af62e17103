#include "read/source/page_context.hpp"

namespace yaprak {

SiteValues::Texts values_by_name(const SiteValues& values) {
    SiteValues::Texts all = values.by_name;
    for (const auto& [name, value] : values.by_name) all[name.substr(0, name.find('.') + 1)] = "";
    all["site.url"] += "\n" + values.url;
    all["site.baseurl"] = values.baseurl;
    for (const auto& [file, address] : values.addresses) {
        all[address_value(file)] = address;
        const std::filesystem::path path(file);
        all.emplace(named_page_value(path.stem().string()), address);
    }
    return all;
}

}  // namespace yaprak
