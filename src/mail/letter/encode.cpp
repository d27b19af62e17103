#include "mail/letter/encode.hpp"

#include "base/base64.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace yaprak {
namespace {

constexpr std::size_t line_bytes = mail_columns / 4 * 3;  // of base64

bool is_plain(char c) {
    return c > 32 && c < 127;
}

// One line of text in quoted-printable, with soft line breaks that never part a character.
void append_quoted_line(std::string& out, std::string_view line) {
    std::size_t column = 0;
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t length = decode(line, i).length;
        std::string unit;
        for (char c : line.substr(i, length)) {
            const bool at_end = i + length == line.size();
            if ((is_plain(c) && c != '=') || ((c == ' ' || c == '\t') && !at_end))
                unit += c;
            else
                append_hex(unit += '=', std::uint8_t(c), 2, HexCase::upper);
        }
        if (column + unit.size() > mail_columns - 1) {
            out += "=\r\n";
            column = 0;
        }
        out += unit;
        column += unit.size();
        i += length;
    }
}

// Characters that belong to the one before: combining marks of Latin, Hebrew and Arabic, joiners.
bool clings(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5C7) || (c >= 0x64B && c <= 0x65F) ||
           c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

// The next character with what clings to it.
std::size_t cluster_at(std::string_view text, std::size_t at) {
    std::size_t end = at + decode(text, at).length;
    for (CodePoint next = decode(text, end); next.length && clings(next.value);
         next = decode(text, end))
        end += next.length;
    return end - at;
}

constexpr std::string_view word_begin = "=?UTF-8?B?", word_end = "?=";

// How many bytes an encoded word may carry on a line with so many columns left (RFC 2047: a word
// has at most 75).
std::size_t word_room(std::size_t columns) {
    const std::size_t frame = word_begin.size() + word_end.size();
    columns = std::min<std::size_t>(columns, 75);
    return columns < frame + 4 ? 0 : (columns - frame) / 4 * 3;
}

std::string encoded_words(std::string_view text, std::size_t column) {
    std::string out;
    std::size_t room = word_room(mail_columns - std::min(column, mail_columns));
    const std::size_t whole_line = word_room(mail_columns - 1);
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size()) {
            std::size_t next = cluster_at(text, end);
            if (next > whole_line) next = decode(text, end).length;
            if (end + next - begin > room) break;
            end += next;
        }
        if (end > begin) {
            out += word_begin;
            append_base64(out, text.substr(begin, end - begin));
            out += word_end;
        }
        if (end < text.size()) out += "\r\n ";
        begin = end;
        room = whole_line;
    }
    return out;
}

// ASCII that needs no encoded words: nothing that looks like one, no spaces that folding would
// lose, no word longer than a line.
bool is_plain_value(std::string_view value) {
    if (!is_ascii(value) || value.find("=?") != value.npos || value.find("  ") != value.npos ||
        value.starts_with(' ') || value.ends_with(' '))
        return false;
    std::size_t run = 0;
    for (char c : value) {
        run = c == ' ' ? 0 : run + 1;
        if ((c != ' ' && !is_plain(c)) || run > mail_columns - 1) return false;
    }
    return true;
}

std::string folded(std::string_view value, std::size_t column) {
    std::string out;
    while (!value.empty()) {
        const std::size_t end = std::min(value.find(' ', 1), value.size());
        if (column + end > mail_columns && column > 1) {
            out += "\r\n";
            column = 0;
        }
        out += value.substr(0, end);
        column += end;
        value.remove_prefix(end);
    }
    return out;
}

using Letter = std::pair<std::string_view, std::string_view>;

// Letters of the languages around us and what they are without their marks.
constexpr Letter latin[] = {
    {"ğ", "g"}, {"ü", "u"}, {"ş", "s"}, {"ı", "i"},  {"ö", "o"}, {"ç", "c"}, {"Ğ", "G"},
    {"Ü", "U"}, {"Ş", "S"}, {"İ", "I"}, {"Ö", "O"},  {"Ç", "C"}, {"â", "a"}, {"î", "i"},
    {"û", "u"}, {"Â", "A"}, {"Î", "I"}, {"Û", "U"},  {"ä", "a"}, {"Ä", "A"}, {"é", "e"},
    {"É", "E"}, {"è", "e"}, {"È", "E"}, {"ê", "e"},  {"ë", "e"}, {"á", "a"}, {"à", "a"},
    {"ã", "a"}, {"å", "a"}, {"Å", "A"}, {"í", "i"},  {"ó", "o"}, {"ô", "o"}, {"õ", "o"},
    {"ú", "u"}, {"ù", "u"}, {"ñ", "n"}, {"Ñ", "N"},  {"ø", "o"}, {"Ø", "O"}, {"ý", "y"},
    {"č", "c"}, {"š", "s"}, {"ž", "z"}, {"ß", "ss"}, {"–", "-"}, {"—", "-"}, {"’", "'"},
    {"‘", "'"}, {"“", "'"}, {"”", "'"}, {"…", "..."}};

