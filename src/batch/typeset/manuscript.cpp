#include "batch/typeset/manuscript.hpp"

#include "model/document.hpp"

namespace yaprak {

Unknown unknown_names(const Job& job, const Values* row) {
    if (row) return Unknown::mark;
    if (job.sample) return Unknown::name;
    return job.context.has_templates ? Unknown::nothing : Unknown::mark;
}

void leave_out_unreadable(const PictureBook& pictures, Document& document) {
    for (std::size_t i = 0; i < document.images.size(); ++i)
        if (!pictures[int(i)]) document.images[i].file.clear();
}

}  // namespace yaprak
