#include "cli/run/piped_page.hpp"

#include "read/source/source_text.hpp"

#include <fstream>
#include <istream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// One byte more than a page may have is enough to refuse it.
std::string all_of(std::istream& in) {
    std::string bytes, piece(1 << 16, '\0');
    while (bytes.size() <= largest_page &&
           (in.read(piece.data(), std::streamsize(piece.size())) || in.gcount() > 0))
        bytes.append(piece, 0, std::size_t(in.gcount()));
    return bytes;
}

std::string read_all(const std::string& input, std::istream& in) {
    if (input == "-") return all_of(in);
    std::ifstream pipe(input, std::ios::binary);
    if (!pipe) throw Error(Code::file_unreadable, {input}, "cannot be read");
    return all_of(pipe);
}

}  // namespace

bool is_piped(const std::string& input) {
    if (input == "-" || input == "/dev/stdin") return true;
    std::error_code ignored;
    const fs::file_status status = fs::status(input, ignored);
    return fs::exists(status) && !fs::is_directory(status) && !fs::is_regular_file(status);
}

PipedPage::PipedPage(const std::string& input, std::istream& in, const fs::path& folder,
                     const FileSystem& others)
    : files_(others) {
    if (!others.is_folder(folder))
        throw Error(Code::file_missing, {folder.string()}, "no such folder",
                    "--content names the folder of the page's pictures");
    const bool is_input = input == "-" || input == "/dev/stdin";
    path_ = (folder / (is_input ? "stdin" : fs::path(input).filename().string() + ".md"))
                .lexically_normal();
    files_.put(path_, read_all(is_input ? "-" : input, in));
}

}  // namespace yaprak
