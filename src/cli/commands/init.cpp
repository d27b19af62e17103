// `yaprak init`: the first clinic.yaml and the first layout of a site.
#include "base/file.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/environment/paths.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/run/page_list.hpp"
#include "site/first_files.hpp"
#include "site/site_clinic.hpp"

#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// Files that are there stay as they are.
void write_first(const fs::path& file, const std::string& text, std::ostream& out) {
    const bool is_there = fs::exists(file) || fs::is_symlink(file);
    if (!is_there) write_file(file, text);
    out << file.string() << "  "
        << translated(out, is_there ? "is there already, and stays as it is" : "written") << "\n";
}

int init(const std::string& folder, const Invocation& invocation) {
    std::ostream& out = invocation.out;
    const std::string input = folder.empty() ? usual_input() : folder;
    const PageList list = list_pages({{input}}, "out");
    const Site& site = *list.sites.front();
    for (const std::string& sentence : site_sentences(list))
        out << translated(out, sentence) << "\n";
    Clinic clinic;
    add_site_facts(site, clinic);
    const fs::path own = site.clinic_file.empty() ? site.root / "clinic.yaml" : site.clinic_file;
    write_first(own.lexically_normal(), first_clinic_file(site, clinic), out);
    write_first((site.root / "layouts" / "brochure.yaml").lexically_normal(),
                first_layout_file(site), out);
    const std::string where = shown(site.root).string();
    out << translated(out, "next:") << " yaprak build " << where << ", yaprak build " << where
        << " -l brochure\n";
    if (site.kind == SiteKind::jekyll)
        out << translated(out,
                          "Jekyll would publish these files and out/: name them under "
                          "\"exclude:\" in _config.yml")
            << "\n";
    return printed(out);
}

}  // namespace

void add_init(const Command& program, const Invocation& invocation) {
    const auto folder = std::make_shared<std::string>();
    const Command command = program.add(
        "init", "write a first clinic.yaml and layout from what a site says; overwrites nothing");
    command.text({"", "FOLDER"}, *folder, "the site's folder [content/, else .]");
    command.example("yaprak init", "for the site of this folder");
    add_plain_exits(command, "the files are written, or were there already");
    command.runs([folder, &invocation] { return init(*folder, invocation); });
}

}  // namespace yaprak
