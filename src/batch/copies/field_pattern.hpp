// A text with names of fields in it, and how wide their numbers are: "{{no:05}}-{{brosur}}".
#pragma once
#include "base/error.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class FieldPattern {
public:
    // `what` is the pattern for messages ("the pattern of names"), `example` a right one. Throws
    // Error at `at` for an open {{ and for a width that is no number.
    FieldPattern(const std::string& pattern, const std::string& what, const std::string& example,
                 const SourcePos& at = {});

    // The names between {{ and }}, as written.
    [[nodiscard]] std::vector<std::string> names() const;
    // What stands between them, one more than there are names.
    [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

    // `value` gives what a name stands for; a number has zeros before it, up to its width.
    [[nodiscard]] std::string fill(
        const std::function<std::string(const std::string&)>& value) const;

private:
    struct Field {
        std::string name;
        std::size_t width = 0;
    };
    Field field_of(std::string_view inside) const;

    const std::string what_, example_;
    const SourcePos at_;
    std::vector<std::string> texts_;
    std::vector<Field> fields_;
};

}  // namespace yaprak
