#include "site/pages/collect_pages.hpp"

#include "base/links.hpp"
#include "base/text.hpp"
#include "model/document.hpp"
#include "site/pages/glob.hpp"
#include "site/pages/language_folders.hpp"
#include "site/pages/name_clashes.hpp"
#include "site/pages/output_path.hpp"
#include "site/pages/usual_names.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_counted = 2000;  // entries of a folder that is passed over
constexpr std::size_t most_picture_folders = 200;

bool is_within(const fs::path& path, const fs::path& folder) {
    if (folder == "." || folder.empty()) return true;
    const auto ends = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return ends.first == folder.end();
}

class Collector {
public:
    Collector(const fs::path& root, const SiteRules& rules, const WantedPages& wanted)
        : root_(root), rules_(rules), wanted_(wanted), languages_(root, rules) {
        for (const fs::path& listed : rules.order) order_.emplace(listed.native(), order_.size());
        for (const fs::path& named : wanted.named)
            if (fs::is_directory(root_ / named))
                named_folders_.push_back(named);
            else
                named_files_.insert(named.native());
    }

    FoundPages run() {
        for (const std::string& named : named_files_) add_page(named);
        if (named_files_.empty() || !named_folders_.empty())
            walk();
        else
            add_neighbours();
        sort_pages();
        find_clashes(found_.pages);
        std::erase_if(found_.pages, [this](const SitePage& page) {
            return neighbours_.contains(page.source.native());
        });
        std::sort(found_.passed_over.begin(), found_.passed_over.end(),
                  [](const PassedOver& a, const PassedOver& b) { return a.path < b.path; });
        return std::move(found_);
    }

private:
    // Whether what was named lies in the folder or is it.
    bool leads_to_named(const fs::path& folder) const {
        return std::any_of(named_folders_.begin(), named_folders_.end(),
                           [&](const fs::path& named) { return is_within(named, folder); });
    }
    bool is_named(const fs::path& path) const {
        return named_folders_.empty() ||
               std::any_of(named_folders_.begin(), named_folders_.end(),
                           [&](const fs::path& named) { return is_within(path, named); });
    }

    // The pages beside dated ones that are made alone: they decide whether the dates stay in the
    // names, as they do when all are made.
    void add_neighbours() {
        std::set<fs::path> folders;
        for (const std::string& named : named_files_)
            if (!date_of_name(fs::path(named).stem().native()).empty())
                folders.insert(fs::path(named).parent_path());
        for (const fs::path& folder : folders) {
            std::error_code problem;
            for (fs::directory_iterator entries(root_ / folder, problem), end;
                 !problem && entries != end; entries.increment(problem))
                add_neighbour(folder / entries->path().filename());
        }
    }

    void add_neighbour(const fs::path& path) {
        if (!rules_.endings.contains(ascii_lower(path.extension().string())) ||
            named_files_.contains(path.native()) || refusal(path, false))
            return;
        neighbours_.insert(path.native());
        add_page(path);
    }

    // ---- the walk ----

    void walk() {
        std::error_code problem;
        fs::recursive_directory_iterator entries(
            root_, fs::directory_options::skip_permission_denied, problem);
        for (const auto end = fs::end(entries); !problem && entries != end;
             entries.increment(problem))
            if (look_at(*entries) == Next::pass) entries.disable_recursion_pending();
        if (problem)
            throw Error(Code::file_unreadable, {root_.string()},
                        "cannot read the folder: " + problem.message());
    }

    enum class Next { enter, pass };

