#include "cli/make/copy_rows.hpp"

#include "base/did_you_mean.hpp"
#include "base/message_line.hpp"
#include "base/text.hpp"
#include "batch/table/spoiled_value.hpp"
#include "batch/workbook/sheet_cell.hpp"
#include "cli/environment/paths.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/run/report.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_errors = 20;  // told of in one check

bool is_own(const std::string& key) {
    return key == "no" || key == "brosur" || key == "broşür";
}

[[noreturn]] void refuse_name(const std::string& name, std::vector<std::string> known,
                              const std::string& problem) {
    const std::string near = did_you_mean(name, known);
    std::string all = "known: ";
    for (const std::string& one : known) all += (&one == &known[0] ? "" : ", ") + one;
    throw Error(Code::copy_name, {}, problem, near.empty() ? all : near);
}

}  // namespace

CopyRows::CopyRows(const MergeOptions& options, const Job& job, WorkerCaches& caches,
                   Warnings& warnings)
    : options_(options),
      choice_(options.rows),
      shard_(options.run.shard),
      table_(options.table, warnings, options.sheet),
      copies_(job, caches, table_.columns(), warnings),
      name_(options.name),
      missing_(options.missing ? *options.missing
                               : missing_named(copies_.missing(), {job.source.string()})),
      in_file_(std::size_t(std::max(options.bundle, 1))),
      order_(order_of(options)) {
    check_pattern();
}

std::optional<RowOrder> CopyRows::order_of(const MergeOptions& options) const {
    if (options.sort.empty() && options.bundle_by.empty()) return std::nullopt;
    std::optional<std::size_t> group;
    if (!options.bundle_by.empty()) group = column(options.bundle_by, "--bundle-by");
    std::vector<std::size_t> sort;
    for (const std::string& name : options.sort) sort.push_back(column(name, "--sort"));
    const std::size_t in_file = options.makes_bundles() ? std::size_t(options.bundle) : 1;
    return RowOrder(group, std::move(sort), in_file);
}

std::optional<std::size_t> CopyRows::find_column(const std::string& name) const {
    const std::string key = placeholder_key(name);
    const auto& columns = table_.columns();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (placeholder_key(columns[i]) == key) return i;
    return std::nullopt;
}

std::size_t CopyRows::column(const std::string& name, const std::string& option) const {
    if (const auto found = find_column(name)) return *found;
    refuse_name(name, table_.columns(), "no column \"" + name + "\" for " + option);
}

void CopyRows::check_pattern() const {
    for (const std::string& name : name_.names()) {
        if (is_own(placeholder_key(name)) || find_column(name)) continue;
        std::vector<std::string> known = table_.columns();
        known.insert(known.end(), {"no", "brosur"});
        refuse_name(name, known, "unknown name \"{{" + name + "}}\" in the pattern of names");
    }
}

std::string CopyRows::output_of(const DataRow& row, std::size_t number) const {
    const std::string name = name_.fill([&](const std::string& asked) {
        if (const auto found = find_column(asked)) return row.values[*found];
        return placeholder_key(asked) == "no" ? std::to_string(number) : copies_.page_name();
    });
    if (name.empty())
        throw Error(Code::copy_name, {options_.table, row.line}, "the copy has no name",
                    "the values that --name asks for are empty");
    return name;
}

bool CopyRows::check(const Check& more, const std::function<bool()>& is_stopped, std::ostream& out,
                     std::ostream& err) {
    RowFaults faults(options_, table_.columns(), {options_.run.format, out, err});
    std::vector<Named> names;
    for (bool goes_on = true; goes_on && !is_stopped();) try {
            current_.reset();
            goes_on =
                check_next(more, names, faults, options_.run.format == Format::json ? err : out);
        } catch (const Error& error) {
            note_fault(error, faults);
        }
    faults.finish();
    if (is_stopped()) return false;
    if (order_) order_->settle();
    std::size_t errors = faults.errors();
    if (errors == 0) errors = tell_collisions(names, {options_.run.format, out, err});
    rewind();
    if (errors == 0 && rows_ == 0) refuse_empty();
    if (errors == 0 && !rejected_.empty())
        err << translated(err,
                          counted(rejected_.size(), "row") + " left out, see " + options_.rejects)
            << std::endl;
    if (errors > 0) err << translated(err, "nothing is written") << std::endl;
    if (errors == 0) refuse_table_within();
    return errors == 0;
}

