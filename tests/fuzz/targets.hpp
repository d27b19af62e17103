// What reads bytes that nobody vouches for, each as a function of those bytes. A target returns for
// every input; whatever else happens is a fault: a crash, what a sanitizer sees, an exception that
// is no Error, minutes of time.
#pragma once
#include <string_view>
#include <vector>

namespace yaprak::fuzz {

struct Target {
    const char* name;  // that of its folder in tests/fuzz/corpus, too
    void (*run)(std::string_view bytes);
};

const std::vector<Target>& targets();

void fuzz_page(std::string_view);
void fuzz_front_matter(std::string_view);
void fuzz_html(std::string_view);
void fuzz_placeholders(std::string_view);
void fuzz_layout(std::string_view);
void fuzz_clinic(std::string_view);
void fuzz_svg(std::string_view);
void fuzz_picture(std::string_view);
void fuzz_font(std::string_view);
void fuzz_table(std::string_view);
void fuzz_workbook(std::string_view);
void fuzz_manifest(std::string_view);
void fuzz_mail_settings(std::string_view);
void fuzz_answer(std::string_view);
void fuzz_pdf(std::string_view);
void fuzz_pdf_objects(std::string_view);

}  // namespace yaprak::fuzz
