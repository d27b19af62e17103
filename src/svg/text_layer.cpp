#include "svg/text_layer.hpp"

#include "svg/syntax.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// A part of a block's text, or what stands within it.
bool is_within_block(Role role) {
    return role == Role::content || role == Role::span || role == Role::link ||
           role == Role::reference || role == Role::label || role == Role::field;
}

const SourcePos* place_of(const TagTree& tags, TagId tag) {
    for (; tag != no_tag; tag = tags[tag].parent)
        if (tags[tag].at.line > 0) return &tags[tag].at;
    return nullptr;
}

// The heading, paragraph, cell or whatever it is that a leaf stands in.
TagId block_of(const TagTree& tags, TagId tag) {
    while (tag != no_tag && is_within_block(tags[tag].role)) tag = tags[tag].parent;
    return tag;
}

class TextLayer {
public:
    TextLayer(const Page& page, const TagTree& tags, const SvgOptions& options)
        : page_(page), tags_(tags), options_(options) {}

    std::string run(const std::vector<int>& order) {
        std::vector<const Item*> read, others;
        for (const Item& item : page_.items) {
            const bool is_figure = item.tag != no_tag && in_figure(item.tag);
            if (is_text(item) || is_figure) (item.tag == no_tag ? others : read).push_back(&item);
        }
        std::stable_sort(read.begin(), read.end(), [&](const Item* a, const Item* b) {
            return order[std::size_t(a->tag)] < order[std::size_t(b->tag)];
        });
        add_all(read);
        if (others.empty()) return std::move(out_);
        out_ += "<g aria-hidden=\"true\">\n";
        add_all(others);
        out_ += "</g>\n";
        return std::move(out_);
    }

private:
    const Page& page_;
    const TagTree& tags_;
    const SvgOptions& options_;
    std::string out_;
    TagId block_ = no_tag;
    bool in_block_ = false, in_line_ = false;
    Length line_y_;
    TagId told_ = no_tag;  // the figure that was told last

    static bool is_text(const Item& item) {
        const auto* run = std::get_if<GlyphRun>(&item.kind);
        return run && !run->glyphs.empty() && !run->text.empty();
    }

    bool in_figure(TagId tag) const { return figure_of(tag) != no_tag; }

    TagId figure_of(TagId tag) const {
        if (tags_[tag].role == Role::figure) return tag;
        const TagId parent = tags_[tag].parent;
        return parent != no_tag && tags_[parent].role == Role::figure ? parent : no_tag;
    }

    void add_all(const std::vector<const Item*>& items) {
        for (const Item* item : items) {
            if (const auto* run = std::get_if<GlyphRun>(&item->kind); run && is_text(*item))
                add(*item, *run);
            else if (const auto* picture = std::get_if<PlacedPicture>(&item->kind))
                add(*item, *picture);
        }
        close_block();
    }

    void add(const Item& item, const GlyphRun& run) {
        const TagId block = item.tag == no_tag ? no_tag : block_of(tags_, item.tag);
        if (!in_block_ || block != block_) open_block(block);
        if (run.upwards || !in_line_ || item.at.y != line_y_) open_line(item);
        out_ += "<tspan" + place_of_run(item, run) + svg_attribute("font-size", run.size.pt(), 2) +
                ">" + svg_text(run.text) + "</tspan>";
        if (run.upwards) close_line();
    }

    // What is set upwards turns around its own begin.
    static std::string place_of_run(const Item& item, const GlyphRun& run) {
        const double width = run.width().pt();
        std::string out = svg_attribute("x", item.at.x.pt() + (run.right_to_left ? width : 0), 2) +
                          svg_attribute("y", item.at.y.pt(), 2);
        if (width > 0) out += svg_attribute("textLength", width, 2);
        return run.right_to_left ? out + " direction=\"rtl\"" : out;
    }

    void open_block(TagId block) {
        close_block();
        out_ += "<g";
        if (block != no_tag) {
            const TagNode& node = tags_[block];
            if (node.role == Role::heading)
                out_ += " role=\"heading\"" + svg_attribute("aria-level", std::max(node.level, 1));
            if (!node.lang.empty()) out_ += svg_attribute("lang", node.lang);
        }
        out_ += ">\n";
        block_ = block;
        in_block_ = true;
    }

    void close_block() {
        close_line();
        if (in_block_) out_ += "</g>\n";
        in_block_ = false;
    }

    void open_line(const Item& item) {
        close_line();
        out_ += "<text" + source_of(item.tag);
        if (const auto& run = std::get<GlyphRun>(item.kind); run.upwards)
            out_ += svg_attribute("transform", "rotate(-90 " + svg_number(item.at.x.pt()) + " " +
                                                   svg_number(item.at.y.pt()) + ")");
        out_ += ">";
        line_y_ = item.at.y;
        in_line_ = true;
    }

    void close_line() {
        if (in_line_) out_ += "</text>\n";
        in_line_ = false;
    }

    // A picture of several pieces is told once.
    void add(const Item& item, const PlacedPicture& picture) {
        const TagId figure = figure_of(item.tag);
        if (figure == told_) return;
        told_ = figure;
        close_block();
        const Rect whole{item.at.x, item.at.y, picture.size.width, picture.size.height};
        const Rect box = item.clip ? common(whole, *item.clip) : whole;
        out_ += "<rect role=\"img\"" + svg_attribute("aria-label", tags_[figure].alt) +
                svg_attribute("x", box.x.pt(), 2) + svg_attribute("y", box.y.pt(), 2) +
                svg_attribute("width", box.width.pt(), 2) +
                svg_attribute("height", box.height.pt(), 2) + source_of(item.tag) + "/>\n";
    }

    std::string source_of(TagId tag) const {
        const SourcePos* at =
            options_.with_places && tag != no_tag ? place_of(tags_, tag) : nullptr;
        if (!at) return "";
        return svg_attribute("data-file", at->file.text()) +
               svg_attribute("data-at",
                             std::to_string(at->line) + ":" + std::to_string(at->column));
    }
};

}  // namespace

std::vector<int> reading_order(const TagTree& tags) {
    std::vector<int> order(tags.nodes.size(), 0);
    std::vector<TagId> open{root_tag};
    for (int next = 0; !open.empty();) {
        const TagNode& node = tags[open.back()];
        order[std::size_t(open.back())] = next++;
        open.pop_back();
        open.insert(open.end(), node.children.rbegin(), node.children.rend());
    }
    return order;
}

std::string text_layer(const Page& page, const TagTree& tags, const std::vector<int>& order,
                       const SvgOptions& options) {
    return TextLayer(page, tags, options).run(order);
}

}  // namespace yaprak
