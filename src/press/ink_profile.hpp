// An ICC profile of a printing in four inks (ICC.1:2010), and colours by it: Little CMS computes.
#pragma once
#include "base/colour.hpp"
#include "press/photo_table.hpp"

#include <array>
#include <memory>
#include <string>

namespace yaprak {

// All functions may be called by several threads at once.
class InkProfile {
public:
    // `name` is how messages call it. Throws Error where the bytes are no profile of a printer with
    // four inks that colours can be converted to and from.
    InkProfile(std::string bytes, const std::string& name);
    ~InkProfile();
    InkProfile(const InkProfile&) = delete;
    InkProfile& operator=(const InkProfile&) = delete;

    const std::string& bytes() const { return bytes_; }
    const std::string& description() const { return description_; }  // what it says of itself

    // The inks of a colour: relative colorimetric, its black brought to the printing's.
    [[nodiscard]] Cmyk inks_of(const Rgb& colour) const;
    // CIELAB of what inks print, D50.
    [[nodiscard]] std::array<double, 3> look_of(const Cmyk& inks) const;
    // How much black ink alone is as light as that grey of sRGB, 0 black to 1 white.
    [[nodiscard]] double black_of(double level) const;
    // What inks look like, as a screen shows it.
    [[nodiscard]] Rgb on_screen(const Cmyk& inks) const;
    // The same of bytes, 255 all of an ink: four a pixel -> three.
    void on_screen(const unsigned char* inks, unsigned char* rgb, std::size_t pixels) const;
    // The table for photographs, perceptual.
    [[nodiscard]] PhotoTable photo_table(double most_ink) const;

private:
    struct Transforms;
    void measure_black();

    std::string bytes_, description_;
    std::unique_ptr<const Transforms> transforms_;
    std::array<double, 256>
        lightness_{};  // of black ink, by 255ths: luminance, 0 that of all of it
};

}  // namespace yaprak
