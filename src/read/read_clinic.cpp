// content/clinic.yaml: the known keys typed, everything kept as text by its key for placeholders.
#include "read/read_clinic.hpp"

#include "base/allowed_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "language/words/language_tags.hpp"
#include "model/clinic.hpp"
#include "read/layout/press_keys.hpp"
#include "read/layout/values.hpp"
#include "read/source/image_finder.hpp"
#include "read/source/yaml_values.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t file_limit = 1 << 20;

// Of the fonts that base.yaml names.
constexpr std::string_view font_roles[] = {"serif", "sans", "mono"};

// A list of lines, or one line alone.
std::vector<std::string> lines_of(const YamlEntry& entry) {
    std::vector<std::string> lines;
    if (entry.value.is_map())
        throw Error(Code::value_wrong, entry.value.at,
                    "a list of lines is needed for \"" + entry.key + "\"",
                    "write each line after \"- \"");
    if (entry.value.is_scalar()) lines.push_back(entry.value.text);
    for (const YamlNode& item : entry.value.items)
        lines.push_back(text_of(YamlEntry{"", item.at, item}));
    std::erase(lines, "");
    return lines;
}

class ClinicReader {
public:
    ClinicReader(const fs::path& file, const fs::path& content, Warnings& warnings,
                 const FileSystem& files, const PictureFolders& site)
        : images_(file.parent_path(), content, files, site), warnings_(warnings) {}

    Clinic read(const YamlNode& tree) {
        for (const YamlEntry& entry : tree.entries) {
            const auto known = std::find_if(std::begin(keys), std::end(keys),
                                            [&](const Key& key) { return entry.key == key.name; });
            if (known != std::end(keys)) {
                (this->*known->set)(entry);
            } else {
                look_for_slip(entry);
            }
            keep(entry.key, entry.value);
        }
        return std::move(clinic_);
    }

private:
    struct Key {
        const char* name;
        void (ClinicReader::*set)(const YamlEntry&);
    };
    static const Key keys[15];

    template <std::string Clinic::*member>
    void set_text(const YamlEntry& entry) {
        clinic_.*member = text_of(entry);
    }
    template <std::vector<std::string> Clinic::*member>
    void set_lines(const YamlEntry& entry) {
        clinic_.*member = lines_of(entry);
    }

    void set_lang(const YamlEntry& entry) {
        clinic_.lang = language_tag(text_of(entry));
        if (clinic_.lang.empty())
            throw Error(Code::value_wrong, entry.value.at,
                        "\"" + entry.value.text + "\" is not a language",
                        "write its code: tr, en, de, ru, ar");
    }

    template <ImageRef Clinic::*member>
    void set_image(const YamlEntry& entry) {
        if (text_of(entry).empty()) return;
        const int image = images_.find(entry.value.text, entry.value.at, found_, warnings_);
        clinic_.*member = found_.at(std::size_t(image));
    }

    void set_colours(const YamlEntry& entry) {
        if (entry.value.is_scalar() && entry.value.text.empty()) return;
        if (!entry.value.is_map())
            throw Error(Code::value_wrong, entry.value.at, "colours are given by role",
                        "write \"brand: '#14697a'\" on a line of its own");
        for (const YamlEntry& role : entry.value.entries)
            clinic_.colours[role.key] = read_colour(role);
    }

    void set_fonts(const YamlEntry& entry) {
        if (entry.value.is_scalar() && entry.value.text.empty()) return;
        if (!entry.value.is_map())
            throw Error(Code::value_wrong, entry.value.at, "fonts are given by role",
                        "write \"serif: Source Serif 4\" on a line of its own");
        for (const YamlEntry& role : entry.value.entries) {
            if (std::find(std::begin(font_roles), std::end(font_roles), role.key) ==
                std::end(font_roles))
                throw Error(Code::unknown_key, role.at,
                            "no role of fonts is called " + in_quotes(role.key),
                            "write serif, sans or mono");
            clinic_.fonts[role.key] = {text_of(role), role.value.at};
        }
    }

    void set_layout(const YamlEntry& entry) { clinic_.layout = {text_of(entry), entry.value.at}; }

    void set_press(const YamlEntry& entry) { read_press_keys(clinic_.press, entry.value); }

    // A list of kinds of warnings, or one alone.
    void set_allowed(const YamlEntry& entry) {
        if (entry.value.is_map())
            throw Error(Code::value_wrong, entry.value.at, "a list of warnings is needed",
                        "allow: [image-missing, word-wide]");
        if (entry.value.is_scalar() && !entry.value.text.empty()) allow(entry.value);
        for (const YamlNode& item : entry.value.items) allow(item);
    }

    void allow(const YamlNode& node) {
        clinic_.allowed.insert(allowed_code(text_of(YamlEntry{"", node.at, node}), node.at));
    }

    void look_for_slip(const YamlEntry& entry) {
        std::vector<std::string> names;
        for (const Key& key : keys) names.push_back(key.name);
        const std::string near = did_you_mean(entry.key, names);
        if (!near.empty())
            warnings_.add(Code::unknown_key, entry.at,
                          "\"" + entry.key + "\" is kept as a value of the clinic's own", near);
    }

    // Nested keys are joined with dots, lists with commas.
    void keep(const std::string& key, const YamlNode& node) {
        if (node.is_scalar()) clinic_.values[key] = node.text;
        for (const YamlEntry& entry : node.entries) keep(key + "." + entry.key, entry.value);
        if (!node.is_sequence()) return;
        std::string& joined = clinic_.values[key];
        for (std::size_t i = 0; i < node.items.size(); ++i)
            if (const YamlNode& item = node.items[i]; item.is_scalar())
                joined += (joined.empty() ? "" : ", ") + item.text;
            else
                keep(key + "." + std::to_string(i + 1), item);
    }

    ImageFinder images_;
    std::vector<ImageRef> found_;
    Warnings& warnings_;
    Clinic clinic_;
};

const ClinicReader::Key ClinicReader::keys[15] = {
    {"name", &ClinicReader::set_text<&Clinic::name>},
    {"tagline", &ClinicReader::set_text<&Clinic::tagline>},
    {"address", &ClinicReader::set_lines<&Clinic::address>},
    {"phone", &ClinicReader::set_text<&Clinic::phone>},
    {"email", &ClinicReader::set_text<&Clinic::email>},
    {"site", &ClinicReader::set_text<&Clinic::site>},
    {"hours", &ClinicReader::set_lines<&Clinic::hours>},
    {"lang", &ClinicReader::set_lang},
    {"logo", &ClinicReader::set_image<&Clinic::logo>},
    {"map", &ClinicReader::set_image<&Clinic::map>},
    {"colours", &ClinicReader::set_colours},
    {"fonts", &ClinicReader::set_fonts},
    {"layout", &ClinicReader::set_layout},
    {"press", &ClinicReader::set_press},
    {"allow", &ClinicReader::set_allowed},
};

}  // namespace

Clinic read_clinic(const fs::path& file, const fs::path& content, Warnings& warnings,
                   const FileSystem& files, const PictureFolders& site) {
    const YamlNode tree = parse_yaml(files.read(file, file_limit), file.string());
    const bool empty = tree.is_scalar() && tree.text.empty();
    if (!tree.is_map() && !empty)
        throw Error(Code::value_wrong, tree.at, "a clinic is a map of keys",
                    "write \"name: ...\" on a line of its own");
    return ClinicReader(file, content, warnings, files, site).read(tree);
}

}  // namespace yaprak
