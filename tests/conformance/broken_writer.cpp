// A writer with one fault, for script/conformance: what the judge must see in its files. The
// program is the product, but that the linker leads some calls from room to room through here.
//   broken_writer FAULT build PAGE ...
#include "checkout.hpp"
#include "cli/program.hpp"
#include "pdf/objects/haru.hpp"
#include "pdf/tags/marked_content.hpp"

#include <iostream>
#include <string>
#include <string_view>
#include <vector>

using namespace yaprak;
using haru::Dict;

namespace {

std::string fault;

bool is_fault(std::string_view name) {
    return fault == name;
}

// The first two neighbours of an array of references that differ change places.
std::string with_two_swapped(std::string_view tree) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= tree.size();) {
        const std::size_t end = std::min(tree.find(" R", begin), tree.size() - 2) + 2;
        parts.emplace_back(tree.substr(begin, end - begin));
        begin = end;
        if (end == tree.size()) break;
    }
    for (std::size_t i = 2; i < parts.size(); ++i) {
        const bool both_within = parts[i].starts_with(' ') && parts[i - 1].starts_with(' ');
        if (!both_within || parts[i] == parts[i - 1]) continue;
        std::swap(parts[i], parts[i - 1]);
        break;
    }
    std::string out;
    for (const std::string& part : parts) out += part;
    return out;
}

}  // namespace

// Calls in the product are led to wrapped(); real() is what they meant.
#define WRAP(symbol) __asm__("__wrap_" symbol)
#define REAL(symbol) __asm__("__real_" symbol)

#define SET_DICT "_ZN6yaprak4haru4Dict3setEPKcS1_"
void real_set(Dict* self, const char* key, Dict object) REAL(SET_DICT);
void wrapped_set(Dict* self, const char* key, Dict object) WRAP(SET_DICT);
void wrapped_set(Dict* self, const char* key, Dict object) {
    const std::string_view name = key;
    if (is_fault("no-to-unicode") && name == "ToUnicode") return;
    if (is_fault("font-not-embedded") && name.starts_with("FontFile")) return;
    real_set(self, key, object);
}

#define SET_TEXT "_ZN6yaprak4haru4Dict8set_textEPKcSt17basic_string_viewIcSt11char_traitsIcEE"
void real_set_text(Dict* self, const char* key, std::string_view text) REAL(SET_TEXT);
void wrapped_set_text(Dict* self, const char* key, std::string_view text) WRAP(SET_TEXT);
void wrapped_set_text(Dict* self, const char* key, std::string_view text) {
    const std::string_view name = key;
    if (is_fault("no-alternative-text") && name == "Alt") return;
    if (is_fault("no-language") && name == "Lang") return;
    real_set_text(self, key, text);
}

#define SET_ENTRIES "_ZN6yaprak4haru4Dict11set_entriesESt17basic_string_viewIcSt11char_traitsIcEE"
void real_set_entries(Dict* self, std::string_view pdf) REAL(SET_ENTRIES);
void wrapped_set_entries(Dict* self, std::string_view pdf) WRAP(SET_ENTRIES);
void wrapped_set_entries(Dict* self, std::string_view pdf) {
    const bool is_parent_tree = pdf.starts_with("/Nums[");
    if (is_fault("wrong-parent-tree") && is_parent_tree)
        real_set_entries(self, with_two_swapped(pdf));
    else
        real_set_entries(self, pdf);
}

#define OPENING "_ZN6yaprak10opening_ofB5cxx11ERKNS_8SequenceERKNS_7TagTreeEi"
std::string real_opening(const Sequence& sequence, const TagTree& tags, int number) REAL(OPENING);
std::string wrapped_opening(const Sequence& sequence, const TagTree& tags, int number)
    WRAP(OPENING);
std::string wrapped_opening(const Sequence& sequence, const TagTree& tags, int number) {
    constexpr int first_wrong = 3;
    const bool skips = is_fault("skipped-mark") && number >= first_wrong;
    return real_opening(sequence, tags, skips ? number + 1 : number);
}

int main(int count, char** arguments) {
    const std::vector<std::string> rest(arguments + std::min(count, 2), arguments + count);
    if (count > 1) fault = arguments[1];
    return run(rest, {"", checkout(), false, false}, std::cin, std::cout, std::cerr);
}
