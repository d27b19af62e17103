// The rooms of src/ and what each may know: reads the includes and fails on a breach. A room is a
// folder, named by its path below src/: "read/layout" is a room within the room "read".
#include "checkout.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace fs = std::filesystem;

namespace {

struct Room {
    // The rooms whose headers it may include beside its own. "read" stands for the rooms within it
    // as well.
    std::set<std::string> rooms;
    std::set<std::string> foreign;  // how the foreign headers begin that it may include
};

const std::map<std::string, Room> table = {
    {"base", {{}, {"xxhash.h", "expat.h"}}},
    {"model", {{"base"}, {}}},
    {"read/source", {{"base", "model"}, {"yaml-cpp/", "toml++/"}}},
    {"read/blocks", {{"base", "model", "read/source"}, {}}},
    {"read/html", {{"base", "model", "read/source", "read/blocks"}, {"gumbo.h"}}},
    {"read/dialect", {{"base", "model", "read/source", "read/blocks", "read/html"}, {"md4c.h"}}},
    {"read/liquid",
     {{"base", "model", "language/words", "language/filters", "read/source", "read/blocks",
       "read/dialect"},
      {}}},
    {"read/markdown",
     {{"base", "model", "read/source", "read/blocks", "read/html", "read/dialect", "read/liquid"},
      {"md4c.h"}}},
    {"read/front",
     {{"base", "model", "language/words", "read/source", "read/blocks", "read/liquid",
       "read/markdown"},
      {}}},
    {"read/layout", {{"base", "model", "read/source"}, {}}},
    {"read/finish", {{"base", "model"}, {}}},
    {"read", {{"base", "model", "language/words", "read"}, {}}},
    {"site/facts", {{"base", "read/source"}, {}}},
    {"site/settings", {{"base", "read/source", "read/front"}, {}}},
    {"site/pages", {{"base", "model", "language/words", "site/facts"}, {}}},
    {"site/generators", {{"base", "read/source", "site/facts", "site/settings", "site/pages"}, {}}},
    {"site", {{"base", "model", "read/source", "site"}, {}}},
    {"language/letters", {{"base"}, {"unicode/"}}},
    {"language/words", {{"base", "language/letters"}, {}}},
    {"language/suffixes", {{"base", "language/letters"}, {}}},
    {"language/readability", {{"base", "language/letters", "language/words"}, {}}},
    {"language/filters", {{"base", "language/letters", "language/words"}, {}}},
    {"language/breaks", {{"base", "language/letters", "language/words"}, {"unicode/"}}},
    {"language", {{"base", "language"}, {"unicode/"}}},
    {"style/look", {{"base", "model", "language"}, {}}},
    {"style/inline", {{"base", "model", "language", "style/look"}, {}}},
    {"style/blocks", {{"base", "model", "language", "style/look", "style/inline"}, {}}},
    {"style/parts",
     {{"base", "model", "language", "style/look", "style/inline", "style/blocks"}, {}}},
    {"style", {{"base", "model", "language", "style"}, {}}},
    {"text/font", {{"base", "model"}, {"ft2build.h", "freetype/", "hb"}}},
    {"text/shape", {{"base", "model", "language", "text/font"}, {"hb"}}},
    {"text/lines", {{"base", "model", "language", "text/font", "text/shape"}, {"hb"}}},
    {"text", {{"base", "model", "language", "text"}, {}}},
    {"image/file", {{"base", "model"}, {"zlib.h"}}},
    {"image/pixels", {{"base", "model"}, {}}},
    {"image/colour", {{"base", "model"}, {"lcms2.h"}}},
    {"image/codec",
     {{"base", "model", "image/file", "image/pixels", "image/colour"},
      {"jpeglib.h", "jerror.h", "png.h", "webp/", "gif_lib.h", "tiffio.h", "libheif/"}}},
    {"image/svg", {{"base", "model", "text", "image/file", "image/codec"}, {}}},
    {"image/book",
     {{"base", "model", "image/file", "image/pixels", "image/codec", "image/svg"}, {}}},
    {"page/column", {{"base", "model"}, {}}},
    {"page/break", {{"base", "model", "page/column"}, {}}},
    {"page/place", {{"base", "model", "page/column"}, {}}},
    {"page/set",
     {{"base", "model", "language", "text", "image", "page/column", "page/break", "page/place"},
      {"qrencode.h"}}},
    {"page",
     {{"base", "model", "language", "text", "image", "page/column", "page/break", "page/place",
       "page/set"},
      {}}},
    {"page/fit", {{"base", "model", "text", "image", "page"}, {}}},
    {"check/rules", {{"base", "model", "language"}, {}}},
    {"check/reading", {{"base", "model", "language", "check/rules"}, {}}},
    {"check/dose", {{"base", "model", "language", "check/rules"}, {}}},
    {"check/content", {{"base", "model", "language", "check/rules"}, {}}},
    {"check/setting", {{"base", "model", "language", "text", "check/rules"}, {}}},
    {"check/law", {{"base", "model", "language", "read/source", "check/rules"}, {}}},
    {"check/report", {{"base", "language", "check"}, {}}},
    {"check", {{"base", "model", "language", "text", "check"}, {}}},
    {"sheet", {{"base", "model", "text"}, {"dmtx.h"}}},
    {"press", {{"base", "model", "image"}, {"lcms2.h"}}},
    {"svg", {{"base", "model", "text", "image"}, {}}},
    {"pdf/objects", {{"base"}, {"hpdf", "libdeflate.h"}}},
    {"pdf/font", {{"base", "model", "text", "pdf/objects"}, {"hb"}}},
    {"pdf/picture", {{"base", "model", "image", "pdf/objects"}, {}}},
    {"pdf/tags", {{"base", "model", "pdf/objects"}, {}}},
    {"pdf/paint",
     {{"base", "model", "text", "image", "pdf/objects", "pdf/font", "pdf/picture", "pdf/tags"},
      {}}},
    {"pdf/navigation",
     {{"base", "model", "text", "pdf/objects", "pdf/font", "pdf/tags", "pdf/paint"}, {}}},
    {"pdf/standard", {{"base", "model", "pdf/objects", "pdf/paint", "pdf/navigation"}, {}}},
    {"pdf/file", {{"base", "model", "text", "image", "pdf"}, {"qpdf/"}}},
    {"preflight", {{"base", "model", "image", "pdf/objects"}, {"qpdf/"}}},
    {"batch/record", {{"base"}, {}}},
    {"batch/workbook", {{"base", "language", "batch/record"}, {"zip.h"}}},
    {"batch/table", {{"base", "style", "batch/record", "batch/workbook"}, {}}},
    {"batch/run", {{"base"}, {}}},
    {"batch/typeset",
     {{"base", "model", "read", "language", "style", "text", "image", "page", "check", "sheet",
       "press", "svg", "pdf", "preflight"},
      {}}},
    {"batch/copies",
     {{"base", "model", "read", "language", "style", "text", "image", "page", "sheet", "press",
       "pdf", "preflight", "batch/record", "batch/workbook", "batch/table", "batch/typeset"},
      {}}},
    {"mail/bounce", {{"base"}, {}}},
    {"mail/letter", {{"base", "model", "read", "language"}, {"idn2.h"}}},
    {"mail/settings", {{"base", "read", "mail/letter"}, {}}},
    {"mail/outbox", {{"base", "mail/letter", "mail/settings"}, {"sqlite3.h"}}},
    {"mail/smtp", {{"base", "mail/settings", "mail/outbox"}, {"curl/"}}},
    {"http", {{"base"}, {"microhttpd.h"}}},
    {"preview", {{"base", "model", "read", "image", "svg", "batch/typeset", "http"}, {}}},
    {"print", {{"base", "model"}, {"cups/"}}},
    {"desk/search", {{"base", "language/letters"}, {}}},
    {"desk/accounts", {{"base", "language", "mail/outbox"}, {"sodium.h"}}},
    {"desk/page", {{}, {"desk_page_bytes.hpp"}}},
    {"cli/environment", {{"base", "batch/run"}, {"turkish_messages.hpp"}}},
    {"cli/run",
     {{"base", "site", "model", "read", "language", "pdf", "preflight", "batch/run",
       "batch/typeset", "mail/settings", "cli/environment"},
      {}}},
    {"cli/mail",
     {{"base", "site", "model", "read", "language/words", "batch/typeset", "mail",
       "cli/environment", "cli/run"},
      {}}},
    {"cli/make",
     {{"base", "model", "site", "read", "language", "text/font", "check", "preflight", "batch",
       "mail", "http", "preview", "cli/environment", "cli/run", "cli/mail"},
      {}}},
    {"cli/desk",
     {{"base", "model", "site", "read", "language", "image/book", "check", "svg", "batch/typeset",
       "pdf", "mail", "http", "print", "desk", "cli/environment", "cli/run", "cli/mail",
       "cli/make"},
      {}}},
    {"library",
     {{"base", "model", "site", "read", "language", "batch", "cli/environment", "cli/run"},
      {"yaprak/"}}},
    {"cli/worker",
     {{"base", "model", "language", "batch/table", "cli/environment", "cli/run", "library"}, {}}},
    {"cli/manifest", {{"base", "batch/run", "cli/environment", "cli/run"}, {}}},
    {"cli/commands",
     {{"base", "site", "model", "read", "language", "text", "sheet", "pdf", "batch/table",
       "mail/outbox", "cli/environment", "cli/run", "cli/mail", "cli/make", "cli/desk",
       "cli/manifest", "cli/worker"},
      {}}},
    {"cli", {{"base", "cli/environment", "cli/commands"}, {}}},
};

// The C++ and C libraries' and the system's headers, free to all.
bool is_standard(const std::string& header) {
    static const std::set<std::string> system = {
        "fcntl.h",      "sys/mman.h",   "sys/stat.h",    "sys/types.h", "unistd.h",
        "sys/wait.h",   "setjmp.h",     "sys/ioctl.h",   "signal.h",    "dlfcn.h",
        "sys/random.h", "sched.h",      "cpuid.h",       "immintrin.h", "elf.h",
        "link.h",       "sys/file.h",   "sys/inotify.h", "poll.h",      "spawn.h",
        "sys/socket.h", "netinet/in.h", "arpa/inet.h",   "sys/un.h",    "termios.h"};
    return system.count(header) || header.find_first_of("./") == std::string::npos;
}

// The room of a header that is called by its path below src/.
std::string room_of(const fs::path& header) {
    return header.parent_path().generic_string();
}

bool knows(const Room& room, const std::string& other) {
    for (std::string outer = other; !outer.empty(); outer = room_of(outer))
        if (room.rooms.count(outer)) return true;
    return false;
}

bool may_include(const std::string& room, const std::string& header, bool quoted) {
    const Room& known = table.at(room);
    if (quoted) return room_of(header) == room || knows(known, room_of(header));
    if (is_standard(header)) return true;
    for (const std::string& allowed : known.foreign)
        if (header.rfind(allowed, 0) == 0) return true;
    return false;
}

std::string breaches(const fs::path& file, const std::string& room) {
    std::string found, line;
    std::ifstream in(file);
    for (int number = 1; std::getline(in, line); ++number) {
        if (line.rfind("#include", 0) != 0) continue;
        const auto open = line.find_first_of("\"<");
        const auto close = line.find_first_of("\">", open + 1);
        if (!may_include(room, line.substr(open + 1, close - open - 1), line[open] == '"'))
            found += file.string() + ":" + std::to_string(number) + ": " + line + "\n";
    }
    return found;
}

}  // namespace

