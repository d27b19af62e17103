// Pictures, fonts, tables, records and mail.
#include "base/memory_files.hpp"
#include "batch/record/data_row.hpp"
#include "batch/run/manifest.hpp"
#include "batch/table/data_table.hpp"
#include "fuzz/scratch_file.hpp"
#include "fuzz/targets.hpp"
#include "image/book/picture_book.hpp"
#include "image/svg/drawing.hpp"
#include "mail/outbox/outcome.hpp"
#include "mail/settings/settings.hpp"
#include "mail/smtp/answer.hpp"
#include "pdf/font/subset_font.hpp"
#include "shipped.hpp"
#include "text/font/font.hpp"

#include <algorithm>

namespace yaprak::fuzz {
namespace {

void read_table(const std::filesystem::path& file) {
    Warnings warnings;
    try {
        DataTable table(file, warnings);
        while (table.next()) {
        }
        table.rewind();
        table.next();
    } catch (const Error&) {
    }
}

}  // namespace

void fuzz_svg(std::string_view bytes) {
    Warnings warnings;
    try {
        [[maybe_unused]] const Picture picture = read_svg({"a.svg", "a.svg", {"a.md", 1, 1}}, bytes,
                                                          warnings, &shipped::resources().fonts);
    } catch (const Error&) {
    }
}

void fuzz_picture(std::string_view bytes) {
    test::MemoryFiles files;
    files.put("content/a.png", std::string(bytes));
    Warnings warnings;
    const PictureBook pictures({{"a.png", "content/a.png", {"a.md", 1, 1}}}, warnings, nullptr,
                               files);
}

void fuzz_font(std::string_view bytes) {
    const ScratchFile file(bytes, ".ttf");
    Warnings warnings;
    try {
        const FontBook fonts({ScratchFile::folder()}, &warnings);
        const auto faces = fonts.faces();
        for (const auto& face : faces) {
            const Font font(face.file, face.index, face.instance);
            [[maybe_unused]] const bool is_dotless = font.turkish().dotless;
            [[maybe_unused]] const FontSubset subset = subset_font(font, {1, 2, 3});
        }
    } catch (const Error&) {
    }
}

void fuzz_table(std::string_view bytes) {
    for (const char* ending : {".csv", ".jsonl"}) read_table(ScratchFile(bytes, ending).path());
}

void fuzz_workbook(std::string_view bytes) {
    for (const char* ending : {".xlsx", ".ods"}) read_table(ScratchFile(bytes, ending).path());
}

void fuzz_manifest(std::string_view bytes) {
    const ScratchFile file(bytes, ".jsonl");
    try {
        Manifest manifest(file.path(), 0);
        for (const auto& [output, record] : manifest.records()) manifest.find(output);
    } catch (const Error&) {
    }
}

void fuzz_mail_settings(std::string_view bytes) {
    const ScratchFile file(bytes, ".yaml");
    try {
        read_mail_settings(file.path());
    } catch (const Error&) {
    }
}

void fuzz_answer(std::string_view bytes) {
    Exchange exchange;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        add_answer_line(bytes.substr(0, end), exchange);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    understand(exchange);
}

}  // namespace yaprak::fuzz
