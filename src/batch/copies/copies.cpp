#include "batch/copies/copies.hpp"

#include "base/did_you_mean.hpp"
#include "base/text.hpp"
#include "batch/typeset/choose_layout.hpp"
#include "batch/typeset/page_inputs.hpp"
#include "batch/typeset/page_pictures.hpp"
#include "batch/typeset/set_pages.hpp"
#include "batch/typeset/typeset.hpp"
#include "batch/typeset/variants.hpp"
#include "batch/workbook/sheet_cell.hpp"
#include "model/clinic.hpp"
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

std::vector<std::string> keys_of(const std::vector<std::string>& columns) {
    std::vector<std::string> keys;
    keys.reserve(columns.size());
    for (const std::string& column : columns) keys.push_back(placeholder_key(column));
    return keys;
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// The names that readers are shown of what is attached may hold values too.
void check_attachments(const Document& document, const Clinic& clinic, const Values& sample,
                       Warnings& warnings) {
    const Placeholders fill(document, clinic, document.front.lang, &sample);
    for (const AttachedFile& file : document.attachments) {
        fill.fill_text(file.name, file.at, warnings);
        fill.fill_text(file.description, file.at, warnings);
    }
}

// What the front matter says under that name; empty where it says nothing.
std::string default_of(const Document& document, const std::string& key) {
    for (const auto& [name, value] : document.front.values)
        if (!value.empty() && placeholder_key(name) == key) return value;
    return {};
}

}  // namespace

Missing missing_named(const std::string& name, const SourcePos& at) {
    if (name.empty() || name == "error") return Missing::error;
    if (name == "empty") return Missing::empty;
    if (name == "default") return Missing::otherwise;
    throw Error(Code::usage, at, "unknown \"missing: " + name + "\"", "error, empty or default");
}

Copies::Copies(const Job& job, WorkerCaches& caches, const std::vector<std::string>& columns,
               Warnings& warnings)
    : job_(job),
      caches_(caches),
      text_(text_of(job, warnings, *caches.resources().files)),
      columns_(columns),
      keys_(keys_of(columns)),
      template_(text_, job.source.string(),
                [this](const std::string& name) { return contains(keys_, placeholder_key(name)); }),
      head_(text_) {
    for (const PageTemplate::Name& list : template_.lists()) lists_.emplace_back(list.name, keys_);
    check_names(columns);
    Chosen sample{template_.sample(), false, {}};
    sample.text.text = head_.put_into(sample.text.text, std::vector<std::string>(head_.count()));
    page_of("", sample, warnings);
}

// A condition, a list or a field of the front matter that no column can answer.
void Copies::check_names(const std::vector<std::string>& columns) const {
    const auto refuse = [&](const PageTemplate::Name& name, const std::string& written) {
        const std::string near = did_you_mean(name.name, columns);
        throw Error(Code::condition, {job_.source.string(), name.line},
                    "unknown name in \"" + written + "\"",
                    near.empty() ? "known: " + joined(columns, ", ") : near);
    };
    for (const PageTemplate::Name& name : template_.names())
        if (!contains(keys_, placeholder_key(name.name))) refuse(name, "{{#if " + name.name + "}}");
    for (std::size_t i = 0; i < lists_.size(); ++i)
        if (!lists_[i].is_known() && !template_.lists()[i].is_inside)
            refuse(template_.lists()[i], "{{#each " + template_.lists()[i].name + "}}");
    for (const std::string& name : head_.names())
        if (!contains(keys_, placeholder_key(name))) refuse({name, 0}, "{{" + name + "}}");
}

// ---- what a row says ----

const std::string* Copies::value_of(const DataRow& row, const std::string& name) const {
    const auto found = std::find(keys_.begin(), keys_.end(), placeholder_key(name));
    return found == keys_.end() ? nullptr : &row.values[std::size_t(found - keys_.begin())];
}

std::vector<RowItems> Copies::lists_of(const DataRow& row) const {
    std::vector<RowItems> lists;
    for (const RowList& list : lists_) lists.push_back(list.items(row));
    return lists;
}

// `row` and `lists` must outlive what is returned.
RowAnswers Copies::answers(const DataRow& row, const std::vector<RowItems>& lists) const {
    RowAnswers answers;
    answers.value = [this, &row](const std::string& name) -> std::optional<std::string> {
        const std::string* value = value_of(row, name);
        return value ? std::optional(*value) : std::nullopt;
    };
    answers.list = [this, &lists](const std::string& name) -> const RowItems& {
        const auto& names = template_.lists();
        const auto found = std::find_if(names.begin(), names.end(),
                                        [&](const auto& one) { return one.name == name; });
        return lists[std::size_t(found - names.begin())];
    };
    return answers;
}

Copies::Entries Copies::items_of(const std::vector<RowItems>& lists) const {
    Entries entries;
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (std::size_t item = 0; item < lists[i].size(); ++item)
            for (const auto& [field, value] : lists[i][item])
                entries.emplace_back(item_key(template_.lists()[i].name, item + 1, field), value);
    return entries;
}

