#include "fuzz/targets.hpp"

namespace yaprak::fuzz {

const std::vector<Target>& targets() {
    static const std::vector<Target> all = {{"page", fuzz_page},
                                            {"front-matter", fuzz_front_matter},
                                            {"html", fuzz_html},
                                            {"placeholders", fuzz_placeholders},
                                            {"layout", fuzz_layout},
                                            {"clinic", fuzz_clinic},
                                            {"svg", fuzz_svg},
                                            {"picture", fuzz_picture},
                                            {"font", fuzz_font},
                                            {"table", fuzz_table},
                                            {"workbook", fuzz_workbook},
                                            {"manifest", fuzz_manifest},
                                            {"mail-settings", fuzz_mail_settings},
                                            {"answer", fuzz_answer},
                                            {"pdf", fuzz_pdf},
                                            {"pdf-objects", fuzz_pdf_objects}};
    return all;
}

}  // namespace yaprak::fuzz
