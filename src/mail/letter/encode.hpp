// Bytes and words as mail carries them: base64 and quoted-printable (RFC 2045), encoded words in
// headers (RFC 2047), parameters in other letters than ASCII's (RFC 2231). Lines end in CRLF and
// hold at most 76 columns.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace yaprak {

constexpr std::size_t mail_columns = 76;

// Every line ends in CRLF, the last too.
std::string base64_lines(std::string_view bytes);

// Text whose lines end in '\n' (or CRLF). What is no UTF-8 is carried as it is.
std::string quoted_printable(std::string_view text);

// "Subject: " and the value, folded; a value that is more than plain ASCII in encoded words, split
// between characters. No control character may be in it.
std::string header_line(std::string_view name, std::string_view value);

// A parameter of a header on a line of its own, behind the ";" of what stands before:
// `;\r\n filename="Seker.pdf"`, and a second in RFC 2231's way where ASCII cannot say it.
std::string file_name_parameter(std::string_view name, std::string_view file_name);
// The same in ASCII only.
std::string ascii_parameter(std::string_view name, std::string_view file_name);

// A name of a person or house before an address: a quoted string or encoded words, which may be
// folded; `column` is where it begins.
std::string phrase(std::string_view name, std::size_t column);

// "Seker hastaligi" of "Şeker hastalığı": Latin letters lose their marks, others are left out.
std::string ascii_letters(std::string_view text);

}  // namespace yaprak
