#include "read/dialect/page_address.hpp"

#include "base/text.hpp"
#include "model/document.hpp"

#include <filesystem>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t none = std::string_view::npos;

std::string_view path_of(std::string_view address) {
    return address.substr(0, std::min(address.find_first_of("?#"), address.size()));
}

std::size_t ending_of(std::string_view path) {
    const std::string lower = ascii_lower(path);
    for (const std::string_view ending : {".md", ".mdx", ".markdown"})
        if (lower.ends_with(ending)) return ending.size();
    return 0;
}

// "2024-01-02-ad" -> "ad".
std::string without_date(const std::string& name) {
    std::size_t at = 0;
    for (int part = 0; part < 3; ++part) {
        const std::size_t begin = at;
        while (at < name.size() && is_ascii_digit(char32_t(name[at]))) ++at;
        if (at == begin || at >= name.size() || name[at] != '-') return name;
        ++at;
    }
    return at < name.size() ? name.substr(at) : name;
}

// The site's files are told from its root on, the page's by its place on the disk.
const std::string* known_address(const fs::path& file, const Reading& reading) {
    if (!reading.context || !reading.context->site) return nullptr;
    const SiteValues::Texts& addresses = reading.context->site->addresses;
    std::string rest = file.lexically_normal().generic_string();
    for (int levels = 0; levels < 64; ++levels) {
        reading.document.site_values.insert(address_value(rest));
        const auto found = addresses.find(rest);
        if (found != addresses.end()) return &found->second;
        const std::size_t slash = rest.find('/');
        if (slash == none) return nullptr;
        rest.erase(0, slash + 1);
    }
    return nullptr;
}

// The folder of the page's own address.
fs::path own_folder(const Reading& reading) {
    std::string own = reading.context ? reading.context->address : std::string();
    const auto& values = reading.document.front.values;
    const auto permalink = values.find("permalink");
    if (own.empty() && permalink != values.end()) own = permalink->second;
    if (!own.starts_with('/')) own.insert(0, 1, '/');
    while (own.size() > 1 && own.ends_with('/')) own.pop_back();
    return fs::path(own).parent_path();
}

}  // namespace

bool is_page_file(std::string_view address) {
    if (address.empty() || address.find(':') != none || address.starts_with("//")) return false;
    const std::string_view path = path_of(address);
    return ending_of(path) > 0 || path.starts_with("../") || path.find("/../") != none;
}

std::string page_address(std::string_view file, const Reading& reading) {
    const std::string_view path = path_of(file), rest = file.substr(path.size());
    const bool from_root = path.starts_with('/');
    const fs::path beside = fs::path(reading.document.source).parent_path();
    const fs::path written(std::string(from_root ? path.substr(1) : path));
    const std::string* known = known_address(from_root ? written : beside / written, reading);
    if (!known) known = known_address(written, reading);
    if (known) return *known + std::string(rest);
    fs::path target = from_root ? fs::path(std::string(path)) : own_folder(reading) / written;
    target = target.lexically_normal();
    std::string out = target.generic_string();
    const std::size_t ending = ending_of(out);
    if (ending == 0) return out + std::string(rest);
    std::string name = without_date(target.stem().string());
    const std::string lower = ascii_lower(name);
    if (lower == "index" || lower == "_index" || lower == "readme") name.clear();
    out = (target.parent_path() / name).generic_string();
    if (!out.ends_with('/') && reading.context && !reading.context->address.empty()) out += '/';
    return out + std::string(rest);
}

}  // namespace yaprak
