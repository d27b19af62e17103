// The whole of a Flow: header picture, header, body, card, furniture, metadata.
#include "style/resolve_styles.hpp"

#include "language/breaks/pattern_book.hpp"
#include "model/clinic.hpp"
#include "model/layout.hpp"
#include "style/blocks/block_maker.hpp"
#include "style/blocks/contents.hpp"
#include "style/inline/links.hpp"
#include "style/inline/words.hpp"
#include "style/look/page_options.hpp"
#include "style/parts/part_maker.hpp"
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
        : document_(document),
          front_(document.front),
          layout_(layout),
          clinic_(clinic),
          lang_(first_of(document.front.lang, clinic.lang, "tr")),
          palette_(cache.styles(layout, clinic, lang_, resources.patterns).palette),
          styles_(cache.styles(layout, clinic, lang_, resources.patterns).book),
          placeholders_(document, clinic, lang_, resources.row, &warnings),
          anchors_(document),
          notes_(document, lang_, anchors_.next_target(), flow_.links),
          texts_(styles_, placeholders_, flow_.links, notes_,
                 wants_smart_punctuation(document, layout), flow_.tags, cache.texts, warnings),
          blocks_(document, layout, palette_, styles_, anchors_, notes_, texts_, flow_.tags,
                  warnings),
          parts_(document, layout, clinic, palette_, styles_, placeholders_, texts_, blocks_,
                 flow_),
          warnings_(warnings) {
        flow_.links = safe_links(document.links, clinic.site, anchors_, warnings);
        flow_.ground = palette_.optional(layout_.ground, layout_.at);
        paper_ = flow_.ground.value_or(palette_.paper());
        if (resources.patterns) warn_of_missing_patterns(*resources.patterns);
    }

    Flow run() {
        flow_.at = {document_.source};
        describe();
        find_placed();
        add_hero();
        add_areas(true);
        add_header();
        add_body();
        flow_.notes = blocks_.take_notes();
        if (layout_.fit.rest == Rest::notes && !layout_.height_follows)
            flow_.rest = parts_.make({PartKind::notes, {}, {}, layout_.at}, {root_tag, {paper_}});
        add_areas(false);
        add_card();
        add_furniture();
        flow_.fallback_fonts = layout_.fallback_fonts;
        return std::move(flow_);
    }

