// Marker by marker (ITU-T T.81, annex B): sizes from the frame header, Adobe's APP14 for the ink's
// sense, JFIF's APP0 for the resolution, EXIF's APP1 for the orientation. A file is whole when its
// segments meet one another, each component is in a scan, the first scan is long enough for its
// blocks, and the end marker is there. What a camera writes beside the picture (where and by whom
// it was taken, a small copy of it) stays out of the brochure.
#include "image/codec/jpeg.hpp"

#include "base/error.hpp"
#include "image/codec/exif.hpp"
#include "image/codec/jpeg_codec.hpp"
#include "image/colour/to_srgb.hpp"
#include "image/file/limits.hpp"

#include <cstring>
#include <vector>

namespace yaprak {
namespace {

namespace marker {
constexpr unsigned arithmetic_table = 0xCC, huffman_table = 0xC4, extension = 0xC8;
constexpr unsigned restart_0 = 0xD0, restart_7 = 0xD7, start = 0xD8, end = 0xD9, scan = 0xDA;
constexpr unsigned app0 = 0xE0, app1 = 0xE1, app2 = 0xE2, app14 = 0xEE, app15 = 0xEF;
constexpr unsigned comment = 0xFE, temporary = 0x01;
}  // namespace marker

bool is_frame(unsigned code) {
    return code >= 0xC0 && code <= 0xCF && code != marker::huffman_table &&
           code != marker::extension && code != marker::arithmetic_table;
}

bool stands_alone(unsigned code) {
    return code == marker::temporary || (code >= marker::restart_0 && code <= marker::start);
}

// JFIF's resolution, Adobe's colours and the colour profile; the rest tells of more than the
// picture.
bool belongs_to_picture(unsigned code, std::string_view body) {
    if (code == marker::comment) return false;
    if (code < marker::app0 || code > marker::app15) return true;
    return (code == marker::app0 && body.starts_with("JFIF")) ||
           (code == marker::app2 && body.starts_with("ICC_PROFILE")) || code == marker::app14;
}

constexpr int converted_quality = 92;  // nobody sees a difference

struct Component {
    unsigned id = 0;
    std::size_t across = 1, down = 1;  // sampling factors
    bool scanned = false;
};

class Reader {
public:
    Reader(const ImageRef& image, std::string bytes) : image_(image), bytes_(std::move(bytes)) {}

    Picture run() {
        at_ = 2;  // past the start marker, by which the file was known
        while (const unsigned code = next_marker()) {
            if (code == marker::end) return finish();
            if (!stands_alone(code)) read_segment(code);
        }
        cut_off();
    }

private:
    [[noreturn]] void cut_off() const {
        throw Error(Code::image_unreadable, image_.at, called(image_) + " is cut off",
                    "copy or export the file again");
    }
    [[noreturn]] void damaged(const char* what) const {
        throw Error(Code::image_unreadable, image_.at, called(image_) + " is damaged: " + what,
                    "save it again as an ordinary JPEG");
    }
    [[noreturn]] void unusual(const std::string& what) const {
        throw Error(Code::image_unreadable, image_.at,
                    called(image_) + " is a JPEG of a rare kind: " + what,
                    "save it again as an ordinary 8-bit JPEG");
    }

    unsigned byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }
    unsigned short_at(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }

    // Zero when the bytes run out. Any number of 0xFF may stand before a marker's code.
    unsigned next_marker() {
        if (at_ >= bytes_.size()) return 0;
        if (byte(at_) != 0xFF) damaged("a marker is missing");
        while (at_ < bytes_.size() && byte(at_) == 0xFF) ++at_;
        if (at_ >= bytes_.size()) return 0;
        if (byte(at_) == 0) damaged("a marker is missing");
        return byte(at_++);
    }

