#include "text/shape/choose_script.hpp"

#include "base/utf8.hpp"
#include "text/font/scripts.hpp"

#include <hb.h>

#include <algorithm>

namespace yaprak {
namespace {

constexpr char32_t alef = 0x627, hebrew_alef = 0x5D0;

std::uint32_t first_right_to_left_script(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += std::max<std::size_t>(c.length, 1);
        const std::uint32_t script = script_of(c.value);
        if (script && is_right_to_left(script)) return script;
    }
    return 0;
}

}  // namespace

ScriptChooser::ScriptChooser(std::string_view text, Direction paragraph) {
    if (paragraph == Direction::left_to_right && !holds_right_to_left(text)) return;
    runs_ = embedding_levels(text, paragraph);
    right_to_left_script_ = first_right_to_left_script(text);
}

void ScriptChooser::enter(std::size_t offset, std::u32string_view cluster) {
    if (!runs_.empty()) {
        while (run_ + 1 < runs_.size() && runs_[run_].end <= offset) ++run_;
        level_ = runs_[run_].level;
    }
    choose_script(cluster);
}

// Signs and spaces never go with letters of the other direction; figures are at home in both.
void ScriptChooser::choose_script(std::u32string_view cluster) {
    for (const char32_t c : cluster)
        if (const std::uint32_t script = script_of(c)) {
            script_ = script;
            if (is_right_to_left(script)) right_to_left_script_ = script;
            return;
        }
    if (runs_.empty() || is_numeral(cluster.front())) return;
    const bool backwards = level_ % 2;
    if (backwards && right_to_left_script_) script_ = right_to_left_script_;
    if (!backwards && script_ && is_right_to_left(script_)) script_ = HB_SCRIPT_LATIN;
}

char32_t ScriptChooser::letter_around(std::u32string_view cluster) const {
    if (level_ % 2 == 0 || !right_to_left_script_ || script_of(cluster.front())) return 0;
    return right_to_left_script_ == HB_SCRIPT_HEBREW ? hebrew_alef : alef;
}

}  // namespace yaprak
