#include "pdf/file/cross_references.hpp"

#include "base/error.hpp"
#include "pdf/file/object_reader.hpp"
#include "pdf/objects/inflate.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {
namespace {

constexpr int most_sections = 8;               // a linearised file has two
constexpr std::size_t most_objects = 8388607;  // ISO 19005-2, 6.1.13

[[noreturn]] void fail() {
    throw Error(Code::pdf, {}, "the PDF that was made is broken: its cross references lead nowhere",
                "make it again");
}

template <typename Value>
Value found(const std::optional<Value>& value) {
    return value ? *value : throw Error(Code::pdf, {}, "the PDF that was made is broken");
}

class Sections {
public:
    explicit Sections(std::string_view pdf) : pdf_(pdf) {}

    CrossReferences run() {
        const std::size_t last = pdf_.rfind("startxref");
        if (!pdf_.starts_with("%PDF-") || last == pdf_.npos) fail();
        ObjectReader reader(pdf_.substr(last));
        reader.takes("startxref");
        std::optional<std::size_t> next = reader.number();
        if (!next || !reader.takes("%%EOF")) fail();
        for (int i = 0; next && i < most_sections; ++i) next = section(*next);
        if (next || out_.offsets.empty()) fail();
        auto& streams = out_.object_streams;
        std::sort(streams.begin(), streams.end());
        streams.erase(std::unique(streams.begin(), streams.end()), streams.end());
        return std::move(out_);
    }

private:
    // What a later section says counts.
    void add(std::size_t number, std::size_t offset) {
        if (number > pdf_.size() || offset == 0) fail();
        if (number >= out_.offsets.size()) out_.offsets.resize(number + 1);
        if (out_.offsets[number] == 0) out_.offsets[number] = offset;
    }

    // Returns where the one before it is.
    std::optional<std::size_t> section(std::size_t at) {
        if (at >= pdf_.size()) fail();
        ObjectReader reader(pdf_.substr(at));
        return reader.takes("xref") ? table(reader, at) : stream(reader, at);
    }

    std::optional<std::size_t> table(ObjectReader& reader, std::size_t begin) {
        while (!reader.takes("trailer")) {
            const std::size_t first = found(reader.number()), count = found(reader.number());
            if (count > most_objects) fail();
            for (std::size_t i = 0; i < count; ++i) {
                const std::size_t offset = found(reader.number());
                if (!reader.number()) fail();
                if (reader.takes("n"))
                    add(first + i, offset);
                else if (!reader.takes("f"))
                    fail();
            }
        }
        return before(pdf_.substr(begin + reader.at()));
    }

    std::optional<std::size_t> before(std::string_view dictionary) {
        if (!entry(dictionary, "/Encrypt").empty()) out_.is_locked = true;
        return ObjectReader(entry(dictionary, "/Prev")).number();
    }

    std::optional<std::size_t> stream(ObjectReader& reader, std::size_t begin) {
        if (!reader.number() || !reader.number() || !reader.takes("obj")) fail();
        const std::string_view dictionary = pdf_.substr(begin + reader.at());
        const std::string rows = inflated(dictionary);
        const auto widths = widths_in(entry(dictionary, "/W"));
        std::size_t at = 0;
        for (const auto& [first, count] : ranges_in(dictionary))
            for (std::size_t i = 0; i < count; ++i) take_row(rows, at, widths, first + i);
        return before(dictionary);
    }

    using Widths = std::array<std::size_t, 3>;

    static Widths widths_in(std::string_view array) {
        ObjectReader reader(array);
        reader.takes("[");
        Widths widths{};
        for (std::size_t& width : widths) {
            width = found(reader.number());
            if (width > sizeof(std::size_t)) fail();
        }
        return widths;
    }

    using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

    static Ranges ranges_in(std::string_view dictionary) {
        const std::string_view index = entry(dictionary, "/Index");
        if (index.empty()) return {{0, found(ObjectReader(entry(dictionary, "/Size")).number())}};
        ObjectReader reader(index);
        reader.takes("[");
        Ranges ranges;
        while (const auto first = reader.number())
            ranges.emplace_back(*first, found(reader.number()));
        return ranges;
    }

    // The rows of a cross-reference stream, each the sum of itself and the one above (PNG's filter
    // 2), which is how qpdf writes them.
    std::string inflated(std::string_view dictionary) const {
        const std::size_t length = found(ObjectReader(entry(dictionary, "/Length")).number());
        ObjectReader reader(dictionary);
        reader.value();
        if (!reader.takes("stream\n") || length > dictionary.size() - reader.at()) fail();
        const std::string_view packed = dictionary.substr(reader.at(), length);
        if (entry(dictionary, "/Filter").empty()) return std::string(packed);
        const auto columns =
            ObjectReader(entry(entry(dictionary, "/DecodeParms"), "/Columns")).number();
        std::size_t rows = 0;
        for (const auto& [first, count] : ranges_in(dictionary)) rows += count;
        if (rows > most_objects || found(columns) > 32) fail();
        return unfiltered(found(inflate(packed, rows * (*columns + 1))), *columns);
    }

    static std::string unfiltered(const std::string& rows, std::size_t columns) {
        std::string out;
        for (std::size_t at = 0; at < rows.size(); at += columns + 1)
            for (std::size_t i = 1; i <= columns; ++i) {
                const char above = out.size() < columns ? '\0' : out[out.size() - columns];
                out += char(rows[at + i] + above);
            }
        return out;
    }

    void take_row(const std::string& rows, std::size_t& at, const Widths& widths,
                  std::size_t number) {
        std::array<std::size_t, 3> row{1, 0, 0};
        for (std::size_t field = 0; field < row.size(); ++field) {
            if (widths[field] > rows.size() - at) fail();
            if (widths[field] > 0) row[field] = 0;
            for (std::size_t i = 0; i < widths[field]; ++i)
                row[field] = row[field] << 8 | std::uint8_t(rows[at++]);
        }
        if (row[0] == 1) add(number, row[1]);
        auto& streams = out_.object_streams;
        if (row[0] == 2 && (streams.empty() || streams.back() != row[1])) streams.push_back(row[1]);
    }

    std::string_view pdf_;
    CrossReferences out_;
};

}  // namespace

CrossReferences read_cross_references(std::string_view pdf) {
    return Sections(pdf).run();
}

}  // namespace yaprak