private:
    // ---- what the file says of itself ----

    void warn_of_missing_patterns(const PatternBook& patterns) {
        const std::string file = patterns.missing(lang_);
        if (!file.empty())
            warnings_.add(front_.lang.empty() ? SourcePos{document_.source} : front_.lang_at,
                          "the words of \"" + lang_ + "\" are not divided: there is no " + file,
                          "put it into share/hyphen again, or name yaprak's folder in YAPRAK_HOME");
    }

    // What is unknown is told where it is set.
    std::string filled(const std::string& text) const {
        Warnings ignored;
        return one_line(placeholders_.fill_text(text, {}, ignored));
    }

    void describe() {
        Metadata& metadata = flow_.metadata;
        metadata.title = first_of(filled(plain_text(front_.title)), document_.name);
        metadata.author = first_of(filled(front_.role), clinic_.name);
        metadata.subject = filled(plain_text(front_.description));
        metadata.category = filled(front_.category);
        metadata.lang = lang_;
        if (!front_.lang.empty()) metadata.lang_at = front_.lang_at;
        metadata.right_to_left = styles_.right_to_left();
        metadata.date = front_.date;
    }

    // ---- the header ----

    // What stands in areas does not stand in the text as well.
    void find_placed() {
        for (const auto& [area, parts] : layout_.flow)
            for (const Part& part : parts) placed_.insert(part.kind);
    }

    bool is_placed(PartKind kind) const { return placed_.count(kind) > 0; }

    void add_hero() {
        const bool wanted = layout_.hero.height > 0_pt && !layout_.masters.empty() &&
                            layout_.masters.front().hero && !is_placed(PartKind::hero);
        if (wanted) flow_.hero = parts_.hero(root_tag);
    }

    void add_header() {
        const HeaderLayout& header = layout_.header;
        const PartPlace place{root_tag, {paper_}};
        const auto wants = [&](PartKind kind, bool said) { return said && !is_placed(kind); };
        if (wants(PartKind::kicker, true))
            add(parts_.line("kicker", placeholders_.fill(header.kicker, layout_.at), place));
        if (wants(PartKind::title, header.title)) add(parts_.title(place));
        if (wants(PartKind::lead, header.lead)) add(parts_.lead(place));
        if (wants(PartKind::byline, true))
            add(parts_.line("byline", placeholders_.fill(header.byline, layout_.at), place));
        if (header.rule && !flow_.blocks.empty())
            flow_.blocks.push_back(blocks_.rule_block(styles_.element("header-rule"), layout_.at));
    }

    // ---- the text ----

    void add(FlowBlocks blocks) {
        for (FlowBlock& block : blocks) flow_.blocks.push_back(std::move(block));
    }

    TagId paragraph(TagId parent = root_tag) { return flow_.tags.add(parent, Role::paragraph); }

    // The list of headings is read before them, and made after them.
    void add_body() {
        const bool headings = std::any_of(
            document_.blocks.begin(), document_.blocks.end(),
            [](const Block& block) { return std::holds_alternative<Heading>(block.kind); });
        const bool wanted = wants_contents(document_, layout_) && !is_placed(PartKind::contents);
        const bool listed = headings && (wanted || is_placed(PartKind::contents));
        if (!listed) return add(blocks_.make_body());
        if (wanted) {
            listed_.title = {paragraph(), paper_};
            listed_.list = {flow_.tags.add(root_tag, Role::contents), paper_};
        }
        FlowBlocks body = blocks_.make_body();
        FlowBlocks list = make_contents(body, layout_.contents.depth, styles_, blocks_, texts_,
                                        listed_.title, listed_.list, flow_.tags, flow_.links);
        if (!wanted) {
            FlowBlocks& blocks = flow_.areas[listed_.master][listed_.area].blocks;
            blocks.insert(blocks.begin() + std::ptrdiff_t(listed_.at), list.begin(), list.end());
        } else {
            add(std::move(list));
        }
        add(std::move(body));
    }

    // ---- areas ----

    // Where the list of headings stands; in an area: before its block `at`.
    struct Listed {
        TextPlace title, list;
        std::size_t master = 0, area = 0, at = 0;
    };

    // What may be seen behind an area's text.
    std::vector<Colour> grounds_of(const FixedArea& area) const {
        const auto fill = palette_.optional(area.fill, area.at);
        if (!fill) return {paper_};
        if (area.opacity >= 1) return {*fill};
        return {mix(*fill, Grey{1}, area.opacity), mix(*fill, Grey{0}, area.opacity)};
    }

    bool stands_on_picture(const PageMaster& master, const FixedArea& area) const {
        if (!flow_.hero || &master != &layout_.masters.front()) return false;
        const Length top = flow_.hero->bleed ? 0_pt : master.margins.top;
        const Rect hero{0_pt, top, layout_.paper.width, flow_.hero->height};
        return common(hero, area.box).height > 0.01_pt;
    }

    static bool is_text(const Part& part) {
        return part.kind != PartKind::hero && part.kind != PartKind::logo &&
               part.kind != PartKind::code && part.kind != PartKind::map &&
               part.kind != PartKind::card;
    }

    void look_at_ground(const PageMaster& master, const FixedArea& area,
                        const std::vector<Part>& parts) {
        const bool words = std::any_of(parts.begin(), parts.end(), is_text);
        if (!words || area.fill != "none" || !stands_on_picture(master, area)) return;
        warnings_.add(area.at,
                      "the text of the area \"" + area.name +
                          "\" stands on the picture: nobody knows whether it can be read",
                      "give the area a ground: {fill: brand-dark, opacity: 75 %}");
    }

    // In order, each behind what stands in the area before.
    void fill_area(const PageMaster& master, const FixedArea& fixed, FlowArea& area) {
        const auto parts = layout_.flow.find(fixed.name);
        if (parts == layout_.flow.end()) return;
        look_at_ground(master, fixed, parts->second);
        PartPlace place{root_tag, grounds_of(fixed), palette_.optional(fixed.colour, fixed.at)};
        if (styles_.right_to_left()) place.align = Align::right;
        for (const Part& part : parts->second) {
            if (part.kind == PartKind::contents) {
                listed_.title = {paragraph(), place.grounds.front()};
                listed_.list = {flow_.tags.add(root_tag, Role::contents), place.grounds.front()};
                listed_.master = std::size_t(&master - layout_.masters.data());
                listed_.area = std::size_t(&fixed - master.fixed.data());
                listed_.at = area.blocks.size();
                continue;
            }
            for (FlowBlock& block : parts_.make(part, place))
                area.blocks.push_back(std::move(block));
        }
    }

    // Those of the first page, and the list of headings, are read before the text.
    bool comes_before_text(const PageMaster& master, const FixedArea& area) const {
        if (&master == &layout_.masters.front()) return true;
        const auto parts = layout_.flow.find(area.name);
        return parts != layout_.flow.end() &&
               std::any_of(parts->second.begin(), parts->second.end(), [](const Part& part) {
                   return part.kind == PartKind::contents || part.kind == PartKind::title;
               });
    }

    void add_areas(bool before_text) {
        flow_.areas.resize(layout_.masters.size());
        for (std::size_t i = 0; i < layout_.masters.size(); ++i) {
            const PageMaster& master = layout_.masters[i];
            if (before_text)
                for (const FixedArea& fixed : master.fixed) {
                    FlowArea area;
                    area.name = fixed.name;
                    area.at = fixed.at;
                    area.box = fixed.box;
                    area.fill = palette_.optional(fixed.fill, fixed.at);
                    area.opacity = fixed.opacity;
                    area.padding_x = fixed.padding_x;
                    area.padding_y = fixed.padding_y;
                    area.align = fixed.align;
                    flow_.areas[i].push_back(std::move(area));
                }
            for (std::size_t k = 0; k < master.fixed.size(); ++k)
                if (comes_before_text(master, master.fixed[k]) == before_text)
                    fill_area(master, master.fixed[k], flow_.areas[i][k]);
        }
    }

    // ---- the clinic's card ----

    void add_card() {
        const bool wanted =
            layout_.card && !is_placed(PartKind::card) && !is_placed(PartKind::clinic);
        if (wanted) flow_.card = parts_.card(root_tag);
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
    const Palette& palette_;
    const StyleBook& styles_;
    Placeholders placeholders_;
    Anchors anchors_;
    Flow flow_;
    NoteLinks notes_;
    TextMaker texts_;
    BlockMaker blocks_;
    PartMaker parts_;
    Warnings& warnings_;
    Colour paper_ = Grey{1};
    std::set<PartKind> placed_;
    Listed listed_;
};

}  // namespace

Flow resolve_styles(const Document& document, const Layout& layout, const Clinic& clinic,
                    Warnings& warnings, const StyleResources& resources) {
    StyleCache own;
    StyleCache& cache = resources.cache ? *resources.cache : own;
    return Resolver(document, layout, clinic, warnings, resources, cache).run();
}

}  // namespace yaprak
