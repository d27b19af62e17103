// The pages of a site -> brochures that somebody at a desk can look for.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/run/page_list.hpp"
#include "desk/search/search_index.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace yaprak {

struct Brochure {
    std::string id;  // made from its path: the same as long as the file has its name
    std::string title, category, lang;
    std::string date;    // "2026-10-05"; empty: the page has none
    std::string review;  // the day by which somebody should have read it again
    bool needs_review = false;
    std::vector<std::size_t> translations;  // indices of others
    const PageFile* file = nullptr;
};

// What a page's file says beside its Markdown, and its text without marks: enough to be searched.
struct PageWords {
    std::string synonyms;  // `ara` of the front matter, a text or a list
    std::string review;    // `gozden-gecir`
    std::string text;
};
[[nodiscard]] PageWords page_words(const std::string& file);

// As it was when it was read; asked by several threads at once.
class Catalogue {
public:
    // Pages that are not published or cannot be read are left out. `today` is "2026-11-29".
    // Throws Error where the folder cannot be read.
    Catalogue(const std::vector<std::string>& inputs, const FileSystem& files,
              const std::string& today);

    [[nodiscard]] const std::vector<Brochure>& brochures() const { return brochures_; }
    [[nodiscard]] const Brochure* find(const std::string& id) const;
    [[nodiscard]] std::vector<SearchHit> search(const std::string& query, std::size_t most) const {
        return index_->find(query, most);
    }
    [[nodiscard]] const PageList& list() const { return list_; }

private:
    PageList list_;
    std::vector<Brochure> brochures_;
    std::unique_ptr<const SearchIndex> index_;
};

}  // namespace yaprak
