#include "check/rules/profile.hpp"

#include "base/allowed_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "model/clinic.hpp"
#include "model/front_matter.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

using Values = std::map<std::string, std::string>;

const std::vector<std::string> audiences = {"patient", "relative", "professional", "child"};
const std::vector<std::string> prints = {"normal", "large", "dyslexia"};
const std::vector<std::string> builds = {"all", "doses", "no"};
const std::vector<std::string> keys = {"audience", "print", "off", "limits", "build"};

// A limit's name, and what it may be.
struct LimitBounds {
    std::string name;
    double least, most;
};
const std::vector<LimitBounds> limit_bounds = {
    {"reading-ease", 0, 100},    {"reading-poor", 0, 100},    {"sentence-words", 5, 200},
    {"section-words", 20, 5000}, {"type-size", 4, 72},        {"x-height", 0.5, 10},
    {"leading", 0.8, 3},         {"line-characters", 20, 300}};

std::vector<std::string> limit_names() {
    std::vector<std::string> names;
    names.reserve(std::size(limit_bounds));
    for (const LimitBounds& one : limit_bounds) names.push_back(one.name);
    return names;
}

// "1.off": an item of a list where a map is wanted.
bool is_item(std::string_view key) {
    return is_ascii_digit(static_cast<unsigned char>(key.empty() ? ' ' : key.front()));
}

class ProfileReader {
public:
    using PlaceOf = std::function<SourcePos(std::string_view)>;

    ProfileReader(const std::vector<std::string>& rules, Warnings& warnings)
        : rules_(rules), warnings_(warnings) {}

    // `prefix` stands before the keys: "check.".
    void read(const Values& values, const std::string& prefix, const PlaceOf& place_of) {
        place_of_ = &place_of;
        prefix_ = prefix;
        const auto value = [&](const char* key) {
            const auto found = values.find(prefix + key);
            return found == values.end() ? std::string() : found->second;
        };
        read_word(value("audience"), audiences, "audience", profile_.audience);
        read_word(value("print"), prints, "print", profile_.print);
        if (const std::string build = value("build");
            !build.empty() && build != "false" &&
            std::find(builds.begin(), builds.end(), build) == builds.end())
            warn("build", "build cannot be " + in_quotes(build), build, builds);
        read_off(value("off"));
        if (prefix.empty()) return;
        if (const auto whole = values.find("check");
            whole != values.end() && !whole->second.empty())
            return tell_kind("", "check", "audience: patient");
        if (!value("limits").empty()) tell_kind("limits", "limits", "sentence-words: 25");
        read_keys(values);
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
        warn(key, problem, written, words);
    }

    void read_off(const std::string& list) {
        for (const std::string& name : names_in({list})) {
            if (std::find(rules_.begin(), rules_.end(), name) == rules_.end())
                warn("off", "there is no rule " + in_quotes(name), name, rules_);
            profile_.off.insert(name);
        }
    }

    // Limits, and keys that there are not.
    void read_keys(const Values& values) {
        constexpr std::string_view limits = "limits.";
        for (auto one = values.lower_bound(prefix_);
             one != values.end() && one->first.starts_with(prefix_); ++one) {
            const std::string key = one->first.substr(prefix_.size());
            if (is_item(key)) return tell_kind("", "check", "audience: patient");
            if (key.starts_with(limits))
                read_limit(key, key.substr(limits.size()), one->second);
            else if (std::find(keys.begin(), keys.end(), key) == keys.end())
                refuse(key);
        }
    }

    void read_limit(const std::string& key, const std::string& name, const std::string& written) {
        if (is_item(name)) return tell_kind("limits", "limits", "sentence-words: 25");
        const auto bounds = std::find_if(limit_bounds.begin(), limit_bounds.end(),
                                         [&](const LimitBounds& one) { return one.name == name; });
        if (bounds == limit_bounds.end())
            return warn(key, "there is no limit " + in_quotes(name), name, limit_names());
        const auto value = parse_number(written);
        const std::string range = number(bounds->least) + " to " + number(bounds->most);
        if (!value)
            return add(key, "the limit " + in_quotes(name) + " is no number: " + in_quotes(written),
                       "write a number alone, with a point as its decimal sign, from " + range);
        if (*value < bounds->least || *value > bounds->most)
            return add(key, "the limit " + in_quotes(name) + " cannot be " + in_quotes(written),
                       "it can be " + range);
        profile_.limits[name] = *value;
    }

    void refuse(const std::string& key) {
        const std::string parent = key.substr(0, key.find('.'));
        if (parent != key && std::find(keys.begin(), keys.end(), parent) != keys.end())
            return add(parent, parent + " takes no keys below it",
                       parent == "off" ? "off: [dose-cc, passive-chain]" : parent + ": one word");
        warn(key, "there is no key " + in_quotes(key) + " in check", key, keys);
    }

    // A list or a text where a map is wanted.
    void tell_kind(const std::string& key, const std::string& name, const std::string& example) {
        add(key, name + " is no map of keys",
            "write " + in_quotes(example) + " on a line below it");
    }

    void warn(const std::string& key, const std::string& problem, const std::string& word,
              const std::vector<std::string>& known) {
        std::string hint = did_you_mean(word, known);
        if (hint.empty() && known.size() < 10 && !known.empty())
            hint = "it can be " + joined(known, ", ");
        add(key, problem, hint);
    }

    void add(const std::string& key, const std::string& problem, const std::string& hint) {
        std::string whole = prefix_ + key;
        if (whole.ends_with('.')) whole.pop_back();
        warnings_.add(Code::unknown_value, (*place_of_)(whole), problem, hint);
    }

    const std::vector<std::string>& rules_;
    Warnings& warnings_;
    const PlaceOf* place_of_ = nullptr;
    std::string prefix_;
    CheckProfile profile_;
};

}  // namespace

double CheckProfile::limit(std::string_view name, double usual) const {
    const auto own = limits.find(name);
    return own == limits.end() ? usual : own->second;
}

CheckProfile read_profile(const Clinic& clinic, const FrontMatter& front,
                          const std::vector<std::string>& rules, const KeyPlaces& places,
                          Warnings& warnings) {
    ProfileReader reader(rules, warnings);
    reader.read(clinic.values, "check.", places.in_clinic);
    reader.read(front.values, "check.", places.in_page);
    Values own;
    for (const char* key : {"audience", "print"})
        if (const auto value = front.values.find(key); value != front.values.end())
            own.insert(*value);
    // A page's `print: yes` may be anything of its author's own: only known words count.
    if (own.contains("print") &&
        std::find(prints.begin(), prints.end(), own["print"]) == prints.end())
        own.erase("print");
    reader.read(own, "", places.in_page);
    return reader.take();
}

}  // namespace yaprak
