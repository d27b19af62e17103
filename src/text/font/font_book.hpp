// The faces in the font folders, by family, weight and slant. A face is opened when it is first
// asked for, and tested then: does it keep the Turkish i apart from ı, does it have Turkish
// letters.
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
    // font, or damaged, is passed over with a warning. Throws Error when there is no font at all.
    explicit FontBook(const std::vector<std::filesystem::path>& folders,
                      Warnings* warnings = nullptr);
    ~FontBook();
    FontBook(FontBook&&) noexcept;
    FontBook& operator=(FontBook&&) noexcept;

    // The face nearest to the style's family, weight and slant (CSS Fonts 4, 5.2). Throws
    // UnknownFont when the family is not there (the hint names those that are), Error when the file
    // is damaged or lacks letters of the style's language.
    FontIndex find(const TextStyle& style) const;

    // The same without the question of language: for fallback fonts.
    FontIndex find(std::string_view family, int weight, Slant slant) const;

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

    // Files that hold fonts in a form that cannot be used, and what to take instead.
    struct Unusable {
        std::filesystem::path file;
        std::string_view problem, hint;
    };
    const std::vector<Unusable>& unusable() const;

    // Names for dumps by FontIndex: "Source Serif 4 400", with " italic".
    std::vector<std::string> names() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yaprak