    Next look_at(const fs::directory_entry& entry) {
        std::error_code ignored;
        const fs::path path = below_root(entry.path());
        if (entry.is_directory(ignored)) return look_at_folder(path, entry.is_symlink(ignored));
        if (!is_named(path) || path.filename().native().starts_with('.')) return Next::enter;
        if (is_picture_ending(path.extension().string())) note_picture(path.parent_path());
        if (!rules_.endings.contains(ascii_lower(path.extension().string())) ||
            !entry.is_regular_file(ignored) || named_files_.contains(path.native()))
            return Next::enter;
        if (entry.is_symlink(ignored) && leads_out_of(entry.path(), root_))
            pass_over(path, Reason::link_outwards);
        else if (entry.is_symlink(ignored) && leads_to_page(entry.path()))
            pass_over(path, Reason::page_link);
        else if (const auto reason = refusal(path, false))
            pass_over(path, *reason);
        else
            add_page(path);
        return Next::enter;
    }

    // Whether the link's file is a page of this run by its own name, or by a link before this one.
    bool leads_to_page(const fs::path& link) {
        std::error_code problem;
        const fs::path file = fs::canonical(link, problem);
        if (problem) return false;
        const fs::path path = file.lexically_relative(fs::canonical(root_, problem));
        if (!linked_files_.insert(file.native()).second) return true;
        const bool has_ending = rules_.endings.contains(ascii_lower(path.extension().string())) &&
                                !path.filename().native().starts_with('.');
        return has_ending && is_named(path) && !is_below_refused(path);
    }

    bool is_below_refused(const fs::path& page) const {
        for (fs::path folder = page.parent_path(); !folder.empty(); folder = folder.parent_path()) {
            const bool is_hidden =
                folder.filename().native().starts_with('.') && !is_included_by_site(folder);
            if (is_hidden || (!leads_to_named(folder) && refusal(folder, true))) return true;
        }
        return refusal(page, false).has_value();
    }

    fs::path below_root(const fs::path& path) const {
        const std::string& whole = path.native();
        const std::string& root = root_.native();
        const std::size_t slash = root.ends_with('/') ? 0 : 1;
        return whole.substr(std::min(root.size() + slash, whole.size()));
    }

    Next look_at_folder(const fs::path& path, bool is_link) {
        if (is_link) {
            if (is_named(path) && holds_pages(path)) pass_over_link(path);
            return Next::pass;
        }
        const std::string name = path.filename().string();
        if (leads_to_named(path)) return Next::enter;
        if (!is_named(path)) return Next::pass;
        if (name.starts_with('.') && !may_be_included(path) && !is_included_by_site(path))
            return Next::pass;
        const auto reason = refusal(path, true);
        if (reason && may_be_included(path)) partly_included_.emplace_back(path, *reason);
        if (!reason || may_be_included(path)) return Next::enter;
        PassedOver folder{path, true, 0, *reason};
        // Without a generator nobody knows whether "public" was made, or holds pictures.
        const bool is_counted =
            *reason != Reason::tools && (*reason != Reason::output || path == "public");
        if (is_counted) folder.pages = count_pages(path);
        if (folder.pages > 0 || !is_counted) found_.passed_over.push_back(std::move(folder));
        return Next::pass;
    }

    // Of a link nothing below its first folder is looked at: it may lead back here.
    bool holds_pages(const fs::path& folder) const {
        std::error_code problem;
        std::size_t seen = 0;
        if (folder.filename().native().starts_with('.') || refusal(folder, true)) return false;
        for (fs::directory_iterator entries(root_ / folder, problem), end;
             !problem && entries != end && seen < most_counted; entries.increment(problem), ++seen)
            if (rules_.endings.contains(ascii_lower(entries->path().extension().string())))
                return true;
        return false;
    }

    void pass_over_link(const fs::path& folder) {
        found_.passed_over.push_back({folder, true, 0, Reason::folder_link});
    }

    bool may_be_included(const fs::path& folder) const {
        const auto may = [&](const std::string& pattern) {
            return may_match_below(pattern, folder.generic_string());
        };
        return std::any_of(wanted_.included.begin(), wanted_.included.end(), may) ||
               matches_path(wanted_.included, folder.generic_string());
    }

    // Hidden folders that the settings take in: "include: [.well-known]".
    bool is_included_by_site(const fs::path& folder) const {
        return matches_path(rules_.included, folder.generic_string());
    }

