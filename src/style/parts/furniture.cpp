#include "style/parts/furniture.hpp"

#include "model/flow.hpp"
#include "model/layout.hpp"
#include "model/page_master.hpp"

#include <utility>

namespace yaprak {
namespace {

FlowFurniture furniture_of(const Furniture& line, const FlowContext& context, TextMaker& texts,
                           const Colour& paper) {
    const ElementStyle& style = context.styles.element(line.style);
    const auto text = [&](const std::string& pattern) {
        return texts.make(context.placeholders.fill(pattern, line.at), style, {no_tag, paper},
                          line.at);
    };
    FlowFurniture out;
    out.baseline = line.baseline;
    out.left = text(line.left);
    out.centre = text(line.centre);
    out.right = text(line.right);
    out.right_to_left = context.styles.right_to_left();
    if (out.right_to_left) std::swap(out.left, out.right);
    out.is_foot = line.is_foot;
    if (line.rule) out.rule = style.rule.value_or(style.text.colour);
    out.rule_distance = line.rule_distance;
    out.rule_width = style.rule_width;
    return out;
}

}  // namespace

void add_furniture(const FlowContext& context, TextMaker& texts, const Colour& paper) {
    for (const PageMaster& master : context.layout.masters) {
        context.flow.furniture.emplace_back();
        for (const Furniture& line : master.furniture)
            context.flow.furniture.back().push_back(furniture_of(line, context, texts, paper));
    }
}

}  // namespace yaprak
