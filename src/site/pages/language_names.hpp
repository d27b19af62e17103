// Languages as the names of folders and files say them: "content/en/", "uyku.en.md".
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// "pt-BR" of "pt-br", "pt_BR"; empty where the name is no tag of a language ("en-sik"). Only
// languages that web sites are written in (ISO 639-1, the usual ones) are known, so that a folder
// "my" or "so" is none.
std::string language_of_name(std::string_view name);

// The same of what settings say: "de-DE" of "de_DE.UTF-8", "tr" of "Türkçe"; empty where that names
// no language.
std::string language_of_setting(std::string_view text);

// Of a file's name without its ending, "uyku.en": the language behind its last dot; empty: none.
std::string language_of_stem(std::string_view stem);

}  // namespace yaprak
