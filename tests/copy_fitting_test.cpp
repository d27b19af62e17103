// Pages of content/ fitted to their pages: nothing more generous than what was found fits as well.
#include "base/number.hpp"
#include "batch/typeset/typeset.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "page/fit/fit_pages.hpp"
#include "read/layout/read_layout.hpp"
#include "read/read_document.hpp"
#include "shipped.hpp"
#include "style/resolve_styles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace yaprak;
using namespace shipped;

namespace {

// One page in the layout of handouts, to be fitted again and again.
class Fitted {
public:
    explicit Fitted(const std::string& name) {
        const auto source = root / "content" / (name + ".md");
        document_ = read_document(source, root / "content", told_);
        const Job job{source, root / "content", "handout-a4", Stage::pages, {}};
        layout_ = caches_.layout("handout-a4", {source.string()});
        flow_ = resolve_styles(document_, layout_, resources().clinic, told_,
                               {.patterns = &resources().patterns});
        pictures_ = PictureBook(all_images(document_, resources().clinic), told_);
    }

    FittedPages set(const FitLayout& fit, Warnings& warnings) {
        Layout layout = layout_;
        layout.fit = fit;
        return fit_pages(flow_, layout, resources().fonts, pictures_, warnings, &caches_.pages());
    }

    bool shows_card(const FittedPages& made) const {
        const auto& lines = std::get<CardBlock>(flow_.card->kind).lines;
        const TagId tag = std::get<TextBlock>(lines.front().kind).text.runs.front().tag;
        return std::any_of(
            made.pages.pages.begin(), made.pages.pages.end(), [tag](const Page& page) {
                return std::any_of(page.items.begin(), page.items.end(),
                                   [tag](const Item& item) { return item.tag == tag; });
            });
    }

private:
    Warnings told_;
    WorkerCaches caches_{resources()};
    Document document_;
    Layout layout_;
    Flow flow_;
    PictureBook pictures_;
};

template <class T>
std::optional<Limits<T>> only(const std::optional<Limits<T>>& limits, double share) {
    if (!limits) return limits;
    const T value = limits->least + (limits->most - limits->least) * share;
    return Limits<T>{value, value};
}

FitLayout only(FitLayout fit, double share) {
    fit.size = only(fit.size, share);
    fit.leading = only(fit.leading, share);
    fit.spacing = only(fit.spacing, share);
    return fit;
}

std::string type_of(const FittedPages& made) {
    return made.setting.substr(0, made.setting.find(','));
}

// In three settings for each of the search's own.
std::string more_generous(Fitted& page, const FitLayout& fit, const FittedPages& found) {
    const bool card = page.shows_card(found);
    for (int step = 45; step >= 3; --step) {
        Warnings told;
        const FittedPages made = page.set(only(fit, step / 45.0), told);
        if (type_of(made) == type_of(found)) return "";
        const FittedPages below = page.set(only(fit, (step - 3) / 45.0), told);
        if (type_of(below) == type_of(found)) return "";
        if (int(made.pages.pages.size()) <= fit.pages && page.shows_card(made) >= card)
            return type_of(made) + " fits, too, not only " + type_of(found);
    }
    return "";
}

}  // namespace

TEST_CASE("no setting is more generous than the one that is found and fits as well") {
    const FitLayout ranges[] = {
        {1, {{7_pt, 12_pt}}, {}, {}, {}, {}},
        {2, {{8_pt, 13_pt}}, {}, {{1.3, 1.6}}, {{0.5, 1.5}}, {}},
        {3, {{10_pt, 16_pt}}, {}, {}, {}, {}},
        {4, {{9_pt, 16_pt}}, {}, {}, {}, {}},
        {4, {{10_pt, 16_pt}}, {}, {}, {}, {}},
        {5, {{10_pt, 12_pt}}, {}, {}, {}, {}},
    };
    for (const char* name : {"bilissel-davranisci-terapi", "uyku-duzeni", "randevudan-once"}) {
        Fitted page(name);
        for (const FitLayout& fit : ranges) {
            CAPTURE(name);
            CAPTURE(fit.pages);
            CAPTURE(fit.size->least.pt());
            Warnings warnings;
            const FittedPages found = page.set(fit, warnings);
            CAPTURE(found.setting);
            CHECK(found.tries <= 6);
            if (int(found.pages.pages.size()) > fit.pages) continue;
            CHECK(more_generous(page, fit, found) == "");
        }
    }
}

TEST_CASE("why the type is not larger is said truly, and of the page, not of its layout") {
    const auto hint = [](const std::string& name, Length most) {
        Fitted page(name);
        Warnings warnings;
        FitLayout fit;
        fit.pages = 5;
        fit.size = {10_pt, most};
        page.set(fit, warnings);
        REQUIRE(warnings.list().size() == 1);
        CHECK(warnings.list()[0].at.file.text().ends_with(name + ".md"));
        return warnings.list()[0].hint;
    };
    CHECK(hint("bilissel-davranisci-terapi", 14_pt) ==
          "it is set at its largest, 14 pt on 20.1 pt");
    CHECK(hint("ilac-kullanirken", 12.8_pt) ==
          "set larger, the clinic's card has no room below it, 12.4 pt on 17.8 pt");
}
