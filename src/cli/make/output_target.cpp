#include "cli/make/output_target.hpp"

#include "base/text.hpp"
#include "cli/environment/visible_output.hpp"

#include <fstream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// A pipe, a device or a socket: nothing that a rename could put whole in its place.
bool is_stream(const std::string& output) {
    std::error_code ignored;
    const fs::file_status status = fs::status(output, ignored);
    return fs::exists(status) && !fs::is_directory(status) && !fs::is_regular_file(status);
}

bool names_file(const std::string& output) {
    return ascii_lower(fs::path(output).extension().string()) == ".pdf";
}

}  // namespace

OutputTarget output_target(const std::string& output) {
    if (output == "-" || is_stream(output)) return {OutputKind::stream, output, "."};
    if (!names_file(output)) return {OutputKind::folder, output, output};
    if (fs::is_directory(output))
        throw Error(Code::usage, {output}, "this is the name of a PDF, and a folder has it",
                    "name another file, or " + output + "/ for PDFs in that folder");
    const fs::path folder = fs::path(output).parent_path();
    return {OutputKind::file, output, folder.empty() ? "." : folder.string()};
}

void name_only(const OutputTarget& target, std::vector<PageFile>& pages) {
    if (target.kind == OutputKind::folder) return;
    const bool is_file = target.kind == OutputKind::file;
    if (pages.size() > 1)
        throw Error(Code::usage, {target.name == "-" ? "" : target.name},
                    std::string(is_file ? "this is one file" : "the output takes one PDF") +
                        ", but " + counted(pages.size(), "PDF") + " would be made",
                    "name a folder, or one page and one layout");
    pages.front().output = target.name;
    pages.front().clash.clear();
}

void write_to_stream(const OutputTarget& target, std::string_view bytes, std::ostream& out) {
    if (target.name == "-") {
        write_unchanged(out, bytes);
        if (out.flush()) return;
        throw Error(Code::output_folder, {}, "cannot write to the standard output");
    }
    std::ofstream stream(target.name, std::ios::binary | std::ios::app);
    stream.write(bytes.data(), std::streamsize(bytes.size()));
    stream.close();
    if (!stream) throw Error(Code::output_folder, {target.name}, "cannot write there");
}

}  // namespace yaprak
