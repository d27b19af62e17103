// libFuzzer's side: `yaprak_fuzz --target=svg FOLDER`, with its own options.
#include "fuzz/targets.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

const yaprak::fuzz::Target* chosen = nullptr;

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    constexpr std::string_view option = "--target=";
    for (int i = 1; i < *count; ++i) {
        const std::string_view argument = (*arguments)[i];
        if (!argument.starts_with(option)) continue;
        for (const auto& target : yaprak::fuzz::targets())
            if (argument.substr(option.size()) == target.name) chosen = &target;
    }
    if (chosen) return 0;
    std::fputs("one of these is asked for, as --target=NAME:\n", stderr);
    for (const auto& target : yaprak::fuzz::targets()) std::fprintf(stderr, "  %s\n", target.name);
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    chosen->run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
