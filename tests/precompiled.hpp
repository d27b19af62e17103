// What nearly every test includes, compiled once for all of them.
#pragma once
#include "base/precompiled.hpp"

#include <doctest/doctest.h>

#include <fstream>
