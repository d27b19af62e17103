// CSV: quotes only where a field begins with one, doubled inside; whatever stands after the closing
// quote belongs to the field. So do most spreadsheets read it, and Python's csv.
#include "batch/table/characters.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace {

// A quote that is never closed must not swallow a file of millions of rows.
constexpr std::size_t longest_record = 1 << 20;

class CsvFormat : public DataFormat {
public:
    CsvFormat(Characters text, std::string name) : text_(std::move(text)), name_(std::move(name)) {
        settle_delimiter();
    }

    // Spreadsheets leave empty columns behind the last one that has a name.
    DataRow header() override {
        auto row = read_filled_record();
        if (!row) return {};
        for (std::string& column : row->values) column = trimmed(column);
        nameless_ = 0;
        for (; row->values.size() > 1 && row->values.back().empty(); ++nameless_)
            row->values.pop_back();
        columns_ = row->values.size();
        return *row;
    }

    std::optional<DataRow> next() override {
        auto row = read_filled_record();
        if (!row) return row;
        for (std::size_t extra = nameless_; extra > 0 && row->values.size() > columns_; --extra) {
            if (!trimmed(row->values.back()).empty())
                throw Error(Code::table, {name_, row->line},
                            "a value stands in a column without a name",
                            "the header names the columns");
            row->values.pop_back();
        }
        if (row->values.size() != columns_) refuse(*row);
        return row;
    }

    void rewind() override {
        text_.rewind();
        records_ = 0;
        settle_delimiter();
        header();
    }

private:
    std::optional<DataRow> read_filled_record() {
        auto row = read_record();
        while (row && is_blank(*row)) row = read_record();
        return row;
    }

    static std::string trimmed(const std::string& text) {
        const std::size_t begin = text.find_first_not_of(" \t");
        if (begin == text.npos) return {};
        return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
    }

    static bool is_blank(const DataRow& row) {
        return std::all_of(row.values.begin(), row.values.end(),
                           [](const std::string& value) { return value.empty(); });
    }

    // "sep=;" says it, else the one of ; , and tab that stands most often in the header.
    void settle_delimiter() {
        while (text_.peek() == '\n') text_.take();
        const std::string line = text_.ahead(longest_record);
        if (line.size() == 5 && line.starts_with("sep=")) {
            delimiter_ = line[4];
            while (text_.peek() != '\0' && text_.take() != '\n') {
            }
            return;
        }
        std::map<char, int> count;
        bool quoted = false;
        for (const char c : line) {
            if (c == '"') quoted = !quoted;
            if (!quoted) ++count[c];
        }
        delimiter_ = ',';
        for (const char candidate : {';', '\t'})
            if (count[candidate] > count[delimiter_]) delimiter_ = candidate;
    }

    std::optional<DataRow> read_record() {
        if (text_.peek() == '\0') return std::nullopt;
        DataRow row{text_.line(), {}, ++records_};
        size_ = 0;
        do row.values.push_back(read_field(row.line));
        while (text_.peek() == delimiter_ && text_.take());
        text_.take();  // the end of the line, or nothing
        return row;
    }

    std::string read_field(int line) {
        std::string field;
        if (text_.peek() == '"') read_quoted(field, line);
        for (char c = text_.peek(); c != '\0' && c != '\n' && c != delimiter_; c = text_.peek())
            if (!add(field, text_.take()))
                throw Error(Code::table, {name_, line}, "this row is longer than a megabyte",
                            "is it a table, and does it have lines?");
        return field;
    }

    void read_quoted(std::string& field, int line) {
        text_.take();
        while (true) {
            const char c = text_.take();
            if (c == '\0') refuse_open_quote(line);
            if (c == '"' && text_.peek() != '"') return;
            if (c == '"') text_.take();
            if (!add(field, c)) refuse_open_quote(line);
        }
    }

    // False: the record becomes too long.
    bool add(std::string& field, char c) {
        field += c;
        return ++size_ <= longest_record;
    }

    [[noreturn]] void refuse_open_quote(int line) const {
        throw Error(Code::table, {name_, line}, "a quote is opened in this row and not closed",
                    "a quote inside a value is written twice: \"\"");
    }

    [[noreturn]] void refuse(const DataRow& row) const {
        throw Error(Code::table, {name_, row.line},
                    "the row has " + std::to_string(row.values.size()) +
                        " values, the header has " + std::to_string(columns_),
                    "a value that holds \"" + std::string(1, delimiter_) +
                        "\" or a new line stands in quotes");
    }

    Characters text_;
    std::string name_;
    char delimiter_ = ',';
    std::size_t columns_ = 0, nameless_ = 0, size_ = 0;
    int records_ = 0;
};

}  // namespace

std::unique_ptr<DataFormat> csv_format(Characters text, std::string name) {
    return std::make_unique<CsvFormat>(std::move(text), std::move(name));
}

// ---- the characters ----------------------------------------------------------------------------

bool Characters::fill(std::size_t wanted) {
    while (!ended_ && buffer_.size() - at_ < wanted) {
        buffer_.erase(0, at_);
        at_ = 0;
        ended_ = !stream_.read(buffer_);
    }
    return buffer_.size() - at_ >= wanted;
}

char Characters::peek() {
    if (at_ == buffer_.size() && !fill(1)) return '\0';
    return buffer_[at_] == '\r' ? '\n' : buffer_[at_];
}

char Characters::take() {
    if (at_ == buffer_.size() && !fill(1)) return '\0';
    const char c = buffer_[at_++];
    if (c == '\r' && (at_ < buffer_.size() || fill(1)) && buffer_[at_] == '\n') ++at_;
    if (c != '\r' && c != '\n') return c;
    ++line_;
    return '\n';
}

std::string Characters::ahead(std::size_t limit) {
    for (std::size_t wanted = 256;; wanted *= 2) {
        const bool more = fill(std::min(wanted, limit));
        const std::string_view text = std::string_view(buffer_).substr(at_);
        const std::size_t end = text.find_first_of("\r\n");
        if (end != text.npos || !more || wanted >= limit)
            return std::string(text.substr(0, std::min(end, limit)));
    }
}

void Characters::rewind() {
    stream_.rewind();
    buffer_.clear();
    at_ = 0;
    line_ = 1;
    ended_ = false;
}

}  // namespace yaprak
