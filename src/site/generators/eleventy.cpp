// Eleventy: .eleventy.js or eleventy.config.*, pages in its input folder, data in _data/ and beside
// the pages. Rules from its own documentation ("Configuration", "Template and directory specific
// data files", "Ignore template files"). The script of settings is not run.
#include "base/file.hpp"
#include "base/text.hpp"
#include "site/generators/front_defaults.hpp"
#include "site/generators/generators.hpp"
#include "site/generators/site_facts.hpp"
#include "site/settings/data_files.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> config_of(const fs::path& folder) {
    return first_file(folder, {".eleventy.js", "eleventy.config.js", "eleventy.config.mjs",
                               "eleventy.config.cjs", "eleventy.config.ts"});
}

Generator::Mark mark(const fs::path& folder) {
    return config_of(folder) ? Generator::Mark::strong : Generator::Mark::none;
}

struct Folders {
    std::string input = ".", includes = "_includes", layouts, data = "_data", output = "_site";
};

// What a function of the settings is given: "src" of setInputDirectory("src").
std::string argument_of(const std::string& script, const std::string& function) {
    const std::string call = function + "(";
    for (std::size_t at = script.find(call); at != script.npos; at = script.find(call, at + 1)) {
        const std::size_t line = script.rfind('\n', at) + 1;
        if (script.substr(line, at - line).find("//") != std::string::npos) continue;
        const std::size_t open = script.find_first_not_of(" \n", at + call.size());
        if (open == script.npos || std::string_view("'\"`").find(script[open]) == std::string::npos)
            continue;
        const std::size_t close = script.find(script[open], open + 1);
        if (close != script.npos) return script.substr(open + 1, close - open - 1);
    }
    return {};
}

// Said by the object that the settings return, or by functions that they call (Eleventy 3).
Folders folders_of(const YamlNode& config, const std::string& script) {
    Folders folders;
    const auto take = [&](const char* key, std::string& folder) {
        std::string said = text_at(config, {std::string_view(std::string("dir.") + key), key});
        std::string name(key);
        name[0] = char(name[0] - 'a' + 'A');
        if (said.empty()) said = argument_of(script, "set" + name + "Directory");
        if (!said.empty()) folder = fs::path(said).lexically_normal().generic_string();
        while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    };
    take("input", folders.input);
    take("includes", folders.includes);
    take("layouts", folders.layouts);
    take("data", folders.data);
    take("output", folders.output);
    if (folders.input.starts_with("..") || folders.input.starts_with('/')) folders.input = ".";
    return folders;
}

void add_ignored_patterns(const fs::path& file, std::vector<std::string>& patterns) {
    constexpr std::size_t longest = 4096;
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) return;
    read_lines(file, longest, [&](const FileLine& written) {
        const std::string_view line = trimmed(written.text);
        if (!line.empty() && line.front() != '#' && line.front() != '!')
            patterns.emplace_back(line);
    });
}

class EleventySite {
public:
    EleventySite(fs::path root, Folders folders)
        : root_(std::move(root)), folders_(std::move(folders)) {}

    std::optional<Reason> refuse(const SiteEntry& entry) const {
        if (!entry.is_folder)
            return is_filled_by_template(root_ / entry.path) ? std::optional(Reason::empty)
                                                             : std::nullopt;
        const fs::path output = fs::path(folders_.output).lexically_normal();
        if (entry.path == output) return Reason::output;
        for (const std::string& own : {folders_.includes, folders_.layouts, folders_.data})
            if (!own.empty() && entry.below == fs::path(own)) return Reason::machinery;
        return std::nullopt;
    }

