// Bytes -> 128 bits as 32 hexadecimal digits: equal bytes have equal hashes, others practically
// never, on every machine. The hash is XXH3 (Yann Collet).
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace yaprak {

// It names content and protects nothing: whoever wants two contents of one hash can make them.
[[nodiscard]] std::string content_hash(std::string_view bytes);

// The same of bytes that come piece by piece.
class ContentHash {
public:
    ContentHash();
    ~ContentHash();
    void add(std::string_view bytes);
    [[nodiscard]] std::string hex() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace yaprak
