// The tags of an XML file one after the other: what a drawing needs of XML 1.0. Nothing is
// declared, nothing is fetched, no entity stands for anything but its own five characters.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

struct Tag {
    std::string name;  // without the prefix of its namespace
    std::map<std::string, std::string> attributes;
    bool closes = false;  // </g>
    bool empty = false;   // <g/>
    std::string_view text_before;
};

class TagReader {
public:
    // `text` must outlive it.
    explicit TagReader(std::string_view text) : text_(text) {}

    // The next tag. There is none at the end, or where a tag is not closed.
    std::optional<Tag> next();

private:
    bool skip_other();
    void read_attributes(std::string_view inside, Tag& tag);

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace yaprak
