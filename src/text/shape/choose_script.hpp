// Which script and which level of embedding each cluster of a paragraph has (UAX #9, UAX #24):
// signs and spaces go with the letters before them.
#pragma once
#include "language/letters/bidi.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace yaprak {

// It is asked for the clusters in reading order.
class ScriptChooser {
public:
    ScriptChooser(std::string_view text, Direction paragraph);

    // The cluster that begins at the byte `offset`.
    void enter(std::size_t offset, std::u32string_view cluster);

    // What the last cluster has: its script as HarfBuzz tags it (0 while there was no letter), and
    // its level.
    std::uint32_t script() const { return script_; }
    Level level() const { return level_; }

    // Whether no character of the paragraph runs from right to left.
    bool is_left_to_right() const { return runs_.empty(); }

    // A letter of the script that the signs in `cluster`, the last one, stand among from right to
    // left; 0 where they do not.
    char32_t letter_around(std::u32string_view cluster) const;

private:
    void choose_script(std::u32string_view cluster);

    std::vector<LevelRun> runs_;  // empty: nothing runs from right to left
    std::size_t run_ = 0;         // of the last cluster
    Level level_ = 0;
    std::uint32_t script_ = 0;
    // The script of the last letters from right to left; at first that of the first ones.
    std::uint32_t right_to_left_script_ = 0;
};

}  // namespace yaprak
