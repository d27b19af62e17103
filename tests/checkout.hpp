// Where the sources lie that the tests were built from. Only one file is told by the build, so that
// the others are the same wherever the clone lies, and a compiler's cache serves them all.
#pragma once
#include <string>

// The folder's whole path, without a slash at its end: where the tests were built, or what the
// environment says in YAPRAK_CHECKOUT where the clone was moved since.
std::string checkout();
