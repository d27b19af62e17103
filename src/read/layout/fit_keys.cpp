// What a layout says of how its text may be fitted to its pages.
#include "base/number.hpp"
#include "model/layout.hpp"
#include "read/layout/key_table.hpp"

namespace yaprak {
namespace {

int pages(const LayoutValue& v) {
    return read_whole(v, 1, 200);
}
Length type_size(const LayoutValue& v) {
    return read_length(v, {4_pt, 200_pt});
}
Length picture_height(const LayoutValue& v) {
    return read_length(v, {0_mm, 2000_mm});
}
double leading(const LayoutValue& v) {
    return read_share(v, 0.8, 3);
}
double spacing(const LayoutValue& v) {
    return read_share(v, 0, 5);
}

Rest rest(const LayoutValue& v) {
    return read_one_of<Rest>(v, {{"none", Rest::none}, {"notes", Rest::notes}});
}

template <auto read>
auto limits(const LayoutValue& value) {
    using T = decltype(read(value));
    if (value.node.items.size() != 2)
        throw Error(Code::value_wrong, value.node.at,
                    "two values are needed here: from tight to generous", "[10.5pt, 12.5pt]");
    const auto at = [&](std::size_t i) {
        return read(LayoutValue{value.node.items[i], value.layout, value.em});
    };
    const Limits<T> made{at(0), at(1)};
    if (made.most < made.least)
        throw Error(Code::value_wrong, value.node.items[1].at,
                    "\"" + value.node.items[1].text + "\" is less than \"" +
                        value.node.items[0].text + "\"",
                    "the tighter value comes first");
    return made;
}

const Key<FitLayout> fit_keys[] = {
    {"pages", "1 to 200", "that the text is to fill", put<&FitLayout::pages, pages>},
    {"size", "[length, length]", "of the body's type; all other type keeps its proportion to it",
     put<&FitLayout::size, limits<type_size>>},
    {"leading", "[share, share]", "of the body, of its size",
     put<&FitLayout::leading, limits<leading>>},
    {"spacing", "[share, share]", "of the spaces between blocks, of what they are else",
     put<&FitLayout::spacing, limits<spacing>>},
    {"image", "[length, length]", "how high the header picture is",
     put<&FitLayout::image, limits<picture_height>>},
    {"rest", "none or notes", "what stands in the room that the text leaves empty",
     put<&FitLayout::rest, rest>},
};

const Key<DigestLayout> digest_keys[] = {
    {"points", "1 to 50", "that the list has, at most",
     put<&DigestLayout::points, [](const LayoutValue& v) { return read_whole(v, 1, 50); }>},
    {"letters", "20 to 400", "of a sentence, at most",
     put<&DigestLayout::letters, [](const LayoutValue& v) { return read_whole(v, 20, 400); }>},
};

}  // namespace

void set_digest(Layout& layout, const LayoutValue& value) {
    layout.digest = {};
    if (value.node.is_scalar() && read_text(value) == "none") return;
    read_keys<DigestLayout>(layout.digest, value, digest_keys);
    if (layout.digest.points == 0)
        throw Error(Code::key_missing, value.node.at,
                    "how many sentences are to be left is not said", "add \"points: 5\"");
}

void set_fit(Layout& layout, const LayoutValue& value) {
    layout.fit = {};
    if (value.node.is_scalar() && read_text(value) == "none") return;
    read_keys<FitLayout>(layout.fit, value, fit_keys);
    if (layout.fit.pages == 0)
        throw Error(Code::key_missing, value.node.at, "how many pages are to be filled is not said",
                    "add \"pages: 2\"");
}

std::vector<KeyText> fit_key_texts() {
    std::vector<KeyText> out;
    for (const auto& key : fit_keys) out.push_back({key.name, key.type, key.meaning});
    return out;
}

std::vector<KeyText> digest_key_texts() {
    std::vector<KeyText> out;
    for (const auto& key : digest_keys) out.push_back({key.name, key.type, key.meaning});
    return out;
}

}  // namespace yaprak
