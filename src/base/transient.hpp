// Which errors of the system may go away without anything else being done.
#pragma once

namespace yaprak {

// `code` is an errno: space, quota, limits of files and memory, threads, a failing disk.
[[nodiscard]] bool is_transient(int code);

}  // namespace yaprak
