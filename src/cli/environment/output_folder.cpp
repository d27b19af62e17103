#include "cli/environment/output_folder.hpp"

#include "base/error.hpp"

#include <unistd.h>

namespace yaprak {
namespace fs = std::filesystem;

void refuse_unwritable(const fs::path& output) {
    if (output.empty())
        throw Error(Code::output_folder, {}, "the output folder has no name",
                    "choose an output folder with -o");
    fs::path there = fs::absolute(output).lexically_normal();
    while (!fs::exists(there) && there.has_relative_path()) there = there.parent_path();
    if (!fs::is_directory(there))
        throw Error(Code::output_folder, {output.string()},
                    "a file stands where a folder is needed",
                    "choose another output folder with -o");
    if (::access(there.c_str(), W_OK | X_OK) != 0)
        throw Error(Code::output_folder, {output.string()}, "cannot write into this folder",
                    "check its permissions");
    const fs::path own = output / ".yaprak";
    if (fs::exists(own) && (!fs::is_directory(own) || ::access(own.c_str(), W_OK | X_OK) != 0))
        throw Error(Code::output_folder, {own.string()},
                    "the manifests of this folder cannot be written there",
                    "move it away, or choose another output folder with -o");
}

}  // namespace yaprak
