// Where the sources lie that the tests were built from. Only one file is told by the build, so that
// the others are the same wherever the clone lies, and a compiler's cache serves them all.
#pragma once
#include <string>

// The folder's whole path, without a slash at its end. In the environment YAPRAK_CHECKOUT names
// another one, so that what is built once can be tried on a clone elsewhere.
std::string checkout();