TEST_CASE("no room includes what the plan does not allow it") {
    std::string found;
    int files = 0;
    const fs::path source = fs::path(checkout()) / "src";
    for (const auto& entry : fs::recursive_directory_iterator(source)) {
        const std::string room = room_of(entry.path().lexically_relative(source));
        if (!entry.is_regular_file() || room.empty()) continue;
        found += breaches(entry.path(), room);
        ++files;
    }
    CHECK(found == "");
    CHECK(files > 20);
}

TEST_CASE("the order test sees a breach") {
    CHECK_FALSE(may_include("read", "page/paginate.hpp", true));
    CHECK_FALSE(may_include("read/source", "read/layout/values.hpp", true));
    CHECK_FALSE(may_include("read/layout", "read/read_document.hpp", true));
    CHECK(may_include("style", "model/document.hpp", true));
    CHECK_FALSE(may_include("cli/run", "cli/make/build.hpp", true));
    CHECK_FALSE(may_include("cli/run", "cli/program.hpp", true));
    CHECK(may_include("batch/copies", "read/layout/read_layout.hpp", true));
    CHECK_FALSE(may_include("text/font", "text/lines/set_lines.hpp", true));
    CHECK_FALSE(may_include("text/shape", "text/paragraph.hpp", true));
    CHECK(may_include("page", "text/font/font.hpp", true));
    CHECK_FALSE(may_include("page", "hpdf.h", false));
    CHECK(may_include("pdf/objects", "hpdf_doc.h", false));
    CHECK_FALSE(may_include("pdf/paint", "hpdf_doc.h", false));
    CHECK_FALSE(may_include("pdf/objects", "pdf/paint/pen.hpp", true));
    CHECK_FALSE(may_include("page/break", "page/set/setting.hpp", true));
    CHECK_FALSE(may_include("page", "page/fit/fit_pages.hpp", true));
}

