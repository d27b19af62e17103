// argv -> what the program does and its exit code. The only room that knows of clocks, environment
// and terminals; tests give it streams instead.
#pragma once
#include <atomic>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

// What the process was started in.
struct Surroundings {
    std::string source_date_epoch;  // empty: not set
    std::string home;  // YAPRAK_HOME: the folder that holds fonts/ and layouts/; empty: not set
    bool colour_out = false, colour_err = false;
    std::string mail_password = {};                  // YAPRAK_MAIL_PASSWORD; empty: not set
    bool can_ask = false;                            // somebody sits at the standard input
    std::optional<std::string> password = {};        // YAPRAK_PASSWORD
    bool terminal_err = false;                       // the standard error is a terminal
    std::map<std::string, std::string> engine = {};  // engine_variables() that are set
    const std::atomic<int>* stop_signal = nullptr;   // set while running, by the signal's number

    // The signal that asks the run to end; 0: none.
    int stopped_by() const { return stop_signal ? stop_signal->load() : 0; }
};

// Exit codes: what was asked for is done; some pages failed, the others are made; wrong usage or
// unreadable input, nothing is made; the disk was full or failed, the same may work later; stopped
// by a signal, whose number is added.
constexpr int exit_done = 0;
constexpr int exit_some_failed = 1;
constexpr int exit_wrong_input = 2;
constexpr int exit_try_again = 75;
constexpr int exit_by_signal = 128;

int run(const std::vector<std::string>& arguments, const Surroundings& surroundings,
        std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace yaprak
