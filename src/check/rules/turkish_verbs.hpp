// Turkish verbs as handouts use them: an imperative is known by its stem, since its ending -ın is
// the genitive's too ("alın" and "sizin", "yapın" and "ilacın").
#pragma once
#include <string_view>

namespace yaprak {

// "alın", "alınız", "almayın", "yürüyünüz": told to who is addressed as siz. In small letters.
[[nodiscard]] bool is_polite_imperative(std::string_view word);

// "yap", "iç": told to a child.
[[nodiscard]] bool is_plain_imperative(std::string_view word);

// "ovma", "gelme": told to a child, and the name of a deed as well.
[[nodiscard]] bool is_verbal_noun(std::string_view word);

// "yapılmalı", "içmelisiniz", "gerekir": what is to be done.
[[nodiscard]] bool is_necessity(std::string_view word);

}  // namespace yaprak
