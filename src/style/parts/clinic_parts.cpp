// What the clinic says of itself: its facts, its card, the code of the page's address.
#include "model/clinic.hpp"
#include "model/layout.hpp"
#include "style/inline/links.hpp"
#include "style/inline/words.hpp"
#include "style/parts/part_maker.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr Length between_groups = 4_pt;  // of the clinic's facts

std::string digits_of(const std::string& phone) {
    std::string out;
    for (const char c : phone)
        if ((c >= '0' && c <= '9') || (c == '+' && out.empty())) out += c;
    return out;
}

void append(FlowBlocks& blocks, FlowBlocks more) {
    for (FlowBlock& block : more) blocks.push_back(std::move(block));
}

}  // namespace

int PartMaker::add_link(const std::string& url) {
    context_.flow.links.push_back({url, {}, {}});
    return int(context_.flow.links.size()) - 1;
}

// Where the page stands on the clinic's site.
std::string PartMaker::address_of_page() const {
    for (const char* key : {"url", "permalink"}) {
        const auto said = context_.document.front.values.find(key);
        if (said == context_.document.front.values.end() || said->second.empty()) continue;
        const std::string url = context_.placeholders.fill_address(
            said->second, {context_.document.source}, context_.warnings);
        if (url.starts_with("https://") || url.starts_with("http://")) return url;
        if (!context_.clinic.site.empty()) return address_on_site(url, context_.clinic.site);
    }
    return address_of_site(context_.clinic.site);
}

bool PartMaker::has_clinic() const {
    return !context_.clinic.name.empty() || !context_.clinic.address.empty() ||
           !context_.clinic.phone.empty() || !context_.clinic.site.empty();
}

void PartMaker::add_facts(FlowBlocks& out, const std::string& name, const std::vector<Fact>& facts,
                          const PartPlace& place) {
    Spans spans;
    for (const Fact& fact : facts) {
        if (fact.text.empty()) continue;
        if (!spans.empty()) spans.push_back({" · ", {}, -1, {}, {}});
        spans.push_back({fact.text, {}, fact.url.empty() ? -1 : add_link(fact.url), {}, {}});
    }
    if (spans.empty()) return;
    const ElementStyle style = styled(name, place);
    const TextPlace at = text_place(style, place, Role::paragraph);
    append(out, block(style, texts_.make(spans, style, at), {}));
}

// In the styles card-name, clinic-name and so on: who the clinic is, how it is reached, where it is
// and when it is open, one fact a line. `groups` are told where each of these begins.
FlowBlocks PartMaker::facts(const std::string& prefix, const PartPlace& where,
                            std::vector<std::size_t>* groups) {
    const Clinic& clinic = context_.clinic;
    FlowBlocks out;
    PartPlace place = where;
    place.link_style = false;
    const std::string line = prefix + "line";
    const std::string phone = context_.styles.has(prefix + "phone") ? prefix + "phone" : line;
    const auto add = [&](const std::string& style, const std::string& text,
                         const std::string& url = {}) {
        add_facts(out, style, {{text, url}}, place);
    };
    std::size_t begin = 0;
    const auto end_group = [&] {
        if (out.size() == begin) return;
        if (begin > 0) out[begin].space_before = std::max(out[begin].space_before, between_groups);
        if (groups) groups->push_back(begin);
        begin = out.size();
    };
    add(prefix + "name", clinic.name);
    add(prefix + "tagline", clinic.tagline);
    end_group();
    add(phone, clinic.phone, "tel:" + digits_of(clinic.phone));
    add(line, clinic.email, "mailto:" + clinic.email);
    add(line, clinic.site, address_of_site(clinic.site));
    end_group();
    for (const std::string& words : clinic.address) add(line, words);
    end_group();
    for (const std::string& words : clinic.hours) add(line, words);
    end_group();
    return out;
}

std::optional<FlowBlock> PartMaker::card(TagId parent) {
    if (!has_clinic()) return std::nullopt;
    const ElementStyle& style = context_.styles.element("card");
    const TagId tag = context_.flow.tags.add(parent, Role::section);
    CardBlock card;
    card.fill = style.fill.value_or(context_.palette.paper());
    card.padding = style.padding_x;
    card.lines = facts("card-", {tag, {card.fill}, {}, false}, &card.groups);
    if (context_.layout.card_box.code) card.qr = address_of_page();
    if (!card.qr.empty()) {
        card.qr_tag = figure(tag, yaprak::address_of_page(card.qr, context_.styles.lang()));
        card.caption = code_caption(tag, card.fill);
    }
    card.code_dark = colour("ink", Grey{0});
    card.code_light = context_.palette.paper();
    card.code_size = context_.layout.card_box.code_size;
    card.right_to_left = context_.styles.right_to_left();
    FlowBlock block;
    block.space_before = style.space_before;
    block.space_after = style.space_after;
    block.keep_together = true;
    block.kind = std::move(card);
    return block;
}

// What the code leads to, below it.
std::optional<TextBlock> PartMaker::code_caption(TagId parent, const Colour& ground) {
    const std::string words = code_words(context_.styles.lang());
    if (words.empty() || !context_.styles.has("card-caption")) return std::nullopt;
    FlowBlocks caption;
    add_facts(caption, "card-caption", {{words, {}}}, {parent, {ground}, {}, false});
    auto* text = caption.empty() ? nullptr : std::get_if<TextBlock>(&caption.front().kind);
    return text ? std::optional(std::move(*text)) : std::nullopt;
}

FlowBlocks PartMaker::card_block(const PartPlace& place) {
    FlowBlocks out;
    if (auto made = card(place.parent)) out.push_back(std::move(*made));
    return out;
}

FlowBlocks PartMaker::code(const PartPlace& place) {
    QrBlock code;
    code.text = address_of_page();
    if (code.text.empty()) return {};
    code.tag = figure(place.parent, yaprak::address_of_page(code.text, context_.styles.lang()));
    code.size = context_.layout.card_box.code_size;
    code.dark = colour("ink", Grey{0});
    code.light = context_.palette.paper();
    code.align = place.align;
    FlowBlock out;
    out.space_before = out.space_after = context_.styles.element("figure").space_before;
    out.kind = std::move(code);
    return {std::move(out)};
}

}  // namespace yaprak
