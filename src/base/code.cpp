#include "base/code.hpp"

#include "base/text.hpp"

#include <array>

namespace yaprak {
namespace {

// In the order of Code.
constexpr std::array<const char*, std::size_t(Code::last) + 1> names = {
    "image-missing",
    "image-address",
    "image-outside",
    "image-unreadable",
    "image-ending",
    "image-part",
    "image-place",
    "image-alt",
    "attachment-missing",
    "markup-left",
    "markup-unclosed",
    "markup-unknown",
    "markup-dropped",
    "markup-simplified",
    "nested-deep",
    "value-missing",
    "link-target",
    "note-unused",
    "note-twice",
    "note-missing",
    "encoding",
    "letter-mended",
    "page-empty",
    "unknown-key",
    "unknown-value",
    "unknown-style",
    "unknown-layout",
    "unknown-placeholder",
    "placeholder-circle",
    "date-unreadable",
    "value-ignored",
    "character-missing",
    "face-missing",
    "word-wide",
    "table-wide",
    "area-full",
    "area-ground",
    "block-tall",
    "note-late",
    "text-long",
    "text-short",
    "contrast",
    "heading-level",
    "patterns-missing",
    "text-cut",
    "font-unusable",
    "settings-unreadable",
    "table-value",
    "mail-size",
    "mail-open",
    "file-missing",
    "file-unreadable",
    "file-too-large",
    "disk",
    "output-folder",
    "name-clash",
    "no-page",
    "not-published",
    "front-matter",
    "syntax",
    "value-wrong",
    "key-missing",
    "key-twice",
    "too-much",
    "attachment",
    "condition",
    "layout-size",
    "layout-circle",
    "unknown-colour",
    "unknown-font",
    "pdf",
    "pdf-standard",
    "memory",
    "strict",
    "table",
    "copy-name",
    "password",
    "mail-settings",
    "mail-address",
    "mail-letter",
    "mail-server",
    "outbox",
    "print",
    "usage",
    "shard",
    "manifest",
    "library",
    "internal",
};
static_assert(names.back() != nullptr, "a kind has no name");

std::vector<std::string> first_names(Code last) {
    return {names.begin(), names.begin() + std::ptrdiff_t(last) + 1};
}

}  // namespace

const char* name_of(Code code) {
    return names.at(std::size_t(code));
}

std::optional<Code> code_called(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name == names[i]) return Code(i);
    return std::nullopt;
}

std::vector<std::string> code_names() {
    return first_names(Code::last);
}

std::vector<std::string> warning_code_names() {
    return first_names(Code::last_warning);
}

std::string names_of(const Codes& codes) {
    std::vector<std::string> found;
    for (const Code code : codes) found.emplace_back(name_of(code));
    return joined(found, ", ");
}

}  // namespace yaprak