namespace {

// Types that a file gives to others, as "namespace::name": those in no nameless namespace.
std::set<std::string> types_of(const fs::path& file) {
    static const std::regex type(
        "^(?:struct|class|enum class|enum) (\\w+)(?: final)?(?: :[^:;]*)? ?\\{.*");
    static const std::regex named("namespace (\\S+) \\{");
    std::set<std::string> types;
    std::string line, space;
    bool is_nameless = false;
    std::smatch found;
    std::ifstream in(file);
    while (std::getline(in, line)) {
        if (line == "namespace {") is_nameless = true;
        if (line == "}  // namespace") is_nameless = false;
        if (std::regex_match(line, found, named)) space = found[1];
        if (!is_nameless && std::regex_match(line, found, type))
            types.insert(space + "::" + std::string(found[1]));
    }
    return types;
}

}  // namespace

// The linker takes one of two types of one name for both, without a word.
TEST_CASE("no two types are called alike") {
    std::map<std::string, std::string> known;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(checkout()) / "src")) {
        if (!entry.is_regular_file()) continue;
        for (const std::string& type : types_of(entry.path())) {
            const auto [other, is_new] = known.emplace(type, entry.path().string());
            CHECK_MESSAGE(is_new, type, " in ", other->second, " and ", entry.path().string());
        }
    }
    CHECK(known.size() > 300);
}
