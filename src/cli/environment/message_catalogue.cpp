#include "cli/environment/message_catalogue.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <numeric>

namespace yaprak {
namespace {

constexpr int deepest = 4;  // messages within messages

// "a \"b\"\n" as it is meant.
std::string unescaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        ++i;
        out += text[i] == 'n' ? '\n' : text[i] == 't' ? '\t' : text[i];
    }
    return out;
}

// What stands between the quotes of `msgid "…"`, where the line begins with `keyword`.
std::optional<std::string_view> value_of(std::string_view line, std::string_view keyword) {
    if (!line.starts_with(keyword)) return std::nullopt;
    line.remove_prefix(keyword.size());
    if (line.size() < 2 || line.front() != '"' || line.back() != '"') return std::nullopt;
    return line.substr(1, line.size() - 2);
}

// The literal text from `at` to the next place, and how many bytes it takes.
std::string_view literal_at(std::string_view id, std::size_t at) {
    std::size_t end = at;
    while (end < id.size() && !is_place(id, end)) ++end;
    return id.substr(at, end - at);
}

// Returns how many bytes the two have in common, -1 where `text` is not of the form of `id`. Each
// place takes as little as it can, the last one the rest.
int match(std::string_view id, std::string_view text, std::array<std::string_view, 10>& found) {
    std::string_view literal = literal_at(id, 0);
    if (!text.starts_with(literal)) return -1;
    int common = int(literal.size());
    std::size_t at = literal.size(), in_id = literal.size();
    while (in_id < id.size()) {
        const std::size_t number = std::size_t(id[in_id + 1] - '0');
        in_id += 2;
        literal = literal_at(id, in_id);
        const bool is_last = in_id + literal.size() == id.size();
        std::size_t next = text.find(literal, at);
        if (is_last) {
            if (text.size() < at + literal.size() || !text.ends_with(literal)) return -1;
            next = text.size() - literal.size();
        }
        if (next == text.npos) return -1;
        found[number] = text.substr(at, next - at);
        common += int(literal.size());
        at = next + literal.size();
        in_id += literal.size();
    }
    return at == text.size() ? common : -1;
}

bool is_in_quotes(std::string_view id, std::size_t place) {
    return place > 0 && place + 2 < id.size() && id[place - 1] == '"' && id[place + 2] == '"';
}

// "%1: %2" does not.
bool says_something(std::string_view id) {
    return std::any_of(id.begin(), id.end(),
                       [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); });
}

// "1,957" as Turkish writes it.
std::string with_dots(std::string_view number) {
    const bool is_counted = number.size() > 4 && number.find(',') < 4 &&
                            std::all_of(number.begin(), number.end(), [](char c) {
                                return c == ',' || is_ascii_digit(static_cast<unsigned char>(c));
                            });
    std::string out(number);
    if (is_counted) std::replace(out.begin(), out.end(), ',', '.');
    return out;
}

}  // namespace

bool is_place(std::string_view text, std::size_t at) {
    return at + 1 < text.size() && text[at] == '%' && text[at + 1] >= '1' && text[at + 1] <= '9';
}

MessageCatalogue::MessageCatalogue(std::string_view po) {
    std::vector<std::string_view> ids;
    while (!po.empty()) {
        const std::string_view line = po.substr(0, po.find('\n'));
        po.remove_prefix(std::min(po.size(), line.size() + 1));
        if (line.empty()) ids.clear();
        if (const auto id = value_of(line, "msgid ")) ids = {*id};
        if (const auto several = value_of(line, "msgid_plural ")) ids.push_back(*several);
        auto text = value_of(line, "msgstr ");
        if (!text) text = value_of(line, "msgstr[0] ");
        if (!text || text->empty()) continue;
        for (const std::string_view id : ids)
            if (!id.empty()) lines_.push_back({id, *text});
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const std::string_view id = lines_[i].id;
        const char first = id[0] == '\\' && id.size() > 1 ? id[1] : id[0];
        by_first_[static_cast<unsigned char>(first)].push_back(i);
    }
}

MessageCatalogue::Found MessageCatalogue::find(std::string_view english) const {
    Found best;
    const auto look = [&](unsigned char first) {
        for (const std::size_t i : by_first_[first]) {
            std::string id = unescaped(lines_[i].id);
            std::array<std::string_view, 10> places;
            const int common = match(id, english, places);
            if (common > best.common) best = {&lines_[i], std::move(id), places, common};
        }
    };
    if (english.empty()) return best;
    const auto first = static_cast<unsigned char>(english.front());
    look(first);
    if (first != '%') look('%');
    return best;
}

// "1 error, 3 hints": each by itself, where all of them are known; none otherwise.
std::vector<MessageCatalogue::Found> MessageCatalogue::find_list(std::string_view english) const {
    std::vector<Found> parts;
    for (std::size_t begin = 0; begin <= english.size();) {
        const std::size_t end = std::min(english.find(", ", begin), english.size());
        if (end - begin == english.size()) return {};
        parts.push_back(find(english.substr(begin, end - begin)));
        if (!says_something(parts.back().id)) return {};
        begin = end + 2;
    }
    return parts;
}

std::string MessageCatalogue::filled(const Found& found, int depth) const {
    std::array<std::string, 10> places;
    for (std::size_t i = 0; i < found.id.size(); ++i) {
        if (!is_place(found.id, i)) continue;
        const std::size_t number = std::size_t(found.id[i + 1] - '0');
        places[number] = is_in_quotes(found.id, i) ? std::string(found.places[number])
                                                   : translated(found.places[number], depth + 1);
    }
    const std::string text = unescaped(found.line->text);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_place(text, i))
            out += places[std::size_t(text[++i] - '0')];
        else
            out += text[i];
    }
    return out;
}

std::string MessageCatalogue::translated(std::string_view english, int depth) const {
    if (depth >= deepest) return std::string(english);
    const Found whole = find(english);
    const std::vector<Found> parts = find_list(english);
    const int of_parts = std::accumulate(
        parts.begin(), parts.end(), 0, [](int sum, const Found& one) { return sum + one.common; });
    if (of_parts > whole.common) {
        std::string out;
        for (const Found& part : parts) out += (out.empty() ? "" : ", ") + filled(part, depth + 1);
        return out;
    }
    return whole.line ? filled(whole, depth) : with_dots(english);
}

std::string MessageCatalogue::translated(std::string_view english) const {
    return translated(english, 0);
}

std::optional<MessageCatalogue::Entry> MessageCatalogue::entry_for(std::string_view english) const {
    const Found found = find(english);
    if (!found.line) return std::nullopt;
    return Entry{found.id, unescaped(found.line->text)};
}

std::vector<MessageCatalogue::Entry> MessageCatalogue::entries() const {
    std::vector<Entry> all;
    for (const Line& line : lines_) all.push_back({unescaped(line.id), unescaped(line.text)});
    return all;
}

}  // namespace yaprak
