// A Document as it was read -> as the other rooms expect it: all passes of read/finish/passes.hpp.
#pragma once
#include "base/error.hpp"

namespace yaprak {

struct Document;

void finish_document(Document& document, Warnings& warnings);

}  // namespace yaprak
