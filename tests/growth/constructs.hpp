// What an author can write again and again, each so often that the page has about so many bytes.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace yaprak::test {

struct Construct {
    const char* name;
    std::function<std::string(std::size_t bytes)> page;  // with its front matter
};

const std::vector<Construct>& constructs();

}  // namespace yaprak::test
