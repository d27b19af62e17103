// The whole of a Flow: header picture, header, body, card, furniture, metadata.
#include "style/resolve_styles.hpp"

#include "language/breaks/pattern_book.hpp"
#include "model/clinic.hpp"
#include "model/layout.hpp"
#include "style/blocks/block_maker.hpp"
#include "style/blocks/contents.hpp"
#include "style/blocks/digest.hpp"
#include "style/inline/links.hpp"
#include "style/inline/words.hpp"
#include "style/look/page_options.hpp"
#include "style/parts/area_maker.hpp"
#include "style/parts/furniture.hpp"
#include "style/style_cache.hpp"

#include <algorithm>
#include <set>

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
             Warnings& warnings, const StyleResources& resources, StyleCache& cache)
        : lang_(first_of(document.front.lang, clinic.lang, "tr")),
          styles_(cache.styles(layout, clinic, lang_, resources.patterns)),
          placeholders_(document, clinic, lang_, resources.row, &warnings, resources.unknown),
          context_{.document = document,
                   .layout = layout,
                   .clinic = clinic,
                   .palette = styles_.palette,
                   .styles = styles_.book,
                   .placeholders = placeholders_,
                   .focus = resources.focus,
                   .flow = flow_,
                   .warnings = warnings,
                   .has_theme = resources.has_theme},
          anchors_(document),
          notes_(document, lang_, anchors_.next_target(), flow_.links),
          texts_(context_, notes_, cache.texts),
          blocks_(context_, anchors_, notes_, texts_),
          parts_(context_, texts_, blocks_) {
        flow_.links = safe_links(filled_links(), clinic.site, anchors_, warnings);
        flow_.ground = styles_.palette.optional(layout.ground, layout.at);
        paper_ = flow_.ground.value_or(styles_.palette.paper());
        if (resources.patterns) warn_of_missing_patterns(*resources.patterns);
    }

    Flow run() {
        flow_.at = {context_.document.source};
        describe();
        find_placed();
        add_hero();
        AreaMaker areas(context_, parts_, paper_);
        areas.add_those_before_text();
        add_header();
        add_body(areas.contents_place());
        flow_.notes = blocks_.take_notes();
        add_end();
        set_breaks();
        if (context_.layout.fit.rest == Rest::notes && !context_.layout.height_follows)
            flow_.rest =
                parts_.make({PartKind::notes, {}, {}, context_.layout.at}, {root_tag, {paper_}});
        areas.add_those_after_text();
        add_card();
        add_furniture(context_, texts_, paper_);
        flow_.fallback_fonts = context_.layout.fallback_fonts;
        name_links(flow_.links, anchors_, lang_);
        for (Link& link : flow_.links)
            if (link.title.find("{{") != std::string::npos) link.title = filled(link.title);
        return std::move(flow_);
    }

