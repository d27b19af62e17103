#include "pdf/file/make_file.hpp"

#include "base/error.hpp"
#include "image/book/fitted_pictures.hpp"
#include "image/codec/jpeg.hpp"
#include "image/codec/jpeg_codec.hpp"
#include "image/samples.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

// 300 dots to the inch, with grain, of which every step takes something.
PictureBook photograph() {
    Pixels pixels{400, 300, 3, {}};
    unsigned grain = 1;
    for (int i = 0; i < 400 * 300 * 3; ++i) {
        grain = grain * 1664525u + 1013904223u;
        pixels.bytes += char(128 + 60 * std::sin(i * 0.01) + int(grain >> 27));
    }
    Picture picture = read_jpeg(sample_ref(), *encode_jpeg(pixels, {95}));
    picture.key = "photograph";
    return PictureBook({std::make_shared<const Picture>(std::move(picture))});
}

class Maker {
public:
    Maker() { pages_.pages[0].items.push_back(item_at({}, PlacedPicture{0, {96_pt, 72_pt}})); }

    MadeFile made(std::size_t most_bytes) {
        PdfOptions options;
        options.form.picture_quality = 90;
        options.most_bytes = most_bytes;
        options.at = {"a.md", 1, 1};
        return make_file(pages_, fonts(), pictures_, options, nullptr, &fitted_);
    }

private:
    Pages pages_ = one_page({200_pt, 200_pt});
    PictureBook pictures_ = photograph();
    FittedPictures fitted_;
};

}  // namespace

TEST_CASE("a file that must be small takes the finest of fifteen steps that fits") {
    Maker maker;
    MadeFile file = maker.made(10'000'000);
    CHECK(file.compromise == "");
    std::string last;
    int steps = 0;
    for (;; ++steps) {
        const std::size_t most = file.bytes.size() - 1;
        try {
            file = maker.made(most);
        } catch (const Error&) {
            break;
        }
        CHECK(file.bytes.size() <= most);
        CHECK(file.compromise != last);
        CHECK(maker.made(file.bytes.size()).compromise == file.compromise);
        last = file.compromise;
    }
    CHECK(steps == 15);
    CHECK(last == "pictures at 48 dpi, quality 30");
}

TEST_CASE("a file that cannot be made so small is refused with the least size there is") {
    Maker maker;
    try {
        maker.made(100);
        FAIL("no file is that small");
    } catch (const Error& problem) {
        const std::string text = to_text(problem.finding(), "error");
        CHECK(holds(text, "a.md:1:1: error: the file cannot be made as small as 0.1 KB: "));
        CHECK(holds(text, " is the least, with pictures at 48 dpi, quality 30"));
    }
}

TEST_CASE("a size is never said to be less than it is") {
    CHECK(size_text(0) == "0 KB");
    CHECK(size_text(1) == "0.1 KB");
    CHECK(size_text(84'300) == "84.3 KB");
    CHECK(size_text(84'301) == "84.4 KB");
    CHECK(size_text(999'999) == "1000 KB");
    CHECK(size_text(1'000'000) == "1 MB");
    CHECK(size_text(1'250'001) == "1.26 MB");
}