std::string quoted_string(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

// The name in ASCII, its stem cut so that its line holds `room` columns.
std::string ascii_file_name(std::string_view file_name, std::size_t room) {
    const std::size_t dot = std::min(file_name.rfind('.'), file_name.size());
    const std::string ending = ascii_letters(file_name.substr(dot)).substr(0, 8);
    std::string stem = ascii_letters(file_name.substr(0, dot));
    const std::size_t first = stem.find_first_not_of(" -.");
    stem = first == stem.npos ? "document" : stem.substr(first);
    if (stem.size() + ending.size() > room) stem.resize(room - ending.size());
    while (stem.ends_with(' ')) stem.pop_back();
    return stem + ending;
}

// RFC 2231, 7: what may stand unencoded in a parameter's value.
bool is_attribute_char(char c) {
    return is_plain(c) && std::string_view("*'%()<>@,;:\\\"/[]?=").find(c) == std::string::npos;
}

// The name in percent signs, in pieces that fit on a line and part no character.
std::vector<std::string> percent_pieces(std::string_view text, std::size_t room) {
    std::vector<std::string> pieces = {"UTF-8''"};
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = decode(text, i).length;
        std::string unit;
        for (char c : text.substr(i, length)) {
            if (is_attribute_char(c))
                unit += c;
            else
                append_hex(unit += '%', std::uint8_t(c), 2, HexCase::upper);
        }
        if (pieces.back().size() + unit.size() > room) pieces.emplace_back();
        pieces.back() += unit;
        i += length;
    }
    return pieces;
}

}  // namespace

std::string base64_lines(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() / line_bytes * (mail_columns + 2) + mail_columns + 2);
    for (; !bytes.empty(); bytes.remove_prefix(std::min(line_bytes, bytes.size()))) {
        append_base64(out, bytes.substr(0, line_bytes));
        out += "\r\n";
    }
    return out;
}

std::string quoted_printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        append_quoted_line(out, line);
        out += "\r\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string header_line(std::string_view name, std::string_view value) {
    std::string out = std::string(name) + ": ";
    const std::size_t column = out.size();
    out += is_plain_value(value) ? folded(value, column) : encoded_words(value, column);
    return out + "\r\n";
}

std::string phrase(std::string_view name, std::size_t column) {
    const bool plain = is_plain_value(name) && column + name.size() + 2 < mail_columns;
    return plain ? quoted_string(name) : encoded_words(name, column);
}

std::string ascii_letters(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = decode(text, i).length;
        const std::string_view letter = text.substr(i, length);
        const auto known = std::find_if(std::begin(latin), std::end(latin),
                                        [&](const Letter& pair) { return pair.first == letter; });
        if (length == 1 && (is_plain(letter[0]) || letter[0] == ' '))
            out += letter;
        else if (known != std::end(latin))
            out += known->second;
        i += length;
    }
    return out;
}

std::string ascii_parameter(std::string_view name, std::string_view file_name) {
    const std::size_t frame = name.size() + 5;  // a space, =, two quotes, ;
    return ";\r\n " + std::string(name) + "=" +
           quoted_string(ascii_file_name(file_name, mail_columns - frame - 4));
}

std::string file_name_parameter(std::string_view name, std::string_view file_name) {
    const std::string plain = ascii_parameter(name, file_name);
    if (plain == ";\r\n " + std::string(name) + "=" + quoted_string(file_name)) return plain;
    const std::size_t room = mail_columns - name.size() - 7;  // " name*99*=" and ";"
    const auto pieces = percent_pieces(file_name, room);
    std::string out = plain;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        out += ";\r\n " + std::string(name) + (pieces.size() > 1 ? "*" + std::to_string(i) : "") +
               "*=" + pieces[i];
    return out;
}

}  // namespace yaprak
