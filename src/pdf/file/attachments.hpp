// The files that travel within the PDF (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).
#pragma once
#include "base/date.hpp"
#include "model/attached_file.hpp"
#include "pdf/objects/deflate.hpp"
#include "pdf/objects/haru.hpp"

#include <optional>
#include <vector>

namespace yaprak {

// Each file is listed by its name, as readers show it, and says what it is to the whole document.
// It bears the page's date.
void add_attachments(haru::Document& document, const std::vector<AttachedFile>& attachments,
                     const std::optional<Date>& date, const Deflater& deflate);

}  // namespace yaprak
