#include "read/dialect/set_inclusions.hpp"

#include "base/text.hpp"
#include "model/document.hpp"
#include "read/dialect/included_texts.hpp"
#include "read/dialect/inclusion_marks.hpp"
#include "read/source/file_names.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t none = std::string_view::npos;

// What the lines behind a mark's first begin with, so that they stay in its quote, list or column;
// "> - " gives ">   ".
std::string line_beginning(std::string_view body, std::size_t at) {
    const std::size_t begin = at == 0 ? 0 : body.rfind('\n', at - 1) + 1;
    const std::string_view before = body.substr(begin, at - begin);
    std::string out;
    std::size_t i = 0;
    for (; i < before.size() && std::string_view(" \t>").find(before[i]) != none; ++i)
        out += before[i];
    const std::size_t mark = before.find_first_not_of("0123456789", i);
    const bool is_item = mark != none && mark + 1 < before.size() && before[mark + 1] == ' ' &&
                         (mark > i ? before[mark] == '.' || before[mark] == ')'
                                   : std::string_view("-*+").find(before[mark]) != none);
    if (is_item)
        out.append(before.find_first_not_of(' ', mark + 1) == none
                       ? before.size() - i
                       : before.find_first_not_of(' ', mark + 1) - i,
                   ' ');
    return out;
}

bool has_words_beside(std::string_view body, const InclusionMark& mark) {
    const std::size_t begin = mark.begin == 0 ? 0 : body.rfind('\n', mark.begin - 1) + 1;
    const std::string_view before = body.substr(begin, mark.begin - begin);
    const std::string_view behind = body.substr(mark.end, body.find('\n', mark.end) - mark.end);
    return before.find_first_not_of(" \t>-*+0123456789.)") != none || !trimmed(behind).empty();
}

class InclusionSetter {
public:
    explicit InclusionSetter(Reading& reading) : reading_(reading), texts_(reading) {}

    // `folder`: of the file that the text is from.
    std::vector<Replacement> edits(SourceMap& source, const fs::path& folder) {
        std::vector<Replacement> edits;
        if (!may_hold_inclusions(source.text())) return edits;
        const MarkdownScan scan = scan_markdown(source.text());
        for (const InclusionMark& mark : find_inclusions(scan)) {
            if (mark.kind == InclusionMark::Kind::sign)
                edits.push_back({mark.begin, mark.end - mark.begin, {}});
            else if (auto edit = edit_for(mark, source, folder))
                edits.push_back(std::move(*edit));
        }
        return edits;
    }

private:
    using Fault = IncludedTexts::Fault;

    std::optional<Replacement> edit_for(const InclusionMark& mark, SourceMap& source,
                                        const fs::path& folder) {
        bool is_outside = false;
        const fs::path file = find(mark, folder, is_outside);
        const bool is_note = mark.kind == InclusionMark::Kind::note;
        if (file.empty() && (is_note || mark.is_optional)) return std::nullopt;
        if (file.empty())
            return leave_out(mark, words_of(is_outside ? Fault::outside : Fault::missing), source);
        const auto text = texts_.text_of(file);
        const auto part = find_part(*text, mark.part);
        if (!part && mark.part.kind == FilePart::Kind::lines)
            return leave_out(mark, "has fewer lines", source);
        if (!part && is_note) return std::nullopt;
        if (!part) return leave_out(mark, "has no part of that name", source);
        const Fault fault = texts_.enter(file, part->second - part->first);
        if (fault != Fault::none) return leave_out(mark, words_of(fault), source);
        auto included = std::make_shared<IncludedText>();
        included->file = text;
        included->maps.emplace_back(*text, FileName(file.string()), 1, std::vector<Replacement>());
        SourceMap& whole = included->maps.back();
        SourceMap cut(whole, part->first, part->second - part->first, {});
        auto within = edits_in_part(cut, mark, file.parent_path());
        texts_.leave();
        included->maps.emplace_back(whole, part->first, part->second - part->first,
                                    std::move(within));
        SourceMap& filled = included->maps.back();
        included->maps.emplace_back(filled, indentation(filled.text(), mark, source.text()));
        return put_in(mark.begin, mark.end - mark.begin, included);
    }

