// The print server of Linux and macOS, CUPS, which speaks IPP (RFC 8011) to every printer.
#pragma once
#include "print/print_system.hpp"

#include <memory>

namespace yaprak {

// The server that CUPS_SERVER, client.conf or this machine's socket name. libcups is opened with
// the first question. nullptr where yaprak was built without its headers.
[[nodiscard]] std::unique_ptr<PrintSystem> cups();

}  // namespace yaprak
