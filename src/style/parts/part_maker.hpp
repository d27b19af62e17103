// What stands beside the text, as blocks: what the page says of itself, the clinic's facts, its
// code and map, lines to write on. Each with its tags, in the order in which they are asked for.
#pragma once
#include "model/layout_part.hpp"
#include "style/blocks/block_maker.hpp"

#include <optional>
#include <string>
#include <vector>

namespace yaprak {

struct SignatureLayout;
struct FieldsLayout;
struct FieldLayout;
struct Layout;
struct Clinic;

// Where a part stands.
struct PartPlace {
    TagId parent = root_tag;
    std::vector<Colour> grounds = {Grey{1}};  // that may be behind it
    std::optional<Colour> colour = {};        // of all its text
    bool link_style = true;
    Align align = Align::left;  // of pictures and codes
};

class PartMaker {
public:
    // All must outlive this.
    PartMaker(const FlowContext& context, TextMaker& texts, const BlockMaker& blocks)
        : context_(context), texts_(texts), blocks_(blocks) {}

    // Blocks of one part; `contents` is not made here.
    FlowBlocks make(const Part& part, const PartPlace& place);

    FlowBlocks line(const std::string& style, const std::string& words, const PartPlace& place);
    FlowBlocks title(const PartPlace& place);
    FlowBlocks lead(const PartPlace& place);
    FlowBlocks recipient(const PartPlace& place);
    Hero hero(TagId parent);
    // The clinic's name in place of its logo, where it has none.
    std::optional<TextBlock> header_name(TagId parent);
    // There is none where the clinic says nothing of itself.
    std::optional<FlowBlock> card(TagId parent);

private:
    // One line of the clinic's; its parts stand beside each other, " · " between them.
    struct Fact {
        std::string text, url;
    };

    ElementStyle styled(const std::string& name, const PartPlace& place) const;
    TextPlace text_place(const ElementStyle& style, const PartPlace& place, Role role);
    FlowBlocks marked_line(const std::string& style, const std::string& words,
                           const PartPlace& place);
    FlowBlocks block(const ElementStyle& style, StyledText text, const SourcePos& at);
    Colour colour(const std::string& name, const Colour& otherwise) const;
    TagId figure(TagId parent, const std::string& alt);
    int add_link(const std::string& url);
    std::string address_of_page() const;
    bool has_clinic() const;

    void add_facts(FlowBlocks& out, const std::string& style, const std::vector<Fact>& facts,
                   const PartPlace& place);
    FlowBlocks facts(const std::string& prefix, const PartPlace& place,
                     std::vector<std::size_t>* groups = nullptr);
    std::optional<TextBlock> code_caption(TagId parent, const Colour& ground);
    bool header_names_clinic() const;
    FlowBlocks picture(int image, const std::string& alt, Length height, const PartPlace& place);
    FlowBlocks hero_block(const PartPlace& place);
    FlowBlocks card_block(const PartPlace& place);
    FlowBlocks code(const PartPlace& place);

    FlowBlocks heading(const std::string& own, const std::string& word, const PartPlace& place);
    FlowBlocks notes(const PartPlace& place);
    FlowBlocks ticks(const SignatureLayout& wanted, const PartPlace& place);
    FlowBlocks signature(const SignatureLayout& wanted, const PartPlace& place);
    const SignatureLayout& signature_set(const std::string& name) const;
    const FieldsLayout& field_set(const std::string& name) const;
    FlowBlocks fields(const FieldsLayout& wanted, const PartPlace& place);
    FlowField field(const FieldLayout& wanted, const PartPlace& place);
    Spans boxes(const FieldLayout& wanted) const;
    FlowBlocks layout_picture(const Part& part, const PartPlace& place);
    FlowBlocks appointments(const PartPlace& place);
    FlowRow row(const std::vector<std::string>& cells, const std::string& style, Role role,
                TagId parent, const PartPlace& place);
    FlowBlock blank(int rows, Length step) const;

    const FlowContext& context_;
    TextMaker& texts_;
    const BlockMaker& blocks_;
};

}  // namespace yaprak
