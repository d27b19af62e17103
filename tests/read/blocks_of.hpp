// A body of Markdown -> the dump of its blocks alone; the body begins on line 4 of its file.
#pragma once
#include "model/document.hpp"
#include "read/temporary_folder.hpp"

#include <string>
#include <string_view>

namespace yaprak {

inline std::string blocks_of(TemporaryFolder& folder, std::string_view body) {
    Document page = folder.read("a.md", "---\ntitle: x\n---\n" + std::string(body));
    const std::string all = dump(Document{{}, {}, {}, page.blocks, {}, {}});
    return all.substr(all.find('\n') + 1);
}

inline std::string blocks_of(std::string_view body) {
    TemporaryFolder folder;
    return blocks_of(folder, body);
}

}  // namespace yaprak
