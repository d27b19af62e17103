// Every candidate is compared in its canonical form, so that neither ".." nor a link leads out.
#include "read/source/image_finder.hpp"

#include "base/did_you_mean.hpp"
#include "base/text.hpp"
#include "read/source/file_names.hpp"

#include <algorithm>
#include <set>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_neighbours = 10'000;  // a larger folder is not searched for a hint

// "http:", "data:", "C:" or "//host".
bool is_address(std::string_view word) {
    if (word.starts_with("//") || word.starts_with("\\\\")) return true;
    std::size_t i = 0;
    while (i < word.size() &&
           (is_ascii_letter(word[i]) || (i > 0 && (hex_value(word[i]) >= 0 || word[i] == '+' ||
                                                   word[i] == '.' || word[i] == '-'))))
        ++i;
    return i > 0 && i < word.size() && word[i] == ':';
}

std::string shown(const std::string& written) {
    std::string out(written, 0, written.size() <= 120 ? written.size() : 100);
    if (out.size() < written.size()) out += "…";
    return out;
}

// What else the folder holds that is spelt alike.
std::string neighbour_hint(const fs::path& missing, const FileSystem& files) {
    const auto names = files.list(missing.parent_path(), most_neighbours + 1);
    if (names.size() > most_neighbours) return {};
    return did_you_mean(missing.filename().string(), names);
}

// The file of the same folder whose name is the same in another case or form; else `missing`.
fs::path alike(const fs::path& missing, const FileSystem& files) {
    const auto names = files.list(missing.parent_path(), most_neighbours + 1);
    if (names.size() > most_neighbours) return missing;
    const std::u32string wanted = folded_name(missing.filename().string());
    for (const std::string& name : names)
        if (folded_name(name) == wanted) return missing.parent_path() / name;
    return missing;
}

// The ways to read one word: as it stands, and without a web page's "?v=2".
std::vector<std::string> readings(const std::string& written) {
    if (written.starts_with("[[") && written.ends_with("]]"))  // Obsidian, in front matter
        return readings(written.substr(2, std::min(written.find('|'), written.size() - 2) - 2));
    std::vector<std::string> words = {percent_decoded(written)};
    if (words.front() != written) words.push_back(written);
    const std::size_t query = written.find_first_of("?#");
    if (query != std::string::npos && query > 0)
        words.push_back(percent_decoded(written.substr(0, query)));
    return words;
}

bool begins_with_alias(const std::string& word, const PictureFolders& site) {
    return std::any_of(site.aliases.begin(), site.aliases.end(),
                       [&](const auto& alias) { return word.starts_with(alias.first); });
}

// The word without the steps upwards that it begins with: a page that the site puts elsewhere than
// its file counts them from there.
std::string without_steps(std::string_view word) {
    while (word.starts_with("../") || word.starts_with("./"))
        word.remove_prefix(word.find('/') + 1);
    return std::string(word);
}

void add_places_of_site(const std::string& word, const std::string& below, const fs::path& content,
                        const PictureFolders& site, std::vector<fs::path>& found) {
    for (const auto& [alias, folder] : site.aliases)
        if (word.starts_with(alias)) found.push_back(folder / word.substr(alias.size()));
    for (const fs::path& folder : site.folders) found.push_back(folder / below);
    const std::string rest = without_steps(below);
    if (rest == below || site.folders.empty()) return;
    found.push_back(content / rest);
    for (const fs::path& folder : site.folders) found.push_back(folder / rest);
}

}  // namespace

int ImageFinder::find(const std::string& written, const SourcePos& at,
                      std::vector<ImageRef>& images, Warnings& warnings) {
    if (const auto known = known_.find(written); known != known_.end()) return known->second;
    Search found = search(written);
    if (found.file.empty())
        warnings.add(found.code, at, "the image \"" + shown(written) + "\" " + found.problem,
                     found.hint);
    ImageRef image{written, std::move(found.file), at};
    const int index = int(images.size());
    images.push_back(std::move(image));
    known_.emplace(written, index);
    return index;
}

bool ImageFinder::is_inside(const fs::path& candidate) {
    if (roots_.empty()) roots_ = {files_.canonical(page_folder_), files_.canonical(content_)};
    const fs::path whole = files_.canonical(candidate);
    if (whole.empty()) return false;
    return std::any_of(roots_.begin(), roots_.end(), [&](const fs::path& root) {
        const auto ends = std::mismatch(root.begin(), root.end(), whole.begin(), whole.end());
        return !root.empty() && ends.first == root.end();
    });
}

std::vector<fs::path> places_of_image(const std::string& written, const fs::path& page_folder,
                                      const fs::path& content, const FileSystem& files,
                                      const PictureFolders& site) {
    std::vector<fs::path> found;
    for (const std::string& word : readings(written)) {
        const std::string below = word.substr(std::min(word.find_first_not_of('/'), word.size()));
        found.push_back(page_folder / below);
        found.push_back(content / below);
        add_places_of_site(word, below, content, site, found);
        if (word.starts_with('/') && files.exists(word)) found.push_back(word);
    }
    return found;
}

ImageFinder::Verdict ImageFinder::classify(const fs::path& candidate) {
    const bool there = files_.exists(candidate);
    if (!is_inside(candidate)) return there ? Verdict::forbidden : Verdict::outside;
    if (files_.is_file(candidate)) return Verdict::file;
    return there ? Verdict::no_file : Verdict::missing;
}

// The candidate, or where none is there its neighbour of the same name in another form.
fs::path ImageFinder::settled(const fs::path& candidate, Verdict& verdict) {
    verdict = classify(candidate);
    if (verdict != Verdict::missing) return candidate;
    fs::path other = alike(candidate, files_);
    if (classify(other) == Verdict::file) verdict = Verdict::file;
    return other;
}

ImageFinder::Search ImageFinder::search(const std::string& written) {
    const char* const way_out = "put the file into the content folder";
    if (is_address(written) && !begins_with_alias(written, site_))
        return {{}, "is an address, and nothing is fetched", way_out, Code::image_address, true};
    std::set<Verdict> verdicts;
    std::string hint;
    for (const fs::path& candidate :
         places_of_image(written, page_folder_, content_, files_, site_)) {
        Verdict verdict{};
        fs::path file = settled(candidate, verdict);
        if (verdict == Verdict::file) return {std::move(file), {}, {}};
        if (verdict == Verdict::missing && hint.empty()) hint = neighbour_hint(candidate, files_);
        verdicts.insert(verdict);
    }
    if (verdicts.contains(Verdict::forbidden) || verdicts == std::set{Verdict::outside})
        return {{}, "lies outside the content folder", way_out, Code::image_outside, true};
    if (verdicts.contains(Verdict::no_file))
        return {{}, "is not a file", {}, Code::image_unreadable};
    return {{}, "was not found", hint};
}

fs::path ImageFinder::look_up(const std::string& kind, const std::string& written,
                              const SourcePos& at, Warnings& warnings) {
    Search found = search(written);
    if (!found.file.empty()) return std::move(found.file);
    const std::string problem = "the " + kind + " \"" + shown(written) + "\" " + found.problem;
    if (found.is_refused) throw Error(Code::attachment, at, problem, found.hint);
    warnings.add(Code::attachment_missing, at, problem, found.hint);
    return {};
}

}  // namespace yaprak
