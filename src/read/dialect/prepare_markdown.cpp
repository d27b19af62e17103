// The table of all passes. Most pages hold nothing for any of them and need no scan by md4c.
#include "read/dialect/prepare_markdown.hpp"

#include "read/dialect/passes.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

using Stage = std::vector<const SourcePass*>;

// Each stage sees the text as the one before left it. Where two edits of one stage begin at one
// place or overlap, the pass that stands first wins.
const Stage& spans_stage() {
    static const Stage stage = {&span_attributes_pass, &tables_pass,         &numbers_pass,
                                &emphasis_pass,        &generator_tags_pass, &note_references_pass,
                                &bare_addresses_pass,  &emoji_names_pass};
    return stage;
}

Stage passes_for(std::string_view body, const Stage& stage) {
    Stage wanted;
    for (const SourcePass* pass : stage)
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

void run_stage(const Stage& stage, SourceMap& first, Reading& reading,
               std::deque<SourceMap>& stages) {
    SourceMap& source = stages.empty() ? first : stages.back();
    const Stage wanted = passes_for(source.text(), stage);
    if (wanted.empty()) return;
    const MarkdownScan scan = scan_markdown(source.text());
    std::vector<Replacement> edits;
    for (const SourcePass* pass : wanted)
        for (Replacement& edit : pass->edits({scan, source, reading}))
            edits.push_back(std::move(edit));
    if (!edits.empty()) stages.emplace_back(source, in_order(std::move(edits)));
}

}  // namespace

std::deque<SourceMap> prepare_markdown(SourceMap& source, Reading& reading) {
    std::deque<SourceMap> stages;
    run_stage({&hidden_pass, &docsify_pass, &box_lines_pass}, source, reading, stages);
    run_stage({&shortcodes_pass, &mdx_modules_pass, &page_breaks_pass, &contents_pass,
               &heading_attributes_pass},
              source, reading, stages);
    run_stage({&boxes_pass, &callout_names_pass}, source, reading, stages);
    run_stage({&definition_lists_pass}, source, reading, stages);
    run_stage({&kramdown_tables_pass, &addresses_pass, &obsidian_pass}, source, reading, stages);
    run_stage({&markdown_in_html_pass, &loose_tags_pass}, source, reading, stages);
    run_stage(spans_stage(), source, reading, stages);
    return stages;
}

std::deque<SourceMap> prepare_line(SourceMap& source, Reading& reading) {
    std::deque<SourceMap> stages;
    run_stage({&numbers_pass, &emphasis_pass}, source, reading, stages);
    return stages;
}

}  // namespace yaprak
