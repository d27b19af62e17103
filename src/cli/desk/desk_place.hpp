// Where the desk listens: the words of the command line -> an address with all that guards it.
#pragma once
#include "cli/desk/desk.hpp"
#include "http/server.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct DeskPlace {
    http::ServerSettings server;
    std::vector<std::string> hosts;  // the names by which browsers may call it
    bool needs_accounts = false;     // more than this machine's own browser may ask
};

// Reads the certificate and its key. Throws Error for what is no address, for a network without
// TLS, for a key that others can read, and where nobody says by which name the desk is called.
[[nodiscard]] DeskPlace desk_place(const DeskOptions& options);

}  // namespace yaprak
