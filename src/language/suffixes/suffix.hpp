// The Turkish suffixes that may follow a value, and how people write them: "in", "'den", "-li".
#pragma once
#include <optional>
#include <string_view>

namespace yaprak {

enum class Suffix {
    genitive,      // -in, -nin
    accusative,    // -i, -yi
    dative,        // -e, -ye
    locative,      // -de, -te
    ablative,      // -den, -ten
    instrumental,  // -le, -yle
    possessive,    // -i, -si, of the third person
    with,          // -li
    agent,         // -ci, -çi
    without,       // -siz
    abstract,      // -lik
    copula,        // -dir, -tir
    plural,        // -ler
    ordinal,       // -inci, -nci
    relative,      // -deki, -teki
    question,      // mi, a word of its own
};

// Whether the word that bears the suffix is taken for a proper name, which an apostrophe parts from
// its suffix, or for a common noun, whose last letters may change before it.
enum class WordKind { by_first_letter, proper_name, common_noun };

struct SuffixForm {
    Suffix suffix = Suffix::genitive;
    WordKind kind = WordKind::by_first_letter;
    bool in_capitals = false;
};

// Any form of a suffix that vowel harmony gives, with its buffer letter or without: "in", "ün" and
// "nun" are the genitive. An apostrophe before it asks for a proper name, a hyphen for a common
// noun; capitals ask for capitals. Nothing for what is no suffix.
std::optional<SuffixForm> parse_suffix(std::string_view form);

}  // namespace yaprak
