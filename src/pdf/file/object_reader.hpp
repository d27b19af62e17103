// The bytes of one object of a PDF -> what its dictionary says, as far as a check asks.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace yaprak {

// Reads forward, token by token (ISO 32000-1, 7.2 and 7.3). Ends quietly where the bytes do.
class ObjectReader {
public:
    explicit ObjectReader(std::string_view bytes) : bytes_(bytes) {}

    // Whether the next token is this one, which is passed then.
    bool takes(std::string_view token);
    std::optional<std::size_t> number();
    // A whole value, with all that stands in it: "12 0 R", "[...]", "<<...>>", "(...)".
    std::string_view value();

    std::size_t at() const { return at_; }

private:
    void skip_space();
    std::string_view token();
    void skip_string();
    void skip_group();

    std::string_view bytes_;
    std::size_t at_ = 0;
};

// What stands at `key`, "/Length", in the dictionary that `bytes` begin with; empty where nothing
// does.
[[nodiscard]] std::string_view entry(std::string_view bytes, std::string_view key);

// "12 0 R" -> 12.
[[nodiscard]] std::optional<std::size_t> reference(std::string_view value);

}  // namespace yaprak
