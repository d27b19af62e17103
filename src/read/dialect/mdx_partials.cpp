#include "read/dialect/mdx_partials.hpp"

#include "base/text.hpp"
#include "model/document.hpp"
#include "read/dialect/mdx_names.hpp"
#include "read/dialect/scan_markdown.hpp"
#include "read/source/source_text.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t deepest = 8, longest_tag = 4000;
constexpr std::size_t largest = 1 << 20;  // of all partials of a page

bool is_name_letter(char c) {
    return is_ascii_alphanumeric(static_cast<unsigned char>(c)) || c == '_' || c == '.';
}

struct Tag {
    std::string name;
    std::size_t begin = 0, end = 0;  // with what stands up to its closing tag
    std::string_view attributes;
};

// "<Uyari tur='a' />" or "<Uyari></Uyari>" at `at`; an empty name: it is none.
Tag tag_at(std::string_view body, std::size_t at) {
    Tag tag;
    std::size_t end = at + 1;
    while (end < body.size() && is_name_letter(body[end])) ++end;
    const std::string_view rest = body.substr(end, longest_tag);
    const std::size_t close = rest.find('>');
    if (end == at + 1 || close == none || body[at + 1] < 'A' || body[at + 1] > 'Z') return tag;
    tag.begin = at;
    tag.end = end + close + 1;
    tag.attributes = trimmed(rest.substr(0, close));
    const std::string name(body.substr(at + 1, end - at - 1));
    if (!tag.attributes.ends_with('/')) {
        const std::string closing = "</" + name + ">";
        const std::size_t closed = body.find(closing, tag.end);
        if (closed == none) return tag;
        tag.end = closed + closing.size();
    }
    tag.name = name;
    return tag;
}

// {props.key} by what the tag says of it.
std::string with_properties(std::string text, std::string_view attributes) {
    for (std::size_t sign; (sign = attributes.find("=\"")) != none;) {
        const std::string_view before = attributes.substr(0, sign);
        const std::string key(before.substr(before.find_last_of(" \n") + 1));
        const std::size_t end = attributes.find('"', sign + 2);
        if (end == none) break;
        const std::string value(attributes.substr(sign + 2, end - sign - 2));
        const std::string mark = "{props." + key + "}";
        for (std::size_t at = 0; (at = text.find(mark, at)) != none; at += value.size())
            text.replace(at, mark.size(), value);
        attributes.remove_prefix(end + 1);
    }
    return text;
}

// What stands below the front matter, which is YAML's between two fences.
std::string body_of(std::string text) {
    std::erase(text, '\r');
    if (!text.starts_with("---\n")) return text;
    const std::size_t end = text.find("\n---\n", 3);
    return end == none ? text : text.substr(end + 5);
}

class PartialSetter {
public:
    explicit PartialSetter(Reading& reading) : reading_(reading) {}

    // `folder`: of the file that the text is from; `place_of`: where a byte of it stands.
    template <class PlaceOf>
    std::vector<Replacement> edits(std::string_view body, const fs::path& folder,
                                   PlaceOf place_of) {
        std::vector<Replacement> edits;
        static const MdxNames::Front no_front;
        const MdxNames names(body, no_front);
        if (!names.has_pages()) return edits;
        const MarkdownScan scan = scan_markdown(body);
        for (std::size_t at = 0; (at = body.find('<', at)) != none;) {
            const Tag tag = scan.is_code(at) || names.is_statement(at) ? Tag() : tag_at(body, at);
            const auto file = tag.name.empty() ? std::nullopt : names.page(tag.name);
            if (!file) {
                ++at;
                continue;
            }
            const std::string text = text_of(*file, folder, place_of(at));
            edits.push_back({tag.begin, tag.end - tag.begin,
                             "\n\n" + with_properties(text, tag.attributes) + "\n\n"});
            at = tag.end;
        }
        return edits;
    }

private:
    // With its own partials in their places; empty where it is left out.
    std::string text_of(const std::string& written, const fs::path& folder, const SourcePos& at) {
        const fs::path file = find(written, folder, at);
        if (file.empty()) return {};
        const bool is_open = std::find(open_.begin(), open_.end(), file) != open_.end();
        if (is_open || open_.size() >= deepest) return leave_out(written, "holds itself", at);
        const std::string text = read(file);
        read_ += text.size();
        if (read_ > largest) return leave_out(written, "is too long", at);
        open_.push_back(file);
        const auto edits_within = edits(text, file.parent_path(), [&](std::size_t) { return at; });
        open_.pop_back();
        std::string out;
        std::size_t from = 0;
        for (const Replacement& edit : edits_within) {
            out.append(text, from, edit.offset - from) += edit.by;
            from = edit.offset + edit.length;
        }
        return out.append(text, from, std::string::npos);
    }

    // A file that holds nothing is a page without text.
    std::string read(const fs::path& file) const {
        Warnings untold;
        try {
            return body_of(read_source(file, file.string(), untold, reading_.finder.files()));
        } catch (const Error&) {
            return {};
        }
    }

    fs::path find(const std::string& written, const fs::path& folder, const SourcePos& at) {
        const bool is_beside = written.starts_with('.');
        const fs::path near = (folder / written).lexically_normal();
        const fs::path page_folder = reading_.finder.page_folder();
        const std::string asked =
            is_beside ? near.lexically_relative(page_folder.lexically_normal()).generic_string()
                      : written;
        if (is_beside) reading_.document.site_values.insert(file_value(near));
        Warnings untold;
        try {
            fs::path file =
                reading_.finder.look_up("partial", asked.empty() ? written : asked, at, untold);
            if (!file.empty()) reading_.document.site_values.insert(file_value(file));
            if (file.empty()) leave_out(written, "was not found", at);
            return file;
        } catch (const Error&) {
            leave_out(written, "lies outside the site", at);
            return {};
        }
    }

    std::string leave_out(const std::string& written, const char* why, const SourcePos& at) {
        reading_.unfilled.add(Code::markup_dropped, at, in_quotes(written),
                              "the page " + in_quotes(written) + " that is imported here " + why +
                                  ": it is left out");
        return {};
    }

    Reading& reading_;
    std::vector<fs::path> open_;
    std::size_t read_ = 0;
};

}  // namespace

std::vector<Replacement> set_partials(SourceMap& source, Reading& reading) {
    const std::string_view body = source.text();
    const bool may_hold = body.find("import ") != none && body.find(".md") != none;
    if (!may_hold || !is_mdx_page(body, reading)) return {};
    return PartialSetter(reading).edits(body, reading.finder.page_folder(),
                                        [&](std::size_t at) { return source.place(at); });
}

}  // namespace yaprak
