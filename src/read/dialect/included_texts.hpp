// Other files of a site whose text stands in a page -> those texts, each with a map of its places.
// Too much of it is left out, and what would hold itself.
#pragma once
#include "read/blocks/reading.hpp"
#include "read/source/source_map.hpp"

#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// A part of a file, edited in steps; the last map is that of the text that is put in.
struct IncludedText {
    std::shared_ptr<const std::string> file;
    std::deque<SourceMap> maps;
};

class IncludedTexts {
public:
    enum class Fault { none, missing, outside, circle, too_long };

    // The reading must outlive this.
    explicit IncludedTexts(Reading& reading);

    // The file that is called so by a text of this folder; empty: it is missing, or `outside` says
    // why not. What was asked for is noted, so that it is known when it changes.
    [[nodiscard]] std::filesystem::path find(const std::string& written,
                                             const std::filesystem::path& folder, bool& is_outside);

    // The whole text; empty where it cannot be read.
    [[nodiscard]] std::shared_ptr<const std::string> text_of(const std::filesystem::path& file);

    // Before and behind the work on what stands in a file. Where there is a fault nothing is
    // entered.
    [[nodiscard]] Fault enter(const std::filesystem::path& file, std::size_t bytes);
    void leave() { open_.pop_back(); }

private:
    Reading& reading_;
    std::vector<std::filesystem::path> open_;
    std::map<std::filesystem::path, std::shared_ptr<const std::string>> texts_;
    std::size_t bytes_ = 0, times_ = 0;
};

// Where the text begins below its front matter.
[[nodiscard]] std::size_t begin_of_body(std::string_view text);

// "was not found", "holds itself" …; the fault is one.
[[nodiscard]] const char* words_of(IncludedTexts::Fault fault);

// An edit of `length` bytes at `offset` that puts the last map's text in.
[[nodiscard]] Replacement put_in(std::size_t offset, std::size_t length,
                                 const std::shared_ptr<IncludedText>& text);

}  // namespace yaprak