    std::size_t count_pages(const fs::path& folder) const {
        std::error_code problem;
        std::size_t pages = 0, seen = 0;
        fs::recursive_directory_iterator entries(
            root_ / folder, fs::directory_options::skip_permission_denied, problem);
        for (const auto end = fs::end(entries); !problem && entries != end && seen < most_counted;
             entries.increment(problem), ++seen)
            pages += rules_.endings.contains(ascii_lower(entries->path().extension().string())) &&
                     entries->is_regular_file(problem);
        return pages;
    }

    // ---- what is a page ----

    std::optional<Reason> refusal(const fs::path& path, bool is_folder) const {
        const std::string text = path.generic_string(), name = path.filename().string();
        if (matches_path(wanted_.excluded, text)) return Reason::excluded;
        if (matches_path(wanted_.included, text)) return std::nullopt;
        for (const auto& [folder, reason] : partly_included_)
            if (is_within(path, folder)) return reason;
        if (is_folder && is_of_tools(name)) return Reason::tools;
        const ContentFolder* content = content_of(path);
        if (matches_path(rules_.included, text)) return std::nullopt;
        if (matches_path(rules_.excluded, text) && !is_readmitted(text, is_folder))
            return Reason::excluded;
        if (is_folder && !path.has_parent_path() && !holds_content(path) &&
            std::find(rules_.picture_folders.begin(), rules_.picture_folders.end(), name) ==
                rules_.picture_folders.end())
            if (const auto reason = reason_at_root(name);
                reason && (*reason != Reason::output || is_output(path)))
                return reason;
        if (!content) return refusal_outside(path, is_folder);
        if (rules_.refuse)
            if (const auto reason = rules_.refuse({path, below(path, *content), is_folder}))
                return reason;
        if (is_folder) return std::nullopt;
        if (rules_.only_listed && !order_.contains(path.native())) return Reason::unlisted;
        const bool is_first =
            rules_.readme_is_page && !(is_readme(path) && has_index_beside(root_ / path));
        return reason_of_name(path.stem().string(), is_first);
    }

    // Without a generator that is known a folder was made by one if it holds pages of HTML, or lies
    // beside what generators bring along.
    bool is_output(const fs::path& folder) const {
        if (rules_.has_output || folder.filename() == "_site") return true;
        std::error_code ignored;
        if (fs::exists(root_ / folder / "index.html", ignored)) return true;
        static constexpr const char* beside[] = {"_site", "node_modules", "package.json", "themes"};
        return std::any_of(std::begin(beside), std::end(beside),
                           [&](const char* name) { return fs::exists(root_ / name, ignored); });
    }

    bool is_readmitted(const std::string& path, bool is_folder) const {
        const auto leads_to = [&](const std::string& pattern) {
            return is_folder && may_match_below(pattern, path);
        };
        return matches_path(rules_.readmitted, path) ||
               std::any_of(rules_.readmitted.begin(), rules_.readmitted.end(), leads_to);
    }

    // Outside the folders of pages there are none, but for those that were named.
    std::optional<Reason> refusal_outside(const fs::path& path, bool is_folder) const {
        const bool is_asked_for = !named_folders_.empty();
        const auto outside = is_asked_for ? std::nullopt : std::optional(Reason::outside);
        if (is_folder) return holds_content(path) ? std::nullopt : outside;
        const auto of_name = reason_of_name(path.stem().string(), false);
        return of_name ? of_name : outside;
    }

    // The innermost folder of pages that the path lies in; null where it lies in none.
    const ContentFolder* content_of(const fs::path& path) const {
        const ContentFolder* found = nullptr;
        for (const ContentFolder& content : rules_.content)
            if (is_within(path, content.folder) &&
                (!found || is_within(content.folder, found->folder)))
                found = &content;
        return found;
    }

