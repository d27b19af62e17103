// The pages of a manuscript -> an SVG of each.
#pragma once
#include "batch/typeset/manuscript.hpp"
#include "batch/typeset/worker_caches.hpp"
#include "model/page.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Layout;

// They are called so: "uyku-1.svg" is the first page of uyku.
[[nodiscard]] std::string svg_name(const std::string& page, int number);

// Their pictures are those of a file for the screen, unless the job has another purpose. Throws
// Error where a picture cannot be shown on a screen.
[[nodiscard]] std::vector<std::string> make_svgs(Pages pages, const Manuscript& manuscript,
                                                 const Layout& layout, WorkerCaches& caches);

}  // namespace yaprak
