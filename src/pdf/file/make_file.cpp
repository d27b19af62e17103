#include "pdf/file/make_file.hpp"

#include "base/number.hpp"
#include "image/book/screen_colours.hpp"
#include "model/page.hpp"
#include "pdf/file/finish.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/picture/fit_pictures.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

// The steps from the wished form down to what can just be recognised.
constexpr int steps = 15;
constexpr int least_dpi = 48, least_quality = 30;
constexpr int first_dpi = 300;  // where the form leaves pictures as they are

class Maker {
public:
    Maker(const Pages& pages, const FontBook& fonts, const PictureBook& pictures,
          const FileWish& wish, PdfCache* cache, FittedPictures* fitted)
        : pages_(pages),
          fonts_(fonts),
          pictures_(pictures),
          wish_(wish),
          cache_(cache),
          fitted_(fitted) {}

    MadeFile run() const {
        MadeFile as_wished{made({wish_.form.picture_dpi, wish_.form.picture_quality, false}), ""};
        if (fits(as_wished.bytes)) return as_wished;
        MadeFile smallest = coarser(steps);
        if (!fits(smallest.bytes))
            fail(smallest.bytes.size() < as_wished.bytes.size() ? smallest : as_wished);
        return finest_that_fits(std::move(smallest));
    }

private:
    bool fits(const std::string& bytes) const {
        return wish_.most_bytes == 0 || bytes.size() <= wish_.most_bytes;
    }

    std::string made(const PictureWish& wish) const {
        const Finish form{wish_.form.packed || wish_.most_bytes > 0, wish_.form.linearised,
                          wish_.password};
        if (wish.dpi == 0) return finish(written(pages_, pictures_), form);
        Pages pages = pages_;
        const PictureBook pictures = fit_pictures(pages, pictures_, wish, fitted_);
        return finish(written(pages, pictures), form);
    }

    std::string written(const Pages& pages, const PictureBook& pictures) const {
        const Protection protection =
            wish_.password.empty() ? Protection::none : Protection::password;
        return write_pdf(pages, fonts_, pictures, wish_.standard, protection, cache_);
    }

    PictureWish step(int number) const {
        const auto towards = [&](int from, int least) {
            return from - std::max(from - least, 0) * number / steps;
        };
        const int dpi = wish_.form.picture_dpi == 0 ? first_dpi : wish_.form.picture_dpi;
        return {towards(dpi, least_dpi), towards(wish_.form.picture_quality, least_quality), true};
    }

    MadeFile coarser(int number) const {
        const PictureWish wish = step(number);
        return {made(wish), "pictures at " + std::to_string(wish.dpi) + " dpi, quality " +
                                std::to_string(wish.quality)};
    }

    // Step `steps` fits: halves what lies between it and the wished form.
    MadeFile finest_that_fits(MadeFile best) const {
        for (int too_large = 0, fitting = steps; fitting - too_large > 1;) {
            const int middle = (too_large + fitting) / 2;
            MadeFile tried = coarser(middle);
            const bool is_small_enough = fits(tried.bytes);
            (is_small_enough ? fitting : too_large) = middle;
            if (is_small_enough) best = std::move(tried);
        }
        return best;
    }

    [[noreturn]] void fail(const MadeFile& smallest) const {
        const std::string how = smallest.compromise.empty() ? "" : ", with " + smallest.compromise;
        throw Error(wish_.at,
                    "the file cannot be made as small as " + size_text(wish_.most_bytes) + ": " +
                        size_text(smallest.bytes.size()) + " is the least" + how,
                    "allow more, or make the page shorter");
    }

    const Pages& pages_;
    const FontBook& fonts_;
    const PictureBook& pictures_;
    const FileWish& wish_;
    PdfCache* cache_;
    FittedPictures* fitted_;
};

}  // namespace

MadeFile make_file(const Pages& pages, const FontBook& fonts, const PictureBook& pictures,
                   const FileWish& wish, PdfCache* cache, FittedPictures* fitted) {
    return Maker(pages, fonts, in_screen_colours(pictures), wish, cache, fitted).run();
}

std::string size_text(std::size_t bytes) {
    const bool is_large = bytes >= 1'000'000;
    const double unit = is_large ? 1e6 : 1e3, part = is_large ? 100 : 10;
    return number(std::ceil(double(bytes) / unit * part) / part, is_large ? 2 : 1) +
           (is_large ? " MB" : " KB");
}

}  // namespace yaprak
