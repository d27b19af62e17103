#include "read/dialect/mdx_partials.hpp"

#include "base/text.hpp"
#include "read/dialect/included_texts.hpp"
#include "read/dialect/mdx_names.hpp"
#include "read/dialect/scan_markdown.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_tag = 4000;

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
void add_properties(std::string_view text, std::string_view attributes,
                    std::vector<Replacement>& edits) {
    for (std::size_t sign; (sign = attributes.find("=\"")) != none;) {
        const std::string_view before = attributes.substr(0, sign);
        const std::string key(before.substr(before.find_last_of(" \n") + 1));
        const std::size_t end = attributes.find('"', sign + 2);
        if (end == none) break;
        const std::string mark = "{props." + key + "}";
        for (std::size_t at = 0; (at = text.find(mark, at)) != none; at += mark.size())
            edits.push_back(
                {at, mark.size(), std::string(attributes.substr(sign + 2, end - sign - 2))});
        attributes.remove_prefix(end + 1);
    }
}

// In order, and none inside another.
std::vector<Replacement> apart(std::vector<Replacement> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const Replacement& a, const Replacement& b) {
        return a.offset < b.offset;
    });
    std::vector<Replacement> kept;
    for (Replacement& edit : edits)
        if (kept.empty() || edit.offset >= kept.back().offset + kept.back().length)
            kept.push_back(std::move(edit));
    return kept;
}

class PartialSetter {
public:
    explicit PartialSetter(Reading& reading) : reading_(reading), texts_(reading) {}

    // `folder`: of the file that the text is from.
    std::vector<Replacement> edits(SourceMap& source, const fs::path& folder) {
        std::vector<Replacement> edits;
        static const MdxNames::Front no_front;
        const std::string_view body = source.text();
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
            edits.push_back(edit_for(*file, tag, folder, source));
            at = tag.end;
        }
        return edits;
    }

private:
    using Fault = IncludedTexts::Fault;

    // With its own partials in their places.
    Replacement edit_for(const std::string& written, const Tag& tag, const fs::path& folder,
                         SourceMap& source) {
        bool is_outside = false;
        const fs::path file = texts_.find(written, folder, is_outside);
        Fault fault = is_outside ? Fault::outside : Fault::missing;
        std::shared_ptr<const std::string> text;
        if (!file.empty()) {
            text = texts_.text_of(file);
            fault = texts_.enter(file, text->size());
        }
        if (fault != Fault::none) return leave_out(written, fault, tag, source);
        auto partial = std::make_shared<IncludedText>();
        partial->file = text;
        const std::size_t begin = begin_of_body(*text);
        partial->maps.emplace_back(*text, FileName(file.string()), 1, std::vector<Replacement>());
        SourceMap& whole = partial->maps.back();
        SourceMap body(whole, begin, text->size() - begin, {});
        std::vector<Replacement> within = edits(body, file.parent_path());
        add_properties(body.text(), tag.attributes, within);
        texts_.leave();
        partial->maps.emplace_back(whole, begin, text->size() - begin, apart(std::move(within)));
        SourceMap& filled = partial->maps.back();
        const std::size_t size = filled.text().size();
        partial->maps.emplace_back(filled,
                                   std::vector<Replacement>{{0, 0, "\n\n"}, {size, 0, "\n\n"}});
        return put_in(tag.begin, tag.end - tag.begin, partial);
    }

    Replacement leave_out(const std::string& written, Fault fault, const Tag& tag,
                          SourceMap& source) {
        reading_.warnings.add_mark(Code::markup_dropped, source.place(tag.begin),
                                   in_quotes(written),
                                   "the page " + in_quotes(written) + " that is imported here " +
                                       words_of(fault) + ": it is left out");
        return {tag.begin, tag.end - tag.begin, {}};
    }

    Reading& reading_;
    IncludedTexts texts_;
};

}  // namespace

std::vector<Replacement> set_partials(SourceMap& source, Reading& reading) {
    const std::string_view body = source.text();
    const bool may_hold = body.find("import ") != none && body.find(".md") != none;
    if (!may_hold || !is_mdx_page(body, reading)) return {};
    return PartialSetter(reading).edits(source, reading.finder.page_folder());
}

}  // namespace yaprak
