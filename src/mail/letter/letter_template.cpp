#include "mail/letter/letter_template.hpp"

#include "base/colour.hpp"
#include "base/file.hpp"
#include "base/markup.hpp"
#include "base/text.hpp"
#include "language/letters/bidi.hpp"
#include "model/clinic.hpp"
#include "model/document.hpp"
#include "read/layout/values.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t file_limit = 64 * 1024;

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string html(const std::string& text) {
    std::string out;
    for (const char c : escaped(text)) out += c == '\n' ? "<br>\n" : std::string(1, c);
    return out;
}

// Fills a template line by line.
class Filler {
public:
    Filler(const LetterValues& values, bool html, const SourcePos& at)
        : values_(values), html_(html), at_(at) {}

    std::string fill(std::string_view pattern) const {
        std::string out;
        bool blank = true;  // no blank line at the top, no two in a row
        while (!pattern.empty()) {
            const std::size_t end = std::min(pattern.find('\n'), pattern.size());
            const auto line = fill_line(pattern.substr(0, end));
            if (line && !(line->empty() && blank)) out += *line + "\n";
            if (line) blank = line->empty();
            pattern.remove_prefix(std::min(end + 1, pattern.size()));
        }
        if (blank && !out.empty()) out.pop_back();  // before a last line that was left out
        return out;
    }

private:
    // Nothing where the line has placeholders and all are empty; colours do not count.
    std::optional<std::string> fill_line(std::string_view line) const {
        std::string out;
        int named = 0, filled = 0;
        while (true) {
            const std::size_t open = line.find("{{");
            const std::size_t close = line.find("}}", std::min(open, line.size()));
            if (close == line.npos) break;
            const std::string_view name = trimmed(line.substr(open + 2, close - open - 2));
            const std::string& value = value_of(name);
            if (!name.starts_with("clinic.colours.")) ++named, filled += !value.empty();
            out += line.substr(0, open);
            out += html_ ? html(value) : value;
            line.remove_prefix(close + 2);
        }
        if (named > 0 && filled == 0) return std::nullopt;
        return out += line;
    }

    const std::string& value_of(std::string_view written) const {
        std::string name(written);
        std::erase(name, ' ');
        const auto found = values_.find(name);
        if (found != values_.end()) return found->second;
        std::vector<std::string> names;
        for (const auto& known : values_) names.push_back(known.first);
        throw Error(Code::mail_letter, at_, "unknown placeholder \"" + name + "\"",
                    yaprak::hint_for(name, names));
    }

    const LetterValues& values_;
    bool html_;
    SourcePos at_;
};

const YamlNode& part_of(const YamlNode& wording, const std::string& key) {
    const YamlEntry* entry = wording.find(key);
    if (!entry || !entry->value.is_scalar() || entry->value.text.empty())
        throw Error(Code::mail_letter, wording.at, "\"" + key + "\" is missing",
                    "subject, text and html are needed");
    return entry->value;
}

std::string filled(const YamlNode& wording, const std::string& key, const LetterValues& values) {
    const YamlNode& part = part_of(wording, key);
    return Filler(values, key == "html", part.at).fill(part.text);
}

std::string whole_page(const std::string& lang, const std::string& body) {
    return "<!DOCTYPE html>\n<html lang=\"" + lang + "\" dir=\"" +
           (is_right_to_left(lang) ? "rtl" : "ltr") +
           "\">\n<head><meta charset=\"utf-8\">"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
           "<meta name=\"color-scheme\" content=\"light dark\"></head>\n<body>\n" +
           body + "</body>\n</html>\n";
}

// What stands around the HTML of all languages: the template's `frame`, with {{content}} where the
// letter's own words come.
std::string framed(const YamlNode& tree, const std::string& lang, const std::string& content,
                   LetterValues values) {
    const YamlEntry* frame = tree.find("frame");
    if (!frame) return content;
    const std::string& text = frame->value.text;
    const std::size_t at = text.find("{{content}}");
    if (at == text.npos)
        throw Error(Code::mail_letter, frame->value.at, "{{content}} is missing in the frame",
                    "the letter's own words stand there");
    values["start"] = is_right_to_left(lang) ? "right" : "left";
    const Filler filler(values, true, frame->value.at);
    return filler.fill(text.substr(0, at)) + content +
           filler.fill(text.substr(at + std::string_view("{{content}}").size()));
}

