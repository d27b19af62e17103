#include "site/pages/output_path.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// How many digits the text begins with.
std::size_t digits(std::string_view text) {
    return std::size_t(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

std::string_view without_marks(std::string_view name) {
    const std::size_t begin = name.find_first_not_of('_');
    return begin == name.npos ? name : name.substr(begin);
}

}  // namespace

std::string_view date_of_name(std::string_view stem) {
    const std::size_t year = digits(stem);
    if (year != 4 || stem.substr(4, 1) != "-") return {};
    const std::size_t month = digits(stem.substr(5));
    if (month < 1 || month > 2 || stem.substr(5 + month, 1) != "-") return {};
    const std::size_t day = digits(stem.substr(6 + month));
    const std::size_t end = 6 + month + day;
    if (day < 1 || day > 2 || stem.substr(end, 1) != "-" || end + 1 == stem.size()) return {};
    return stem.substr(0, end + 1);
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
