// Values for some pages only: what must be true of them.
#include "base/number.hpp"
#include "model/layout.hpp"
#include "read/layout/key_table.hpp"

namespace yaprak {
namespace {

constexpr int most = 1'000'000;

struct Range {
    int least = 0, most = yaprak::most;
};

// ">2", "<3", "2" or "2-4".
Range read_range(const LayoutValue& value) {
    const std::string& text = read_text(value);
    const std::size_t dash = text.find('-', 1);
    const auto check = [&](bool makes_sense) {
        if (!makes_sense)
            throw Error(Code::value_wrong, value.node.at, "\"" + text + "\" is no range of numbers",
                        "write \">2\", \"<3\", 2 or 2-4");
    };
    const auto whole = [&](std::size_t begin, std::size_t end) {
        const auto parsed = parse_integer(text.substr(begin, end));
        check(parsed && *parsed >= 0 && *parsed <= most);
        return *parsed;
    };
    if (text.starts_with('>')) return {whole(1, std::string::npos) + 1, most};
    if (text.starts_with('<')) return {0, whole(1, std::string::npos) - 1};
    if (dash != std::string::npos) {
        const Range range{whole(0, dash), whole(dash + 1, std::string::npos)};
        check(range.least <= range.most);
        return range;
    }
    const int exactly = whole(0, std::string::npos);
    return {exactly, exactly};
}

template <auto Least, auto Most>
void put_range(Condition& condition, const LayoutValue& value) {
    const Range range = read_range(value);
    condition.*Least = range.least;
    condition.*Most = range.most;
}

const Key<Condition> condition_keys[] = {
    {"image", "there or missing", "the header picture",
     [](Condition& condition, const LayoutValue& value) {
         condition.image = read_one_of<bool>(value, {{"there", true}, {"missing", false}});
     }},
    {"pages", "a range", "how many it has without this",
     put_range<&Condition::least_pages, &Condition::most_pages>},
    {"title", "a range", "how many letters its title has",
     put_range<&Condition::least_title, &Condition::most_title>},
    {"lang", "a language, or a list of them", "its language",
     put<&Condition::languages, read_texts>},
    {"category", "a text, or a list of them", "its category, whatever its case",
     put<&Condition::categories, read_texts>},
    {"words", "a range", "how many its text has",
     put_range<&Condition::least_words, &Condition::most_words>},
    {"pictures", "a range", "how many stand in its text",
     put_range<&Condition::least_pictures, &Condition::most_pictures>},
};

Condition read_condition(const YamlNode& variant, const Layout& layout) {
    need_map(variant, "write each as {when: {image: missing}, hero: {height: 40mm}}");
    const YamlEntry* when = variant.find("when");
    if (!when)
        throw Error(Code::value_wrong, variant.at, "a variant says when it is meant",
                    "when: {image: missing}, or pages, title, lang, category, words, pictures");
    Condition condition;
    condition.at = when->at;
    read_keys<Condition>(condition, {when->value, layout, {}}, condition_keys);
    return condition;
}

}  // namespace

void set_variants(Layout& layout, const LayoutValue& value) {
    if (value.node.is_scalar() && value.node.text == "none") return;
    if (!value.node.is_sequence())
        throw Error(Code::value_wrong, value.node.at, "variants are a list",
                    "begin each with \"- when: {…}\"");
    ErrorList errors;
    for (const YamlNode& node : value.node.items)
        errors.attempt([&] { layout.variants.push_back(read_condition(node, layout)); });
    errors.throw_kept();
}

std::vector<LayoutKey> variant_keys() {
    std::vector<LayoutKey> out{{"variants.*.when", "a map", "what must be true of the page"}};
    list_keys_of<Condition>(out, "variants.*.when.", condition_keys);
    return out;
}

}  // namespace yaprak
