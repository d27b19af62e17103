// The options of `yaprak check` for PDFs that go to a print shop.
#include "cli/make/press_check.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/commands/shared_options.hpp"

namespace yaprak {
namespace {

// "280 %" or "280".
double share_of(const std::string& text) {
    std::string_view word = trimmed(text);
    if (word.ends_with('%')) word = trimmed(word.substr(0, word.size() - 1));
    const auto percent = parse_number(word);
    if (!percent || *percent < 100 || *percent > 400)
        throw Error(Code::usage, {}, in_quotes(text) + " is no limit of ink",
                    "from 100 % to 400 %: 300 % for coated paper");
    return *percent / 100;
}

}  // namespace

CommandOption add_press_check(const Command& command, PressCheckOptions& options) {
    command.group("PDFs for a print shop");
    const CommandOption press =
        command.flag("--press", options.asked,
                     "check PDFs, anyone's, as a print shop would: pictures, ink, bleed, fonts");
    command
        .text({"--plates", "FOLDER"}, options.plates,
              "put a picture of each plate there, and one of all ink (needs Ghostscript)")
        .needs(press);
    command
        .parsed(
            {"--folds", "PLACES"},
            [&options](const std::string& text) { options.limits.folds = {folds_of(text)}; },
            "where the paper is folded, from the left: 100mm,200mm")
        .needs(press);
    command
        .parsed(
            {"--ink-limit", "PERCENT"},
            [&options](const std::string& text) { options.limits.ink_limit = share_of(text); },
            "the most ink that a place may get")
        .usually("300 %")
        .needs(press);
    return press;
}

}  // namespace yaprak
