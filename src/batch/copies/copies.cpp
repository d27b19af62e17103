#include "batch/copies/copies.hpp"

#include "base/did_you_mean.hpp"
#include "base/text.hpp"
#include "batch/typeset/choose_layout.hpp"
#include "batch/typeset/page_inputs.hpp"
#include "batch/typeset/set_pages.hpp"
#include "batch/typeset/variants.hpp"
#include "model/imposition.hpp"
#include "model/layout.hpp"
#include "read/read_document.hpp"
#include "read/source/source_text.hpp"
#include "style/resolve_styles.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// Findings speak of the page as it stands in its file.
SourcePos in_file(SourcePos at, const std::string& source, const std::vector<int>& lines) {
    const bool inside = at.file.text() == source && at.line >= 1 && at.line <= int(lines.size());
    if (inside) at.line = lines[std::size_t(at.line - 1)];
    return at;
}

Values sample_of(const std::vector<std::string>& keys, CopyPage& page) {
    Values values;
    for (const std::string& key : keys) values.by_key.emplace(key, std::string(1, 'x'));
    values.asked = &page.asked;
    values.expressions = &page.expressions;
    return values;
}

// In text an unknown name is a warning elsewhere; here it would be a hole in every copy.
void refuse_unknown(const Warnings& warnings) {
    for (const Finding& finding : warnings.list())
        if (finding.code == Code::unknown_placeholder)
            throw Error(finding.code, finding.at, finding.problem, finding.hint);
    if (warnings.more().contains(Code::unknown_placeholder))
        throw Error(
            Code::unknown_placeholder, {},
            "unknown placeholders behind the first " + std::to_string(most_warnings) + " warnings");
}

// Tells what was found in a part of the page with its places in the file.
void tell(const Warnings& found, const std::string& source, const std::vector<int>& lines,
          Warnings& warnings) {
    for (Finding finding : found.list()) {
        finding.at = in_file(finding.at, source, lines);
        warnings.add(std::move(finding));
    }
    for (const auto& [code, count] : found.more()) {
        Finding rest;
        rest.at = {source};
        rest.problem = "1 more warning of this kind";
        rest.of_several = "more warnings of this kind";
        rest.code = code;
        rest.count = count;
        warnings.add(std::move(rest));
    }
}

bool has_default(const Document& document, const std::string& key) {
    const auto& values = document.front.values;
    return std::any_of(values.begin(), values.end(), [&](const auto& entry) {
        return placeholder_key(entry.first) == key && !entry.second.empty();
    });
}

}  // namespace

Copies::Copies(const Job& job, WorkerCaches& caches, const std::vector<std::string>& columns,
               Warnings& warnings)
    : job_(job),
      caches_(caches),
      text_(read_source(job.source, job.source.string(), warnings, *caches.resources().files)),
      conditions_(text_, job.source.string()),
      columns_(columns) {
    for (const std::string& column : columns) keys_.push_back(placeholder_key(column));
    for (const std::string& name : conditions_.names()) {
        const auto found = std::find(keys_.begin(), keys_.end(), placeholder_key(name));
        if (found == keys_.end()) {
            const std::string near = did_you_mean(name, columns);
            std::string known;
            for (const std::string& column : columns)
                known += (known.empty() ? "known: " : ", ") + column;
            throw Error(Code::condition, {job.source.string()},
                        "unknown name in \"{{#if " + name + "}}\"", near.empty() ? known : near);
        }
        deciding_.push_back(std::size_t(found - keys_.begin()));
    }
    page_of(std::vector<bool>(deciding_.size(), true), warnings);
}

const std::string& Copies::missing() const {
    static const std::string none;
    const auto& values = pages_.begin()->second.document.front.values;
    const auto said = values.find("missing");
    return said == values.end() ? none : said->second;
}

const std::string& Copies::page_name() const {
    return pages_.begin()->second.document.name;
}

bool Copies::is_published() const {
    return pages_.begin()->second.document.front.published;
}

std::vector<bool> Copies::choice(const DataRow& row) const {
    std::vector<bool> holds;
    for (const std::size_t column : deciding_) holds.push_back(is_true(row.values[column]));
    return holds;
}

