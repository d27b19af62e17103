#include "site/pages/output_path.hpp"

#include "base/date.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

std::string_view without_marks(std::string_view name) {
    const std::size_t begin = name.find_first_not_of('_');
    return begin == name.npos ? name : name.substr(begin);
}

}  // namespace

std::string_view date_of_name(std::string_view stem) {
    const auto dated = parse_dated_name(stem);
    return dated ? stem.substr(0, stem.size() - dated->rest.size()) : std::string_view();
}

OutputPath output_of(const fs::path& below) {
    fs::path folder;
    for (const fs::path& name : below.parent_path()) folder /= without_marks(name.string());
    const std::string stem = below.stem().string();
    const std::string name(without_marks(stem));
    return {folder / (std::string(name.substr(date_of_name(name).size())) + ".pdf"),
            folder / (name + ".pdf")};
}

}  // namespace yaprak