    std::vector<Replacement> edits_in_part(SourceMap& cut, const InclusionMark& mark,
                                           const fs::path& folder) {
        std::vector<Replacement> all = edits(cut, folder);
        for (const auto& [key, value] : mark.parameters)
            add_parameter(cut.text(), "include." + key, value, all);
        if (mark.part.kind == FilePart::Kind::section) add_section_marks(cut.text(), all);
        std::stable_sort(all.begin(), all.end(), [](const Replacement& a, const Replacement& b) {
            return a.offset < b.offset;
        });
        std::vector<Replacement> apart;
        for (Replacement& edit : all)
            if (apart.empty() || edit.offset >= apart.back().offset + apart.back().length)
                apart.push_back(std::move(edit));
        return apart;
    }

    // {{ include.key }} in Liquid.
    static void add_parameter(std::string_view text, const std::string& name,
                              const std::string& value, std::vector<Replacement>& edits) {
        for (std::size_t at = text.find("{{"); at != none; at = text.find("{{", at + 2)) {
            const std::size_t close = text.find("}}", at);
            if (close == none) return;
            if (trimmed(text.substr(at + 2, close - at - 2)) == name)
                edits.push_back({at, close + 2 - at, value});
        }
    }

    static void add_section_marks(std::string_view text, std::vector<Replacement>& edits) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (is_section_mark(text.substr(at, end - at)))
                edits.push_back({at, std::min(end + 1, text.size()) - at, {}});
            at = end + 1;
        }
    }

    // A note is a block of its own wherever it is asked for.
    static std::vector<Replacement> indentation(std::string_view text, const InclusionMark& mark,
                                                std::string_view body) {
        const std::string beginning = line_beginning(body, mark.begin);
        const std::string next = "\n" + beginning;
        const bool is_block = mark.kind == InclusionMark::Kind::note;
        // Behind an item's own mark its text begins.
        const std::string before = "\n" + std::string(body.substr(0, mark.begin));
        // Behind an item's own mark its text begins.
        const bool opens_item = !has_words_beside(body, mark) && !before.ends_with(next);
        std::vector<Replacement> edits;
        if (is_block && !opens_item) edits.push_back({0, 0, next + next});
        if (!beginning.empty())
            for (std::size_t at = text.find('\n'); at != none; at = text.find('\n', at + 1))
                edits.push_back({at + 1, 0, beginning});
        if (is_block) edits.push_back({text.size(), 0, next + next});
        return edits;
    }

    // ---- files ----

    fs::path find(const InclusionMark& mark, const fs::path& folder, bool& is_outside) {
        if (mark.kind == InclusionMark::Kind::note) return find_note(mark.file);
        fs::path file = texts_.find(mark.file, folder, is_outside);
        if (file.empty() && mark.kind == InclusionMark::Kind::include)
            file = texts_.find("_includes/" + mark.file, folder, is_outside);
        return file;
    }

    // By its path below the site's root, or by its name alone.
    fs::path find_note(const std::string& name) {
        const std::string stem = name.substr(name.rfind('/') + 1);
        reading_.document.site_values.insert(named_page_value(stem));
        bool is_outside = false;
        if (const PageContext* context = reading_.context; context && context->site) {
            const std::u32string wanted = folded_name(name);
            for (const auto& [path, address] : context->site->addresses) {
                const std::u32string known = folded_name(path.substr(0, path.rfind('.')));
                const bool ends_so = known.ends_with(wanted);
                const std::size_t before = known.size() - wanted.size();
                if (ends_so && (before == 0 || known[before - 1] == U'/'))
                    return texts_.find("/" + path, {}, is_outside);
            }
        }
        return texts_.find(name + ".md", reading_.finder.page_folder(), is_outside);
    }

    // ---- words ----

    Replacement leave_out(const InclusionMark& mark, const char* why, SourceMap& source) {
        reading_.warnings.add_mark(Code::markup_dropped, source.place(mark.begin),
                                   in_quotes(mark.file),
                                   "the page " + in_quotes(mark.file) + " that is put in here " +
                                       why + ": it is left out");
        const bool is_note = mark.kind == InclusionMark::Kind::note;
        return {mark.begin, mark.end - mark.begin, is_note ? mark.file : std::string()};
    }

    Reading& reading_;
    IncludedTexts texts_;
};

}  // namespace

std::vector<Replacement> set_inclusions(SourceMap& source, Reading& reading) {
    if (!may_hold_inclusions(source.text())) return {};
    return InclusionSetter(reading).edits(source, reading.finder.page_folder());
}

}  // namespace yaprak
