#include "read/dialect/page_address.hpp"

#include "base/text.hpp"
#include "model/document.hpp"

#include <algorithm>
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
        if (found != addresses.end()) return found->second.empty() ? nullptr : &found->second;
        const std::size_t slash = rest.find('/');
        if (slash == none) return nullptr;
        rest.erase(0, slash + 1);
    }
    return nullptr;
}

// "en" of "hizmet/kol.en.md".
std::string_view language_ending(std::string_view file) {
    const std::string_view name = file.substr(file.rfind('/') + 1);
    const std::size_t last = name.rfind('.'), dot = name.find('.');
    return dot == last ? std::string_view() : name.substr(dot + 1, last - dot - 1);
}

// Whether "blog/bel" or "bel" is the file "content/blog/bel.md", "…/bel.en.md", "…/bel/index.md" or
// "…/bel/_index.md".
bool is_called(std::string_view file, std::string_view wanted) {
    std::string_view folder = file.substr(0, file.rfind('/') == none ? 0 : file.rfind('/'));
    std::string_view name = file.substr(folder.empty() ? 0 : folder.size() + 1);
    name = name.substr(0, name.find('.'));
    const auto ends_so = [&](std::string_view path) {
        return path.ends_with(wanted) &&
               (path.size() == wanted.size() || path[path.size() - wanted.size() - 1] == '/');
    };
    if (name == "index" || name == "_index") return ends_so(folder);
    return ends_so(std::string(folder) + "/" + std::string(name));
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
    const fs::path written(percent_decoded(from_root ? path.substr(1) : path));
    const std::string* known = known_address(from_root ? written : beside / written, reading);
    if (!known) known = known_address(written, reading);
    if (known) return *known + std::string(rest);
    fs::path target = from_root ? "/" / written : own_folder(reading) / written;
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

std::optional<std::string> address_of_reference(std::string_view name, const Reading& reading) {
    if (!reading.context || !reading.context->site) return std::nullopt;
    std::string wanted = percent_decoded(name);
    while (wanted.ends_with('/')) wanted.pop_back();
    const bool from_root = wanted.starts_with('/');
    if (from_root) wanted.erase(0, 1);
    if (wanted.ends_with(".md")) wanted.resize(wanted.size() - 3);
    reading.document.site_values.insert(named_page_value(wanted.substr(wanted.rfind('/') + 1)));
    const std::string& own = reading.context->path;
    const std::string* best = nullptr;
    std::size_t most = 0;
    for (const auto& [file, address] : reading.context->site->addresses) {
        if (!is_called(file, wanted)) continue;
        const auto differ = std::mismatch(file.begin(), file.end(), own.begin(), own.end());
        const std::size_t shared = std::size_t(differ.first - file.begin()) + 1;
        const bool has_own_ending = language_ending(file) == language_ending(own);
        const std::size_t closeness = shared + (has_own_ending ? file.size() + own.size() : 0);
        if (closeness <= most) continue;
        most = closeness;
        best = &address;
        reading.document.site_values.insert(address_value(file));
    }
    return best ? std::optional(*best) : std::nullopt;
}

}  // namespace yaprak
