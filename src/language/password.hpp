// A password as people type it -> the one that a PDF is locked with.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// By SASLprep (RFC 4013), as ISO 32000-2, 7.6.4.3.3, asks: composed and decomposed letters become
// the same, so that "ş" opens the file however a keyboard makes it. Throws Error for an empty one,
// one with control characters, and one of more than 127 bytes.
std::string prepare_password(std::string_view utf8);

}  // namespace yaprak