const CopyPage& Copies::page_for(const DataRow& row) {
    Warnings ignored;  // with all parts of the page there
    return page_of(choice(row), ignored);
}

const CopyPage& Copies::page_of(const std::vector<bool>& choice, Warnings& warnings) {
    if (const auto known = pages_.find(choice); known != pages_.end()) return known->second;
    const ChosenText chosen = conditions_.choose(choice);
    const std::string source = job_.source.string();
    Warnings found;
    CopyPage page;
    try {
        page.document = read_document(job_.source, chosen.text, job_.content, found,
                                      *caches_.resources().files, job_.context);
        const SharedResources& resources = caches_.resources();
        page.pictures = PictureBook(all_images(page.document, resources.clinic), found,
                                    &caches_.pictures(), *resources.files, &resources.fonts);
        leave_out_unreadable(page.pictures, page.document);
        const Values sample = sample_of(keys_, page);
        const std::string& lang = page.document.front.lang;
        page.lang = !lang.empty() ? lang : resources.clinic.lang;
        if (page.lang.empty()) page.lang = "tr";
        const Layout& layout = layout_for(page.document, job_, caches_, found);
        resolve_styles(page.document, layout, resources.clinic, found, {.row = &sample});
        page.content = files_asked_by(page.document, job_, *resources.files);
        page.may_have_sheets = layout.sheet->scheme != Scheme::none || asks_for_pages(layout);
        page.inputs = inputs_of(page.document, layout, job_, caches_);
        refuse_unknown(found);
    } catch (const Error& error) {
        const Finding& finding = error.finding();
        throw Error(finding.code, in_file(finding.at, source, chosen.lines), finding.problem,
                    finding.hint);
    }
    for (auto* files : {&page.content, &page.inputs}) files->insert(files->begin(), source);
    tell(found, source, chosen.lines, warnings);
    return pages_.emplace(choice, std::move(page)).first->second;
}

Values Copies::values(const DataRow& row, const CopyPage& page, Missing missing,
                      const std::string& table) const {
    Values values;
    values.defaults = missing == Missing::otherwise;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        values.by_key[keys_[i]] = row.values[i];
        const bool may_be_empty = missing == Missing::empty || is_reading_key(keys_[i]);
        if (may_be_empty || !page.asked.contains(keys_[i])) continue;
        if (row.values[i].find_first_not_of(" \t\n") != std::string::npos) continue;
        if (values.defaults && has_default(page.document, keys_[i])) continue;
        throw Error(Code::table_value, {table, row.line}, "no value for \"" + keys_[i] + "\"",
                    "fill it in, or say what to do with --missing");
    }
    check_expressions(row, page, values, table);
    return values;
}

// A value that a filter does not take is a fault of its row.
void Copies::check_expressions(const DataRow& row, const CopyPage& page, const Values& values,
                               const std::string& table) const {
    for (const std::string& inside : page.expressions) {
        const auto expression = parse_placeholder_expression(inside);
        const auto found = expression ? values.by_key.find(placeholder_key(expression->name))
                                      : values.by_key.end();
        if (found == values.by_key.end()) continue;
        const FilteredValue value = filtered(*expression, found->second, {}, page.lang);
        if (value.problem.empty()) continue;
        const auto key = std::find(keys_.begin(), keys_.end(), found->first);
        const std::string& column = columns_[std::size_t(key - keys_.begin())];
        throw Error(
            Code::table_value, {table, row.line},
            in_quotes(found->second) + " in the column " + in_quotes(column) + " " + value.problem,
            "write it as 03.04.2026, 14:30, 1.250,50 or 0530 937 00 00");
    }
}

std::string Copies::told(const DataRow& row, const CopyPage& page) const {
    std::string told;
    for (const bool holds : choice(row)) told += holds ? '1' : '0';
    for (std::size_t i = 0; i < keys_.size(); ++i)
        if (page.asked.contains(keys_[i])) told += "\n" + keys_[i] + "=" + row.values[i] + '\0';
    return told;
}

}  // namespace yaprak
