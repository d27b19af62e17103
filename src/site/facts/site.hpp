// What a folder of pages is as a web site: its root, its pages, what it says of the clinic.
#pragma once
#include "read/source/page_context.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace yaprak {

enum class SiteKind : std::uint8_t {
    folder,  // no generator's
    jekyll,
    hugo,
    astro,
    docusaurus,
    mkdocs,
    eleventy,
    docsify,
    gitbook,
    mdbook,
    vitepress,
    obsidian,
};
const char* to_text(SiteKind kind);  // "Jekyll"

// Why a file that looks like a page is none.
enum class Reason : std::uint8_t {
    note,           // README, LICENSE: for those who work on the site
    draft,          // _drafts
    machinery,      // the generator's own: templates, data, navigation
    tools,          // what tools brought along: node_modules, vendor
    output,         // what the generator made
    excluded,       // the site's settings or the command line leave it out
    unpublished,    // its collection has no pages of its own
    unlisted,       // the site's table of contents does not name it
    part,           // it belongs to another page
    empty,          // it has no text
    error_page,     // 404
    old_version,    // of the documentation
    other_site,     // a site of its own lies in this folder
    outside,        // it stands outside the folders of pages
    link_outwards,  // a symbolic link to what lies outside the root
    folder_link,    // a symbolic link to a folder
    page_link,      // a symbolic link to another page of the site
    future,         // its date is yet to come
    expired,        // its last day is over
    undated,        // a post whose file's name begins with no date
    hidden,         // the page says that it is for other pages only: Hugo's headless bundles
    drawing,        // a drawing in a file that looks like a page
    template_page,  // a page of HTML or of a template with front matter
};
const char* to_text(Reason reason);  // "a note for those who work on the site"

struct PassedOver {
    std::filesystem::path path;  // below the root
    bool is_folder = false;
    std::size_t pages = 1;  // in it; 0: they were not counted
    Reason reason = Reason::note;
};

struct SitePage {
    std::filesystem::path source;             // below the root
    std::filesystem::path output;             // below the folder of outputs: "services/tms.pdf"
    std::filesystem::path dated_output = {};  // with the date that its file's name begins with
    std::string lang = {};                    // of its file name or folder; empty: not said
    std::string translation = {};             // the same for all translations of one page
    std::string collection = {};              // "posts", "services"; empty: none
    std::string address = {};                 // on the site; empty: not known
    std::string title = {};  // what the site's table of contents calls it; empty: nothing
    std::shared_ptr<const YamlNode> defaults = nullptr;  // as PageContext::defaults
    std::filesystem::path clash = {};  // another page with the same output; empty: none
};

// What the settings say of whom the site belongs to. Empty: nothing.
struct SiteFacts {
    std::string title, description, url, lang, email, phone, address, author;
    std::string logo;   // the picture, as the settings write it
    std::string brand;  // a colour: "#14697a"
};

struct Site {
    SiteKind kind = SiteKind::folder;
    std::filesystem::path root;
    std::filesystem::path clinic_file = {};  // clinic.yaml; empty: there is none
    std::vector<SitePage> pages = {};        // in the site's own order, else by their files
    std::vector<PassedOver> passed_over = {};
    std::vector<std::string> collections = {};  // folders: "_services"
    PictureFolders pictures = {};
    SiteFacts facts = {};
    std::string lang = {};          // of pages that say none: clinic.yaml's, else the settings'
    std::string lang_setting = {};  // where a language is said, if none is: "lang in _config.yml"
    std::shared_ptr<const SiteValues> values = nullptr;  // null: nobody says any
};

}  // namespace yaprak
