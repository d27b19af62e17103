// What "-o" of a build names: a folder for its PDFs, one PDF, or what is read as it is written.
#pragma once
#include "cli/run/page_list.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

enum class OutputKind {
    folder,
    file,    // "x.pdf"
    stream,  // "-", the standard output; a pipe or a device that is there
};

struct OutputTarget {
    OutputKind kind = OutputKind::folder;
    std::string name;    // as it was asked for
    std::string folder;  // that nothing is written outside of; of a stream the working folder
};

OutputTarget output_target(const std::string& output);

// Gives the only page the name of the target's file. Throws Error where there are several pages or
// layouts for one file or stream.
void name_only(const OutputTarget& target, std::vector<PageFile>& pages);

// Writes to the stream of the target, `out` where it is "-". Throws Error where that fails.
void write_to_stream(const OutputTarget& target, std::string_view bytes, std::ostream& out);

}  // namespace yaprak