    bool holds_content(const fs::path& folder) const {
        return std::any_of(rules_.content.begin(), rules_.content.end(),
                           [&](const ContentFolder& content) {
                               return content.folder != "." && is_within(content.folder, folder);
                           });
    }

    static fs::path below(const fs::path& path, const ContentFolder& content) {
        return content.folder == "." ? path : path.lexically_relative(content.folder);
    }

    // ---- what is found ----

    void pass_over(const fs::path& path, Reason reason) {
        found_.passed_over.push_back({path, false, 1, reason});
    }

    void note_picture(const fs::path& folder) {
        auto& folders = found_.picture_folders;
        if (folders.size() < most_picture_folders &&
            (folders.empty() || std::find(folders.begin(), folders.end(), folder) == folders.end()))
            folders.push_back(folder);
    }

    void add_page(const fs::path& source) {
        const ContentFolder* content = content_of(source);
        const ContentFolder whole{"."};
        const ContentFolder& folder = content ? *content : whole;
        const fs::path inside = below(source, folder);
        const OutputPath output = output_of(inside);
        SitePage page;
        page.source = source;
        page.output = folder.output / output.plain;
        page.dated_output = folder.output / output.dated;
        give_language(inside, folder, page);
        if (is_readme(source) && rules_.readme_is_page)
            page.output = page.dated_output = page.output.parent_path() / "index.pdf";
        if (rules_.describe) rules_.describe(page);
        if (const auto reason = reason_of_day(page)) {
            if (!neighbours_.contains(source.native())) pass_over(source, *reason);
            return;
        }
        found_.pages.push_back(std::move(page));
    }

    // What is named is made on any day.
    std::optional<Reason> reason_of_day(const SitePage& page) const {
        const std::string source = page.source.generic_string();
        const bool is_asked_for =
            named_files_.contains(page.source.native()) || matches_path(wanted_.included, source);
        if (!wanted_.today || !rules_.untimely || is_asked_for) return std::nullopt;
        return rules_.untimely(page, *wanted_.today);
    }

    // The file's name is nearer to the page than its folders, the inner folder nearer than the
    // outer. Without all of them, translations of one page are called alike.
    void give_language(const fs::path& inside, const ContentFolder& folder, SitePage& page) {
        page.lang = folder.lang;
        fs::path key = folder.lang.empty() ? folder.output : folder.key;
        fs::path at = folder.folder == "." ? fs::path() : folder.folder;
        for (const fs::path& name : inside.parent_path()) {
            const std::string lang = languages_.of_folder(at /= name, folder.folder);
            if (lang.empty()) key /= name;
            if (!lang.empty()) page.lang = lang;
        }
        std::string stem = inside.stem().string();
        const std::string lang = languages_.of_name(page.source);
        if (!lang.empty()) {
            page.lang = lang;
            stem.resize(stem.rfind('.'));
        }
        page.translation = (key / stem).generic_string();
    }

    void sort_pages() {
        const auto place = [&](const SitePage& page) {
            const auto found = order_.find(page.source.native());
            return found == order_.end() ? order_.size() : found->second;
        };
        std::sort(found_.pages.begin(), found_.pages.end(),
                  [&](const SitePage& a, const SitePage& b) {
                      const auto first = place(a), second = place(b);
                      return first != second ? first < second : a.source < b.source;
                  });
    }

    const fs::path& root_;
    const SiteRules& rules_;
    const WantedPages& wanted_;
    LanguageFolders languages_;
    std::map<std::string, std::size_t> order_;  // of the pages that the site lists
    std::vector<fs::path> named_folders_;
    std::set<std::string> named_files_, neighbours_;
    std::set<std::string> linked_files_;  // that links have led to
    // Folders that are passed over but for some of their pages.
    std::vector<std::pair<fs::path, Reason>> partly_included_;
    FoundPages found_;
};

}  // namespace

FoundPages collect_pages(const fs::path& root, const SiteRules& rules, const WantedPages& wanted) {
    return Collector(root, rules, wanted).run();
}

}  // namespace yaprak
