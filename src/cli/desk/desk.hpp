// `yaprak desk`: the reception's page in the browser, served to this machine until it is stopped.
#pragma once
#include "cli/environment/environment.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yaprak {

struct DeskOptions {
    std::string site;      // empty: as build takes it
    std::string settings;  // of the mail; empty: mail.yaml of the content folder
    int port = 8470;       // 0: any that is free
    bool no_open = false;  // print the address, and leave the browser alone
    // A network: "0.0.0.0:8443", or "unix:/run/yaprak/desk.sock" for a proxy; empty: this machine.
    std::string listen = {};
    std::string tls = {};                 // "CERT,KEY", files in PEM
    std::vector<std::string> hosts = {};  // names by which browsers call it
    std::string accounts = {};            // their folder; empty: .desk of the pages' folder
    int lock_after = 5;                   // minutes; 0: never
};

// Returns the exit code once a signal ended it. Throws Error where it cannot start.
int desk(const DeskOptions& options, const Environment& environment, std::ostream& out,
         std::ostream& err);

}  // namespace yaprak
