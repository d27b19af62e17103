// `yaprak worker`: requests as JSON Lines in, an answer for each out, in their order, from one
// process that stays warm. docs/reference/worker.md describes both.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"

#include <cstddef>
#include <iosfwd>

namespace yaprak {

struct WorkerOptions {
    PageOptions pages;  // clinic, fonts and the layout of requests that name none
    std::size_t most_request = std::size_t(32) << 20;  // bytes of a line
    std::size_t most_bytes = 0;                        // of a PDF; 0: any
    int most_pages = 0;                                // of a PDF; 0: any
    std::vector<std::string> allow;                    // see allowed_codes()
};

// Goes on until the input ends or nobody reads the answers. Returns the exit code. A request that
// fails is answered and ends nothing. Throws Error for options that make no sense.
int work(const WorkerOptions& options, const Environment& environment, std::istream& in,
         std::ostream& out);

}  // namespace yaprak
