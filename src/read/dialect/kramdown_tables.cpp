// kramdown's tables -> GFM's: one without a head row gets a blank head, which is dropped later; a
// row that is longer than the head widens the head, since GFM (0.29, 4.10) would cut it off.
// "|===" before the foot stays a row of its own for the builder of blocks.
#include "read/dialect/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t most_columns = 200;

// A line without what quotes put before it.
struct Row {
    std::size_t begin = 0, text = 0, end = 0;
};

class TableMender {
public:
    explicit TableMender(const PassInput& input) : input_(input), body_(input.scan.body) {}

    std::vector<Replacement> run() {
        for (std::size_t at = 0; at < body_.size();) {
            const Row row = row_at(at);
            if (holds_pipe(row))
                rows_.push_back(row);
            else
                end_table(is_blank(row));
            at = row.end + 1;
        }
        end_table(true);
        return std::move(edits_);
    }

private:
    Row row_at(std::size_t at) const {
        Row row{at, at, std::min(body_.find('\n', at), body_.size())};
        row.text = std::min(body_.find_first_not_of("> \t", at), row.end);
        return row;
    }
    std::string_view text(const Row& row) const {
        return body_.substr(row.text, row.end - row.text);
    }
    bool is_blank(const Row& row) const { return row.text == row.end; }
    bool holds_pipe(const Row& row) const { return text(row).find('|') != none; }

    // Rows of code or of HTML are none.
    bool is_text(const Row& row) const {
        return !input_.scan.is_code(row.text) && !input_.scan.is_html(row.text);
    }

    bool is_delimiter(const Row& row) const {
        const std::string_view line = text(row);
        return line.find('-') != none && line.find_first_not_of("|:-+ \t\r") == none;
    }

    // Pipes that part cells; those in code and behind a backslash do not.
    std::size_t count_cells(const Row& row) const {
        std::string_view line = text(row);
        while (!line.empty() && std::string_view(" \t\r").find(line.back()) != none)
            line.remove_suffix(1);
        if (line.starts_with('|')) line.remove_prefix(1);
        std::size_t cells = 1;
        bool in_code = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == '\\')
                ++i;
            else if (line[i] == '`')
                in_code = !in_code;
            else if (line[i] == '|' && !in_code && i + 1 < line.size())
                ++cells;
        }
        return cells;
    }

    std::size_t most_cells() const {
        std::size_t most = 0;
        for (const Row& row : rows_) most = std::max(most, count_cells(row));
        return std::min(most, most_columns);
    }

    void end_table(bool at_blank) {
        const std::size_t edits = edits_.size();
        if (rows_.size() > 1 && is_delimiter(rows_[1]) && !is_delimiter(rows_[0]))
            widen();
        else if (at_blank && is_headless())
            add_head();
        if (edits_.size() > edits &&
            !std::all_of(rows_.begin(), rows_.end(), [&](const Row& row) { return is_text(row); }))
            edits_.resize(edits);
        rows_.clear();
    }

    // Each row begins with a pipe, and what is above is blank.
    bool is_headless() const {
        if (rows_.empty()) return false;
        const std::size_t first = rows_.front().begin;
        if (first > 0) {
            std::size_t above = first - 1;
            while (above > 0 && std::string_view("> \t\r").find(body_[above - 1]) != none) --above;
            if (above > 0 && body_[above - 1] != '\n') return false;
        }
        if (rows_.size() == 1 && count_cells(rows_.front()) < 2) return false;
        return std::all_of(rows_.begin(), rows_.end(), [&](const Row& row) {
            return text(row).starts_with('|') && text(row).find_first_not_of('|') != none;
        });
    }

    std::string prefix() const {
        const Row& row = rows_.front();
        return std::string(body_.substr(row.begin, row.text - row.begin));
    }

    static std::string repeated(std::string_view piece, std::size_t times) {
        std::string out;
        for (; times > 0; --times) out += piece;
        return out;
    }

    // A delimiter row that stands first is the one that the blank head needs.
    void add_head() {
        const std::size_t columns = most_cells();
        const bool has_delimiter = is_delimiter(rows_.front());
        std::string head = prefix() + '|' + repeated("   |", columns) + '\n';
        if (!has_delimiter) head += prefix() + '|' + repeated("---|", columns) + '\n';
        edits_.push_back({rows_.front().begin, 0, std::move(head)});
        if (has_delimiter) pad(rows_.front(), columns, "---");
        for (std::size_t i = 1; i < rows_.size(); ++i)
            if (is_delimiter(rows_[i])) drop(rows_[i]);
    }

    // kramdown parts the bodies of a table by lines: they are drawn as one.
    void drop(const Row& row) {
        edits_.push_back({row.begin, std::min(row.end + 1, body_.size()) - row.begin, {}});
    }

    void widen() {
        const std::size_t columns = most_cells();
        pad(rows_[0], columns, " ");
        pad(rows_[1], columns, "---");
        for (std::size_t i = 2; i < rows_.size(); ++i)
            if (is_delimiter(rows_[i]) && text(rows_[i]).find('+') == none &&
                text(rows_[i]).find("---") != none)
                drop(rows_[i]);
    }

    void pad(const Row& row, std::size_t columns, std::string_view cell) {
        const std::size_t cells = count_cells(row);
        if (cells >= columns) return;
        std::size_t end = row.end;
        while (end > row.text && std::string_view(" \t\r").find(body_[end - 1]) != none) --end;
        std::string more = body_[end - 1] == '|' ? "" : "|";
        for (std::size_t i = cells; i < columns; ++i) more += std::string(cell) + '|';
        edits_.push_back({end, 0, std::move(more)});
    }

    const PassInput& input_;
    std::string_view body_;
    std::vector<Row> rows_;  // of the table that may have begun
    std::vector<Replacement> edits_;
};

bool may_hold_tables(std::string_view body) {
    return body.find('|') != none;
}

std::vector<Replacement> mend_kramdown_tables(const PassInput& input) {
    return TableMender(input).run();
}

}  // namespace

const SourcePass kramdown_tables_pass = {may_hold_tables, mend_kramdown_tables};

}  // namespace yaprak
