// The functions of include/yaprak/yaprak.h. No exception leaves them.
#include "base/finding_json.hpp"
#include "base/json.hpp"
#include "cli/environment/failure.hpp"
#include "cli/environment/paths.hpp"
#include "library/request.hpp"

#include <dlfcn.h>
#include <yaprak/yaprak.h>

#include <algorithm>
#include <new>

namespace {

using namespace yaprak;
namespace fs = std::filesystem;

// Folders above the library that hold what it came with.
std::string home_of_library() {
    Dl_info known{};
    if (::dladdr(reinterpret_cast<const void*>(&yaprak_version), &known) == 0 || !known.dli_fname)
        return {};
    std::error_code problem;
    fs::path folder = fs::weakly_canonical(known.dli_fname, problem).parent_path();
    for (; folder.has_relative_path(); folder = folder.parent_path())
        for (const fs::path& home : {folder / "share" / "yaprak", folder})
            if (fs::exists(home / "layouts" / "base.yaml", problem)) return home.string();
    return {};
}

struct Settings {
    Environment environment;
    PageOptions pages;
};

Settings read_settings(const char* text) {
    std::string problem;
    const auto object = read_json_object(text ? text : "{}", &problem);
    const SourcePos at{"settings"};
    if (!object) throw Error(Code::usage, at, "the settings are no JSON object: " + problem);
    Settings settings{{"", ""}, {}};
    for (const auto& [key, value] : *object) {
        if (key == "home")
            settings.environment.home = value.text;
        else if (key == "source_date_epoch")
            settings.environment.source_date_epoch = value.text;
        else if (key == "clinic")
            settings.pages.clinic = value.text;
        else if (key == "fonts")
            settings.pages.font_folders = value.elements;
        else
            throw Error(Code::usage, at, "unknown key \"" + key + "\"",
                        "known: home, clinic, fonts, source_date_epoch");
    }
    if (settings.environment.home.empty()) settings.environment.home = home_of_library();
    return settings;
}

// A finding with texts that end with a zero.
struct KeptFinding {
    std::string code, severity, file, message, hint;
    int line, column;
    std::size_t count;
};

KeptFinding kept(const Finding& finding, const char* severity) {
    const bool has_line = finding.at.line > 0;
    return {name_of(finding.code),
            severity,
            as_utf8(finding.at.file.text()),
            as_utf8(finding.problem),
            as_utf8(finding.hint),
            has_line ? finding.at.line : 0,
            has_line ? finding.at.column : 0,
            finding.count};
}

constexpr std::size_t piece = 1 << 16;  // bytes that a callback gets at once

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): a name of the C API
struct yaprak_context {
    Settings settings{{"", ""}, {}};
    std::vector<Finding> faults;  // of the settings
    std::unique_ptr<Typesetter> typesetter;
};

// NOLINTNEXTLINE(readability-identifier-naming): a name of the C API
struct yaprak_result {
    bool is_ok = false;
    Typeset made;
    std::vector<KeptFinding> findings;
};

namespace {

void fail(yaprak_result& result, const std::vector<Finding>& errors) {
    for (const Finding& error : errors) result.findings.push_back(kept(error, "error"));
    result.made = {};
    result.is_ok = false;
}

void answer(yaprak_context& context, const char* text, const std::string_view* page,
            yaprak_result& result) {
    if (!context.typesetter) return fail(result, context.faults);
    std::string id;
    JsonRequest request =
        read_request(text ? text : "{}", 1, id, page ? PageIs::given : PageIs::asked);
    if (page) request.typeset.text = std::string(*page);
    TypesetResult typeset = context.typesetter->typeset(request.typeset);
    for (const Finding& finding : findings_of(typeset.warnings))
        result.findings.push_back(kept(finding, "warning"));
    if (!typeset.is_made()) return fail(result, typeset.errors);
    if (!typeset.made.published)
        throw Error(Code::not_published, {request.typeset.page.string()},
                    "the page says published: false");
    if (request.out) {
        disk().write(*request.out, typeset.made.bytes, Flush::later);
        if (typeset.made.sheet)
            disk().write(sheet_beside(*request.out), typeset.made.sheet->bytes, Flush::later);
    }
    result.made = std::move(typeset.made);
    result.is_ok = true;
}

yaprak_result* result_of(yaprak_context* context, const char* text, const std::string_view* page) {
    auto* const result = new (std::nothrow) yaprak_result;
    if (!result) return nullptr;
    try {
        answer(*context, text, page, *result);
    } catch (const std::exception&) {
        fail(*result, failure_in_flight({"request"}).findings);
    }
    return result;
}

const char* bytes_of(const std::string& bytes, std::size_t* size) {
    if (size) *size = bytes.size();
    return bytes.data();
}

const char* no_bytes(std::size_t* size) {
    if (size) *size = 0;
    return nullptr;
}

}  // namespace

const char* yaprak_version(void) {
    return YAPRAK_VERSION;
}

yaprak_context* yaprak_open(const char* settings) {
    auto* const context = new (std::nothrow) yaprak_context;
    if (!context) return nullptr;
    try {
        context->settings = read_settings(settings);
        context->typesetter =
            std::make_unique<Typesetter>(context->settings.environment, context->settings.pages);
    } catch (const std::exception&) {
        context->faults = failure_in_flight({"settings"}).findings;
    }
    return context;
}

void yaprak_close(yaprak_context* context) {
    delete context;
}

yaprak_result* yaprak_typeset(yaprak_context* context, const char* request) {
    return result_of(context, request, nullptr);
}

yaprak_result* yaprak_typeset_text(yaprak_context* context, const char* request, const char* page,
                                   size_t size) {
    const std::string_view text(page, size);
    return result_of(context, request, &text);
}

void yaprak_free(yaprak_result* result) {
    delete result;
}

int yaprak_is_ok(const yaprak_result* result) {
    return result->is_ok ? 1 : 0;
}

int yaprak_pages(const yaprak_result* result) {
    return result->made.pages;
}

const char* yaprak_bytes(const yaprak_result* result, size_t* size) {
    return result->is_ok ? bytes_of(result->made.bytes, size) : no_bytes(size);
}

const char* yaprak_sheet(const yaprak_result* result, size_t* size) {
    const auto& sheet = result->made.sheet;
    return sheet ? bytes_of(sheet->bytes, size) : no_bytes(size);
}

size_t yaprak_finding_count(const yaprak_result* result) {
    return result->findings.size();
}

int yaprak_get_finding(const yaprak_result* result, size_t index, yaprak_finding* finding) {
    if (index >= result->findings.size()) return 0;
    const KeptFinding& kept = result->findings[index];
    *finding = {kept.code.c_str(), kept.severity.c_str(), kept.file.c_str(), kept.line,
                kept.column,       kept.message.c_str(),  kept.hint.c_str(), kept.count};
    return 1;
}

int yaprak_write_to(const yaprak_result* result, yaprak_write write, void* user) {
    std::string_view rest = result->made.bytes;
    for (int code = 0; !rest.empty(); rest.remove_prefix(std::min(piece, rest.size())))
        if ((code = write(user, rest.data(), std::min(piece, rest.size()))) != 0) return code;
    return 0;
}