void CopyRows::note_fault(const Error& error, RowFaults& faults) {
    faults.add(error, number_, current_ ? &*current_ : nullptr);
    const bool is_left_out = faults.leaves_out(number_);
    if (is_left_out) rejected_.insert(number_);
    if (!report_) return;
    RecordLine line;
    line.line = error.finding().at.line;
    line.state = is_left_out ? CopyState::rejected : CopyState::failed;
    line.reason = error.finding().problem;
    report_->settle(number_, std::move(line));
}

// Nobody may get everybody's data.
void CopyRows::refuse_table_within() const {
    std::error_code problem;
    for (const auto& [choice, page] : copies_.pages())
        for (const AttachedFile& file : page.document.attachments)
            if (!file.file.empty() && fs::equivalent(file.file, options_.table, problem))
                throw Error(Code::table, file.at,
                            "the table of the merge would be within every copy",
                            "attach only what all readers may have");
}

void CopyRows::refuse_empty() const {
    if (!rejected_.empty())
        throw Error(Code::table, {options_.table}, "no row of the table can be made");
    if (!options_.rows.empty())
        throw Error(Code::table, {options_.table},
                    "the table has none of the rows " + options_.rows);
    throw Error(Code::table, {options_.table}, "the table has no rows");
}

void CopyRows::rewind() {
    table_.rewind();
    number_ = 0;
}

std::optional<DataRow> CopyRows::next_row() {
    while (true) {
        ++number_;
        const bool is_wanted = choice_.has(number_) && !rejected_.contains(number_);
        try {
            auto row = table_.next();
            if (!row || is_wanted) return row;
        } catch (const Error&) {
            if (is_wanted) throw;
        }
    }
}

// What a spreadsheet has spoiled is a fault with --strict.
void CopyRows::look_at_values(const DataRow& row, RowFaults& faults) const {
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        const std::string_view look = spoiled_look(row.values[i]);
        if (look.empty()) continue;
        if (options_.run.strict)
            throw Error(Code::table_value, {options_.table, row.line},
                        in_quotes(row.values[i]) + " in column " + column_letters(i) + " (" +
                            in_quotes(table_.columns()[i]) + ") looks like " + std::string(look),
                        "correct it in the table, or format the column as text");
        faults.warn(row, i, look);
    }
}

bool CopyRows::check_next(const Check& more, std::vector<Named>& names, RowFaults& faults,
                          std::ostream& out) {
    current_ = next_row();
    if (!current_) {
        if (options_.dry_run && faults.errors() == 0)
            out << translated(out, counted(rows_, "row") + " checked, nothing is written")
                << std::endl;
        return false;
    }
    const DataRow& row = *current_;
    if (report_) report_->add(number_, row);
    look_at_values(row, faults);
    const CopyPage& page = with_place(SourcePos{options_.table, row.line},
                                      [&]() -> const CopyPage& { return copies_.page_for(row); });
    values(row, page);
    const std::string name = output_of(row, number_);
    const auto minor = more({row, page, number_, rows_ + 1});
    if (minor && (options_.run.strict || !options_.rejects.empty())) throw Error(*minor);
    if (minor) faults.warn(row, *minor), ++minor_;
    ++rows_;
    for (const std::string& file : files_of(name, page))
        names.emplace_back(std::hash<std::string>()(folded_file_name(file)), number_);
    if (options_.dry_run && rows_ == 1) show(row, name, out);
    if (options_.proof >= 0) proof_.add(number_, copies_.told(row, page).size());
    if (order_) order_->add({row, number_});
    return true;
}

void CopyRows::show(const DataRow& row, const std::string& name, std::ostream& out) const {
    out << (fs::path(options_.run.output) / name).string() << "\n";
    for (std::size_t i = 0; i < row.values.size(); ++i)
        out << "  " << table_.columns()[i] << ": " << row.values[i] << "\n";
}

