#include "read/finish/finish_document.hpp"

#include "model/document.hpp"
#include "read/finish/passes.hpp"

namespace yaprak {
namespace {

using DocumentPass = void (*)(Document&, Warnings&);

// In their order.
constexpr DocumentPass passes[] = {settle_title, leave_out_of_contents, leave_out_empty_headings,
                                   tell_of_no_text, tell_of_markup};

}  // namespace

void finish_document(Document& document, Warnings& warnings) {
    for (const DocumentPass pass : passes) pass(document, warnings);
}

}  // namespace yaprak
