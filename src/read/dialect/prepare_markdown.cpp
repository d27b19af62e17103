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

class Preparation {
public:
    Preparation(SourceMap& source, Reading& reading)
        : first_(source), reading_(reading), scan_(scan_markdown(source.text())) {}

    void run(const Stage& stage) {
        SourceMap& source = stages_.empty() ? first_ : stages_.back();
        std::vector<Replacement> edits;
        for (const SourcePass* pass : stage) {
            if (!pass->may_concern(scan_.body)) continue;
            for (Replacement& edit : pass->edits({scan_, source, reading_}))
                edits.push_back(std::move(edit));
        }
        if (edits.empty()) return;
        stages_.emplace_back(source, in_order(std::move(edits)));
        scan_ = scan_markdown(stages_.back().text());
    }

    std::deque<SourceMap> take() { return std::move(stages_); }

private:
    SourceMap& first_;
    Reading& reading_;
    std::deque<SourceMap> stages_;
    MarkdownScan scan_;  // of the text as it is now
};

}  // namespace

std::deque<SourceMap> prepare_markdown(SourceMap& source, Reading& reading) {
    Preparation preparation(source, reading);
    preparation.run({&hidden_pass, &critic_markup_pass, &docsify_pass, &box_lines_pass});
    preparation.run({&mdx_values_pass, &form_fields_pass});
    preparation.run({&shortcodes_pass, &mdx_modules_pass, &page_breaks_pass, &contents_pass,
                     &heading_attributes_pass});
    preparation.run({&boxes_pass, &callout_names_pass});
    preparation.run({&definition_lists_pass, &pymdown_pass});
    preparation.run({&kramdown_tables_pass, &addresses_pass, &obsidian_pass, &block_names_pass});
    preparation.run({&markdown_in_html_pass, &loose_tags_pass});
    preparation.run(spans_stage());
    return preparation.take();
}

std::deque<SourceMap> prepare_line(SourceMap& source, Reading& reading) {
    Preparation preparation(source, reading);
    preparation.run({&numbers_pass, &emphasis_pass});
    return preparation.take();
}

}  // namespace yaprak
