// The whole of a Flow: header picture, header, body, card, furniture, metadata.
#include "style/resolve_styles.hpp"

#include "style/block_maker.hpp"
#include "style/contents.hpp"
#include "style/links.hpp"
#include "style/page_wishes.hpp"
#include "style/words.hpp"

#include <algorithm>

namespace yaprak {
namespace {

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string first_of(const std::string& a, const std::string& b, const std::string& c = {}) {
    return !a.empty() ? a : !b.empty() ? b : c;
}

class Resolver {
public:
    Resolver(const Document& document, const Layout& layout, const Clinic& clinic,
             Warnings& warnings, const Values* row)
        : document_(document),
          front_(document.front),
          layout_(layout),
          clinic_(clinic),
          lang_(first_of(document.front.lang, clinic.lang, "tr")),
          palette_(layout, clinic),
          styles_(layout, palette_, lang_),
          placeholders_(document, clinic, lang_, row),
          anchors_(document),
          notes_(document, lang_, anchors_.next_target(), flow_.links),
          texts_(styles_, placeholders_, flow_.links, notes_,
                 wants_smart_punctuation(document, layout), flow_.tags, warnings),
          blocks_(document, layout, palette_, styles_, anchors_, notes_, texts_, flow_.tags,
                  warnings) {
        flow_.links = safe_links(document.links, clinic.site, anchors_, warnings);
        paper_ = palette_.paper();
    }

    Flow run() {
        describe();
        add_hero();
        add_header();
        add_body();
        flow_.notes = blocks_.take_notes();
        add_card();
        add_furniture();
        flow_.fallback_fonts = layout_.fallback_fonts;
        return std::move(flow_);
    }

private:
    // ---- what the file says of itself ----

    // What is unknown is told where it is set.
    std::string filled(const Spans& spans) const {
        Warnings told_elsewhere;
        return one_line(placeholders_.fill_text(plain_text(spans), {}, told_elsewhere));
    }

    void describe() {
        Metadata& metadata = flow_.metadata;
        metadata.title = first_of(filled(front_.title), document_.name);
        metadata.author = first_of(front_.role, clinic_.name);
        metadata.subject = filled(front_.description);
        metadata.category = front_.category;
        metadata.lang = lang_;
        metadata.right_to_left = styles_.right_to_left();
        metadata.date = front_.date;
    }

    // ---- the header picture ----

    int found(int image) const {
        const bool there = image >= 0 && std::size_t(image) < document_.images.size() &&
                           !document_.images[std::size_t(image)].file.empty();
        return there ? image : -1;
    }

    int logo() const { return clinic_.logo.file.empty() ? -1 : int(document_.images.size()); }

    TagId figure(TagId parent, const std::string& alt) {
        const TagId tag = flow_.tags.add(parent, Role::figure);
        flow_.tags[tag].alt = alt;
        return flow_.tags.add(tag, Role::content);
    }

    Colour colour(const std::string& name, const Colour& otherwise) const {
        return palette_.optional(name, layout_.at).value_or(otherwise);
    }

    void add_hero() {
        const bool wanted =
            layout_.hero.height > 0_pt && !layout_.masters.empty() && layout_.masters.front().hero;
        if (!wanted) return;
        Hero hero;
        hero.height = layout_.hero.height;
        hero.right_to_left = styles_.right_to_left();
        hero.image = found(front_.image);
        hero.fit = layout_.hero.fit;
        hero.focus_x = layout_.hero.focus_x;
        hero.focus_y = layout_.hero.focus_y;
        hero.ground = colour(layout_.hero.ground, hero.ground);
        hero.figure = colour(layout_.hero.figure, hero.figure);
        hero.accent = colour(layout_.hero.accent, hero.accent);
        if (hero.image >= 0 && front_.image_is_decoration) {
            hero.tag = no_tag;
        } else if (hero.image >= 0) {
            hero.tag = figure(root_tag, first_of(front_.image_alt, flow_.metadata.title));
        } else if ((hero.logo = logo()) >= 0) {
            hero.tag = figure(root_tag, clinic_.name);
        }
        flow_.hero = hero;
    }

