// What a page knows of itself for its templates: its front matter, and what follows from its file.
#pragma once
#include "read/blocks/reading.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

using LiquidValue = std::optional<std::string>;

class LiquidPage {
public:
    // The reading must outlive this.
    explicit LiquidPage(const Reading& reading);

    // Of "title" or "author.name"; of a list "tags.1", "tags.first", "tags.last", "tags.size"; else
    // what is known of its file: "date", "url", "slug", "path" and the like.
    [[nodiscard]] LiquidValue value(std::string_view name) const;
    // How many items or keys are below the name; 0 where it holds none.
    [[nodiscard]] std::size_t held_by(std::string_view name) const;
    // The items of a list of the front matter; null where that is none.
    [[nodiscard]] const std::vector<std::string>* list(std::string_view name) const;
    // Whether its own placeholders have the name: they are filled when the page is set, so that the
    // row of a table can say them otherwise.
    [[nodiscard]] bool is_placeholder(std::string_view name) const;

private:
    [[nodiscard]] LiquidValue value_of_list(std::string_view name) const;

    const std::map<std::string, std::string>& front_;
    const std::map<std::string, std::vector<std::string>>& lists_;
    std::map<std::string, std::string, std::less<>> of_file_;
};

}  // namespace yaprak
