#include "pdf/file/make_file.hpp"

#include "base/number.hpp"
#include "image/book/screen_colours.hpp"
#include "model/page.hpp"
#include "pdf/file/check_file.hpp"
#include "pdf/file/finish.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/picture/fit_pictures.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

// The steps from the form that is asked for down to what can just be recognised.
constexpr int steps = 15;
constexpr int least_dpi = 48, least_quality = 30;
constexpr int first_dpi = 300;  // where the form leaves pictures as they are

class Maker {
public:
    Maker(const Pages& pages, const FontBook& fonts, const PictureBook& pictures,
          const PdfOptions& options, PdfCache* cache, FittedPictures* fitted)
        : pages_(pages),
          fonts_(fonts),
          pictures_(pictures),
          options_(options),
          cache_(cache),
          fitted_(fitted) {}

    MadeFile run() const {
        MadeFile as_asked{made({options_.form.picture_dpi, options_.form.picture_quality, false}),
                          ""};
        if (fits(as_asked.bytes)) return as_asked;
        MadeFile smallest = coarser(steps);
        if (!fits(smallest.bytes))
            fail(smallest.bytes.size() < as_asked.bytes.size() ? smallest : as_asked);
        return finest_that_fits(std::move(smallest));
    }

private:
    bool fits(const std::string& bytes) const {
        return options_.most_bytes == 0 || bytes.size() <= options_.most_bytes;
    }

    std::string made(const ResampleOptions& options) const {
        const Finish form{options_.form.linearised, options_.password};
        if (options.dpi == 0) return finished(written(pages_, pictures_), form);
        Pages pages = pages_;
        const PictureBook pictures = fit_pictures(pages, pictures_, options, fitted_);
        return finished(written(pages, pictures), form);
    }

    std::string finished(std::string pdf, const Finish& form) const {
        check_file(pdf, pages_.pages.size());
        if (!form.asks_anything()) return pdf;
        pdf = finish(std::move(pdf), form);
        check_file(pdf, pages_.pages.size());
        return pdf;
    }

    std::string written(const Pages& pages, const PictureBook& pictures) const {
        if (options_.press)
            return write_press_pdf(pages, fonts_, pictures, *options_.press, cache_);
        const Protection protection =
            options_.password.empty() ? Protection::none : Protection::password;
        const bool packed = options_.form.packed || options_.most_bytes > 0;
        return write_pdf(pages, fonts_, pictures, {options_.standard, protection, packed}, cache_);
    }

    ResampleOptions step(int number) const {
        const auto towards = [&](int from, int least) {
            return from - std::max(from - least, 0) * number / steps;
        };
        const int dpi = options_.form.picture_dpi == 0 ? first_dpi : options_.form.picture_dpi;
        return {towards(dpi, least_dpi), towards(options_.form.picture_quality, least_quality),
                true};
    }

    MadeFile coarser(int number) const {
        const ResampleOptions options = step(number);
        return {made(options), "pictures at " + std::to_string(options.dpi) + " dpi, quality " +
                                   std::to_string(options.quality)};
    }

    // Step `steps` fits: halves what lies between it and the form that is asked for.
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
        throw Error(Code::file_too_large, options_.at,
                    "the file cannot be made as small as " + size_text(options_.most_bytes) + ": " +
                        size_text(smallest.bytes.size()) + " is the least" + how,
                    "allow more, or make the page shorter");
    }

    const Pages& pages_;
    const FontBook& fonts_;
    const PictureBook& pictures_;
    const PdfOptions& options_;
    PdfCache* cache_;
    FittedPictures* fitted_;
};

}  // namespace

MadeFile make_file(const Pages& pages, const FontBook& fonts, const PictureBook& pictures,
                   const PdfOptions& options, PdfCache* cache, FittedPictures* fitted) {
    if (options.press) return Maker(pages, fonts, pictures, options, cache, fitted).run();
    return Maker(pages, fonts, in_screen_colours(pictures), options, cache, fitted).run();
}

std::string size_text(std::size_t bytes) {
    const bool is_large = bytes >= 1'000'000;
    const double unit = is_large ? 1e6 : 1e3, part = is_large ? 100 : 10;
    return number(std::ceil(double(bytes) / unit * part) / part, is_large ? 2 : 1) +
           (is_large ? " MB" : " KB");
}

}  // namespace yaprak