    // ---- the header ----

    TagId paragraph(TagId parent = root_tag) { return flow_.tags.add(parent, Role::paragraph); }

    void add_line(const char* name, const std::string& text) {
        if (text.empty()) return;
        const ElementStyle& style = styles_.element(name);
        StyledText line = texts_.make(text, style, {paragraph(), paper_}, layout_.at);
        flow_.blocks.push_back(blocks_.text_block(style, std::move(line), layout_.at));
    }

    void add_title() {
        const ElementStyle& style = styles_.element("title");
        const TagId tag = flow_.tags.add(root_tag, Role::heading);
        flow_.tags[tag].level = 1;
        const SourcePos& at = front_.title.front().at;
        FlowBlock block =
            blocks_.text_block(style, texts_.make(front_.title, style, {tag, paper_}), at);
        if (TextBlock* text = std::get_if<TextBlock>(&block.kind))
            text->bookmark = Bookmark{1, flow_.metadata.title};
        flow_.blocks.push_back(std::move(block));
    }

    void add_lead() {
        const ElementStyle& style = styles_.element("lead");
        StyledText text = texts_.make(front_.description, style, {paragraph(), paper_});
        flow_.blocks.push_back(
            blocks_.text_block(style, std::move(text), front_.description.front().at));
    }

    void add_header() {
        const HeaderLayout& header = layout_.header;
        add_line("kicker", placeholders_.fill(header.kicker, layout_.at));
        if (header.title && !plain_text(front_.title).empty()) add_title();
        if (header.lead && !plain_text(front_.description).empty()) add_lead();
        add_line("byline", placeholders_.fill(header.byline, layout_.at));
        if (header.rule && !flow_.blocks.empty())
            flow_.blocks.push_back(blocks_.rule_block(styles_.element("header-rule"), layout_.at));
    }

    // ---- the text ----

    void add(FlowBlocks blocks) {
        for (FlowBlock& block : blocks) flow_.blocks.push_back(std::move(block));
    }

    // The list of headings is read before them, and made after them.
    void add_body() {
        const bool headings = std::any_of(
            document_.blocks.begin(), document_.blocks.end(),
            [](const Block& block) { return std::holds_alternative<Heading>(block.kind); });
        if (!headings || !wants_contents(document_, layout_)) return add(blocks_.make_body());
        const TextPlace title{paragraph(), paper_};
        const TextPlace list{flow_.tags.add(root_tag, Role::contents), paper_};
        FlowBlocks body = blocks_.make_body();
        add(make_contents(body, layout_.contents.depth, styles_, blocks_, texts_, title, list,
                          flow_.tags, flow_.links));
        add(std::move(body));
    }

    // ---- the clinic's card ----

    int add_link(const std::string& url) {
        flow_.links.push_back({url, {}, {}});
        return int(flow_.links.size()) - 1;
    }

    // Where the page stands on the clinic's site.
    std::string address_of_page() const {
        for (const char* key : {"url", "permalink"}) {
            const auto said = front_.values.find(key);
            if (said == front_.values.end() || said->second.empty()) continue;
            std::string url = said->second;
            if (url.starts_with("https://") || url.starts_with("http://")) return url;
            if (!clinic_.site.empty())
                return address_of_site(clinic_.site) + (url.starts_with("/") ? "" : "/") + url;
        }
        return address_of_site(clinic_.site);
    }

    // One line of the card; its parts stand beside each other, " · " between them.
    struct Part {
        std::string text, url;
    };

    void add_card_line(CardBlock& card, TagId tag, const char* name,
                       const std::vector<Part>& parts) {
        const ElementStyle& style = styles_.element(name);
        Spans spans;
        for (const Part& part : parts) {
            if (part.text.empty()) continue;
            if (!spans.empty()) spans.push_back({" · ", {}, -1, {}, {}});
            spans.push_back({part.text, {}, part.url.empty() ? -1 : add_link(part.url), {}, {}});
        }
        if (spans.empty()) return;
        const TextPlace place{paragraph(tag), card.fill, false};
        card.lines.push_back(blocks_.text_block(style, texts_.make(spans, style, place), {}));
    }

