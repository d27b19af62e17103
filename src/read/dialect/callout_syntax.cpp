#include "read/dialect/callout_syntax.hpp"

#include "base/text.hpp"

#include <string>

namespace yaprak {
namespace {

struct KnownName {
    std::string_view name, kind;
};
constexpr KnownName names[] = {
    {"note", "NOTE"},
    {"info", "NOTE"},
    {"information", "NOTE"},
    {"abstract", "NOTE"},
    {"summary", "NOTE"},
    {"tldr", "NOTE"},
    {"example", "NOTE"},
    {"quote", "NOTE"},
    {"cite", "NOTE"},
    {"todo", "NOTE"},
    {"seealso", "NOTE"},
    {"details", "NOTE"},
    {"secondary", "NOTE"},
    {"bilgi", "NOTE"},
    {"not", "NOTE"},
    {"tip", "TIP"},
    {"hint", "TIP"},
    {"success", "TIP"},
    {"check", "TIP"},
    {"done", "TIP"},
    {"question", "TIP"},
    {"help", "TIP"},
    {"faq", "TIP"},
    {"ipucu", "TIP"},
    {"important", "IMPORTANT"},
    {"önemli", "IMPORTANT"},
    {"onemli", "IMPORTANT"},
    {"warning", "WARNING"},
    {"uyarı", "WARNING"},
    {"uyari", "WARNING"},
    {"attention", "WARNING"},
    {"warn", "WARNING"},
    {"caution", "CAUTION"},
    {"dikkat", "CAUTION"},
    {"tehlike", "CAUTION"},
    {"danger", "CAUTION"},
    {"error", "CAUTION"},
    {"failure", "CAUTION"},
    {"fail", "CAUTION"},
    {"missing", "CAUTION"},
    {"bug", "CAUTION"},
};

}  // namespace

std::string_view callout_kind(std::string_view name) {
    const std::string lower = ascii_lower(name);
    for (const KnownName& known : names)
        if (known.name == lower) return known.kind;
    return {};
}

}  // namespace yaprak