private:
    // ---- what the file says of itself ----

    void warn_of_missing_patterns(const PatternBook& patterns) {
        const std::string file = patterns.missing(lang_);
        if (file.empty()) return;
        const FrontMatter& front = context_.document.front;
        context_.warnings.add(
            Code::patterns_missing,
            front.lang.empty() ? SourcePos{context_.document.source} : front.lang_at,
            "the words of \"" + lang_ + "\" are not divided: " + file +
                " is missing or holds no patterns",
            "put it into share/hyphen again, or name yaprak's folder in YAPRAK_HOME");
    }

    // What is unknown is told where it is set.
    std::string filled(const std::string& text) const {
        Warnings ignored;
        return one_line(placeholders_.fill_text(text, {}, ignored));
    }

    std::vector<Link> filled_links() const {
        std::vector<Link> links = context_.document.links;
        for (Link& link : links)
            link.url = placeholders_.fill_address(link.url, link.at, context_.warnings);
        return links;
    }

    void describe() {
        const FrontMatter& front = context_.document.front;
        Metadata& metadata = flow_.metadata;
        metadata.title = first_of(filled(plain_text(front.title)), context_.document.name);
        metadata.author = first_of(filled(front.role), context_.clinic.name);
        metadata.subject = filled(plain_text(front.description));
        metadata.category = filled(front.category);
        metadata.lang = lang_;
        if (!front.lang.empty()) metadata.lang_at = front.lang_at;
        metadata.right_to_left = styles_.book.right_to_left();
        metadata.date = front.date;
    }

    // ---- the header ----

    // What stands in areas does not stand in the text as well.
    void find_placed() {
        for (const auto& [area, parts] : context_.layout.flow)
            for (const Part& part : parts) placed_.insert(part.kind);
    }

    bool is_placed(PartKind kind) const { return placed_.count(kind) > 0; }

    void add_hero() {
        const bool wanted = context_.layout.hero.height > 0_pt &&
                            !context_.layout.masters.empty() &&
                            context_.layout.masters.front().hero && !is_placed(PartKind::hero);
        if (!wanted) return;
        flow_.hero = parts_.hero(root_tag);
        flow_.hero_name = parts_.header_name(root_tag);
    }

    // What the author says of the header picture, below it.
    void add_hero_caption() {
        const Spans& caption = context_.document.front.image_caption;
        if (caption.empty() || !flow_.hero || flow_.hero->image < 0) return;
        const ElementStyle& style = context_.styles.element("hero-caption");
        const bool tagged = flow_.hero->tag != no_tag;
        const TagId tag = tagged ? flow_.tags.add(flow_.tags[flow_.hero->tag].parent, Role::caption)
                                 : flow_.tags.add(root_tag, Role::paragraph);
        add({blocks_.text_block(style, texts_.make(caption, style, {tag, paper_}),
                                caption.front().at)});
    }

    void add_header() {
        const HeaderLayout& header = context_.layout.header;
        const PartPlace place{root_tag, {paper_}};
        add_hero_caption();
        const auto wants = [&](PartKind kind, bool said) { return said && !is_placed(kind); };
        if (wants(PartKind::kicker, true))
            add(parts_.line("kicker", placeholders_.fill(header.kicker, context_.layout.at),
                            place));
        if (wants(PartKind::title, header.title)) add(parts_.title(place));
        if (wants(PartKind::lead, header.lead)) add(parts_.lead(place));
        if (wants(PartKind::byline, true))
            add(parts_.line("byline", placeholders_.fill(header.byline, context_.layout.at),
                            place));
        if (header.rule && !flow_.blocks.empty())
            flow_.blocks.push_back(
                blocks_.rule_block(styles_.book.element("header-rule"), context_.layout.at));
    }

    // ---- the text ----

    void add(FlowBlocks blocks) {
        for (FlowBlock& block : blocks) flow_.blocks.push_back(std::move(block));
    }

    TagId paragraph(TagId parent = root_tag) { return flow_.tags.add(parent, Role::paragraph); }

    // The list of headings is read before them, and made after them.
    void add_body(ContentsPlace listed) {
        const bool headings = std::any_of(
            context_.document.blocks.begin(), context_.document.blocks.end(),
            [](const Block& block) { return std::holds_alternative<Heading>(block.kind); });
        const bool wanted =
            wants_contents(context_.document, context_.layout) && !is_placed(PartKind::contents);
        const bool lists_headings = headings && (wanted || is_placed(PartKind::contents));
        if (!lists_headings) return add(blocks_.make_body());
        if (wanted) {
            listed.title = {paragraph(), paper_};
            listed.list = {flow_.tags.add(root_tag, Role::contents), paper_};
        }
        FlowBlocks body = blocks_.make_body();
        FlowBlocks list = make_contents(body, context_, blocks_, texts_, listed.title, listed.list);
        if (!wanted) {
            FlowBlocks& blocks = flow_.areas[listed.master][listed.area].blocks;
            blocks.insert(blocks.begin() + std::ptrdiff_t(listed.at), list.begin(), list.end());
        } else {
            add(std::move(list));
            const BreakBefore end = styles_.book.element("contents-end").break_before;
            if (!body.empty()) body.front().break_before = std::max(body.front().break_before, end);
        }
        add(std::move(body));
    }

    // A break after a block stands before what follows it.
    void set_breaks() {
        FlowBlocks& blocks = flow_.blocks;
        if (context_.layout.starts_right && !blocks.empty())
            blocks.front().break_before = BreakBefore::right;
        for (std::size_t i = 1; i < blocks.size(); ++i)
            blocks[i].break_before = std::max(blocks[i].break_before, blocks[i - 1].break_after);
    }

    // What the layout puts behind the text stays in one piece.
    void add_end() {
        const auto end = context_.layout.flow.find("end");
        if (end == context_.layout.flow.end()) return;
        BoxBlock box;
        for (const Part& part : end->second)
            for (FlowBlock& block : parts_.make(part, {root_tag, {paper_}}))
                box.blocks.push_back(std::move(block));
        if (box.blocks.empty()) return;
        FlowBlock block;
        block.at = end->second.front().at;
        block.space_before = box.blocks.front().space_before;
        block.space_after = box.blocks.back().space_after;
        block.keep_together = true;
        block.kind = std::move(box);
        flow_.blocks.push_back(std::move(block));
    }

    // ---- the clinic's card ----

    void add_card() {
        const bool wanted =
            context_.layout.card && !is_placed(PartKind::card) && !is_placed(PartKind::clinic);
        if (wanted) flow_.card = parts_.card(root_tag);
    }

    std::string lang_;
    const StyleCache::Styles& styles_;
    Placeholders placeholders_;
    Flow flow_;
    FlowContext context_;
    Anchors anchors_;
    NoteLinks notes_;
    TextMaker texts_;
    BlockMaker blocks_;
    PartMaker parts_;
    Colour paper_ = Grey{1};
    std::set<PartKind> placed_;  // in areas: they do not stand in the text as well
};

}  // namespace

Flow resolve_styles(const Document& document, const Layout& layout, const Clinic& clinic,
                    Warnings& warnings, const StyleResources& resources) {
    StyleCache own;
    StyleCache& cache = resources.cache ? *resources.cache : own;
    if (layout.digest.points > 0) {
        const std::string& lang = document.front.lang.empty() ? clinic.lang : document.front.lang;
        const Document shortened = digest(document, layout.digest, lang);
        warnings.add(
            Code::text_long, {document.source},
            "the text is too long for " + layout.name + ": a sentence of each section stands there",
            "read what is left; a handout holds all of it");
        return Resolver(shortened, layout, clinic, warnings, resources, cache).run();
    }
    return Resolver(document, layout, clinic, warnings, resources, cache).run();
}

}  // namespace yaprak
