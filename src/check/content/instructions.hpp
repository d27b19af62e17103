// Sentences that tell their reader to do something, and headings that ask or tell, by language.
#pragma once
#include "check/rules/handout.hpp"

#include <string_view>

namespace yaprak {

// Whether it is known how sentences of the language tell what to do.
[[nodiscard]] bool can_tell_instructions(std::string_view lang);

// A sentence that tells its reader to do something, or not to. `to_child`: "ovma" tells as well.
[[nodiscard]] bool is_instruction(const HandoutSentence& sentence, std::string_view lang,
                                  bool to_child);

// "Nasıl kullanılır?", "İlacı bırakmayın", "Call us": a question, or a thing to do.
[[nodiscard]] bool is_telling_heading(std::string_view heading, std::string_view lang);

}  // namespace yaprak
