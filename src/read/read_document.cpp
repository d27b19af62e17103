#include "read/read_document.hpp"

#include "base/date.hpp"
#include "read/finish/finish_document.hpp"
#include "read/front/front_matter.hpp"
#include "read/markdown/markdown.hpp"
#include "read/source/source_text.hpp"

#include <utility>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// "2025-04-07-ad" and "2025-4-7-ad" give their date and "ad".
struct NamedPage {
    std::string name;
    std::optional<Date> date;
};

NamedPage name_of(const fs::path& file) {
    const std::string stem = file.stem().string();
    const auto dated = parse_dated_name(stem);
    return dated ? NamedPage{dated->rest, dated->date} : NamedPage{stem, {}};
}

}  // namespace

Document read_document(const fs::path& file, const fs::path& content, Warnings& warnings,
                       const FileSystem& files) {
    return read_document(file, read_source(file, file.string(), warnings, files), content, warnings,
                         files);
}

Document read_document(const fs::path& file, std::string_view text, const fs::path& content,
                       Warnings& warnings, const FileSystem& files) {
    Document document;
    document.source = file.string();
    NamedPage named = name_of(file);
    document.name = std::move(named.name);
    const FileName name(document.source);
    const SplitPage page = split_front_matter(text, name);
    Reading reading{document, warnings, ImageFinder(file.parent_path(), content, files)};
    read_front_matter(page, name, reading);
    if (!document.front.date) document.front.date = named.date;
    document.blocks = read_markdown(page.body, name, page.body_line, reading);
    finish_document(document, warnings);
    return document;
}

}  // namespace yaprak
