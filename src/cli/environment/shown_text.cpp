#include "cli/environment/shown_text.hpp"

#include "base/message_line.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"
#include "cli/environment/message_catalogue.hpp"

#include <locale>
#include <turkish_messages.hpp>  // made of po/tr.po by src/file_constants.cmake

namespace yaprak {
namespace {

class ShownLanguage : public std::locale::facet {
public:
    static std::locale::id id;
    ShownLanguage() : messages_(tr_po) {}
    const MessageCatalogue& messages() const { return messages_; }

private:
    MessageCatalogue messages_;
};

std::locale::id ShownLanguage::id;

// None: English.
const MessageCatalogue* messages_of(const std::ios_base& stream) {
    const std::locale locale = stream.getloc();
    if (!std::has_facet<ShownLanguage>(locale)) return nullptr;
    return &std::use_facet<ShownLanguage>(locale).messages();
}

std::string problem_of(const Finding& finding) {
    if (finding.count <= 1) return finding.problem;
    const std::string count = with_commas(finding.count);
    if (!finding.of_several.empty()) return count + " " + finding.of_several;
    return finding.problem + " (" + count + " times)";
}

std::string line_of(const MessageCatalogue& messages, const Finding& finding,
                    const std::string& severity, const std::string& codes) {
    Finding told{finding.at, messages.translated(problem_of(finding)), {}};
    if (!finding.hint.empty())
        told.problem += " (" + messages.translated("hint: " + finding.hint) + ")";
    return clipped(to_text(told, messages.translated(severity).c_str()) + " [" + codes + "]",
                   longest_line);
}

}  // namespace

std::string language_of(
    const std::function<std::optional<std::string>(const std::string&)>& variable) {
    for (const char* const name : {"YAPRAK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string value = variable(name).value_or("");
        if (value.empty()) continue;
        const std::string language = value.substr(0, value.find_first_of("_.@-"));
        return ascii_lower(language) == "tr" ? "tr" : "en";
    }
    return "en";
}

void speak(std::ios_base& stream, const std::string& language) {
    if (language == "tr") stream.imbue(std::locale(stream.getloc(), new ShownLanguage));
}

void speak_as(std::ios_base& stream, const std::ios_base& other) {
    if (messages_of(other)) stream.imbue(other.getloc());
}

bool is_translated(const std::ios_base& stream) {
    return messages_of(stream) != nullptr;
}

std::string translated(const std::ios_base& stream, const std::string& english) {
    const MessageCatalogue* const messages = messages_of(stream);
    return messages ? messages->translated(english) : english;
}

std::string shown_line(const std::ios_base& stream, const Finding& finding, const char* severity) {
    const MessageCatalogue* const messages = messages_of(stream);
    if (!messages) return message_line(finding, severity);
    return line_of(*messages, finding, severity, name_of(finding.code));
}

std::vector<std::string> shown_lines(const std::ios_base& stream, const Warnings& warnings) {
    const MessageCatalogue* const messages = messages_of(stream);
    if (!messages) return warning_lines(warnings);
    std::vector<std::string> lines;
    for (const Finding& finding : warnings.list())
        lines.push_back(line_of(*messages, finding, "warning", name_of(finding.code)));
    if (!warnings.more().empty())
        lines.push_back(
            line_of(*messages, rest_of(warnings), "warning", names_of(codes_of_rest(warnings))));
    return lines;
}

std::string shown_lines(const std::ios_base& stream, const std::vector<Finding>& errors) {
    std::string lines;
    for (const Finding& finding : errors)
        lines += (lines.empty() ? "" : "\n") + shown_line(stream, finding, "error");
    return lines;
}

}  // namespace yaprak
