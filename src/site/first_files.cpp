#include "site/first_files.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

namespace yaprak {
namespace {

// As YAML reads it back: JSON's quotes are YAML's too.
std::string yaml_text(const std::string& text) {
    const bool is_plain =
        !text.empty() && text.find_first_of("\"'\\\n\t#:{}[]&*!|>%@`,") == text.npos &&
        (is_ascii_letter(char32_t((unsigned char)(text.front()))) || (text.front() & 0x80)) &&
        text.back() != ' ' && text != "true" && text != "false" && text != "null";
    return is_plain ? text : json_string(text);
}

class FileText {
public:
    FileText& comment(const std::string& line) {
        text_ += "# " + line + "\n";
        return *this;
    }
    FileText& blank() {
        text_ += "\n";
        return *this;
    }
    // What is not known stands there as a comment with an example.
    FileText& key(const std::string& name, const std::string& value, const std::string& example) {
        text_ += value.empty() ? "# " + name + ": " + example + "\n"
                               : name + ": " + yaml_text(value) + "\n";
        return *this;
    }
    FileText& lines(const std::string& name, const std::vector<std::string>& values,
                    const std::string& example) {
        if (values.empty()) {
            text_ += "# " + name + ":\n#   - " + example + "\n";
            return *this;
        }
        text_ += name + ":\n";
        for (const std::string& value : values) text_ += "  - " + yaml_text(value) + "\n";
        return *this;
    }
    FileText& raw(const std::string& line) {
        text_ += line + "\n";
        return *this;
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

}  // namespace

std::string first_clinic_file(const Site& site, const Clinic& clinic) {
    FileText file;
    file.comment(
        "Whose brochures these are. Every key may be missing; docs/reference/clinic.md tells of "
        "all.");
    if (site.kind != SiteKind::folder)
        file.comment("What stands here goes before what the settings of " +
                     std::string(to_text(site.kind)) + " say.");
    file.blank()
        .key("name", clinic.name, "Örnek Klinik")
        .key("tagline", clinic.tagline, "Ruh sağlığı ve hastalıkları")
        .lines("address", clinic.address, "Örnek Caddesi No. 1")
        .key("phone", clinic.phone, "0312 000 00 00")
        .key("email", clinic.email, "bilgi@klinik.example")
        .key("site", clinic.site, "klinik.example")
        .lines("hours", clinic.hours, "Hafta içi 09.00–18.00")
        .key("lang", clinic.lang, "tr")
        .blank()
        .comment("A picture below this folder, best an SVG.")
        .key("logo", clinic.logo.written, "/images/logo.svg")
        .blank()
        .comment("The clinic's own colour; accent, brand-dark and tint are made from it.");
    const auto brand = clinic.colours.find("brand");
    if (brand == clinic.colours.end())
        file.comment("colours:").comment("  brand: \"#14697a\"");
    else
        file.raw("colours:").raw("  brand: \"" + to_text(brand->second) + "\"");
    return file.take();
}

std::string first_layout_file(const Site& site) {
    FileText file;
    file.comment("A layout of your own: what stands here goes before what handout-a4 says.")
        .comment("See it with: yaprak build " +
                 std::string(site.kind == SiteKind::folder ? "PAGE.md" : ".") + " -l brochure")
        .comment("Everything it inherits: yaprak layouts --explain brochure");
    if (site.kind != SiteKind::folder)
        file.comment("A copy named post.yaml is taken by pages that say \"layout: post\".");
    file.raw("extends: handout-a4")
        .blank()
        .comment("paper: a5")
        .comment("margins: {top: 22mm, bottom: 24mm, inner: 24mm, outer: 24mm}")
        .comment("columns: 2")
        .comment("contents: yes")
        .comment("styles:")
        .comment("  body: {size: 11.5pt}")
        .comment("  heading-2: {colour: brand}");
    return file.take();
}

}  // namespace yaprak
