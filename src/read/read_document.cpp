#include "read/read_document.hpp"

#include "read/front/front_matter.hpp"
#include "read/markdown/markdown.hpp"
#include "read/source/source_text.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// "2025-04-07-ad" gives its date and "ad".
struct NamedPage {
    std::string name;
    std::optional<Date> date;
};

NamedPage name_of(const fs::path& file) {
    const std::string stem = file.stem().string();
    constexpr std::size_t date_length = 10;
    if (stem.size() <= date_length + 1 || stem[date_length] != '-') return {stem, {}};
    const auto parsed = parse_date(std::string_view(stem).substr(0, date_length));
    if (!parsed || !parsed->rest.empty()) return {stem, {}};
    return {stem.substr(date_length + 1), parsed->date};
}

const Heading* heading_of(const Block& block) {
    return std::get_if<Heading>(&block.kind);
}

Blocks::iterator first_title(Blocks& blocks) {
    return std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
        return heading_of(block) && heading_of(block)->level == 1;
    });
}

bool has_note(const Spans& spans) {
    return std::any_of(spans.begin(), spans.end(), [](const Span& span) { return span.note >= 0; });
}

// Without a title of its own the page is called by its first heading, else by its file; a heading
// that says the title again is taken out.
void settle_title(Document& document) {
    Spans& title = document.front.title;
    Blocks& blocks = document.blocks;
    auto heading = first_title(blocks);
    if (!title.empty()) {
        if (heading == blocks.end() || plain_text(heading_of(*heading)->text) != plain_text(title))
            return;
        if (has_note(heading_of(*heading)->text)) title = heading_of(*heading)->text;
        blocks.erase(heading);
        return;
    }
    if (heading == blocks.end() && !blocks.empty() && heading_of(blocks.front()))
        heading = blocks.begin();
    if (heading == blocks.end()) {
        title.push_back({document.name, {}, -1, {}, {document.source}});
        return;
    }
    title = heading_of(*heading)->text;
    blocks.erase(heading);
}

}  // namespace

Document read_document(const fs::path& file, const fs::path& content, Warnings& warnings) {
    return read_document(file, read_text(file, file.string(), warnings), content, warnings);
}

Document read_document(const fs::path& file, std::string_view text, const fs::path& content,
                       Warnings& warnings) {
    Document document;
    document.source = file.string();
    NamedPage named = name_of(file);
    document.name = std::move(named.name);
    const FileName name(document.source);
    const SplitPage page = split_front_matter(text, name);
    Reading reading{document, warnings, ImageFinder(file.parent_path(), content)};
    if (page.has_front) read_front_matter(page.front, name, reading);
    if (!document.front.date) document.front.date = named.date;
    document.blocks = read_markdown(page.body, name, page.body_line, reading);
    settle_title(document);
    return document;
}

}  // namespace yaprak
