// A folder of pages that no generator knows.
#pragma once
#include "site/facts/rules.hpp"

namespace yaprak {

extern const Generator plain_folder;

}  // namespace yaprak
