// typeset PDF: a page that stands in this program becomes a PDF by way of the C++ header.
#include <fstream>
#include <iostream>
#include <yaprak/yaprak.hpp>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const yaprak::Context context;
    const yaprak::Result result =
        context.typeset(R"({"page": "uyku.md"})", "# Uyku\n\nİyi uyku.\n");
    for (const yaprak::Finding& finding : result.findings())
        std::cerr << finding.severity << ": " << finding.message << " [" << finding.code << "]\n";
    if (!result) return 1;
    std::ofstream(argv[1], std::ios::binary) << result.bytes();
    std::cout << argv[1] << ": " << result.pages() << " pages\n";
}
