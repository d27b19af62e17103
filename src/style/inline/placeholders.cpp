// Templates: found between {{ and }}, looked up by name.
#include "style/inline/placeholders.hpp"

#include "base/did_you_mean.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/letters/compose.hpp"
#include "language/words/casing.hpp"
#include "language/words/dates.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view separator = " · ";
constexpr std::size_t longest_value = 1 << 16;  // of what the page says of itself, filled

// The next {{name}} at or after `from`: where it begins and ends, and the name without its spaces
// and without Jekyll's "page.".
struct Found {
    std::size_t begin, end;
    std::string name;
};

std::optional<Found> find_next(std::string_view text, std::size_t from) {
    const std::size_t begin = text.find("{{", from);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::size_t close = text.find("}}", begin);
    if (close == std::string_view::npos) return std::nullopt;
    std::string name(text.substr(begin + 2, close - begin - 2));
    name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
    return Found{begin, close + 2, name};
}

bool is_kept(const std::string& name) {
    return name == "page" || name == "pages";
}

// Its braces mean nothing to whoever fills in the numbers of pages: a mark that is not seen stands
// between them.
std::string as_text(std::string value) {
    for (std::size_t at = value.find("{{"); at != std::string::npos; at = value.find("{{", at + 4))
        value.insert(at + 1, "\u2060");
    return value;
}

}  // namespace

std::string placeholder_key(std::string_view name) {
    std::string composed;
    for (const char32_t c : compose(to_utf32(name)))
        if (c != U' ' && c != U'\t' && c != U'\u00A0') append_utf8(composed, c);
    std::string key;
    for (const char32_t c : to_utf32(fold_case(composed, "tr")))
        append_utf8(key, c == U'ı' ? U'i' : c);
    return key;
}

Placeholders::Placeholders(const Document& document, const Clinic& clinic, const std::string& lang,
                           const Values* row, Warnings* warnings)
    : row_(row), warnings_(warnings), page_{document.source} {
    const FrontMatter& front = document.front;
    values_ = front.values;
    for (const auto& [key, value] : clinic.values) values_["clinic." + key] = value;
    values_["title"] = plain_text(front.title);
    values_["description"] = plain_text(front.description);
    values_["category"] = front.category;
    values_["role"] = front.role;
    values_["client"] = front.client;
    values_["name"] = document.name;
    values_["lang"] = lang;
    values_["date"] = front.date ? format_date(*front.date, lang) : "";
    values_["clinic.name"] = clinic.name;
    values_["clinic.tagline"] = clinic.tagline;
    values_["clinic.address"] = joined(clinic.address, ", ");
    values_["clinic.phone"] = clinic.phone;
    values_["clinic.email"] = clinic.email;
    values_["clinic.site"] = clinic.site;
    values_["clinic.hours"] = joined(clinic.hours, ", ");
    values_["clinic.lang"] = clinic.lang;
}

const std::string* Placeholders::value_of_row(const std::string& name) const {
    if (!row_) return nullptr;
    const std::string key = placeholder_key(name);
    const auto found = row_->by_key.find(key);
    if (found == row_->by_key.end()) return nullptr;
    if (row_->asked) row_->asked->insert(key);
    return &found->second;
}

std::optional<std::string> Placeholders::value(const std::string& name) const {
    const std::string* said = value_of_row(name);
    if (said && !(said->empty() && row_->defaults)) return *said;
    if (said && row_->defaults)
        for (const auto& [known, value] : values_)
            if (!value.empty() && placeholder_key(known) == placeholder_key(name))
                return with_values(known, value);
    const bool of_page = name.starts_with("page.");  // Jekyll's way; may be missing
    const auto found = values_.find(of_page ? name.substr(5) : name);
    if (found != values_.end()) return with_values(found->first, found->second);
    if (said) return *said;
    return of_page ? std::optional<std::string>("") : std::nullopt;
}

// Each is filled once; what holds itself stays as it is, and what grows beyond all measure.
std::string Placeholders::with_values(const std::string& key, const std::string& text) const {
    if (text.find("{{") == std::string::npos) return text;
    const auto [known, is_new] = filled_.try_emplace(key, text);
    if (!is_new) return known->second;
    Warnings told;
    std::string out = fill_text(text, page_, told);
    if (out.size() > longest_value) return text;
    if (warnings_) warnings_->add(told);
    return filled_[key] = out;
}

std::string Placeholders::hint_for(const std::string& name) const {
    std::vector<std::string> names{"page", "pages"};
    for (const auto& known : values_) names.push_back(known.first);
    if (row_)
        for (const auto& known : row_->by_key) names.push_back(known.first);
    std::sort(names.begin(), names.end());
    const std::string near = did_you_mean(name, names);
    if (!near.empty()) return near;
    return "known: " + joined(names, ", ");
}

std::string Placeholders::fill_part(std::string_view part, const SourcePos& at,
                                    bool& dropped) const {
    std::string out;
    bool any = false, any_filled = false;
    std::size_t from = 0;
    while (const auto found = find_next(part, from)) {
        const auto filled =
            is_kept(found->name) ? std::optional("{{" + found->name + "}}") : value(found->name);
        if (!filled)
            throw Error(at, "unknown placeholder \"{{" + found->name + "}}\"",
                        hint_for(found->name));
        out.append(part, from, found->begin - from);
        out += is_kept(found->name) ? *filled : as_text(*filled);
        any = true;
        any_filled = any_filled || !filled->empty();
        from = found->end;
    }
    out += part.substr(from);
    dropped = any ? !any_filled : out.empty();
    return out;
}

std::string Placeholders::fill(const std::string& pattern, const SourcePos& at) const {
    std::string out;
    for (std::size_t begin = 0; begin <= pattern.size();) {
        const std::size_t end = std::min(pattern.find(separator, begin), pattern.size());
        bool dropped = false;
        const std::string part =
            fill_part(std::string_view(pattern).substr(begin, end - begin), at, dropped);
        if (!dropped) {
            if (!out.empty()) out += separator;
            out += part;
        }
        begin = end + separator.size();
    }
    return out;
}

std::string Placeholders::fill_text(const std::string& text, const SourcePos& at,
                                    Warnings& warnings) const {
    if (text.find("{{") == std::string::npos) return text;
    std::string out;
    std::size_t from = 0;
    while (const auto found = find_next(text, from)) {
        out.append(text, from, found->begin - from);
        if (const auto filled = value(found->name)) {
            out += *filled;
        } else {
            out.append(text, found->begin, found->end - found->begin);
            warnings.add(at, "unknown placeholder \"{{" + found->name + "}}\"",
                         is_kept(found->name) ? "pages are known to heads and feet only"
                                              : hint_for(found->name));
        }
        from = found->end;
    }
    return out.append(text, from, std::string::npos);
}

}  // namespace yaprak
