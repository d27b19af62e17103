// A page as a browser shows it while it is designed: its pages as SVG, what there is to be said of
// them, the pictures in them.
#pragma once
#include "base/error.hpp"
#include "image/book/picture_book.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace yaprak {

struct Job;
class WorkerCaches;

struct PreviewPage {
    std::string svg;   // with what can be shown over it (preview/overlay.hpp)
    std::string hash;  // of it: what is as it was need not be shown again
};

struct Preview {
    std::string title, layout;  // the layout's name
    std::vector<PreviewPage> pages;
    Warnings warnings;
    std::vector<Finding> errors;                     // where there are any, there are no pages
    PictureBook book;                                // holds what `pictures` points to
    std::map<std::string, const Picture*> pictures;  // by the name that the pages know them by
};

// Never throws for what is wrong with the page or its layout: that are the preview's errors.
[[nodiscard]] Preview make_preview(const Job& job, WorkerCaches& caches);

// The address of a picture of a preview begins so; its name follows.
inline constexpr const char* picture_path = "/picture/";

}  // namespace yaprak
