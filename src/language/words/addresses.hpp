// URLs and e-mail addresses: never cased, never hyphenated, broken only after certain signs.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace yaprak {

// One token without spaces, quotes and brackets around it: "https://a.b/c", "www.a.b", "a@b.c",
// "klinik.com.tr", "klinik.com.tr/hizmetler".
bool is_address(std::string_view token);

// The bytes at which it may go on in the next line; nothing is printed there. They are after / ? &
// = _ #, an e-mail after its @, and before a hyphen; between these, where the parts are long,
// before dots.
std::vector<std::size_t> address_breaks(std::string_view address);

}  // namespace yaprak
