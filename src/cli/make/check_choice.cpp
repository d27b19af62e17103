#include "cli/make/check_choice.hpp"

#include "base/allowed_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/environment/paths.hpp"

#include <algorithm>

namespace yaprak {
namespace {

bool is_rule(const std::string& name) {
    const auto rules = all_check_rules();
    return std::any_of(rules.begin(), rules.end(),
                       [&](const CheckRule* rule) { return rule->name == name; });
}

void refuse_unknown(const std::string& name) {
    if (code_called(name)) return;
    std::vector<std::string> known = warning_code_names();
    for (const CheckRule* rule : all_check_rules()) known.emplace_back(rule->name);
    const std::string near = did_you_mean(name, known);
    throw Error(Code::unknown_value, {}, "no rule and no warning is called " + in_quotes(name),
                near.empty() ? "every finding ends with its name, as [dose-cc]" : near);
}

}  // namespace

CheckChoice read_check_choice(const std::vector<std::string>& allow,
                              const std::vector<std::string>& deny) {
    CheckChoice choice;
    for (const std::string& name : names_in(allow)) {
        if (is_rule(name)) {
            choice.rules.off.insert(name);
            continue;
        }
        refuse_unknown(name);
        choice.allowed.push_back(name);
    }
    for (const std::string& name : names_in(deny)) {
        if (is_rule(name)) {
            choice.rules.on.insert(name);
            continue;
        }
        refuse_unknown(name);
        choice.denied.insert(allowed_code(name, {}));
    }
    return choice;
}

CheckLists check_lists_for(const std::filesystem::path& content, const std::string& home) {
    return read_check_lists(data_folders("check", content, home));
}

}  // namespace yaprak
