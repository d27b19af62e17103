// Passes over a text of Markdown before CommonMark's rules see it. What a dialect adds to Markdown
// is a pass in a file of its own: it is declared here and has its row in prepare_markdown.cpp.
#pragma once
#include "read/blocks/reading.hpp"
#include "read/dialect/scan_markdown.hpp"
#include "read/source/source_map.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

struct PassInput {
    const MarkdownScan& scan;  // of the text, which is `scan.body`
    SourceMap& source;         // knows the places of the text's bytes
    Reading& reading;          // takes warnings, each kind once
};

struct SourcePass {
    // A quick look: whether the pass may find anything in the text. Most pages hold nothing for any
    // pass, and are not scanned.
    bool (*may_concern)(std::string_view body);
    // The edits of the text, in ascending order and apart. Code is left alone.
    std::vector<Replacement> (*edits)(const PassInput& input);
};

extern const SourcePass shortcodes_pass;          // {{< figure >}}, {% include figure %}, <Note>
extern const SourcePass mdx_modules_pass;         // import x from 'y'
extern const SourcePass mdx_values_pass;          // {frontmatter.title}
extern const SourcePass pymdown_pass;             // ++ctrl+c++, ^^words^^
extern const SourcePass page_breaks_pass;         // \newpage
extern const SourcePass form_fields_pass;         // [____], [ ] yes
extern const SourcePass heading_attributes_pass;  // ## Title ## {#name .class}
extern const SourcePass docsify_pass;             // ![x](y ':size=50%')
extern const SourcePass contents_pass;            // {:toc}
extern const SourcePass obsidian_pass;            // [[page|text]], ==text==
extern const SourcePass kramdown_tables_pass;     // tables without a head
extern const SourcePass definition_lists_pass;    // Term, then ": meaning"
extern const SourcePass block_names_pass;         // words. ^name
extern const SourcePass bare_addresses_pass;      // https://klinik.example'den
extern const SourcePass loose_tags_pass;          // Ad <Soyad>
extern const SourcePass box_lines_pass;           // {% hint %}text{% endhint %}
extern const SourcePass emoji_names_pass;         // :heart:
extern const SourcePass boxes_pass;               // !!! note, :::tip, {% hint %}
extern const SourcePass callout_names_pass;       // > [!info]
extern const SourcePass span_attributes_pass;     // [x](y){: .btn }
extern const SourcePass addresses_pass;           // ![x](a b.jpg)
extern const SourcePass critic_markup_pass;       // {++added++}
extern const SourcePass hidden_pass;              // comments of all dialects
extern const SourcePass markdown_in_html_pass;    // <div markdown="1">
extern const SourcePass tables_pass;              // GFM's tables, where md4c reads less
extern const SourcePass numbers_pass;             // 2*1, 20~30
extern const SourcePass emphasis_pass;            // stars beside punctuation
extern const SourcePass generator_tags_pass;      // Liquid (Jekyll) and Hugo's shortcodes
extern const SourcePass note_references_pass;     // [^1]

}  // namespace yaprak
