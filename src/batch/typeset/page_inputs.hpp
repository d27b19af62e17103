// What a document's PDF is made from, beside the document and what all share: by that it is known
// later whether it would be another one.
#pragma once
#include "batch/typeset/job.hpp"
#include "batch/typeset/worker_caches.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace yaprak {

struct Document;
struct Layout;

// Every file that could have been one of the document's pictures or attachments; the places of each
// are tried in order.
std::vector<std::string> files_asked_by(const Document& document, const Job& job,
                                        const FileSystem& files);

// files_asked_by() with the files of the layout and of all that it extends, also those that would
// be taken instead if they were there, and with the families of fonts
// and the values of the site, as font_input() and site_input() name them.
std::vector<std::string> inputs_of(const Document& document, const Layout& layout, const Job& job,
                                   WorkerCaches& caches);

// A name that stands for what the site of a content folder says at a name: see values_by_name().
std::string site_input(const std::filesystem::path& content, const std::string& name);

// A name that stands for all faces of a family that the documents of a content folder have; of all
// families where it is empty.
std::string font_input(const std::filesystem::path& content, const std::string& family);

}  // namespace yaprak
