#include "pdf/objects/entries.hpp"

namespace yaprak::haru {

// A key ends where a value begins with a delimiter; before any other there is a space.
Entries& Entries::set(std::string_view key, std::string_view pdf) {
    (text_ += '/') += key;
    const bool is_delimited = !pdf.empty() && std::string_view("/([<").find(pdf[0]) != pdf.npos;
    if (!is_delimited) text_ += ' ';
    text_ += pdf;
    return *this;
}

Entries& Entries::set_name(std::string_view key, std::string_view name) {
    ((text_ += '/') += key) += '/';
    text_ += name;
    return *this;
}

Entries& Entries::set_integer(std::string_view key, int value) {
    return set(key, std::to_string(value));
}

Entries& Entries::set_array(std::string_view key, std::string_view items) {
    ((text_ += '/') += key) += '[';
    (text_ += items) += ']';
    return *this;
}

Entries& Entries::set_dict(std::string_view key, const Entries& entries) {
    return set(key, entries.as_dict());
}

}  // namespace yaprak::haru