    void describe(SitePage& page) {
        add_folder_data(page.source.parent_path());
        page.defaults = defaults_.of(page.source, {}, {});
        fs::path below =
            folders_.input == "." ? page.source : page.source.lexically_relative(folders_.input);
        below.replace_extension();
        if (below.filename() == "index") below = below.parent_path();
        page.address = below.empty() ? "/" : "/" + below.generic_string() + "/";
        if (const auto own = own_address(page)) page.address = *own;
    }

private:
    // "permalink" of its front matter or its folder's data; one that a template's language makes is
    // known where it asks for the file's name alone, and else nowhere.
    std::optional<std::string> own_address(const SitePage& page) const {
        std::string said;
        if (front_may_say(root_ / page.source, {"permalink"}))
            said = text_at(read_front_of(root_ / page.source), {"permalink"});
        if (said.empty() && page.defaults) said = text_at(*page.defaults, {"permalink"});
        if (said.empty() || said == "false" || said == "true") return std::nullopt;
        for (std::size_t at; (at = said.find("{{")) != said.npos;) {
            const std::size_t end = said.find("}}", at);
            if (end == said.npos) return std::string();
            const std::string_view name =
                trimmed(std::string_view(said).substr(at + 2, end - at - 2));
            if (name != "page.fileSlug" && name != "fileSlug") return std::string();
            said.replace(at, end + 2 - at, page.source.stem().string());
        }
        return said.find("{%") == said.npos ? literal_address(said) : std::string();
    }

    // "services/services.json" is front matter of all pages in services/.
    void add_folder_data(const fs::path& folder) {
        if (!seen_.insert(folder).second) return;
        if (folder.has_parent_path()) add_folder_data(folder.parent_path());
        const std::string name = folder.filename().string();
        for (const char* ending : {".json", ".11tydata.json", ".11tydata.js", ".11tydata.cjs"}) {
            const fs::path file = root_ / folder / (name + ending);
            std::error_code ignored;
            Warnings untold;
            if (!name.empty() && fs::is_regular_file(file, ignored))
                defaults_.add({folder.generic_string(), {}, {}, read_settings(file, untold)});
        }
    }

    const fs::path root_;
    const Folders folders_;
    std::set<fs::path> seen_;
    FrontDefaults defaults_;
};

// "metadata.json" and its like hold what a site says of itself.
void read_facts(const std::string& name, const YamlNode& tree, SiteFacts& facts,
                Warnings& warnings) {
    const auto fill = [&](std::string& fact, std::initializer_list<std::string_view> keys) {
        if (fact.empty()) fact = text_at(tree, keys);
    };
    if (name == "metadata" || name == "site" || name == "meta" || name == "config") {
        fill(facts.title, {"title", "name"});
        fill(facts.description, {"tagline", "description"});
        fill(facts.url, {"url"});
        fill(facts.author, {"author.name", "author"});
        if (facts.lang.empty())
            facts.lang = language_at(tree, {"lang", "language", "locale"}, warnings);
        facts.url = without_slash(facts.url);
    }
    add_facts(tree, facts);
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const fs::path file = *config_of(root);
    const std::string script = text_of_file(file);
    const Folders folders = folders_of(read_settings(file, warnings), script);
    const auto site = std::make_shared<EleventySite>(root, folders);
    SiteRules rules;
    rules.content = {{folders.input}};
    rules.endings.insert(".mdx");
    rules.picture_folders = {folders.input, "public", "static", "assets"};
    for (const char* folder : {"assets", "public", "static", "img", "images"})
        rules.picture_folders.push_back((fs::path(folders.input) / folder).lexically_normal());
    rules.values.has_bare_names = true;
    rules.lang_setting = "lang in " + (fs::path(folders.input) / folders.data / "metadata.json")
                                          .lexically_normal()
                                          .generic_string();
    add_ignored_patterns(root / ".eleventyignore", rules.excluded);
    if (script.find("setUseGitIgnore(false)") == script.npos)
        add_ignored_patterns(root / ".gitignore", rules.excluded);
    rules.refuse = [site](const SiteEntry& entry) { return site->refuse(entry); };
    rules.describe = [site](SitePage& page) { site->describe(page); };
    for (const auto& [name, tree] : read_data_files(root, fs::path(folders.input) / folders.data)) {
        add_values(tree, name, rules.values.by_name);
        read_facts(name, tree, rules.facts, warnings);
    }
    return rules;
}

}  // namespace

const Generator eleventy = {SiteKind::eleventy, mark, rules};

}  // namespace yaprak
