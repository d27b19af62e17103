// Drawings in the forms in which programs save them.
#include "image/file/drawing_bytes.hpp"

#include "base/utf8.hpp"
#include "image/file/file_kind.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

#include <string>

using namespace yaprak;

namespace {

const std::string drawing = "<?xml version='1.0'?><svg viewBox='0 0 9 9'><text>ğ</text></svg>";

std::string packed(const std::string& text) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string in = text, out(text.size() / 500 + 200, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string in_utf16(const std::string& text, bool is_big) {
    std::string out = is_big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t unit : to_utf16(text)) {
        const char high = char(unit >> 8), low = char(unit & 255);
        out += is_big ? high : low;
        out += is_big ? low : high;
    }
    return out;
}

FileKind kind_of_text(const std::string& text) {
    return nature_of(text).kind;
}

}  // namespace

TEST_CASE("a packed drawing is unpacked, and nothing else is") {
    CHECK(drawing_bytes(packed(drawing)) == drawing);
    const std::string text = packed("no drawing");
    CHECK(drawing_bytes(text) == text);
    const std::string cut = packed(drawing).substr(0, 40);
    CHECK(drawing_bytes(cut) == cut);
    const std::string twice = packed(packed(drawing));
    CHECK(drawing_bytes(twice) == twice);
    const std::string bomb = packed("<svg>" + std::string(80'000'000, ' ') + "</svg>");
    CHECK(drawing_bytes(bomb) == bomb);
}

TEST_CASE("a drawing in UTF-16 becomes one in UTF-8") {
    for (const bool is_big : {true, false}) {
        CHECK(drawing_bytes(in_utf16(drawing, is_big)) == drawing);
        CHECK(drawing_bytes(in_utf16(drawing, is_big).substr(2)) == drawing);
        const std::string other = in_utf16("no drawing", is_big);
        CHECK(drawing_bytes(other) == other);
    }
    const std::string said = "<?xml version='1.0' encoding='UTF-16'?><svg/>";
    CHECK(drawing_bytes(in_utf16(said, true)).find("UTF-16") == std::string::npos);
}

TEST_CASE("a drawing in an encoding of eight bits becomes one in UTF-8") {
    const auto with = [](const std::string& encoding, const std::string& letters) {
        const std::string out =
            drawing_bytes("<?xml version='1.0' encoding='" + encoding + "'?><svg>" + letters);
        return out.substr(out.find("<svg>") + 5);
    };
    CHECK(with("ISO-8859-9", "\xF0\xFD\xFE\xDD\xFC") == "ğışİü");
    CHECK(with("windows-1254", "\xF0\x80\x93") == "ğ€“");
    CHECK(with("iso-8859-1", "\xE9\xF0") == "éð");
    CHECK(with("UTF-8", "ğ") == "ğ");
    CHECK(with("iso-8859-9", "ğ") == "ğ");
    CHECK(with("koi8-r", "\xC1") == "\xC1");
}

TEST_CASE("a drawing is known by its first element") {
    CHECK(kind_of_text("<svg/>") == FileKind::svg);
    CHECK(kind_of_text("<ns0:svg xmlns:ns0='x'>") == FileKind::svg);
    CHECK(kind_of_text("<?xml version='1.0'?>\n<!-- " + std::string(9000, 'x') + " -->\n<svg>") ==
          FileKind::svg);
    CHECK(kind_of_text("<!DOCTYPE svg [<!ENTITY a 'b>'>]><svg>") == FileKind::svg);
    CHECK(kind_of_text("<!-- <!DOCTYPE html> --><svg>") == FileKind::svg);
    CHECK(kind_of_text("<!DOCTYPE html><html><svg>") == FileKind::foreign);
    CHECK(kind_of_text("<html><svg>") == FileKind::foreign);
    CHECK(kind_of_text("<svgs>") != FileKind::svg);
    CHECK(kind_of_text("<!-- <svg>") != FileKind::svg);
}