    void read_segment(unsigned code) {
        if (bytes_.size() - at_ < 2) cut_off();
        const std::size_t length = short_at(at_);
        if (length < 2) damaged("a segment has no length");
        if (bytes_.size() - at_ < length) cut_off();
        const std::size_t body = at_ + 2, size = length - 2;
        at_ += length;
        if (!belongs_to_picture(code, std::string_view(bytes_).substr(body, size)))
            beside_.push_back({body - 4, at_});
        if (is_frame(code)) return read_frame(code, body, size);
        if (code == marker::scan) return read_scan(body, size);
        read_application(code, std::string_view(bytes_).substr(body, size));
    }

    void read_application(unsigned code, std::string_view body) {
        using namespace std::string_view_literals;
        const auto begins = [&](std::string_view mark) {
            return body.substr(0, mark.size()) == mark;
        };
        if (code == marker::app0 && body.size() >= 12 && begins("JFIF\0"sv)) read_density(body);
        if (code == marker::app1 && begins("Exif\0"sv) && body.size() > 6)
            picture_.orientation = exif_orientation(body.substr(6));
        if (code == marker::app2 && begins("ICC_PROFILE\0"sv) && body.size() > 14)
            profile_.append(body.substr(14));
        if (code == marker::app14 && begins("Adobe"sv)) adobe_ = true;
    }

    void read_density(std::string_view body) {
        const auto value = [&](std::size_t at) { return static_cast<unsigned char>(body[at]); };
        const double density = value(8) * 256 + value(9);
        if (value(7) == 1) picture_.dpi = density;
        if (value(7) == 2) picture_.dpi = density * 2.54;
    }

    void read_frame(unsigned code, std::size_t body, std::size_t size) {
        if (!components_.empty()) damaged("it has two frames");
        if (size < 6) damaged("its frame header is too short");
        check_coding(code, byte(body));
        const unsigned height = short_at(body + 1), width = short_at(body + 3);
        if (height == 0) unusual("its height stands behind the picture");
        check_size(image_, width, height);
        picture_.width = int(width);
        picture_.height = int(height);
        progressive_ = code == 0xC2;
        read_components(body + 5, size - 5);
    }

    // T.81, table B.1: C0 to C2 are what PDF readers decode.
    void check_coding(unsigned code, unsigned bits) const {
        if (code >= 0xC9) unusual("arithmetic coding");
        if (code == 0xC3) unusual("lossless coding");
        if (code > 0xC3) unusual("hierarchical coding");
        if (bits != 8) unusual(std::to_string(bits) + " bits per component");
    }

    void read_components(std::size_t at, std::size_t size) {
        const std::size_t count = byte(at);
        if (count != 1 && count != 3 && count != 4)
            unusual(std::to_string(count) + " colour components");
        if (size < 1 + 3 * count) damaged("its frame header is too short");
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t entry = at + 1 + 3 * i;
            components_.push_back({byte(entry), byte(entry + 1) >> 4, byte(entry + 1) & 15});
            if (components_.back().across - 1 > 3 || components_.back().down - 1 > 3)
                damaged("its sampling is out of range");
        }
        picture_.colour = count == 1   ? PictureColour::grey
                          : count == 3 ? PictureColour::rgb
                                       : PictureColour::cmyk;
    }

    void read_scan(std::size_t body, std::size_t size) {
        if (components_.empty()) damaged("a scan stands before the frame");
        const std::size_t count = size ? byte(body) : 0;
        if (count < 1 || count > components_.size() || size < 4 + 2 * count)
            damaged("a scan's header makes no sense");
        std::size_t blocks = 0;
        for (std::size_t i = 0; i < count; ++i) blocks += take_component(byte(body + 1 + 2 * i));
        const std::size_t coded = skip_coded_data();
        const bool first = scans_++ == 0;
        if (first && coded * 8 < blocks * (progressive_ ? 1 : 2)) cut_off();
    }

