#include "check/rules/profile.hpp"

#include "base/allowed_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "model/clinic.hpp"
#include "model/front_matter.hpp"

namespace yaprak {
namespace {

using Values = std::map<std::string, std::string>;

const std::vector<std::string> audiences = {"patient", "relative", "professional", "child"};
const std::vector<std::string> prints = {"normal", "large", "dyslexia"};
const std::vector<std::string> builds = {"all", "doses", "no"};
const std::vector<std::string> keys = {"audience", "print", "off", "limits", "build"};
const std::vector<std::string> limit_names = {"reading-ease",  "reading-poor",   "sentence-words",
                                              "section-words", "type-size",      "x-height",
                                              "leading",       "line-characters"};

class ProfileReader {
public:
    ProfileReader(const std::vector<std::string>& rules, Warnings& warnings)
        : rules_(rules), warnings_(warnings) {}

    // `prefix` stands before the keys: "check.".
    void read(const Values& values, const std::string& prefix, const std::string& file) {
        file_ = file;
        const auto value = [&](const char* key) {
            const auto found = values.find(prefix + key);
            return found == values.end() ? std::string() : found->second;
        };
        read_word(value("audience"), audiences, "audience", profile_.audience);
        read_word(value("print"), prints, "print", profile_.print);
        if (const std::string build = value("build");
            !build.empty() && build != "false" &&
            std::find(builds.begin(), builds.end(), build) == builds.end())
            warn("build cannot be " + in_quotes(build), build, builds);
        read_off(value("off"));
        read_limits(values, prefix + "limits.");
        if (!prefix.empty()) refuse_unknown(values, prefix);
    }

    CheckProfile take() { return std::move(profile_); }

private:
    template <typename Word>
    void read_word(const std::string& written, const std::vector<std::string>& words,
                   const char* key, Word& into) {
        if (written.empty()) return;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words[i] == written) return void(into = Word(i));
        std::string problem = key;
        problem.append(" cannot be ").append(in_quotes(written));
        warn(problem, written, words);
    }

    void read_off(const std::string& list) {
        for (const std::string& name : names_in({list})) {
            if (std::find(rules_.begin(), rules_.end(), name) == rules_.end())
                warn("there is no rule " + in_quotes(name), name, rules_);
            profile_.off.insert(name);
        }
    }

    void read_limits(const Values& values, const std::string& prefix) {
        for (auto one = values.lower_bound(prefix);
             one != values.end() && one->first.starts_with(prefix); ++one) {
            const std::string name = one->first.substr(prefix.size());
            const auto value = parse_number(one->second);
            if (std::find(limit_names.begin(), limit_names.end(), name) == limit_names.end())
                warn("there is no limit " + in_quotes(name), name, limit_names);
            else if (!value)
                warn("the limit " + in_quotes(name) + " is no number: " + in_quotes(one->second),
                     "", {});
            else
                profile_.limits[name] = *value;
        }
    }

    void refuse_unknown(const Values& values, const std::string& prefix) {
        for (auto one = values.lower_bound(prefix);
             one != values.end() && one->first.starts_with(prefix); ++one) {
            const std::string key = one->first.substr(prefix.size());
            if (!key.starts_with("limits.") &&
                std::find(keys.begin(), keys.end(), key) == keys.end())
                warn("there is no key " + in_quotes(key) + " in check", key, keys);
        }
    }

    void warn(const std::string& problem, const std::string& word,
              const std::vector<std::string>& known) {
        std::string hint = did_you_mean(word, known);
        if (hint.empty() && known.size() < 10 && !known.empty())
            hint = "it can be " + joined(known, ", ");
        warnings_.add(Code::unknown_value, {file_}, problem, hint);
    }

    const std::vector<std::string>& rules_;
    Warnings& warnings_;
    std::string file_;
    CheckProfile profile_;
};

}  // namespace

double CheckProfile::limit(std::string_view name, double usual) const {
    const auto own = limits.find(name);
    return own == limits.end() ? usual : own->second;
}

CheckProfile read_profile(const Clinic& clinic, const FrontMatter& front,
                          const std::vector<std::string>& rules, const std::string& source,
                          Warnings& warnings) {
    ProfileReader reader(rules, warnings);
    reader.read(clinic.values, "check.", "clinic.yaml");
    reader.read(front.values, "check.", source);
    Values own;
    for (const char* key : {"audience", "print"})
        if (const auto value = front.values.find(key); value != front.values.end())
            own.insert(*value);
    // A page's `print: yes` may be anything of its author's own: only known words count.
    if (own.contains("print") &&
        std::find(prints.begin(), prints.end(), own["print"]) == prints.end())
        own.erase("print");
    reader.read(own, "", source);
    return reader.take();
}

}  // namespace yaprak
