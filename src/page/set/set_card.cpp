// The clinic's card -> one strip: lines of text on a ground, the code after them with its caption,
// a logo before them. A band is a low card.
#include "page/place/place_strips.hpp"
#include "page/set/card_lines.hpp"
#include "page/set/qr_code.hpp"
#include "page/set/set_blocks.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double logo_width = 0.16;    // of the card at most
constexpr Length band_code = 20_mm;    // the least that telephones read from a hand's distance
constexpr Length band_padding = 7_pt;  // above and below
constexpr Length above_caption = 2_pt;

class CardSetter {
public:
    CardSetter(const CardBlock& card, Extent extent, Setting& setting)
        : card_(card), extent_(extent), setting_(setting) {}

    Strip run() {
        side_ = card_.is_band ? std::min(band_code, card_.code_size) : card_.code_size;
        code_ = qr_code(card_.qr, side_, card_.code_dark, setting_.codes);
        if (!card_.is_band) size_logo();
        make_room();
        const Extent room{left_, std::max(right_ - left_, extent_.measure * 0.25)};
        lines_ =
            card_.is_band ? band_lines(card_, room, setting_) : card_lines(card_, room, setting_);
        if (code_ && card_.caption && !card_.is_band) caption_ = set_caption();
        inner_ = std::max({lines_.height - lines_.depth, logo_.height, height_of_code()});
        return put_together();
    }

private:
    // The room for the lines, between the logo and the code.
    void make_room() {
        Length before = card_.padding, after = card_.padding;
        if (logo_.width > 0_pt) before += logo_.width + card_.padding;
        if (code_) after += side_ + card_.padding;
        if (card_.right_to_left) std::swap(before, after);
        left_ = extent_.x + before;
        right_ = extent_.x + extent_.measure - after;
    }

    // Where something this wide stands at the card's begin, or at its end.
    Length at_edge(Length width, bool begin) const {
        const bool left = begin != card_.right_to_left;
        return left ? extent_.x + card_.padding
                    : extent_.x + extent_.measure - card_.padding - width;
    }

    void size_logo() {
        const Picture* picture = setting_.pictures[card_.logo];
        if (!picture || picture->upright_width() <= 0) return;
        const double ratio = double(picture->upright_height()) / picture->upright_width();
        const Length width = std::min(extent_.measure * logo_width, side_ / std::max(ratio, 0.01));
        logo_ = {width, width * ratio};
    }

    // As wide as the code, below it.
    Strip set_caption() {
        ColumnBuilder builder;
        set_text(*card_.caption, {}, {0_pt, side_}, setting_, builder);
        return stack(builder.take());
    }

    Length height_of_code() const {
        if (!code_) return 0_pt;
        return side_ +
               (caption_.items.empty() ? 0_pt : above_caption + caption_.height - caption_.depth);
    }

    Length padding_y() const { return card_.is_band ? band_padding : card_.padding; }

    Strip put_together() {
        Strip strip;
        strip.height = inner_ + padding_y() * 2;
        add(strip, {extent_.x, 0_pt}, rectangle({extent_.measure, strip.height}, card_.fill),
            no_tag);
        if (logo_.width > 0_pt) add_logo(strip);
        const Point lines{0_pt, (strip.height - lines_.height + lines_.depth) / 2};
        for (Item& item : lines_.items) {
            shift(item, lines);
            strip.items.push_back(std::move(item));
        }
        if (code_) add_code(strip);
        return strip;
    }

    void add_logo(Strip& strip) const {
        const Point at{at_edge(logo_.width, true), (strip.height - logo_.height) / 2};
        add(strip, at, PlacedPicture{card_.logo, logo_}, card_.logo_tag);
    }

    void add_code(Strip& strip) {
        const Point at{at_edge(side_, false), (strip.height - height_of_code()) / 2};
        add(strip, at, rectangle({side_, side_}, card_.code_light), no_tag);
        add(strip, at, std::move(code_->path), card_.qr_tag);
        for (Item& item : caption_.items) {
            shift(item, {at.x, at.y + side_ + above_caption});
            strip.items.push_back(std::move(item));
        }
    }

    template <class Kind>
    static void add(Strip& strip, Point at, Kind kind, TagId tag) {
        Item item;
        item.at = at;
        item.kind = std::move(kind);
        item.tag = tag;
        if (tag == no_tag) item.artifact = Artifact::background;
        strip.items.push_back(std::move(item));
    }

    const CardBlock& card_;
    Extent extent_;
    Setting& setting_;
    Length left_, right_;  // of the lines
    Length inner_;         // height without padding
    Length side_;          // of the code
    Size logo_;
    std::optional<QrCode> code_;
    Strip lines_, caption_;
};

}  // namespace

void set_card(const CardBlock& block, const SourcePos& at, Extent extent, Setting& setting,
              ColumnBuilder& column) {
    Strip strip = CardSetter(block, extent, setting).run();
    strip.at = at;
    column.add(std::move(strip));
}

}  // namespace yaprak
