#include "cli/make/specimen.hpp"

#include "base/json.hpp"
#include "base/overlay_files.hpp"
#include "base/text.hpp"
#include "batch/typeset/typeset.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/paths.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/run/load_resources.hpp"
#include "text/font/face_report.hpp"

#include <algorithm>
#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// Sentences that hold every letter of their alphabet, as printers use them.
struct Words {
    std::string_view lang, pangram, letters, weights, sizes, figures;
};
constexpr std::string_view latin_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz";
constexpr Words words_by_language[] = {
    {"tr", "Pijamalı hasta yağız şoföre çabucak güvendi.",
     "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ abcçdefgğhıijklmnoöprsştuüvyz âîû", "Kalınlıklar", "Boylar",
     "Rakamlar ve imler"},
    {"en", "The quick brown fox jumps over the lazy dog.", latin_letters, "Weights", "Sizes",
     "Figures and signs"},
    {"ru", "Съешь ещё этих мягких французских булок, да выпей чаю.",
     "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "Начертания", "Кегли",
     "Цифры и знаки"},
    {"ar", "نص حكيم له سر قاطع وذو شأن عظيم مكتوب على ثوب أخضر ومغلف بجلد أزرق.",
     "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي", "الأوزان", "الأحجام", "الأرقام"},
    {"he", "דג סקרן שט בים מאוכזב ולפתע מצא לו חברה.",
     "א ב ג ד ה ו ז ח ט י כ ך ל מ ם נ ן ס ע פ ף צ ץ ק ר ש ת", "משקלים", "גדלים", "ספרות"},
};
constexpr std::string_view figures = "0123456789 · 1.250,75 · %50 · 31.12.2026 · 10.30";
constexpr int sizes[] = {8, 9, 10, 11, 12, 14, 18, 24, 36};

struct Family {
    std::string name;
    std::vector<FontBook::Face> faces;  // that can be used
    const Words* words = nullptr;       // of the first language that all of them have
    std::string problem = {};           // of a face that cannot be used
};

const Words* words_of(const FaceReport& report) {
    for (const Words& words : words_by_language)
        if (std::find(report.languages.begin(), report.languages.end(), words.lang) !=
            report.languages.end())
            return &words;
    return nullptr;
}

std::vector<Family> families_of(const FontBook& fonts) {
    std::vector<Family> families;
    for (const FontBook::Face& face : fonts.faces()) {
        if (families.empty() || families.back().name != face.family)
            families.push_back({face.family, {}});
        const FaceReport report = report_face(face);
        Family& family = families.back();
        if (report.problem.empty())
            family.faces.push_back(face);
        else
            family.problem = report.problem;
        if (!family.words) family.words = words_of(report);
    }
    return families;
}

std::string style_of(const FontBook::Face& face) {
    return "face-" + std::to_string(face.weight) + (face.slant == Slant::italic ? "-italic" : "");
}

std::string layout_of(const Family& family) {
    const std::string name = json_string(family.name);  // JSON's quotes are YAML's too
    std::string yaml = "extends: handout-a4\nhero: {height: 0mm}\nfonts: {serif: " + name +
                       ", sans: " + name + "}\nstyles:\n";
    for (const FontBook::Face& face : family.faces)
        yaml += "  " + style_of(face) +
                ": {size: 15pt, leading: 21pt, weight: " + std::to_string(face.weight) +
                (face.slant == Slant::italic ? ", slant: italic" : "") + ", align: left}\n";
    for (const int size : sizes)
        yaml += "  size-" + std::to_string(size) + ": {size: " + std::to_string(size) +
                "pt, leading: " + std::to_string(size * 4 / 3) + "pt, align: left}\n";
    return yaml;
}

std::string paragraph(const std::string& text, const std::string& style) {
    return text + "\n{: ." + style + "}\n\n";
}

std::string heading(std::string_view text) {
    return "## " + std::string(text) + "\n\n";
}

std::string page_of(const Family& family) {
    const Words& words = *family.words;
    const std::string pangram(words.pangram);
    std::string page = "---\ntitle: " + json_string(family.name) +
                       "\nlang: " + std::string(words.lang) + "\n---\n\n";
    page += paragraph(std::string(words.letters), "size-18");
    page += heading(words.figures) + paragraph(std::string(figures), "size-18");
    page += heading(words.weights);
    for (const FontBook::Face& face : family.faces)
        page += paragraph(std::to_string(face.weight) +
                              (face.slant == Slant::italic ? " italic: " : ": ") + pangram,
                          style_of(face));
    page += heading(words.sizes);
    for (const int size : sizes)
        page += paragraph(std::to_string(size) + " pt: " + pangram, "size-" + std::to_string(size));
    return page;
}

std::string file_name(const std::string& family) {
    std::string name = "specimen-";
    for (const char c : family) name += c == ' ' || c == '/' ? '-' : ascii_lower(c);
    return name + ".pdf";
}

Typeset typeset_specimen(const Family& family, const SharedResources& resources,
                         OverlayFiles& files, const Environment& environment) {
    const std::string layout = (fs::current_path() / "specimen.yaml").string();
    files.put(layout, layout_of(family));
    Job job;
    job.source = family.name + ".md";
    job.content = ".";
    job.layout = layout;
    job.stamp = stamp_of(environment.source_date_epoch);
    job.text = std::make_shared<const std::string>(page_of(family));
    Warnings ignored;  // a family with one face is shown with one
    return typeset(job, resources, ignored);
}

}  // namespace

int make_specimens(FontBook fonts, const std::string& folder, const Environment& environment,
                   std::ostream& out) {
    const std::vector<Family> families = families_of(fonts);
    OverlayFiles files(*environment.files);
    SharedResources resources{
        .clinic = {},
        .fonts = std::move(fonts),
        .layout_folders = data_folders("layouts", "content", environment.home),
        .patterns = PatternBook(data_folders("hyphen", "content", environment.home)),
        .files = &files};
    for (const Family& family : families) {
        if (family.faces.empty()) {
            out << family.name << ": " << translated(out, "no specimen, for " + family.problem)
                << "\n";
            continue;
        }
        if (!family.words) {
            out << family.name << ": "
                << translated(out, "no specimen, for it lacks the letters of a language") << "\n";
            continue;
        }
        const fs::path file = fs::path(folder) / file_name(family.name);
        const Typeset made = typeset_specimen(family, resources, files, environment);
        environment.files->write(file, made.bytes, Flush::now);
        out << file.string() << "  " << translated(out, counted(std::size_t(made.pages), "page"))
            << "\n";
    }
    return exit_done;
}

}  // namespace yaprak
