#include "pdf/objects/packed_file.hpp"

#include "base/content_hash.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

// A reader unpacks a whole stream for one of its objects, and what stands together packs well.
constexpr std::size_t most_in_stream = 250;  // fits a byte

std::size_t bytes_of(std::size_t number) {
    std::size_t bytes = 1;
    while (number >>= 8) ++bytes;
    return bytes;
}

std::string text_of(std::size_t number) {
    return std::to_string(number);
}

}  // namespace

PackedFile::PackedFile(std::string_view version, std::size_t count, std::size_t expected_size,
                       const Deflater& deflate)
    : deflate_(deflate), rows_(count) {
    out_.reserve(expected_size);
    out_ += "%PDF-";
    out_ += version;
    out_ += "\n%\xB7\xBE\xAD\xAA\n";
}

void PackedFile::add_object(std::size_t number, std::string_view value) {
    numbers_.push_back(number);
    places_ += text_of(number) + ' ' + text_of(values_.size()) + ' ';
    values_ += value;
    values_ += '\n';
    if (numbers_.size() == most_in_stream) end_object_stream();
}

void PackedFile::add_free(std::size_t number) {
    free_.push_back(number);
}

std::size_t PackedFile::new_number() {
    if (free_.empty()) {
        rows_.emplace_back();
        return rows_.size() - 1;
    }
    const std::size_t number = free_.back();
    free_.pop_back();
    return number;
}

void PackedFile::add_stream(std::size_t number, std::string_view dictionary,
                            std::string_view bytes) {
    rows_[number] = {Kind::apart, out_.size()};
    out_ += text_of(number) + " 0 obj\n";
    out_ += dictionary;
    out_ += "\nstream\n";
    out_ += bytes;
    out_ += "\nendstream\nendobj\n";
}

void PackedFile::end_object_stream() {
    if (numbers_.empty()) return;
    const std::size_t number = new_number();
    for (std::size_t i = 0; i < numbers_.size(); ++i)
        rows_[numbers_[i]] = {Kind::packed, number, i};
    const std::string bytes = deflate_.once(places_ + values_);
    add_stream(number,
               "<</Type/ObjStm/N " + text_of(numbers_.size()) + "/First " +
                   text_of(places_.size()) + "/Filter/FlateDecode/Length " + text_of(bytes.size()) +
                   ">>",
               bytes);
    numbers_.clear();
    places_.clear();
    values_.clear();
}

// Each row is what it differs by from the one above (PNG's filter 2): offsets grow slowly.
std::string PackedFile::rows_by_difference(std::size_t width) const {
    std::string out, above(width + 2, '\0'), row;
    out.reserve(rows_.size() * (width + 3));
    for (const Row& one : rows_) {
        row.assign(1, char(one.kind));
        for (std::size_t i = width; i-- > 0;) row += char(one.where >> (8 * i) & 0xFF);
        row += char(one.index);
        out += '\2';
        for (std::size_t i = 0; i < row.size(); ++i) out += char(row[i] - above[i]);
        std::swap(above, row);
    }
    return out;
}

std::string PackedFile::finish(std::string_view trailer) && {
    end_object_stream();
    const std::size_t number = new_number(), start = out_.size();
    rows_[number] = {Kind::apart, start};
    const std::size_t width = bytes_of(std::max(start, rows_.size()));
    const std::string columns = text_of(width + 2);
    const std::string bytes = deflate_.once(rows_by_difference(width));
    const std::string id = content_hash(out_);
    std::string dictionary = "<</Type/XRef/Size " + text_of(rows_.size()) + "/W[1 " +
                             text_of(width) + " 1]/ID[<" + id + "><" + id + ">]";
    dictionary += trailer;
    dictionary += "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns " + columns +
                  ">>/Length " + text_of(bytes.size()) + ">>";
    add_stream(number, dictionary, bytes);
    out_ += "startxref\n" + text_of(start) + "\n%%EOF\n";
    return std::move(out_);
}

}  // namespace yaprak
