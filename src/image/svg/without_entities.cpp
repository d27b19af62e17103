#include "image/svg/without_entities.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace yaprak::svg {
namespace {

constexpr std::size_t longest_name = 100;  // of an entity: what is longer is none

class Cleaner {
public:
    explicit Cleaner(std::string_view file) : out_{std::string(file), std::nullopt} {}

    WithoutEntities run() {
        blank_document_type();
        for (std::size_t at = 0; (at = out_.text.find_first_of("&<", at)) != std::string::npos;) {
            const std::size_t length = out_.text[at] == '&' ? length_of_reference(at) : 0;
            if (length > 0) take_out(at, length);
            at = out_.text[at] == '<' ? std::max(end_of_plain_text(at), at + 1) : at + 1;
        }
        return std::move(out_);
    }

private:
    // Line ends stay, so that every line keeps its number.
    void blank(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            if (!is_ascii_space(char32_t(static_cast<unsigned char>(out_.text[i]))))
                out_.text[i] = ' ';
    }

    // Behind a comment or a section of CDATA, in which nothing is a reference; 0 where none is.
    std::size_t end_of_plain_text(std::size_t at) const {
        const std::string_view rest = std::string_view(out_.text).substr(at);
        const std::string_view end = rest.starts_with("<!--")        ? "-->"
                                     : rest.starts_with("<![CDATA[") ? "]]>"
                                                                     : "";
        if (end.empty()) return 0;
        const std::size_t found = out_.text.find(end, at + 4);
        return found == std::string::npos ? out_.text.size() : found + end.size();
    }

    // The beginning of the document type, which stands before the first element, but not in a
    // comment or an instruction.
    std::size_t document_type() const {
        std::size_t at = 0;
        while ((at = out_.text.find('<', at)) != std::string::npos) {
            const std::string_view rest = std::string_view(out_.text).substr(at);
            if (rest.starts_with("<!DOCTYPE")) return at;
            const bool is_instruction = rest.starts_with("<?");
            if (!is_instruction && !rest.starts_with("<!--")) return std::string::npos;
            at = is_instruction ? out_.text.find("?>", at) : end_of_plain_text(at);
        }
        return std::string::npos;
    }

    // Its own declarations stand in brackets, may hold ">" in
    // quotes, and comments with quotes.
    void blank_document_type() {
        const std::string_view text = out_.text;
        const std::size_t begin = document_type();
        if (begin == std::string_view::npos) return;
        char quote = 0;
        int brackets = 0;
        for (std::size_t i = begin + 9; i < text.size(); ++i) {
            const char c = text[i];
            if (quote == 0 && text.substr(i, 4) == "<!--") {
                i = std::min(text.find("-->", i), text.size() - 1);
            } else if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == ']') {
                brackets += c == '[' ? 1 : -1;
            } else if (c == '>' && brackets <= 0) {
                return blank(begin, i + 1);
            }
        }
    }

    // "&name;" -> its length; 0 where it is one of XML's own, or none at all.
    std::size_t length_of_reference(std::size_t at) const {
        static constexpr std::array<std::string_view, 5> own{"amp", "lt", "gt", "quot", "apos"};
        const std::string_view rest = std::string_view(out_.text).substr(at + 1, longest_name);
        const std::size_t end = rest.find(';');
        if (end == std::string_view::npos || end == 0 || rest.front() == '#') return 0;
        const std::string_view name = rest.substr(0, end);
        if (name.find_first_of(" \t\r\n<>&\"'") != std::string_view::npos) return 0;
        if (std::find(own.begin(), own.end(), name) != own.end()) return 0;
        return end + 2;
    }

    // Illustrator writes xmlns="&ns_svg;": that says nothing that is not known.
    bool names_a_namespace(std::size_t at) const {
        const std::size_t begin = at > 60 ? at - 60 : 0;
        const std::string_view before = std::string_view(out_.text).substr(begin, at - begin);
        const std::size_t equals = before.rfind('=');
        if (equals == std::string_view::npos || before.size() - equals > 3) return false;
        const std::size_t space = before.find_last_of(" \t\r\n", equals);
        const std::string_view name =
            before.substr(space == std::string_view::npos ? 0 : space + 1);
        return name.starts_with("xmlns") || name.starts_with("requiredExtensions");
    }

    void take_out(std::size_t at, std::size_t length) {
        if (!out_.in_content && !names_a_namespace(at)) out_.in_content = at;
        blank(at, at + length);
    }

    WithoutEntities out_;
};

}  // namespace

WithoutEntities without_entities(std::string_view file) {
    return Cleaner(file).run();
}

}  // namespace yaprak::svg
