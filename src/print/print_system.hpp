// The printers of this machine: what they are, a file for one of them, what becomes of it.
#pragma once
#include "model/duplex.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct Printer {
    std::string name;   // by which it is asked for
    std::string title;  // by which people know it: "Danışma, 1. kat"
    bool is_default = false;
    bool is_accepting = true;
    bool prints_both_sides = false;
    bool is_stopped = false;  // jobs wait until somebody looks after it
};

struct PrintOrder {
    std::string printer;
    std::string title;  // of the job, as lists of jobs show it
    int copies = 1;
    std::optional<Duplex> duplex = {};  // none: one side
    std::string paper = {};             // a name of PWG 5101.1, "iso_a4_210x297mm"
};

// As RFC 8011, 5.3.7, has them; stopped: the job, or its printer while the job waits; unknown: the
// print server no longer keeps the job.
enum class PrintState : std::uint8_t {
    waiting,
    held,
    printing,
    stopped,
    cancelled,
    failed,
    done,
    unknown
};

// May be asked by several threads at once. Every function throws Error where the print server
// cannot be asked or refuses, with its own words.
class PrintSystem {
public:
    PrintSystem() = default;
    PrintSystem(const PrintSystem&) = delete;
    PrintSystem& operator=(const PrintSystem&) = delete;
    virtual ~PrintSystem() = default;

    [[nodiscard]] virtual std::vector<Printer> printers() const = 0;
    // Returns the number of the job.
    [[nodiscard]] virtual int print(const PrintOrder& order, std::string_view pdf) const = 0;
    [[nodiscard]] virtual PrintState state(const std::string& printer, int job) const = 0;
    virtual void cancel(const std::string& printer, int job) const = 0;
};

// A4 upright and across -> "iso_a4_210x297mm"; what has no name is "custom_sheet_..." as PWG
// 5101.1, 5.3, has it. In points.
[[nodiscard]] std::string paper_name(double width, double height);
// Whether it is one that printers have.
[[nodiscard]] bool is_paper(double width, double height);

}  // namespace yaprak
