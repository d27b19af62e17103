// Pages as they are read -> the sheets of a printer, each side a page whose items are pages.
#pragma once
#include "base/error.hpp"
#include "model/imposition.hpp"

namespace yaprak {

struct Pages;

// Nobody reads a sheet from the file: it has no tags, links or bookmarks, which the pages keep. A
// text that is too long for its fold goes on on a second sheet and is warned about; `at` is the
// document. The same pages as they are where nothing is to be imposed.
Pages impose(const Pages& pages, const Imposition& imposition, const SourcePos& at,
             Warnings& warnings);

}  // namespace yaprak
