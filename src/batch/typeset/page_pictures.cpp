// A picture of the layout is looked for beside the file that names it, then in the site. An icon is
// a drawing by its name, in a folder `icons` or beside it: first the site's, then the layout's.
#include "batch/typeset/page_pictures.hpp"

#include "base/text.hpp"
#include "batch/typeset/choose_layout.hpp"
#include "batch/typeset/manuscript.hpp"
#include "batch/typeset/variants.hpp"
#include "model/clinic.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "read/source/image_finder.hpp"

#include <algorithm>
#include <set>

namespace yaprak {
namespace {

namespace fs = std::filesystem;

// No path: a name alone leads nowhere else.
bool is_icon_name(const std::string& name) {
    return !name.empty() && name.size() <= 100 && name.front() != '.' &&
           name.find_first_of("/\\:") == std::string::npos;
}

class PictureFinder {
public:
    PictureFinder(Document& document, const Job& job, WorkerCaches& caches, Warnings& warnings)
        : document_(document),
          files_(*caches.resources().files),
          finder_(job.source.parent_path(), job.content, files_, job.context.pictures),
          warnings_(warnings) {}

    void add_from(const Layout& layout) {
        for (const auto& [name, style] : layout.styles) {
            note_folder(style.at);
            if (style.icon && *style.icon != "none") add_icon(*style.icon, style.at);
        }
        for (const auto& [area, parts] : layout.flow)
            for (const Part& part : parts)
                if (part.kind == PartKind::picture) add_picture(part);
    }

    // Those of the page's own blocks. Without recursion: what is found within is looked at later.
    void add_icons_of(const Blocks& blocks) {
        std::vector<const Blocks*> open{&blocks};
        while (!open.empty()) {
            const Blocks& inner = *open.back();
            open.pop_back();
            for (const Block& block : inner) {
                if (!block.icon.empty()) add_icon(block.icon, block.at);
                open_inside(block, open);
            }
        }
    }

private:
    static void open_inside(const Block& block, std::vector<const Blocks*>& open) {
        if (const auto* list = std::get_if<List>(&block.kind))
            for (const ListItem& item : list->items) open.push_back(&item.blocks);
        if (const auto* quote = std::get_if<Quote>(&block.kind)) open.push_back(&quote->blocks);
        if (const auto* box = std::get_if<Callout>(&block.kind)) open.push_back(&box->blocks);
        if (const auto* grid = std::get_if<Grid>(&block.kind))
            for (const GridCell& cell : grid->cells) open.push_back(&cell.blocks);
        if (const auto* terms = std::get_if<DefinitionList>(&block.kind))
            for (const Definition& one : terms->items)
                for (const Blocks& text : one.descriptions) open.push_back(&text);
    }

    void note_folder(const SourcePos& at) {
        const fs::path folder = fs::path(at.file.text()).parent_path();
        if (std::find(folders_.begin(), folders_.end(), folder) == folders_.end())
            folders_.push_back(folder);
    }

    void add(const std::string& key, const std::string& written, const fs::path& file,
             const SourcePos& at) {
        document_.layout_images.emplace(key, int(document_.images.size()));
        document_.images.push_back({written, file, at});
    }

    // The file in the site; what is missing there is told by who asks.
    fs::path in_site(const std::string& written, const SourcePos& at) {
        Warnings ignored;
        try {
            return finder_.look_up("picture", written, at, ignored);
        } catch (const Error&) {
            return {};
        }
    }

    fs::path find_icon(const std::string& name, const SourcePos& at) {
        const std::string file = name.find('.') == std::string::npos ? name + ".svg" : name;
        for (const char* folder : {"icons/", "images/icons/", "images/", ""})
            if (const fs::path found = in_site(folder + file, at); !found.empty()) return found;
        for (const fs::path& folder : folders_)
            for (const fs::path& place :
                 {folder / "icons" / file, folder / file, folder.parent_path() / "icons" / file})
                if (files_.is_file(place)) return place;
        return {};
    }

    void add_icon(const std::string& name, const SourcePos& at) {
        if (!asked_.insert(icon_key(name)).second) return;
        const fs::path found = is_icon_name(name) ? find_icon(name, at) : fs::path();
        if (!found.empty()) return add(icon_key(name), name, found, at);
        warnings_.add(Code::image_missing, at, "no icon is called \"" + name + "\"",
                      "it is looked for as icons/" + name +
                          ".svg in the site's folders of pictures and beside the layout");
    }

    void add_picture(const Part& part) {
        const std::string key = layout_picture_key(part.at, part.text);
        if (!asked_.insert(key).second) return;
        const fs::path beside = fs::path(part.at.file.text()).parent_path() / part.text;
        const bool is_inside =
            !fs::path(part.text).is_absolute() && part.text.find("..") == std::string::npos;
        fs::path found = is_inside && files_.is_file(beside) ? beside : fs::path();
        if (found.empty()) found = in_site(part.text, part.at);
        if (!found.empty()) return add(key, part.text, found, part.at);
        warnings_.add(Code::image_missing, part.at, "the picture \"" + part.text + "\" is missing",
                      "it is looked for beside the layout, then in the site");
    }

    Document& document_;
    const FileSystem& files_;
    ImageFinder finder_;
    Warnings& warnings_;
    std::vector<fs::path> folders_;  // of the layout's files
    std::set<std::string> asked_;
};

// Of all variants that the page may get.
void add_layout_pictures(Document& document, const Job& job, WorkerCaches& caches,
                         Warnings& warnings) {
    Warnings told_later;
    const std::string name = layout_name(document, job, caches, told_later);
    const Layout& layout = layout_with_variants(name, document, 0, caches);
    PictureFinder finder(document, job, caches, warnings);
    finder.add_from(layout);
    if (asks_for_pages(layout))
        for (std::size_t i = 0; i < layout.variants.size(); ++i)
            finder.add_from(caches.layout(name, {document.source}, {i}));
    finder.add_icons_of(document.blocks);
}

}  // namespace

PictureBook open_pictures(Document& document, const Job& job, WorkerCaches& caches,
                          Warnings& warnings) {
    const SharedResources& resources = caches.resources();
    add_layout_pictures(document, job, caches, warnings);
    PictureBook pictures(all_images(document, resources.clinic), warnings, &caches.pictures(),
                         *resources.files, &resources.fonts);
    leave_out_unreadable(pictures, document);
    return pictures;
}

}  // namespace yaprak
