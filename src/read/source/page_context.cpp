#include "read/source/page_context.hpp"

namespace yaprak {
namespace {

void add_holders(const SiteValues::Texts& names, SiteValues::Texts& all) {
    std::map<std::string_view, std::size_t> held;
    for (const auto& [name, value] : names)
        for (std::size_t dot = name.rfind('.'); dot != name.npos && dot > 0;
             dot = name.rfind('.', dot - 1))
            ++held[std::string_view(name).substr(0, dot)];
    for (const auto& [name, count] : held)
        all.try_emplace(std::string(name), std::to_string(count));
}

}  // namespace

SiteValues::Texts values_by_name(const SiteValues& values) {
    SiteValues::Texts all = values.by_name;
    for (const auto& [name, value] : values.by_name) all[name.substr(0, name.find('.') + 1)] = "";
    add_holders(values.by_name, all);
    for (const std::string& list : values.lists) all[list] = values.lists_stamp;
    all["site.url"] += "\n" + values.url;
    all["site.baseurl"] = values.baseurl;
    for (const auto& [file, address] : values.addresses) {
        all[address_value(file)] = address;
        const std::filesystem::path path(file);
        all.emplace(named_page_value(path.stem().string()), address.empty() ? file : address);
    }
    return all;
}

}  // namespace yaprak
