// Tags of generators that say what they hold (Jekyll's includes, Hugo's shortcodes, the components
// of MDX, GitBook's tags) -> Markdown that says the same: pictures with captions, links to films
// and pages, callouts, titles over what would fold or stand on tabs.
#include "base/text.hpp"
#include "read/dialect/callout_syntax.hpp"
#include "read/dialect/page_address.hpp"
#include "read/dialect/passes.hpp"
#include "read/dialect/shortcode_names.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t most_told = 6;  // names in one message

// For an attribute of HTML in quotes.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '"')
            out += "&quot;";
        else if (c == '<')
            out += "&lt;";
        else
            out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string one_line(std::string_view text) {
    std::string out(trimmed(text));
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

// "{{ site.baseurl }}/a.jpg" -> "/a.jpg".
std::string without_names(std::string_view address) {
    const std::size_t begin = address.find("{{"), end = address.find("}}");
    if (begin == none || end == none || end < begin) return std::string(trimmed(address));
    return std::string(trimmed(address.substr(0, begin))) +
           std::string(trimmed(address.substr(end + 2)));
}

bool is_picture_name(std::string_view word) {
    const std::string lower = ascii_lower(word.substr(0, word.find_first_of("?#")));
    for (const char* ending : {".jpg", ".jpeg", ".png", ".svg", ".webp", ".gif", ".avif", ".heic"})
        if (lower.ends_with(ending)) return true;
    return false;
}

class ShortcodeWriter {
public:
    explicit ShortcodeWriter(const PassInput& input)
        : input_(input), body_(input.scan.body), tags_(find_generator_tags(input.scan)) {}

    std::vector<Replacement> run() {
        read_imports();
        for (const GeneratorTag& tag : tags_) {
            std::string by;
            if (write(tag, by)) edits_.push_back({tag.begin, tag.end - tag.begin, std::move(by)});
        }
        tell_of_unknown();
        return std::move(edits_);
    }

private:
    // False where the tag stays for those who drop what is not known.
    bool write(const GeneratorTag& tag, std::string& by) {
        switch (shortcode_kind(tag)) {
            case ShortcodeKind::picture:
                return write_picture(tag, by);
            case ShortcodeKind::film:
                return write_film(tag, by);
            case ShortcodeKind::address:
                return write_address(tag, by);
            case ShortcodeKind::box:
                return write_box(tag, by);
            case ShortcodeKind::fold:
                return write_fold(tag, by);
            case ShortcodeKind::button:
                return write_button(tag, by);
            case ShortcodeKind::frame:
                by = stands_alone(tag) ? "\n\n" : "";
                return true;
            case ShortcodeKind::unknown:
                return tag.syntax == TagSyntax::component && stands_as_block(tag) &&
                       write_unknown(tag, by);
        }
        return false;
    }

    // The words in its attributes are kept as a fold's are.
    bool write_unknown(const GeneratorTag& tag, std::string& by) {
        if (!tag.closes) {
            if (unknown_.empty()) first_unknown_ = tag.begin;
            const std::string_view name = name_as_written(tag);
            if (std::find(unknown_.begin(), unknown_.end(), name) == unknown_.end())
                unknown_.push_back(name);
        }
        return write_fold(tag, by);
    }

    // All of a page in one sentence.
    void tell_of_unknown() const {
        if (unknown_.empty()) return;
        const std::string first = "\"" + std::string(unknown_.front()) + "\"";
        std::string others;
        for (std::size_t i = 1; i < std::min(unknown_.size(), most_told); ++i)
            others += (i > 1 ? ", \"" : " (nor \"") + std::string(unknown_[i]) + "\"";
        if (unknown_.size() > most_told) others += " …";
        if (!others.empty()) others += ")";
        input_.reading.warnings.add_mark(Code::markup_unknown, input_.source.place(first_unknown_),
                                         "<" + std::string(unknown_.front()) + ">",
                                         "the component " + first + " is not known" + others,
                                         "its tags are dropped, the text in it is kept");
    }

    std::string_view name_as_written(const GeneratorTag& tag) const {
        return body_.substr(tag.begin + 1, tag.name.size());
    }

    // Nothing else but blanks on its lines.
    bool stands_alone(const GeneratorTag& tag) const { return stands_alone(tag.begin, tag.end); }

    // Alone, or with what it holds: "<Name>text</Name>".
    bool stands_as_block(const GeneratorTag& tag) const {
        if (stands_alone(tag)) return true;
        if (tag.partner == none) return false;
        const GeneratorTag& other = tags_[tag.partner];
        return stands_alone(std::min(tag.begin, other.begin), std::max(tag.end, other.end));
    }

    bool stands_alone(std::size_t begin, std::size_t behind) const {
        while (begin > 0 && (body_[begin - 1] == ' ' || body_[begin - 1] == '\t')) --begin;
        const std::size_t end = std::min(body_.find_first_not_of(" \t\r", behind), body_.size());
        return (begin == 0 || body_[begin - 1] == '\n') &&
               (end == body_.size() || body_[end] == '\n');
    }

    // ---- pictures ----

    // import foto from './foto.jpg'
    void read_imports() {
        for (std::size_t at = body_.find("import "); at != none;
             at = body_.find("import ", at + 7)) {
            if (at > 0 && body_[at - 1] != '\n') continue;
            const std::string_view rest = body_.substr(at + 7, 400);
            const std::string_view line = rest.substr(0, rest.find('\n'));
            const std::size_t from = line.find(" from ");
            if (from == none) continue;
            std::string_view file = trimmed(line.substr(from + 6));
            while (!file.empty() && (file.back() == ';' || file.back() == ' '))
                file.remove_suffix(1);
            if (file.size() < 3) continue;
            imports_.emplace(std::string(trimmed(line.substr(0, from))),
                             std::string(file.substr(1, file.size() - 2)));
        }
    }

    std::string source_of(const GeneratorTag& tag) const {
        std::string_view source =
            tag.value("src", "path", "url", "image", "image_path", "file", "filename", "img");
        for (const std::string& word : tag.words)
            if (source.empty() && is_picture_name(word)) source = word;
        const auto imported = imports_.find(std::string(source));
        return imported != imports_.end() ? imported->second : without_names(source);
    }

    bool write_picture(const GeneratorTag& tag, std::string& by) {
        if (tag.closes) return true;
        const std::string source = source_of(tag);
        if (source.empty()) return false;
        const std::string_view alt = tag.value("alt", "image_alt", "image-alt");
        std::string caption = one_line(tag.value("caption", "description", "title", "attr"));
        by = "<img src=\"" + escaped(source) + '"';
        if (!alt.empty()) by += " alt=\"" + escaped(alt) + '"';
        if (alt.empty() && !caption.empty()) by += " alt=\"" + escaped(caption) + '"';
        const std::string_view width = tag.value("width");
        if (!width.empty()) by += " width=\"" + escaped(width) + '"';
        by += '>';
        if (!caption.empty()) by += " <em>" + caption + "</em>";
        if (stands_alone(tag)) by = "\n\n" + by + "\n\n";
        return true;
    }

    // ---- links ----

    bool write_film(const GeneratorTag& tag, std::string& by) {
        if (tag.closes) return true;
        std::string_view id = tag.value("url", "src", "id", "video", "videoid", "youtubeId",
                                        "videoId", "youtube_id", "video_id");
        for (const std::string& word : tag.words)
            if (id.empty() && word.find(".html") == none && word != "video") id = word;
        if (id.empty()) return false;
        const bool vimeo = tag.name == "vimeo" || tag.value("provider") == "vimeo";
        std::string address = without_names(id);
        if (address.find("://") == none && address.find_first_of("/.") == none)
            address.insert(0, vimeo ? "https://vimeo.com/" : "https://www.youtube.com/watch?v=");
        const std::string title = one_line(tag.value("title", "caption", "label"));
        const bool bare = title.empty() && address.find("://") != none;
        by = bare ? '<' + address + '>'
                  : '[' + (title.empty() ? address : title) + "](<" + address + ">)";
        if (stands_alone(tag)) by = "\n\n" + by + "\n\n";
        return true;
    }

    bool write_address(const GeneratorTag& tag, std::string& by) const {
        std::string_view file = tag.value("path");
        if (file.empty() && !tag.words.empty()) file = tag.words.front();
        if (file.empty()) return false;
        std::string name(file);
        if (tag.name == "post_url") name = "_posts/" + name;
        const std::string_view path = file.substr(0, file.find_first_of("?#"));
        if (tag.syntax == TagSyntax::hugo && !path.empty()) {
            if (const auto address = address_of_reference(path, input_.reading)) {
                by = *address + std::string(file.substr(path.size()));
                return true;
            }
        }
        if (path.find('.') == none && !path.empty())
            name.insert(name.find(path) + path.size(), ".md");
        if (tag.syntax == TagSyntax::liquid && !name.starts_with('/')) name.insert(0, 1, '/');
        by = path.empty() ? name : page_address(name, input_.reading);
        return true;
    }

    bool write_button(const GeneratorTag& tag, std::string& by) const {
        const GeneratorTag& open = tag.closes && tag.partner != none ? tags_[tag.partner] : tag;
        std::string address(open.value("href", "url", "link", "relref", "to"));
        if (is_page_file(address)) address = page_address(address, input_.reading);
        const std::string text = one_line(open.value("title", "text", "label", "name"));
        if (address.empty()) {
            by = tag.closes ? "" : text;
        } else if (tag.partner == none || tag.syntax == TagSyntax::component) {
            const std::string link = '[' + (text.empty() ? address : text) + "](<" + address + ">)";
            const bool holds_text = tag.partner != none && text.empty();
            by = holds_text ? (tag.closes ? "](<" + address + ">)" : "[")
                            : (tag.closes ? "" : link + ' ');
        } else {
            by = tag.closes ? "](<" + address + ">)" : "[";
        }
        return true;
    }

    // ---- what holds blocks ----

    struct BoxWords {
        std::string kind, title, text;
    };

    BoxWords box_words(const GeneratorTag& tag) const {
        BoxWords said;
        said.kind = tag.value("type", "style", "context", "kind", "color", "variant", "intent");
        said.title = one_line(tag.value("title", "heading", "label", "header"));
        said.text = one_line(tag.value("text", "content", "message"));
        std::vector<std::string> words = tag.words;
        if (said.kind.empty() && !words.empty() && !callout_kind(words.front()).empty()) {
            said.kind = words.front();
            words.erase(words.begin());
        }
        if (callout_kind(said.kind).empty())
            said.kind = callout_kind(tag.name).empty() ? "note" : tag.name;
        if (words.empty() || words.front().find(".html") != none) return said;
        std::string& rest = tag.partner == none && said.text.empty() ? said.text : said.title;
        if (rest.empty()) rest = one_line(words.front());
        return said;
    }

    bool write_box(const GeneratorTag& tag, std::string& by) const {
        if (tag.closes) {
            by = tag.partner == none ? "" : "\n:::\n\n";
            return true;
        }
        const BoxWords said = box_words(tag);
        if (tag.partner == none && said.text.empty() && said.title.empty()) return false;
        by = "\n\n:::" + said.kind;
        if (!said.title.empty()) by += '[' + said.title + ']';
        by += '\n';
        if (!said.text.empty()) by += said.text + '\n';
        if (tag.partner == none) by += ":::\n\n";
        return true;
    }

    bool write_fold(const GeneratorTag& tag, std::string& by) const {
        std::string title = one_line(
            tag.value("title", "summary", "name", "label", "header", "heading", "tabName"));
        if (title.empty() && !tag.words.empty()) title = one_line(tag.words.front());
        by = "\n\n";
        if (tag.closes) return true;
        if (!title.empty()) by += "**" + title + "**\n\n";
        const std::string text = one_line(tag.value("description", "subtitle", "text", "content"));
        if (!text.empty()) by += text + "\n\n";
        return true;
    }

    const PassInput& input_;
    std::string_view body_;
    std::vector<GeneratorTag> tags_;
    std::map<std::string, std::string> imports_;
    std::vector<std::string_view> unknown_;  // components, each once
    std::size_t first_unknown_ = 0;          // where it stands
    std::vector<Replacement> edits_;
};

bool has_component(std::string_view body) {
    for (std::size_t at = body.find('<'); at != none; at = body.find('<', at + 1)) {
        const std::size_t name = at + (body.substr(at, 2) == "</" ? 2 : 1);
        if (name < body.size() && body[name] >= 'A' && body[name] <= 'Z') return true;
    }
    return false;
}

bool may_hold_shortcodes(std::string_view body) {
    return body.find("{%") != none || body.find("{{<") != none || body.find("{{%") != none ||
           has_component(body);
}

std::vector<Replacement> write_shortcodes(const PassInput& input) {
    return ShortcodeWriter(input).run();
}

}  // namespace

const SourcePass shortcodes_pass = {may_hold_shortcodes, write_shortcodes};

}  // namespace yaprak
