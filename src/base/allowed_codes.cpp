#include "base/allowed_codes.hpp"

#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace yaprak {

Code allowed_code(const std::string& name, const SourcePos& at) {
    const auto code = code_called(name);
    if (code && is_of_warnings(*code)) return *code;
    if (code)
        throw Error(Code::unknown_value, at, in_quotes(name) + " is an error, not a warning",
                    "only warnings can be allowed");
    const std::string near = did_you_mean(name, warning_code_names());
    throw Error(Code::unknown_value, at, "no warning is called " + in_quotes(name),
                near.empty() ? "every warning ends with its name, as [image-missing]" : near);
}

std::vector<std::string> names_in(const std::vector<std::string>& lists) {
    std::vector<std::string> names;
    for (const std::string& list : lists)
        for (std::size_t at = 0; at <= list.size();) {
            const std::size_t end = std::min(list.find(',', at), list.size());
            const std::string_view name = trimmed(std::string_view(list).substr(at, end - at));
            if (!name.empty()) names.emplace_back(name);
            at = end + 1;
        }
    return names;
}

Codes allowed_codes(const std::vector<std::string>& lists) {
    Codes codes;
    for (const std::string& name : names_in(lists)) codes.insert(allowed_code(name, {}));
    return codes;
}

}  // namespace yaprak
