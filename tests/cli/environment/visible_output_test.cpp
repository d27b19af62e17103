#include "cli/environment/visible_output.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace yaprak;

namespace {

template <typename Function>
std::string written(Function write) {
    std::ostringstream target;
    {
        VisibleOutput out(target);
        write(out);
    }
    return target.str();
}

}  // namespace

TEST_CASE("what is printed commands no terminal, whatever pieces it comes in") {
    CHECK(written([](std::ostream& out) {
              out << "a\x1b[2J" << '\n' << "\u202E" << 7;
          }) == "a\\x1b[2J\n\\u202e7");
    CHECK(written([](std::ostream& out) {
              for (const char c : std::string("ş\xC2\x9B\u202E")) out.put(c);
          }) == "ş\\u009b\\u202e");
}

TEST_CASE("a character that is not whole waits for its rest, and is shown at the end") {
    std::ostringstream target;
    VisibleOutput out(target);
    out << "a\xC5";
    CHECK(target.str() == "a");
    out << "\x9F";
    CHECK(target.str() == "aş");
    out << "\xE2\x82" << std::flush;
    CHECK(target.str() == "aş\\xe2\\x82");
}

TEST_CASE("the program's own colours and the bytes of files go through as they are") {
    CHECK(written([](std::ostream& out) {
              out << "a";
              write_unchanged(out, "\033[1m\r\n");
              out << "\033";
          }) == "a\033[1m\r\n\\x1b");
    std::ostringstream plain;
    write_unchanged(plain, "\033[0m");
    CHECK(plain.str() == "\033[0m");
}

TEST_CASE("a target that fails makes the output fail") {
    std::ostringstream target;
    VisibleOutput out(target);
    target.setstate(std::ios::badbit);
    out << "a" << std::flush;
    CHECK_FALSE(out);
}
