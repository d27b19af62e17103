// The objects of a PDF -> its bytes, with all that is no stream in object streams, and a
// cross-reference stream in place of the table (ISO 32000-1, 7.5.7 and 7.5.8). Tags and outlines
// are hundreds of small dictionaries that say nearly the same: together they take a third.
#pragma once
#include "pdf/objects/deflate.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class PackedFile {
public:
    // `version` as the header says it, "1.7". `count` is the number of objects with the free one at
    // 0; `expected_size`, in bytes, only saves copies.
    PackedFile(std::string_view version, std::size_t count, std::size_t expected_size,
               const Deflater& deflate);

    // `value` is all that stands between "obj" and "endobj".
    void add_object(std::size_t number, std::string_view value);
    void add_stream(std::size_t number, std::string_view dictionary, std::string_view bytes);
    // A number that was given to nothing. The file's own objects take it first.
    void add_free(std::size_t number);

    // `trailer` holds /Root and what else the file says of itself, without /ID: that is a hash of
    // all bytes before it.
    [[nodiscard]] std::string finish(std::string_view trailer) &&;

private:
    enum class Kind : std::uint8_t { free = 0, apart = 1, packed = 2 };
    struct Row {
        Kind kind = Kind::free;
        std::size_t where = 0;  // apart: the offset; packed: the number of the object stream
        std::size_t index = 0;  // packed: within that stream
    };

    std::size_t new_number();
    void end_object_stream();
    std::string rows_by_difference(std::size_t width) const;

    const Deflater& deflate_;
    std::string out_;
    std::vector<Row> rows_;
    std::vector<std::size_t> free_;  // the last is taken first
    // The object stream that is being filled.
    std::vector<std::size_t> numbers_;
    std::string places_, values_;
};

}  // namespace yaprak
