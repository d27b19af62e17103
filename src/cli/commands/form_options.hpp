// The options that say what a PDF is made for, the same for every command that makes one.
#pragma once
#include <string>

namespace CLI {
class App;
}

namespace yaprak {

void add_form(CLI::App& command, std::string& purpose, std::string& most, std::string& standard);

}  // namespace yaprak
