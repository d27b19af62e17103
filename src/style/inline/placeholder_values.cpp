// Values are filled from an explicit stack, for an author may chain thousands of them: a value is
// put on it when the one that names it is searched, and taken off when all that it names are
// filled.
#include "style/inline/placeholder_values.hpp"

#include "base/did_you_mean.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/letters/compose.hpp"
#include "language/words/casing.hpp"
#include "language/words/dates.hpp"
#include "model/clinic.hpp"
#include "model/document.hpp"
#include "style/inline/placeholder_mark.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

constexpr std::size_t longest_value = 1 << 16;  // bytes of one that is filled ...
constexpr std::size_t most_filled = 1 << 24;    // ... and of all of them
constexpr std::size_t most_named = 8;           // of a circle
constexpr std::size_t most_hints = 100;         // of a document: nobody reads more
constexpr std::size_t most_known = 40;          // names that a hint lists

constexpr std::string_view reading_endings[] = {"_okunuş", "_okunus", "_okunuşu", "okunuş",
                                                "_reading"};

std::string mark_of(const std::string& name) {
    return "{{" + name + "}}";
}

}  // namespace

bool is_reading_key(std::string_view key) {
    return std::any_of(std::begin(reading_endings), std::end(reading_endings),
                       [&](std::string_view ending) { return key.ends_with(ending); });
}

const std::string* reading_of(const std::map<std::string, std::string>& row,
                              const std::string& name) {
    for (const std::string_view ending : reading_endings) {
        const auto found = row.find(placeholder_key(name) + std::string(ending));
        if (found != row.end()) return &found->second;
    }
    return nullptr;
}

std::string placeholder_key(std::string_view name) {
    std::string composed;
    for (const char32_t c : compose(to_utf32(name)))
        if (c != U' ' && c != U'\t' && c != U'\u00A0') append_utf8(composed, c);
    std::string key;
    for (const char32_t c : to_utf32(fold_case(composed, "tr")))
        append_utf8(key, c == U'ı' ? U'i' : c);
    return key;
}

