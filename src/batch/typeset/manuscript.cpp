#include "batch/typeset/manuscript.hpp"

#include "model/document.hpp"

namespace yaprak {

void leave_out_unreadable(const PictureBook& pictures, Document& document) {
    for (std::size_t i = 0; i < document.images.size(); ++i)
        if (!pictures[int(i)]) document.images[i].file.clear();
}

}  // namespace yaprak
