// The author's word for an image -> a file that may be opened.
#pragma once
#include "base/error.hpp"
#include "base/file_system.hpp"
#include "model/image_ref.hpp"
#include "read/source/page_context.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace yaprak {

// Looks beside the page, then under the content folder, then in the site's folders of pictures; a
// leading '/' is the web root's; a name in another case or composed another way (Unicode's NFD, as
// Macs write it) is found as well. What lies outside the page's folder and the content folder, by
// whatever way, is never opened, and nothing is fetched.
class ImageFinder {
public:
    // `files` must outlive this.
    ImageFinder(std::filesystem::path page_folder, std::filesystem::path content,
                const FileSystem& files = disk(), PictureFolders site = {})
        : page_folder_(std::move(page_folder)),
          content_(std::move(content)),
          files_(files),
          site_(std::move(site)) {}

    // The index in `images`, where one word stands once. A picture that is not there or must not be
    // opened is one warning and an empty ImageRef::file: it never fails a page.
    int find(const std::string& written, const SourcePos& at, std::vector<ImageRef>& images,
             Warnings& warnings);

    // The file alone, of whatever `kind` it is for the author: "attachment"; empty after a warning
    // that it is missing. Throws Error for what is refused.
    std::filesystem::path look_up(const std::string& kind, const std::string& written,
                                  const SourcePos& at, Warnings& warnings);

    const FileSystem& files() const { return files_; }
    const std::filesystem::path& page_folder() const { return page_folder_; }

private:
    enum class Verdict { file, no_file, missing, outside, forbidden };
    struct Search {
        std::filesystem::path file;  // empty where a problem says why
        std::string problem, hint;
        Code code = Code::image_missing;
        bool is_refused = false;
    };
    Search search(const std::string& written);
    std::filesystem::path settled(const std::filesystem::path& candidate, Verdict& verdict);
    Verdict classify(const std::filesystem::path& candidate);
    bool is_inside(const std::filesystem::path& candidate);

    std::filesystem::path page_folder_, content_;
    const FileSystem& files_;
    PictureFolders site_;
    std::vector<std::filesystem::path> roots_;  // both, canonical, once they are needed
    std::map<std::string, int> known_;
};

// Every file that is looked at for a picture called `written` by a page of `page_folder`, in their
// order.
std::vector<std::filesystem::path> places_of_image(const std::string& written,
                                                   const std::filesystem::path& page_folder,
                                                   const std::filesystem::path& content,
                                                   const FileSystem& files = disk(),
                                                   const PictureFolders& site = {});

}  // namespace yaprak