    // The number of its 8 x 8 blocks.
    std::size_t take_component(unsigned id) {
        std::size_t widest = 1, tallest = 1;
        for (const Component& each : components_) {
            widest = std::max(widest, each.across);
            tallest = std::max(tallest, each.down);
        }
        for (Component& each : components_) {
            if (each.id != id) continue;
            each.scanned = true;
            const std::size_t columns = std::size_t(picture_.width) * each.across / widest / 8;
            const std::size_t rows = std::size_t(picture_.height) * each.down / tallest / 8;
            return columns * rows;
        }
        damaged("a scan names an unknown component");
    }

    // Up to the next marker that is neither a restart nor a stuffed 0xFF 0x00; returns the length.
    std::size_t skip_coded_data() {
        const std::size_t from = at_;
        while (at_ + 1 < bytes_.size()) {
            const void* found = std::memchr(bytes_.data() + at_, 0xFF, bytes_.size() - 1 - at_);
            if (!found) break;
            at_ = std::size_t(static_cast<const char*>(found) - bytes_.data());
            const unsigned code = byte(at_ + 1);
            if (code == 0xFF)
                ++at_;
            else if (code == 0 || (code >= marker::restart_0 && code <= marker::restart_7))
                at_ += 2;
            else
                return at_ - from;
        }
        add_end();
        return at_ - from;
    }

    // Some programs leave the end marker away. Whether all before it is there is seen when the
    // picture is decoded, but not of a progressive one: scans may be missing.
    void add_end() {
        if (progressive_) cut_off();
        while (bytes_.size() > at_ && byte(bytes_.size() - 1) == 0xFF) bytes_.pop_back();
        at_ = bytes_.size();
        bytes_ += "\xFF\xD9";
        is_end_added_ = true;
    }

    bool can_be_decoded() const {
        return decode_jpeg(bytes_, {{0, double(picture_.width)},
                                    {0, double(picture_.height)},
                                    std::max(picture_.width / 8, 1),
                                    std::max(picture_.height / 8, 1)})
            .has_value();
    }

    Picture finish() {
        for (const Component& each : components_)
            if (!each.scanned) cut_off();
        if (components_.empty()) cut_off();
        bytes_.resize(at_);
        if (is_end_added_ && !can_be_decoded()) cut_off();
        drop_what_stands_beside();
        picture_.coding = PictureCoding::jpeg;
        picture_.inverted = adobe_ && picture_.colour == PictureColour::cmyk;
        picture_.bytes = std::move(bytes_);
        if (picture_.colour == PictureColour::rgb && needs_conversion(profile_)) code_in_srgb();
        return std::move(picture_);
    }

    // A reader of PDFs takes a JPEG's colours for those of its colour space, whatever its profile
    // says. Where it cannot be decoded here it stays as it is.
    void code_in_srgb() {
        auto pixels = decode_jpeg(picture_.bytes, {{0, double(picture_.width)},
                                                   {0, double(picture_.height)},
                                                   picture_.width,
                                                   picture_.height});
        if (!pixels || pixels->channels != 3) return;
        turn_into_srgb(pixels->bytes, 8, profile_);
        if (auto file = encode_jpeg(*pixels, {converted_quality, false, true}))
            picture_.bytes = std::move(*file);
    }

    void drop_what_stands_beside() {
        if (beside_.empty()) return;
        std::string kept;
        kept.reserve(bytes_.size());
        std::size_t from = 0;
        for (const ByteRange& range : beside_) {
            kept.append(bytes_, from, range.begin - from);
            from = range.end;
        }
        bytes_ = kept.append(bytes_, from);
    }

    struct ByteRange {
        std::size_t begin, end;
    };

    const ImageRef& image_;
    std::string bytes_;
    std::size_t at_ = 0;
    Picture picture_;
    std::vector<Component> components_;
    std::vector<ByteRange> beside_;  // in the file's order
    std::string profile_;            // ICC, its segments in the file's order
    std::size_t scans_ = 0;
    bool adobe_ = false;
    bool progressive_ = false;
    bool is_end_added_ = false;
};

}  // namespace

Picture read_jpeg(const ImageRef& image, std::string bytes) {
    return Reader(image, std::move(bytes)).run();
}

}  // namespace yaprak
