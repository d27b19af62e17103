#include "batch/typeset/page_inputs.hpp"

#include "batch/typeset/choose_layout.hpp"
#include "batch/typeset/set_pages.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "model/press_layout.hpp"
#include "read/source/image_finder.hpp"
#include "read/source/page_context.hpp"

#include <algorithm>
#include <set>

namespace yaprak {
namespace {

// All that the layout could ask for. A style's font is a role or a family.
std::set<std::string> families_of(const Layout& layout) {
    std::set<std::string> families(layout.fallback_fonts.begin(), layout.fallback_fonts.end());
    for (const auto& [role, family] : layout.fonts) families.insert(family);
    for (const auto& [name, style] : layout.styles)
        if (style.font && !layout.fonts.contains(*style.font)) families.insert(*style.font);
    return families;
}

void add_fonts(const Layout& layout, const Job& job, const FontBook& fonts,
               std::vector<std::string>& inputs) {
    std::set<std::string> known;
    for (const FontBook::Face& face : fonts.faces()) known.insert(face.family);
    const std::set<std::string> asked = families_of(layout);
    // A family by another spelling, or none: whatever comes may be taken for it.
    if (!std::includes(known.begin(), known.end(), asked.begin(), asked.end()))
        return inputs.push_back(font_input(job.content, ""));
    for (const std::string& family : asked) inputs.push_back(font_input(job.content, family));
}

std::string profile_of(const Layout& layout, const WorkerCaches& caches) {
    const SharedResources& resources = caches.resources();
    const std::string name = settled(*layout.press, resources.clinic.press).profile;
    return resources.profiles->file_of(name).string();
}

}  // namespace

std::string font_input(const std::filesystem::path& content, const std::string& family) {
    return "font:" + content.string() + ":" + family;
}

std::string site_input(const std::filesystem::path& content, const std::string& name) {
    return "site:" + content.string() + ":" + name;
}

std::vector<std::string> files_asked_by(const Document& document, const Job& job,
                                        const FileSystem& files) {
    std::vector<std::string> asked;
    // Places behind the one where it was found decide nothing.
    const auto add = [&](const std::string& written, const std::filesystem::path& found) {
        for (const auto& place : places_of_image(written, job.source.parent_path(), job.content,
                                                 files, job.context.pictures)) {
            asked.push_back(place.string());
            if (place == found) return;
        }
        if (!found.empty()) asked.push_back(found.string());  // beside the layout
    };
    for (const ImageRef& image : document.images) add(image.written, image.file);
    for (const AttachedFile& attachment : document.attachments)
        add(attachment.written, attachment.file);
    return asked;
}

std::vector<std::string> inputs_of(const Document& document, const Layout& layout, const Job& job,
                                   WorkerCaches& caches) {
    std::vector<std::string> inputs = files_asked_by(document, job, *caches.resources().files);
    const std::string& asked = job.layout.empty() ? document.front.layout : job.layout;
    const std::string usual =
        job.layout.empty() ? usual_layout(caches.resources().clinic) : std::string();
    for (const std::string& name : {asked, usual})
        if (!name.empty()) {
            const auto& files = caches.layout_files(name);
            inputs.insert(inputs.end(), files.begin(), files.end());
        }
    add_fonts(layout, job, caches.resources().fonts, inputs);
    for (const std::string& name : document.site_values) {
        const bool is_file = name.starts_with(file_value({}));
        inputs.push_back(is_file ? name.substr(file_value({}).size())
                                 : site_input(job.content, name));
    }
    if (job.purpose == FilePurpose::press) inputs.push_back(profile_of(layout, caches));
    return inputs;
}

}  // namespace yaprak