fs::path find_template(const std::string& name, const std::vector<fs::path>& folders) {
    if (name.find('/') != name.npos) return name;
    for (const fs::path& folder : folders)
        if (fs::exists(folder / "mail" / (name + ".yaml")))
            return folder / "mail" / (name + ".yaml");
    throw Error(Code::mail_letter, {}, "no template \"" + name + "\" for letters",
                "it is looked for in layouts/mail/");
}

// Of letters from clinics that name none: dark enough to be read on white.
constexpr std::pair<const char*, const char*> usual_colours[] = {{"brand", "#17697a"},
                                                                 {"brand-dark", "#0e3846"}};

// Whether white text can be read on it (WCAG 2.2, 1.4.3); no for inks, which letters cannot show.
bool is_dark(const std::string& written) {
    const auto colour = parse_colour(written);
    return colour && written.starts_with('#') && contrast(*colour, *parse_colour("#fff")) >= 4.5;
}

std::string signature(const Clinic& clinic) {
    std::vector<std::string> lines = {clinic.name, clinic.tagline};
    lines.insert(lines.end(), clinic.address.begin(), clinic.address.end());
    lines.insert(lines.end(), {clinic.phone, clinic.email, clinic.site});
    std::string out;
    for (const std::string& line : lines)
        if (!line.empty()) out += (out.empty() ? "" : "\n") + line;
    return out;
}

}  // namespace

LetterValues letter_values(const Document& document, const Clinic& clinic,
                           const std::string& note) {
    LetterValues values;
    for (const auto& [key, value] : clinic.values) values["clinic." + key] = value;
    for (const char* key : {"name", "tagline", "address", "phone", "email", "site", "hours"})
        values.emplace(std::string("clinic.") + key, "");
    for (const auto& [role, colour] : usual_colours) {
        std::string& own = values["clinic.colours." + std::string(role)];
        if (!is_dark(own)) own = colour;
    }
    values["title"] = plain_text(document.front.title);
    values["description"] = plain_text(document.front.description);
    values["category"] = document.front.category;
    values["role"] = document.front.role;
    values["note"] = note;
    for (const char* of_sender : {"locked", "locked.text", "locked.text.column", "locked.digits",
                                  "locked.digits.column", "unsubscribe"})
        values[of_sender] = "";
    values["signature"] = signature(clinic);
    return values;
}

LetterTemplate::LetterTemplate(const std::string& name, const std::vector<fs::path>& folders) {
    const fs::path file = find_template(name, folders);
    tree_ = parse_yaml(read_file(file, file_limit), file.string());
}

Wording LetterTemplate::word(const std::string& lang, const LetterValues& values) const {
    std::string used = lang.substr(0, lang.find('-'));
    if (!tree_.find(used)) used = "en";
    const YamlEntry* wording = tree_.find(used);
    if (!wording || !wording->value.is_map())
        throw Error(Code::mail_letter, tree_.at,
                    "no wording in \"" + lang + "\" and none in \"en\"");
    const std::string subject = filled(wording->value, "subject", values);
    return {used, one_line(subject.substr(0, subject.find_last_not_of('\n') + 1)),
            filled(wording->value, "text", values),
            whole_page(used, framed(tree_, used, filled(wording->value, "html", values), values))};
}

std::map<std::string, std::string, std::less<>> LetterTemplate::subjects() const {
    std::map<std::string, std::string, std::less<>> subjects;
    for (const YamlEntry& wording : tree_.entries)
        if (wording.value.is_map())
            if (const YamlEntry* subject = wording.value.find("subject"))
                subjects[wording.key] = subject->value.text;
    return subjects;
}

bool LetterTemplate::asks_for(const std::string& name) const {
    const std::string mark = "{{" + name + "}}";
    return std::any_of(tree_.entries.begin(), tree_.entries.end(), [&](const YamlEntry& wording) {
        const auto& keys = wording.value.entries;
        return std::any_of(keys.begin(), keys.end(), [&](const YamlEntry& entry) {
            return entry.value.text.find(mark) != std::string::npos;
        });
    });
}

Wording word_letter(const std::string& name, const std::vector<fs::path>& folders,
                    const std::string& lang, const LetterValues& values) {
    return LetterTemplate(name, folders).word(lang, values);
}

}  // namespace yaprak
