// The characters of a table that is text, and what makes records of them: CSV, JSON Lines.
#pragma once
#include "batch/record/data_format.hpp"
#include "batch/table/text_stream.hpp"

#include <cstddef>
#include <memory>
#include <string>

namespace yaprak {

// The characters of a stream one by one, with their lines.
class Characters {
public:
    explicit Characters(TextStream stream) : stream_(std::move(stream)) {}

    // '\0' at the end. Every end of line reads as '\n'.
    char peek();
    char take();
    int line() const { return line_; }
    // The text from here to the end of the line, at most `limit` bytes of it, without taking it.
    std::string ahead(std::size_t limit);
    void rewind();

private:
    bool fill(std::size_t wanted);

    TextStream stream_;
    std::string buffer_;
    std::size_t at_ = 0;
    int line_ = 1;
    bool ended_ = false;
};

std::unique_ptr<DataFormat> csv_format(Characters text, std::string name);
std::unique_ptr<DataFormat> json_lines_format(Characters text, std::string name);

}  // namespace yaprak