PlaceholderValues::PlaceholderValues(const Document& document, const Clinic& clinic,
                                     const std::string& lang, const Values* row, Warnings* warnings)
    : row_(row), warnings_(warnings), lang_(lang), page_{document.source} {
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

// ---- what a name stands for ----

const std::string* PlaceholderValues::value_of_row(const std::string& name) const {
    if (!row_) return nullptr;
    const std::string key = placeholder_key(name);
    const auto found = row_->by_key.find(key);
    if (found == row_->by_key.end()) return nullptr;
    if (row_->asked) row_->asked->insert(key);
    return &found->second;
}

const std::string* PlaceholderValues::key_spelled_like(const std::string& name) const {
    if (!keys_) {
        keys_.emplace();
        for (const auto& [key, value] : values_)
            if (!value.empty()) keys_->emplace(placeholder_key(key), &key);
    }
    const auto found = keys_->find(placeholder_key(name));
    return found == keys_->end() ? nullptr : found->second;
}

std::optional<PlaceholderValues::Source> PlaceholderValues::source_of(
    const std::string& name) const {
    const std::string* said = value_of_row(name);
    if (said && !(said->empty() && row_->defaults)) return Source{*said};
    if (said && row_->defaults)
        if (const std::string* key = key_spelled_like(name)) return Source{{}, key};
    const bool of_page = name.starts_with("page.");  // Jekyll's way; may be missing
    const auto found = values_.find(of_page ? name.substr(5) : name);
    if (found != values_.end()) return Source{{}, &found->first};
    if (said || of_page) return Source{};
    return std::nullopt;
}

bool PlaceholderValues::is_unsaid(const std::string& name) const {
    if (!name.starts_with("page.")) return false;
    const auto source = source_of(name);
    return source && !source->key && !value_of_row(name);
}

void PlaceholderValues::note_reading(const std::string& name) const {
    for (const std::string_view ending : reading_endings) value_of_row(name + std::string(ending));
}

// A column may be called "A+B": what is known as it stands is no expression.
std::optional<PlaceholderValues::Named> PlaceholderValues::named(const std::string& inside) const {
    if (auto source = source_of(inside)) return Named{std::move(*source), std::nullopt};
    auto expression = parse_placeholder_expression(inside);
    if (!expression) return std::nullopt;
    auto source = source_of(expression->name);
    if (!source) return std::nullopt;
    return Named{std::move(*source), std::move(expression)};
}

std::string PlaceholderValues::finished(const Named& named, const std::string& inside,
                                        const std::string& value, const SourcePos& at,
                                        Warnings& warnings) const {
    if (!named.expression) return value;
    if (const auto fault = fault_of(*named.expression)) {
        warnings.add(Code::unknown_placeholder, at,
                     fault->problem + " in \"" + mark_of(inside) + "\"", fault->hint);
        return value;
    }
    const std::string& name = named.expression->name;
    const std::string* said = row_ ? reading_of(row_->by_key, name) : nullptr;
    if (said && row_->asked) note_reading(name);
    if (row_ && row_->expressions && !named.source.key) {
        row_->expressions->insert(inside);
        return value;
    }
    FilteredValue out = filtered(*named.expression, value, said ? *said : "", lang_);
    if (!out.problem.empty())
        warnings.add(Code::table_value, at,
                     "the value of \"" + mark_of(name) + "\" " + out.problem);
    return std::move(out.text);
}

std::optional<std::string> PlaceholderValues::find(const std::string& name, const SourcePos& at,
                                                   Warnings& warnings) const {
    const auto known = named(name);
    if (!known) return std::nullopt;
    if (!known->source.key) return finished(*known, name, known->source.text, at, warnings);
    fill_in_order(*known->source.key);
    return finished(*known, name, text_of(*known->source.key), at, warnings);
}

// ---- values that name each other ----

// The value as it was filled, else as it is written.
const std::string& PlaceholderValues::text_of(const std::string& key) const {
    const auto known = filled_.find(key);
    return known != filled_.end() ? known->second : values_.at(key);
}

void PlaceholderValues::fill_in_order(const std::string& key) const {
    if (!has_placeholders(values_.at(key)) || filled_.contains(key)) return;
    Filling filling;
    for (const std::string* next = &key; next || !filling.stack.empty();) {
        if (next) {
            filling.stack.push_back({next});
            filling.keys.insert(next);
        } else {
            const std::string& done = *filling.stack.back().key;
            const std::string& text = filled_[done] = fill(done);
            filled_bytes_ += text.size();
            filling.keys.erase(&done);
            filling.stack.pop_back();
        }
        next = filling.stack.empty() ? nullptr : next_to_fill(filling);
    }
}

// A value that the last one on the stack names and that is not filled yet.
const std::string* PlaceholderValues::next_to_fill(Filling& filling) const {
    Filling::Open& open = filling.stack.back();
    const std::string& text = values_.at(*open.key);
    while (const auto mark = find_placeholder(text, open.searched)) {
        open.searched = mark->end;
        const auto known = named(mark->name);
        const std::string* key = known ? known->source.key : nullptr;
        if (!key || filled_.contains(*key) || !has_placeholders(values_.at(*key))) continue;
        if (!filling.keys.contains(key)) return key;
        warn_of_circle(filling, *key);
    }
    return nullptr;
}

std::string PlaceholderValues::fill(const std::string& key) const {
    const std::string& text = values_.at(key);
    Warnings unknown;
    std::string out;
    std::size_t from = 0;
    while (const auto mark = find_placeholder(text, from)) {
        out.append(text, from, mark->begin - from);
        const auto known = named(mark->name);
        if (!known) {
            out.append(text, mark->begin, mark->end - mark->begin);
            warn_of_unknown(mark->name, page_, unknown);
        } else {
            const Source& source = known->source;
            out += finished(*known, mark->name, source.key ? text_of(*source.key) : source.text,
                            page_, unknown);
        }
        if (out.size() > longest_value || filled_bytes_ > most_filled) {
            warn_of_length(key);
            return text;
        }
        from = mark->end;
    }
    if (warnings_) warnings_->add(unknown);
    return out.append(text, from, std::string::npos);
}

// ---- what is told ----

void PlaceholderValues::warn_of_circle(const Filling& filling, const std::string& key) const {
    if (!warnings_) return;
    const auto end = filling.stack.end();
    auto open = std::find_if(filling.stack.begin(), end,
                             [&](const Filling::Open& other) { return other.key == &key; });
    std::string circle;
    for (std::size_t i = 0; open != end && i < most_named; ++i)
        circle += mark_of(*(open++)->key) + " -> ";
    if (open != end) circle += "... -> ";
    warnings_->add(
        Code::placeholder_circle, page_,
        "the placeholder \"" + mark_of(key) + "\" leads back to itself: " + circle + mark_of(key),
        "write one of them without the others");
}

void PlaceholderValues::warn_of_length(const std::string& key) const {
    if (warnings_)
        warnings_->add(Code::placeholder_circle, page_,
                       "the placeholder \"" + mark_of(key) + "\" grows too long",
                       "it stays as it is written; let it name fewer others");
}

void PlaceholderValues::warn_of_unknown(const std::string& name, const SourcePos& at,
                                        Warnings& warnings) const {
    warnings.add(Code::unknown_placeholder, at, "unknown placeholder \"" + mark_of(name) + "\"",
                 is_page_number(name) ? "pages are known to heads and feet only" : hint_for(name));
}

void PlaceholderValues::collect_names() const {
    if (!names_.empty()) return;
    names_ = {"page", "pages"};
    for (const auto& known : values_) names_.push_back(known.first);
    if (row_) {
        for (const auto& known : row_->by_key) names_.push_back(known.first);
        for (const std::string& column : row_->columns)
            columns_.try_emplace(placeholder_key(column), column);
    }
    std::sort(names_.begin(), names_.end());
}

std::string PlaceholderValues::hint_for(const std::string& inside) const {
    if (++hints_ > most_hints) return {};
    const auto expression = parse_placeholder_expression(inside);
    const std::string& name = expression ? expression->name : inside;
    collect_names();
    // Compared by their keys, columns are named as the table has them.
    const auto written = [&](const std::string& key) {
        const auto column = columns_.find(key);
        return column == columns_.end() ? key : column->second;
    };
    const std::string near = did_you_mean(row_ ? placeholder_key(name) : name, names_);
    if (!near.empty())
        for (const std::string& known : names_)
            if (near == "did you mean \"" + known + "\"?")
                return "did you mean \"" + written(known) + "\"?";
    const std::size_t others = names_.size() - std::min(names_.size(), most_known);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < names_.size() - others; ++i) names.push_back(written(names_[i]));
    return "known: " + joined(names, ", ") +
           (others > 0 ? " and " + std::to_string(others) + " others" : "");
}

}  // namespace yaprak
