// The table of all passes. Most pages hold nothing for any of them and need no scan by md4c.
#include "read/dialect/prepare_markdown.hpp"

#include "read/dialect/passes.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

// Where two edits begin at one place or overlap, the pass that stands first here wins.
const SourcePass* const passes[] = {&markdown_in_html_pass, &tables_pass, &bold_pass,
                                    &generator_tags_pass, &note_references_pass};

std::vector<const SourcePass*> passes_for(std::string_view body) {
    std::vector<const SourcePass*> wanted;
    for (const SourcePass* pass : passes)
        if (pass->may_concern(body)) wanted.push_back(pass);
    return wanted;
}

// In order, none inside another.
std::vector<Replacement> in_order(std::vector<Replacement> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const Replacement& a, const Replacement& b) {
        return a.offset < b.offset;
    });
    std::vector<Replacement> kept;
    for (Replacement& edit : edits)
        if (kept.empty() || edit.offset >= kept.back().offset + kept.back().length)
            kept.push_back(std::move(edit));
    return kept;
}

}  // namespace

std::vector<Replacement> prepare_markdown(SourceMap& source, Reading& reading) {
    const std::string_view body = source.text();
    const std::vector<const SourcePass*> wanted = passes_for(body);
    if (wanted.empty()) return {};
    const MarkdownScan scan = scan_markdown(body);
    std::vector<Replacement> edits;
    for (const SourcePass* pass : wanted)
        for (Replacement& edit : pass->edits({scan, source, reading}))
            edits.push_back(std::move(edit));
    return in_order(std::move(edits));
}

}  // namespace yaprak