    static std::string digits_of(const std::string& phone) {
        std::string out;
        for (const char c : phone)
            if ((c >= '0' && c <= '9') || (c == '+' && out.empty())) out += c;
        return out;
    }

    void add_card_lines(CardBlock& card, TagId tag) {
        const std::string site = address_of_site(clinic_.site);
        add_card_line(card, tag, "card-name", {{clinic_.name, {}}});
        add_card_line(card, tag, "card-tagline", {{clinic_.tagline, {}}});
        for (const std::string& line : clinic_.address)
            add_card_line(card, tag, "card-line", {{line, {}}});
        add_card_line(card, tag, "card-line",
                      {{clinic_.phone, "tel:" + digits_of(clinic_.phone)},
                       {clinic_.email, "mailto:" + clinic_.email}});
        add_card_line(card, tag, "card-line", {{clinic_.site, site}});
        for (const std::string& line : clinic_.hours)
            add_card_line(card, tag, "card-line", {{line, {}}});
    }

    void add_card() {
        const bool empty = clinic_.name.empty() && clinic_.address.empty() &&
                           clinic_.phone.empty() && clinic_.site.empty();
        if (!layout_.card || empty) return;
        const ElementStyle& style = styles_.element("card");
        const TagId tag = flow_.tags.add(root_tag, Role::section);
        CardBlock card;
        card.fill = style.fill.value_or(paper_);
        card.padding = style.padding_x;
        add_card_lines(card, tag);
        if (layout_.card_box.code) card.qr = address_of_page();
        if (!card.qr.empty()) card.qr_tag = figure(tag, yaprak::address_of_page(card.qr, lang_));
        card.code_dark = colour("ink", Grey{0});
        card.code_light = paper_;
        card.code_size = layout_.card_box.code_size;
        card.right_to_left = styles_.right_to_left();
        FlowBlock block;
        block.space_before = style.space_before;
        block.space_after = style.space_after;
        block.keep_together = true;
        block.kind = std::move(card);
        flow_.card = std::move(block);
    }

    // ---- furniture ----

    StyledText furniture_text(const std::string& pattern, const Furniture& line,
                              const ElementStyle& style) {
        return texts_.make(placeholders_.fill(pattern, line.at), style, {no_tag, paper_}, line.at);
    }

    FlowFurniture furniture(const Furniture& line) {
        const ElementStyle& style = styles_.element(line.style);
        FlowFurniture out;
        out.baseline = line.baseline;
        out.left = furniture_text(line.left, line, style);
        out.centre = furniture_text(line.centre, line, style);
        out.right = furniture_text(line.right, line, style);
        out.right_to_left = styles_.right_to_left();
        if (out.right_to_left) std::swap(out.left, out.right);
        out.is_foot = line.is_foot;
        if (line.rule) out.rule = style.rule.value_or(style.text.colour);
        out.rule_distance = line.rule_distance;
        out.rule_width = style.rule_width;
        return out;
    }

    void add_furniture() {
        for (const PageMaster& master : layout_.masters) {
            flow_.furniture.emplace_back();
            for (const Furniture& line : master.furniture)
                flow_.furniture.back().push_back(furniture(line));
        }
    }

    const Document& document_;
    const FrontMatter& front_;
    const Layout& layout_;
    const Clinic& clinic_;
    std::string lang_;
    Palette palette_;
    StyleBook styles_;
    Placeholders placeholders_;
    Anchors anchors_;
    Flow flow_;
    NoteLinks notes_;
    TextMaker texts_;
    BlockMaker blocks_;
    Colour paper_ = Grey{1};
};

}  // namespace

Flow resolve_styles(const Document& document, const Layout& layout, const Clinic& clinic,
                    Warnings& warnings, const Values* row) {
    return Resolver(document, layout, clinic, warnings, row).run();
}

}  // namespace yaprak
