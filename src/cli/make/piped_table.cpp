#include "cli/make/piped_table.hpp"

#include "base/error.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <istream>
#include <string>
#include <system_error>

namespace yaprak {

PipedTable::PipedTable(const std::string& pipe, std::istream& in) {
    std::ifstream opened;
    if (pipe != "-" && pipe != "/dev/stdin") {
        opened.open(pipe, std::ios::binary);
        if (!opened) throw Error(Code::file_unreadable, {pipe}, "cannot be read");
    }
    std::string name = (std::filesystem::temp_directory_path() / "yaprak-table-XXXXXX").string();
    const int handle = ::mkstemp(name.data());
    if (handle < 0) throw Error(Code::disk, {name}, "cannot keep the table from the pipe");
    ::close(handle);
    file_ = name;
    keep(opened.is_open() ? opened : in);
}

void PipedTable::keep(std::istream& in) const {
    std::ofstream out(file_, std::ios::binary);
    std::string piece(1 << 16, '\0');
    while (in.read(piece.data(), std::streamsize(piece.size())) || in.gcount() > 0)
        out.write(piece.data(), in.gcount());
    out.close();
    if (!out) throw TransientError({file_.string()}, "cannot keep the table from the pipe");
}

PipedTable::~PipedTable() {
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
}

}  // namespace yaprak
