// A report that came back by mail -> which letter it is about, and what became of it (RFC 3464 in
// the multipart/report of RFC 6522).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

enum class BounceKind {
    failed,     // will not arrive
    delayed,    // is still tried
    delivered,  // arrived in a mailbox, or was handed on
};

struct Bounce {
    std::string message_id;  // of our letter, with its angle brackets
    std::string recipient;   // as the report writes it
    BounceKind kind = BounceKind::failed;
    std::string status;  // "5.1.1"
    std::string said;    // the other server's words: "550 5.1.1 no such user"
};

// Nothing where the message is no such report, or does not say which letter it is about. Never
// throws, whatever bytes come in.
[[nodiscard]] std::optional<Bounce> read_bounce(std::string_view message);

}  // namespace yaprak
