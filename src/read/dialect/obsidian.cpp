// Obsidian's links, [[page|text]], its pictures, ![[a.png|300]], and ==marked== text -> links,
// pictures and <mark>; MediaWiki's [[File:a.png]] too.
#include "base/text.hpp"
#include "model/document.hpp"
#include "read/dialect/page_address.hpp"
#include "read/dialect/passes.hpp"
#include "read/dialect/wiki_file.hpp"
#include "read/source/byte_set.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest = 500;
constexpr ByteSet openings("[=");

bool is_picture(std::string_view name) {
    const std::string lower = ascii_lower(name);
    for (const char* ending : {".jpg", ".jpeg", ".png", ".svg", ".webp", ".gif", ".avif", ".heic",
                               ".bmp", ".tif", ".tiff"})
        if (lower.ends_with(ending)) return true;
    return false;
}

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return is_ascii_digit(char32_t((unsigned char)(c))) || c == 'x';
    });
}

// "page#head|text", in a table "page\|text".
struct WikiLink {
    std::string_view page, text;
};

WikiLink parts_of(std::string_view inside) {
    const std::size_t bar = inside.find('|');
    if (bar == none) return {trimmed(inside), {}};
    std::string_view page = inside.substr(0, bar);
    if (page.ends_with('\\')) page.remove_suffix(1);
    return {trimmed(page), trimmed(inside.substr(bar + 1))};
}

bool is_space(char c) {
    return is_ascii_space(char32_t((unsigned char)(c)));
}

bool is_word(char c) {
    return (c & 0x80) != 0 || is_ascii_letter(char32_t(c)) || is_ascii_digit(char32_t(c));
}

// "hizmet/TMS.md" -> "TMS".
std::string stem_of(std::string_view file) {
    file.remove_prefix(file.rfind('/') + 1);
    return std::string(file.substr(0, file.rfind(".md")));
}

std::string in_attribute(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '"' ? "&quot;" : std::string(1, c);
    return out;
}

class WikiWriter {
public:
    explicit WikiWriter(const PassInput& input) : input_(input), body_(input.scan.body) {
        const PageContext* const context = input.reading.context;
        if (!context || !context->site || body_.find("[[") == none) return;
        for (const auto& [path, address] : context->site->addresses)
            addresses_.emplace(stem_of(path), address);
    }

    std::vector<Replacement> run() {
        for (std::size_t at = openings.find_in(body_); at != none;
             at = openings.find_in(body_, std::max(at + 1, done_))) {
            const std::string_view sign = body_.substr(at, 2);
            if (sign != "[[" && sign != "==") continue;
            if (input_.scan.is_verbatim(at) || (at > 0 && body_[at - 1] == '\\')) continue;
            if (sign == "[[")
                link(at);
            else
                mark(at);
        }
        return std::move(edits_);
    }

private:
    void link(std::size_t at) {
        const std::string_view rest = body_.substr(at, longest);
        const std::size_t end = rest.find("]]");
        if (end == none) return;
        const std::string_view inside = rest.substr(2, end - 2);
        if (at > 0 && body_[at - 1] == '[') return;
        if (inside.empty() || inside.find_first_of("[]\n") != none) return;
        if (inside.find_first_not_of("0123456789") == none) return;  // "kaynak [[1]]"
        if (at + end + 2 < body_.size() && body_[at + end + 2] == '(') return;
        const auto file = parse_wiki_file(inside);
        if (file) return put_file(*file, at, at + end + 2);
        const WikiLink parts = parts_of(inside);
        const bool embeds = at > 0 && body_[at - 1] == '!';
        const std::size_t begin = embeds ? at - 1 : at;
        done_ = at + end + 2;
        std::string by = embeds && is_picture(parts.page) ? picture(parts) : words(parts);
        if (embeds && !is_picture(parts.page))
            input_.reading.warnings.add_mark(
                Code::markup_dropped, input_.source.place(begin),
                "![[" + std::string(parts.page) + "]]",
                "the page \"" + std::string(parts.page) + "\" is not put in",
                "its name stands in its place");
        edits_.push_back({begin, done_ - begin, std::move(by)});
    }

    void put_file(const WikiFile& file, std::size_t begin, std::size_t end) {
        done_ = end;
        std::string tag;
        if (file.is_category) {
            input_.reading.warn(Code::markup_dropped, input_.source.place(begin),
                                "the category \"" + std::string(file.name) + "\" is left out");
        } else {
            tag = "<img src=\"" + in_attribute(file.name) + '"';
            if (!file.width.empty()) tag += " width=\"" + std::string(file.width) + '"';
            if (!file.caption.empty()) tag += " alt=\"" + in_attribute(file.caption) + '"';
            tag += '>';
        }
        edits_.push_back({begin, end - begin, std::move(tag)});
    }

    static std::string picture(const WikiLink& parts) {
        std::string tag = "<img src=\"" + in_attribute(parts.page) + '"';
        const std::string_view size = parts.text.substr(parts.text.rfind('|') + 1);
        if (is_number(trimmed(size)))
            tag +=
                " width=\"" + std::string(trimmed(size).substr(0, trimmed(size).find('x'))) + '"';
        else if (!parts.text.empty())
            tag += " alt=\"" + in_attribute(parts.text) + '"';
        return tag + '>';
    }

    // A link where the site knows the page, else the words alone.
    std::string words(const WikiLink& parts) const {
        std::string_view name = parts.page;
        const std::size_t head = name.find('#');
        std::string text(parts.text);
        if (text.empty()) text = name.substr(0, head == 0 ? 0 : head);
        if (parts.text.empty() && head != none)
            text += (text.empty() ? "" : " \u203A ") + std::string(name.substr(head + 1));
        const std::string address = address_of(name.substr(0, std::min(head, name.size())));
        return address.empty() ? text : '[' + text + "](<" + address + ">)";
    }

    std::string address_of(std::string_view name) const {
        const std::string stem = stem_of(name);
        input_.reading.document.site_values.insert(named_page_value(stem));
        const auto found = addresses_.find(stem);
        return found == addresses_.end() ? std::string() : found->second;
    }

    // It opens before a word and closes behind one, in the same block.
    void mark(std::size_t at) {
        const std::size_t text = at + 2;
        const char before = at > 0 ? body_[at - 1] : ' ';
        if (text >= body_.size() || before == '=' || is_word(before) || body_[text] == '=' ||
            is_space(body_[text]))
            return;
        const std::string_view rest = body_.substr(text, longest);
        const std::size_t end = rest.find("==");
        if (end == none || end == 0 || rest.substr(0, end).find('\n') != none) return;
        if (rest.substr(end, 3) == "===" || is_space(rest[end - 1]) ||
            input_.scan.is_verbatim(text + end))
            return;
        edits_.push_back({at, 2, "<mark>"});
        edits_.push_back({text + end, 2, "</mark>"});
        done_ = text + end + 2;
    }

    const PassInput& input_;
    std::string_view body_;
    std::map<std::string, std::string> addresses_;  // of the site's pages, by their files' stems
    std::size_t done_ = 0;
    std::vector<Replacement> edits_;
};

bool may_hold_wiki(std::string_view body) {
    return body.find("[[") != none || body.find("==") != none;
}

std::vector<Replacement> write_wiki(const PassInput& input) {
    return WikiWriter(input).run();
}

}  // namespace

const SourcePass obsidian_pass = {may_hold_wiki, write_wiki};

}  // namespace yaprak
