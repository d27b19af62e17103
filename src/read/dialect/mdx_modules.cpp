// MDX's lines of JavaScript, "import x from 'y'" and "export const x = …" -> nothing.
#include "base/text.hpp"
#include "read/dialect/mdx_names.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t most_lines = 200;  // of one statement

bool ends_with_string(std::string_view line) {
    line = trimmed(line);
    if (line.ends_with(';')) line = trimmed(line.substr(0, line.size() - 1));
    return line.ends_with('"') || line.ends_with('\'');
}

bool is_import(std::string_view line) {
    if (!line.starts_with("import ") || !ends_with_string(line)) return false;
    const std::string_view rest = trimmed(line.substr(7));
    return rest.starts_with('"') || rest.starts_with('\'') || rest.find(" from ") != none ||
           rest.find("} from") != none;
}

// A sentence that begins with the word holds none of a script's signs: "export default for all".
bool is_export(std::string_view line) {
    if (line.find_first_of("={(;") == none) return false;
    for (const std::string_view sign : {"export const ", "export let ", "export function ",
                                        "export default ", "export var ", "export { ", "export {"})
        if (line.starts_with(sign)) return true;
    return false;
}

bool opens_import(std::string_view line) {
    return line.starts_with("import {") && line.find('}') == none;
}

bool may_hold_modules(std::string_view body) {
    for (const std::string_view word : {"\nimport ", "\nexport "})
        if (body.find(word) != none || body.starts_with(word.substr(1))) return true;
    return false;
}

}  // namespace

// A statement ends with its line, or with the blank line behind the block that it opens.
std::size_t mdx_statement_end(std::string_view body, std::size_t at) {
    std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view line = body.substr(at, end - at);
    if (is_import(line)) return end;
    if (!is_export(line) && !opens_import(line)) return at;
    for (std::size_t lines = 0; lines < most_lines && end + 1 < body.size(); ++lines) {
        if (body[end + 1] == '\n') break;
        end = std::min(body.find('\n', end + 1), body.size());
    }
    return end;
}

namespace {

// At the head of a block: behind a blank line, or behind another such statement.
std::vector<Replacement> drop_modules(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    bool may_begin = true;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t line_end = std::min(body.find('\n', at), body.size());
        std::size_t end = line_end;
        if (may_begin && !input.scan.is_code(at)) {
            const std::size_t statement = mdx_statement_end(body, at);
            may_begin = statement > at;
            if (may_begin) edits.push_back({at, statement - at, {}});
            end = std::max(end, statement);
        } else {
            may_begin = false;
        }
        may_begin = may_begin || trimmed(body.substr(at, line_end - at)).empty();
        at = end + 1;
    }
    return edits;
}

}  // namespace

const SourcePass mdx_modules_pass = {may_hold_modules, drop_modules};

}  // namespace yaprak
