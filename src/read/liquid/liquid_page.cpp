// The names are those of Jekyll ("Variables": page) and Eleventy ("Eleventy Supplied Data": page).
#include "read/liquid/liquid_page.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/document.hpp"
#include "read/liquid/liquid_holder.hpp"

#include <algorithm>
#include <filesystem>

namespace yaprak {
namespace {

std::string iso(const Date& date) {
    return zero_padded(date.year, 4) + "-" + zero_padded(date.month, 2) + "-" +
           zero_padded(date.day, 2);
}

// "/2024/05/01/ad" of "/2024/05/01/ad.html" and "/2024/05/01/ad/".
std::string without_ending(std::string address) {
    if (address.ends_with(".html")) address.resize(address.size() - 5);
    while (address.size() > 1 && address.ends_with('/')) address.pop_back();
    return address;
}

// What placeholders know of a page without its front matter's help.
constexpr std::string_view placeholders[] = {"title",  "description", "category", "role",
                                             "client", "name",        "lang",     "date"};

}  // namespace

LiquidPage::LiquidPage(const Reading& reading)
    : front_(reading.document.front.values), lists_(reading.lists) {
    const Document& document = reading.document;
    const auto know = [&](const char* name, std::string value) {
        if (!value.empty()) of_file_.emplace(name, std::move(value));
    };
    if (document.front.date) know("date", iso(*document.front.date));
    know("lang", document.front.lang);
    know("slug", document.name);
    know("fileSlug", document.name);
    const std::filesystem::path file(document.source);
    know("ext", file.extension().string());
    const std::string address = reading.context ? reading.context->address : std::string();
    know("url", address);
    know("id", without_ending(address));
    const std::string path = reading.context ? reading.context->path : std::string();
    know("path", path);
    if (!path.empty()) know("inputPath", "./" + path);
    if (!path.empty()) know("relative_path", path);
}

LiquidValue LiquidPage::value(std::string_view name) const {
    if (const auto said = front_.find(std::string(name)); said != front_.end()) return said->second;
    if (auto item = value_of_list(name)) return item;
    const auto known = of_file_.find(name);
    return known == of_file_.end() ? std::nullopt : LiquidValue(known->second);
}

std::size_t LiquidPage::held_by(std::string_view name) const {
    return names_below(front_, name);
}

const std::vector<std::string>* LiquidPage::list(std::string_view name) const {
    const auto found = lists_.find(std::string(name));
    return found == lists_.end() ? nullptr : &found->second;
}

bool LiquidPage::is_placeholder(std::string_view name) const {
    return front_.contains(std::string(name)) ||
           std::find(std::begin(placeholders), std::end(placeholders), name) !=
               std::end(placeholders);
}

LiquidValue LiquidPage::value_of_list(std::string_view name) const {
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos) return std::nullopt;
    const std::string_view last = name.substr(dot + 1);
    const std::vector<std::string>* items = list(name.substr(0, dot));
    if (!items) {
        const auto text = front_.find(std::string(name.substr(0, dot)));
        if (last != "size" || text == front_.end()) return std::nullopt;
        return std::to_string(count_characters(text->second));
    }
    if (last == "size") return std::to_string(items->size());
    if (items->empty()) return std::nullopt;
    if (last == "first") return items->front();
    if (last == "last") return items->back();
    const auto index = parse_integer(last);
    const bool is_there = index && *index >= 1 && std::size_t(*index) <= items->size();
    return is_there ? LiquidValue((*items)[std::size_t(*index - 1)]) : std::nullopt;
}

}  // namespace yaprak
