#include "read/dialect/included_texts.hpp"

#include "model/document.hpp"
#include "read/source/source_text.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// Of a page. A text that twice holds one that twice holds another grows without end otherwise.
constexpr std::size_t deepest = 8, most_bytes = 1 << 20, most_times = 1000;

}  // namespace

IncludedTexts::IncludedTexts(Reading& reading) : reading_(reading) {
    open_.push_back(reading_.finder.files().canonical(reading_.document.source));
}

fs::path IncludedTexts::find(const std::string& written, const fs::path& folder, bool& is_outside) {
    const bool is_beside = written.starts_with('.');
    const fs::path near = (folder / written).lexically_normal();
    const fs::path page_folder = reading_.finder.page_folder();
    const std::string asked =
        is_beside ? near.lexically_relative(page_folder.lexically_normal()).generic_string()
                  : written;
    if (is_beside) reading_.document.site_values.insert(file_value(near));
    Warnings untold;
    is_outside = false;
    try {
        fs::path file =
            reading_.finder.look_up("page", asked.empty() ? written : asked, {}, untold);
        reading_.document.site_values.insert(file_value(file.empty() ? near : file));
        return file;
    } catch (const Error&) {
        is_outside = true;
        return {};
    }
}

std::shared_ptr<const std::string> IncludedTexts::text_of(const fs::path& file) {
    std::shared_ptr<const std::string>& text = texts_[file];
    if (text) return text;
    std::string read;
    Warnings untold;
    try {
        read = read_source(file, file.string(), untold, reading_.finder.files());
    } catch (const Error&) {  // a file that holds nothing is a page without text
        read.clear();
    }
    std::erase(read, '\r');
    return text = std::make_shared<const std::string>(std::move(read));
}

IncludedTexts::Fault IncludedTexts::enter(const fs::path& file, std::size_t bytes) {
    fs::path whole = reading_.finder.files().canonical(file);
    if (std::find(open_.begin(), open_.end(), whole) != open_.end()) return Fault::circle;
    bytes_ += bytes;
    ++times_;
    if (open_.size() > deepest || bytes_ > most_bytes || times_ > most_times)
        return Fault::too_long;
    open_.push_back(std::move(whole));
    return Fault::none;
}

std::size_t begin_of_body(std::string_view text) {
    for (const std::string_view fence : {"---", "+++"}) {
        if (!text.starts_with(fence) || text.substr(3, 1) != "\n") continue;
        const std::string closing = "\n" + std::string(fence) + "\n";
        const std::size_t end = text.find(closing, 3);
        if (end != text.npos) return end + closing.size();
    }
    return 0;
}

const char* words_of(IncludedTexts::Fault fault) {
    switch (fault) {
        case IncludedTexts::Fault::outside:
            return "lies outside the site";
        case IncludedTexts::Fault::circle:
            return "holds itself";
        case IncludedTexts::Fault::too_long:
            return "is too long";
        default:
            return "was not found";
    }
}

Replacement put_in(std::size_t offset, std::size_t length,
                   const std::shared_ptr<IncludedText>& text) {
    SourceMap& last = text->maps.back();
    return {offset, length, std::string(last.text()), std::shared_ptr<SourceMap>(text, &last)};
}

}  // namespace yaprak
