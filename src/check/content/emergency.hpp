// Signs of an emergency that a handout names, and whether it says whom to call or where to go.
#pragma once
#include "check/rules/handout.hpp"

#include <string>

namespace yaprak {

struct EmergencyFacts {
    bool has_help = false;                 // a number or a place for emergencies
    const CheckedText* symptom = nullptr;  // the first text of the page that names a sign ...
    std::size_t at = 0;                    // ... its byte ...
    std::string words;                     // ... and its words, as they are written
};

[[nodiscard]] EmergencyFacts emergency_facts(const Handout& handout);

}  // namespace yaprak
