// Items are walked in drawing order: what was filled before a run lies under it.
#include "check/setting/set_text.hpp"

#include "base/utf8.hpp"
#include "model/paragraph_of.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace {

constexpr double same_line = 0.6;   // of the type size
constexpr double least_area = 150;  // square points; bullets and ticks are no grounds
constexpr double x_middle = 0.25;   // of the size above the baseline: the middle of small letters
constexpr std::size_t most_grounds = 400;  // of a page; a drawing has more, and is no ground

struct Ground {
    Rect box;
    std::optional<Colour> colour;  // none: a picture
};

bool holds(const Rect& box, Point at) {
    return at.x >= box.x && at.y >= box.y && at.x <= box.right() && at.y <= box.bottom();
}

// Boxes and tables have a type of their own.
bool is_set_apart(Role role) {
    return role == Role::callout || role == Role::table || role == Role::figure ||
           role == Role::note;
}

enum class Standing : std::uint8_t { apart, in_list, body };

class Walk {
public:
    explicit Walk(const Pages& pages) : pages_(pages) {}

    SetText run() {
        for (page_ = 0; page_ < pages_.pages.size(); ++page_) {
            grounds_.clear();
            for (const Item& item : pages_.pages[page_].items) take(item);
        }
        end_paragraph();
        choose_body();
        text_.leading = usual_step();
        if (full_lines_ > 0) text_.characters = letters_ / full_lines_;
        return std::move(text_);
    }

private:
    struct Body {
        FontIndex font;
        double size;
        bool operator<(const Body& other) const {
            return std::pair(font, size) < std::pair(other.font, other.size);
        }
    };
    struct Line {
        double y = 0, size = 0;
        std::size_t letters = 0;
        Body body{};
    };

    void take(const Item& item) {
        if (const auto* path = std::get_if<Path>(&item.kind)) {
            take_path(item, *path);
        } else if (const auto* picture = std::get_if<PlacedPicture>(&item.kind)) {
            add_ground(item, {item.at.x, item.at.y, picture->size.width, picture->size.height},
                       std::nullopt);
        } else if (const auto* run = std::get_if<GlyphRun>(&item.kind)) {
            if (item.tag != no_tag && item.artifact == Artifact::none && !run->upwards)
                take_run(item, *run);
        }
    }

    void take_path(const Item& item, const Path& path) {
        if (!path.fill || path.steps.empty()) return;
        auto box = bounds(path);
        if (!box) return;
        box->x = box->x + item.at.x;
        box->y = box->y + item.at.y;
        const Colour colour =
            path.opacity < 1 ? Colour(mix(*path.fill, Grey{1}, path.opacity)) : *path.fill;
        add_ground(item, *box, colour);
    }

    void add_ground(const Item& item, Rect box, std::optional<Colour> colour) {
        if (item.clip) box = common(box, *item.clip);
        if (box.width <= 0_pt || box.height <= 0_pt) return;
        if (box.width.pt() * box.height.pt() < least_area) return;
        if (grounds_.size() < most_grounds) grounds_.push_back({box, std::move(colour)});
    }

    void take_run(const Item& item, const GlyphRun& run) {
        const Point middle{item.at.x + run.width() / 2, item.at.y - run.size * x_middle};
        GroundedRun grounded{&run, item.tag, int(page_) + 1, Grey{1}};
        for (auto ground = grounds_.rbegin(); ground != grounds_.rend(); ++ground)
            if (holds(ground->box, middle)) {
                grounded.ground = ground->colour;
                break;
            }
        text_.runs.push_back(std::move(grounded));
        add_to_line(item, run);
    }

    void add_to_line(const Item& item, const GlyphRun& run) {
        const TagId paragraph = paragraph_of(pages_.tags, item.tag);
        const double y = item.at.y.pt(), size = run.size.pt();
        if (paragraph != paragraph_) end_paragraph();
        paragraph_ = paragraph;
        const bool goes_on = !lines_.empty() && std::abs(lines_.back().y - y) < size * same_line;
        const std::size_t letters = count_characters(run.text);
        if (!goes_on) lines_.push_back({y, size, 0, {run.font, size}});
        lines_.back().letters += letters;
        // What no author's file holds is the layout's own: the clinic's card, the imprint.
        if (pages_.tags[item.tag].at.line == 0) return;
        const Standing standing = standing_of(paragraph);
        if (standing == Standing::body) in_paragraphs_[{run.font, size}] += letters;
        if (standing == Standing::in_list) in_lists_[{run.font, size}] += letters;
        has_authors_text_ = has_authors_text_ || standing == Standing::body;
    }

    Standing standing_of(TagId paragraph) const {
        if (paragraph == no_tag || pages_.tags[paragraph].role != Role::paragraph)
            return Standing::apart;
        Standing standing = Standing::body;
        for (TagId outer = pages_.tags[paragraph].parent; outer != no_tag;
             outer = pages_.tags[outer].parent) {
            if (is_set_apart(pages_.tags[outer].role)) return Standing::apart;
            if (pages_.tags[outer].role == Role::list) standing = Standing::in_list;
        }
        return standing;
    }

    void end_paragraph() {
        const bool counts = has_authors_text_ && standing_of(paragraph_) == Standing::body;
        for (std::size_t i = 0; counts && i + 1 < lines_.size(); ++i) {
            full_lines_ += 1;
            letters_ += double(lines_[i].letters);
            const double step = lines_[i + 1].y - lines_[i].y;
            if (step > 0 && lines_[i].size > 0) steps_.push_back(step / lines_[i].size);
        }
        lines_.clear();
        has_authors_text_ = false;
    }

    using Letters = std::map<Body, std::size_t>;

    static std::size_t sum(const Letters& all) {
        std::size_t letters = 0;
        for (const auto& one : all) letters += one.second;
        return letters;
    }

    // Where there is hardly a paragraph, the lists are the text.
    void choose_body() {
        if (sum(in_paragraphs_) < sum(in_lists_))
            for (const auto& [body, letters] : in_lists_) in_paragraphs_[body] += letters;
        std::size_t most = 0;
        for (const auto& [body, letters] : in_paragraphs_)
            if (letters > most) {
                most = letters;
                text_.font = body.font;
                text_.size = Length::from_pt(body.size);
            }
    }

    double usual_step() {
        if (steps_.empty()) return 0;
        const auto middle = steps_.begin() + std::ptrdiff_t(steps_.size() / 2);
        std::nth_element(steps_.begin(), middle, steps_.end());
        return *middle;
    }

    const Pages& pages_;
    std::size_t page_ = 0;
    std::vector<Ground> grounds_;  // of the page, the lowest first
    SetText text_;
    TagId paragraph_ = no_tag;
    std::vector<Line> lines_;        // of the paragraph
    bool has_authors_text_ = false;  // the paragraph, which is the body's
    Letters in_paragraphs_, in_lists_;
    std::vector<double> steps_;
    double full_lines_ = 0, letters_ = 0;
};

}  // namespace

SetText set_text_of(const Pages& pages) {
    return Walk(pages).run();
}

}  // namespace yaprak