std::size_t CopyRows::tell_collisions(std::vector<Named>& names, const Tellers& to) {
    std::sort(names.begin(), names.end());
    std::set<std::size_t> suspects;
    for (std::size_t i = 1; i < names.size() && suspects.size() < most_errors; ++i)
        if (names[i].first == names[i - 1].first)
            suspects.insert({names[i - 1].second, names[i].second});
    if (suspects.empty()) return 0;
    std::map<std::string, int> lines;
    std::size_t errors = 0;
    rewind();
    while (const auto row = next_row()) {
        if (!suspects.contains(number_)) continue;
        for (const std::string& name : files_of(output_of(*row, number_), copies_.page_for(*row))) {
            const auto [first, is_new] = lines.emplace(folded_file_name(name), row->line);
            if (is_new) continue;
            const Error problem(Code::name_clash, {options_.table, row->line},
                                "\"" + name + "\" would be made from line " +
                                    std::to_string(first->second) + " too",
                                "take {{no}} into --name");
            tell(problem.findings(), to);
            ++errors;
            break;
        }
    }
    return errors;
}

// A bundle's copies have names, but no files.
std::vector<std::string> CopyRows::files_of(const std::string& name, const CopyPage& page) const {
    if (options_.makes_bundles()) return {name};
    if (options_.pdf.purpose == FilePurpose::press) return {name, press_beside(name).string()};
    if (!page.may_have_sheets) return {name};
    return {name, sheet_beside(name).string()};
}

// Those of the next file, whichever shard makes it.
std::vector<NumberedRow> CopyRows::next_rows() {
    if (order_) return order_->next_file();
    std::vector<NumberedRow> rows;
    while (rows.size() < in_file_) {
        auto row = next_row();
        if (!row) break;
        rows.push_back({std::move(*row), number_});
    }
    return rows;
}

Copy CopyRows::copy_of(NumberedRow row) {
    Copy copy;
    copy.sequence = ++passed_;
    copy.number = row.number;
    copy.name = output_of(row.row, copy.number);
    copy.page = &copies_.page_for(row.row);
    copy.row = std::move(row.row);
    return copy;
}

std::optional<CopyFile> CopyRows::next() {
    while (true) {
        CopyFile file;
        if (order_) file.group = order_->next_group();
        std::vector<NumberedRow> rows = next_rows();
        if (rows.empty()) return std::nullopt;
        file.number = ++files_;
        if (!shard_.has(file.number - 1)) {
            passed_ += rows.size();
            for (const NumberedRow& row : rows)
                if (report_) report_->drop(row.number);
            continue;
        }
        for (NumberedRow& row : rows) file.copies.push_back(copy_of(std::move(row)));
        ++taken_;
        file.output = options_.makes_bundles() ? bundle_name(file) : file.copies.front().name;
        return file;
    }
}

// "mektup-00001-00500.pdf": by the rows' numbers, or where they are sorted by where they stand;
// "mektup-Uyku-00001-00250.pdf" where a column parts the bundles.
std::string CopyRows::bundle_name(const CopyFile& file) const {
    const auto digits = [&](const Copy& copy) {
        const std::size_t number = order_ ? copy.sequence : copy.number;
        return zero_padded((long long)(number), 5);
    };
    const std::string group = safe_file_name(file.group, 100);
    return copies_.page_name() + "-" + (group.empty() ? "" : group + "-") +
           digits(file.copies.front()) + "-" + digits(file.copies.back()) + ".pdf";
}

std::vector<ProofCopy> CopyRows::proof_copies() {
    const auto chosen = proof_.choose(std::size_t(options_.proof), unsigned(options_.seed));
    std::map<std::size_t, Copy> copies;
    rewind();
    while (copies.size() < chosen.size()) {
        auto row = next_row();
        if (!row) break;
        const auto is_this = [&](const ProofRow& one) { return one.number == number_; };
        if (std::any_of(chosen.begin(), chosen.end(), is_this))
            copies.emplace(number_, copy_of({std::move(*row), number_})).first->second.sequence =
                number_;
    }
    std::vector<ProofCopy> found;
    for (const ProofRow& one : chosen)
        if (const auto copy = copies.find(one.number); copy != copies.end())
            found.push_back({std::move(copy->second), one.why});
    return found;
}

Values CopyRows::values(const DataRow& row, const CopyPage& page) const {
    return copies_.values(row, page, missing_, options_.table);
}

}  // namespace yaprak
