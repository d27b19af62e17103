#include "style/blocks/class_names.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::string_view (&names)[N]) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

template <std::size_t N>
bool begins_like(std::string_view name, const std::string_view (&beginnings)[N]) {
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&](std::string_view one) { return name.starts_with(one); });
}

// ---- boxes ----

// "prompt-tip", "notice--warning", "alert-info", and the first word alone.
constexpr std::string_view boxes[] = {"prompt",  "notice",     "alert",
                                      "callout", "admonition", "flash"};

struct BoxColour {
    std::string_view name;
    CalloutKind kind;
};
constexpr BoxColour box_colours[] = {
    {"", CalloutKind::note},           {"info", CalloutKind::note},
    {"note", CalloutKind::note},       {"primary", CalloutKind::note},
    {"secondary", CalloutKind::note},  {"light", CalloutKind::note},
    {"dark", CalloutKind::note},       {"tip", CalloutKind::tip},
    {"success", CalloutKind::tip},     {"important", CalloutKind::important},
    {"warning", CalloutKind::warning}, {"warn", CalloutKind::warning},
    {"danger", CalloutKind::caution},  {"error", CalloutKind::caution},
    {"caution", CalloutKind::caution}};

std::optional<CalloutKind> callout_of(std::string_view name) {
    for (const std::string_view box : boxes) {
        if (!name.starts_with(box)) continue;
        std::string_view colour = name.substr(box.size());
        if (!colour.empty() && colour.front() != '-') continue;
        colour.remove_prefix(std::min(colour.find_first_not_of('-'), colour.size()));
        for (const BoxColour& known : box_colours)
            if (known.name == colour) return known.kind;
    }
    return std::nullopt;
}

// ---- lines and pages ----

struct Alignment {
    std::string_view name;
    TextAlign align;
};
constexpr Alignment alignments[] = {
    {"text-center", TextAlign::centre},   {"align-center", TextAlign::centre},
    {"center", TextAlign::centre},        {"centered", TextAlign::centre},
    {"text-centered", TextAlign::centre}, {"has-text-centered", TextAlign::centre},
    {"text-right", TextAlign::right},     {"align-right", TextAlign::right},
    {"text-end", TextAlign::right},       {"text-left", TextAlign::left},
    {"align-left", TextAlign::left},      {"text-start", TextAlign::left},
    {"text-justify", TextAlign::justify}};

constexpr std::string_view page_breaks[] = {
    "page-break",        "pagebreak",    "new-page",          "newpage",
    "page-break-before", "break-before", "break-before-page", "sayfa-sonu"};

// ---- what only looks so on a web page ----

constexpr std::string_view looks[] = {
    "img",    "image",  "img-fluid", "img-responsive", "responsive", "thumbnail",  "rounded",
    "shadow", "border", "clearfix",  "container",      "row",        "left",       "right",
    "normal", "full",   "half",      "invert",         "dark",       "light",      "popup",
    "no_toc", "toc",    "lightbox",  "gallery",        "red",        "green",      "blue",
    "yellow", "grey",   "gray",      "purple",         "orange",     "collapsible"};
constexpr std::string_view beginnings_of_looks[] = {
    "fs-",     "fw-",    "lh-",  "text-",  "bg-",    "btn",   "mt-",      "mb-",
    "ml-",     "mr-",    "mx-",  "my-",    "pt-",    "pb-",   "pl-",      "pr-",
    "px-",     "py-",    "m-",   "p-",     "d-",     "w-",    "h-",       "col-",
    "float-",  "align-", "img-", "image-", "table-", "fa-",   "rounded-", "shadow-",
    "border-", "label-", "is-",  "has-",   "grid-",  "flex-", "font-",    "language-"};

}  // namespace

std::optional<ClassMeaning> meaning_of_class(std::string_view name) {
    if (const auto callout = callout_of(name)) return *callout;
    for (const Alignment& known : alignments)
        if (known.name == name) return known.align;
    if (is_one_of(name, page_breaks)) return BreakBefore::page;
    if (is_one_of(name, looks) || begins_like(name, beginnings_of_looks)) return WebLook{};
    return std::nullopt;
}

Block with_meaning(const Block& block, const ClassMeaning& meaning) {
    Block meant = block;
    meant.style.clear();
    if (const auto* align = std::get_if<TextAlign>(&meaning)) meant.align = *align;
    if (const auto* page = std::get_if<BreakBefore>(&meaning))
        meant.break_before = std::max(meant.break_before, *page);
    const auto* callout = std::get_if<CalloutKind>(&meaning);
    if (!callout || std::holds_alternative<Callout>(meant.kind)) return meant;
    Blocks inside;
    if (auto* quote = std::get_if<Quote>(&meant.kind))
        inside = std::move(quote->blocks);
    else
        inside.push_back({meant.at, {}, std::move(meant.kind)});
    meant.kind = Callout{*callout, {}, std::move(inside)};
    return meant;
}

}  // namespace yaprak
