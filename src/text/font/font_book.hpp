// The faces in the font folders, by family, weight and slant. A face is opened when it is first
// asked for, and tested then: does it keep the Turkish i apart from ı. Letters that it lacks come
// from other fonts.
#pragma once
#include "base/error.hpp"
#include "model/line.hpp"
#include "model/text_style.hpp"
#include "text/font/face_file.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class Font;

// No font of a family that a text asks for. It says no place: what asks is not known here.
class UnknownFont : public Error {
public:
    UnknownFont(std::string family, std::string hint)
        : Error(Code::unknown_font, {}, "unknown font \"" + family + "\"", std::move(hint)),
          family_(std::move(family)) {}
    const std::string& family() const { return family_; }

private:
    std::string family_;
};

class FontBook {
public:
    // Looks into `folders` and the folders in them for .ttf, .otf, .ttc and .otc files; reads only
    // their names. Where two files hold one face, the first folder's counts. A file that is no
    // font, is damaged, or cannot be read, is passed over with a warning. Throws Error when there
    // is no font at all.
    explicit FontBook(const std::vector<std::filesystem::path>& folders,
                      Warnings* warnings = nullptr);
    ~FontBook();
    FontBook(FontBook&&) noexcept;
    FontBook& operator=(FontBook&&) noexcept;

    // The face nearest to the style's family, weight and slant (CSS Fonts 4, 5.2) that text can be
    // set in: faces that are damaged, may not be embedded, or lose the dot of the Turkish i in
    // Turkish, are passed over. Where a family has no other one, a face of another family is taken.
    // Throws UnknownFont when the family is not there (the hint names those that are), Error when
    // no face at all can be used.
    FontIndex find(const TextStyle& style) const;

    // The same without the question of language: for fallback fonts.
    FontIndex find(std::string_view family, int weight, Slant slant) const;

    // Why the nearest face of all was passed over; nullptr where it was not. To be asked behind
    // find().
    struct Refusal {
        std::filesystem::path file;
        std::string problem, hint;
    };
    const Refusal* passed_over(const TextStyle& style) const;

    // Throws Error at `at`, with the families that there are as its hint, where none is called so.
    void require(std::string_view family, const SourcePos& at) const;

    // Closes every face that was opened; it is opened anew when it is asked for. To be called while
    // nobody uses one.
    void close();

    // A face that was found; cheap.
    const Font& operator[](FontIndex index) const;

    // For `yaprak fonts`: one entry a face, sorted.
    struct Face {
        std::string family;
        int weight;
        Slant slant;
        std::filesystem::path file;
        std::uint32_t index = 0;                // in a collection
        std::optional<Instance> instance = {};  // of a variable font
    };
    std::vector<Face> faces() const;

    // Files that cannot be read, or hold fonts in a form that cannot be used, and what to do.
    struct Unusable {
        std::filesystem::path file;
        std::string problem, hint;
    };
    const std::vector<Unusable>& unusable() const;

    // Names for dumps by FontIndex: "Source Serif 4 400", with " italic".
    std::vector<std::string> names() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yaprak