std::string Copies::decisions(const DataRow& row) const {
    const auto lists = lists_of(row);
    const RowAnswers said = answers(row, lists);
    std::string out = "=" + template_.decisions(said);
    for (const std::string& value : head_.filled(said.value)) out += "\n" + value;
    return out;
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

// ---- pages ----

const CopyPage& Copies::page_for(const DataRow& row) {
    const std::string key = decisions(row);
    if (const auto known = pages_.find(key); known != pages_.end()) return known->second;
    const auto lists = lists_of(row);
    const RowAnswers said = answers(row, lists);
    Chosen chosen{template_.text(said), head_.layout() >= 0, items_of(lists)};
    chosen.text.text = head_.put_into(chosen.text.text, head_.filled(said.value));
    Warnings ignored;  // with all parts of the page there
    return page_of(key, chosen, ignored);
}

const CopyPage& Copies::page_of(const std::string& decisions, const Chosen& chosen,
                                Warnings& warnings) {
    const std::string source = job_.source.string();
    const std::vector<int>& lines = chosen.text.lines;
    Warnings found;
    CopyPage page;
    try {
        page = read_page(chosen, found);
        refuse_unknown(found);
    } catch (const Error& error) {
        const Finding& finding = error.finding();
        throw Error(finding.code, in_file(finding.at, source, lines), finding.problem,
                    finding.hint);
    }
    for (auto* files : {&page.content, &page.inputs}) files->insert(files->begin(), source);
    tell(found, source, lines, warnings);
    return pages_.emplace(decisions, std::move(page)).first->second;
}

CopyPage Copies::read_page(const Chosen& chosen, Warnings& found) {
    const SharedResources& resources = caches_.resources();
    CopyPage page;
    page.document = read_document(job_.source, chosen.text.text, job_.content, found,
                                  *resources.files, job_.context);
    const std::string& wanted = page.document.front.layout;
    const auto& layouts = caches_.layout_names();
    if (chosen.by_row && !wanted.empty() && !contains(layouts, wanted))
        throw Error(Code::unknown_layout, {}, "no layout " + in_quotes(wanted),
                    did_you_mean(wanted, layouts));
    page.pictures = open_pictures(page.document, job_, caches_, found);
    const std::string& lang = page.document.front.lang;
    page.lang = !lang.empty() ? lang : resources.clinic.lang;
    if (page.lang.empty()) page.lang = "tr";
    Values sample = sample_of(keys_, page);
    sample.columns = columns_;
    for (const auto& [key, value] : chosen.items) sample.by_key.emplace(key, "x");
    const Layout& layout = layout_for(page.document, job_, caches_, found);
    resolve_styles(page.document, layout, resources.clinic, found, {.row = &sample});
    check_attachments(page.document, resources.clinic, sample, found);
    page.content = files_asked_by(page.document, job_, *resources.files);
    page.may_have_sheets = layout.sheet->scheme != Scheme::none || asks_for_pages(layout);
    page.inserting = *layout.inserting;
    page.inputs = inputs_of(page.document, layout, job_, caches_);
    return page;
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
        if (values.defaults && !default_of(page.document, keys_[i]).empty()) continue;
        throw Error(Code::table_value, {table, row.line},
                    "no value for " + in_quotes(columns_[i]) + " in column " + column_letters(i),
                    "fill it in, or say what to do with --missing");
    }
    for (auto& [key, value] : items_of(lists_of(row))) {
        const bool may_be_empty = missing == Missing::empty || is_reading_key(key);
        const bool is_missing = !may_be_empty && page.asked.contains(key) && trimmed(value).empty();
        if (is_missing && values.defaults)
            value = default_of(page.document, key.substr(key.rfind('.') + 1));
        if (is_missing && value.empty())
            throw Error(Code::table_value, {table, row.line}, "no value for \"" + key + "\"",
                        "fill it in, or say what to do with --missing");
        values.by_key[key] = std::move(value);
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
        const bool is_column = key != keys_.end();
        const auto number = std::size_t(key - keys_.begin());
        const std::string column = is_column ? "column " + column_letters(number) + " (" +
                                                   in_quotes(columns_[number]) + ")"
                                             : in_quotes(found->first);
        throw Error(Code::condition, {table, row.line},
                    in_quotes(found->second) + " in " + column + " " + value.problem,
                    "write it as 03.04.2026, 14:30, 1.250,50 or 0530 937 00 00");
    }
}

std::string Copies::told(const DataRow& row, const CopyPage& page) const {
    std::string told = decisions(row);
    for (std::size_t i = 0; i < keys_.size(); ++i)
        if (page.asked.contains(keys_[i])) told += "\n" + keys_[i] + "=" + row.values[i] + '\0';
    for (const auto& [key, value] : items_of(lists_of(row)))
        if (page.asked.contains(key)) told += "\n" + key + "=" + value + '\0';
    return told;
}

}  // namespace yaprak
