// Pages on their way to a PDF, and the parts of them.
#include "base/memory_files.hpp"
#include "batch/copies/page_template.hpp"
#include "batch/typeset/typeset.hpp"
#include "fuzz/targets.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "pdf/file/check_file.hpp"
#include "pdf/file/finish.hpp"
#include "read/layout/read_layout.hpp"
#include "read/read_document.hpp"
#include "shipped.hpp"
#include "style/inline/placeholders.hpp"

#include <array>

namespace yaprak::fuzz {
namespace {

constexpr const char* page_name = "content/a.md";

void read_page(const std::string& text) {
    const test::MemoryFiles none;
    Warnings warnings;
    try {
        read_document(page_name, text, "content", warnings, none);
    } catch (const Error&) {
    }
}

// qpdf is the judge: finish() has it read the whole file, and takes its warnings for errors.
void judge(const std::string& pdf, std::size_t pages) {
    check_file(pdf, pages);
    check_file(finish(pdf, {.linearised = true}), pages);
}

}  // namespace

void fuzz_page(std::string_view bytes) {
    read_page(std::string(bytes));
}

void fuzz_front_matter(std::string_view bytes) {
    constexpr std::array opened = {"---\n", "+++\n", "{\n"};
    constexpr std::array closed = {"\n---\n", "\n+++\n", "\n}\n"};
    for (std::size_t i = 0; i < opened.size(); ++i)
        read_page(opened[i] + std::string(bytes) + closed[i] + "\nMetin.\n");
}

void fuzz_html(std::string_view bytes) {
    read_page("<div markdown=\"1\">\n" + std::string(bytes) + "\n</div>\n");
    read_page("<table><tr><td>" + std::string(bytes));
}

void fuzz_placeholders(std::string_view bytes) {
    const std::string text(bytes);
    Document document;
    document.front.title = {{text, {}, -1, {}, {page_name}}};
    document.front.values["k"] = text;
    Warnings warnings;
    try {
        const Placeholders fill(document, shipped::resources().clinic, "tr");
        fill.fill_text(text, {page_name}, warnings);
        fill.fill("{{ k }} · {{title}}", {page_name});
    } catch (const Error&) {
    }
    try {
        const PageTemplate page(text, FileName(page_name), [](const std::string&) { return true; });
        page.sample();
    } catch (const Error&) {
    }
}

void fuzz_layout(std::string_view bytes) {
    test::MemoryFiles files;
    files.put_folder(shipped::root / "layouts", "layouts");
    files.put("layouts/fuzz.yaml", std::string(bytes));
    try {
        read_layout("fuzz", {"layouts"}, {page_name}, {}, files);
    } catch (const Error&) {
    }
}

void fuzz_clinic(std::string_view bytes) {
    test::MemoryFiles files;
    files.put("content/clinic.yaml", std::string(bytes));
    Warnings warnings;
    try {
        read_clinic("content/clinic.yaml", "content", warnings, files);
    } catch (const Error&) {
    }
}

void fuzz_pdf(std::string_view bytes) {
    test::MemoryFiles files;
    files.put(page_name, std::string(bytes));
    files.put_folder(shipped::root / "layouts", "layouts");
    static SharedResources resources{.clinic = {},
                                     .fonts = FontBook({shipped::root / "fonts"}),
                                     .layout_folders = {"layouts"},
                                     .patterns = PatternBook({shipped::root / "share/hyphen"})};
    resources.files = &files;
    Job job;
    job.source = page_name;
    job.content = "content";
    Warnings warnings;
    Typeset made;
    try {
        made = typeset(job, resources, warnings);
    } catch (const Error& error) {
        if (error.finding().code == Code::pdf || error.finding().code == Code::internal) throw;
        return;
    }
    if (made.published) judge(made.bytes, std::size_t(made.pages));
}

void fuzz_pdf_objects(std::string_view bytes) {
    try {
        check_file(bytes, 1);
    } catch (const Error&) {
    }
}

}  // namespace yaprak::fuzz
