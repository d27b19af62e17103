#include "preflight/judge_file.hpp"

#include "base/content_hash.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace yaprak {
namespace {

constexpr double mm = 72 / 25.4;
constexpr double touching = 0.01;       // points
constexpr double same_size = 0.5 * mm;  // of two pages

PageBox box_of(const PdfObject& array, const PageBox& otherwise) {
    const std::vector<double> n = array.numbers();
    if (n.size() != 4) return otherwise;
    return {std::min(n[0], n[2]), std::min(n[1], n[3]), std::max(n[0], n[2]), std::max(n[1], n[3])};
}

bool holds(const PageBox& outer, const PageBox& inner) {
    return outer.left <= inner.left + touching && outer.bottom <= inner.bottom + touching &&
           outer.right >= inner.right - touching && outer.top >= inner.top - touching;
}

std::string in_mm(double points) {
    return number(points / mm, 1) + " mm";
}

// ICC.1:2010, 7.2: the class of a profile at byte 12, the space of its colours at 16.
bool is_of_a_press(const PdfObject& profile, PressCache& cache) {
    const std::string key = content_hash(profile.stored_data()) + " " + profile["Filter"].name();
    return *cache.press_profiles.get(
        key,
        [&] {
            const std::string bytes = profile.data();
            return bytes.size() > 128 && bytes.compare(12, 4, "prtr") == 0 &&
                   bytes.compare(16, 4, "CMYK") == 0;
        },
        [&](bool) { return key.size() + sizeof(bool); });
}

void judge_intent(const PdfFile& file, PressCache& cache, PressFindings& findings) {
    const PdfObject intents = file.root()["OutputIntents"];
    for (std::size_t i = 0; i < intents.size(); ++i) {
        if (intents[i]["S"].name() != "GTS_PDFX") continue;
        const PdfObject profile = intents[i]["DestOutputProfile"];
        if (!profile.is_stream() || is_of_a_press(profile, cache)) return;
        return findings.push_back(
            {PressRule::intent, Weight::error, 0,
             "the profile that the colours are meant in is not one of a press with four inks",
             "export the file for the printing of the shop"});
    }
    findings.push_back({PressRule::intent, Weight::error, 0,
                        "the file does not say for which printing its colours are made",
                        "export it as PDF/X-4"});
}

void judge_version(const PdfFile& file, PressFindings& findings) {
    const std::string xmp = file.root()["Metadata"].data();
    const bool says_so = xmp.find("GTS_PDFXVersion") != std::string::npos ||
                         file.trailer()["Info"]["GTS_PDFXVersion"].is_string();
    if (!says_so)
        findings.push_back({PressRule::version, Weight::warning, 0,
                            "the file does not say that it is PDF/X", "export it as PDF/X-4"});
    if (file.version() > "1.7")
        findings.push_back({PressRule::version, Weight::error, 0,
                            "the file is PDF " + file.version() + ", which few presses know",
                            "export it as PDF/X-4, which is PDF 1.6"});
}

bool is_script(const PdfObject& action) {
    return action["S"].name() == "JavaScript" || action["JS"].exists();
}

void judge_scripts(const PdfFile& file, PressFindings& findings) {
    const PdfObject root = file.root();
    if (!is_script(root["OpenAction"]) && !root["AA"].exists() &&
        !root["Names"]["JavaScript"].exists())
        return;
    findings.push_back({PressRule::script, Weight::error, 0, "the file holds a script",
                        "export it for print, without actions"});
}

// ---- fonts ----

bool is_embedded(const PdfObject& font) {
    if (font["Subtype"].name() == "Type3") return true;
    const PdfObject whole =
        font["Subtype"].name() == "Type0" ? font["DescendantFonts"][std::size_t(0)] : font;
    const PdfObject descriptor = whole["FontDescriptor"];
    return descriptor["FontFile"].is_stream() || descriptor["FontFile2"].is_stream() ||
           descriptor["FontFile3"].is_stream();
}

class FontSearch {
public:
    void look_at(const PdfObject& resources, int depth = 0) {
        constexpr int deepest = 12;
        if (depth > deepest || !resources.is_dict()) return;
        for (const std::string& name : resources["Font"].keys()) {
            const PdfObject font = resources["Font"][name.c_str()];
            if (font.is_dict() && !is_embedded(font)) missing.insert(font["BaseFont"].name());
        }
        for (const std::string& name : resources["XObject"].keys()) {
            const PdfObject object = resources["XObject"][name.c_str()];
            const bool is_new = object.id() == 0 || seen_.insert(object.id()).second;
            if (object["Subtype"].name() == "Form" && is_new)
                look_at(object["Resources"], depth + 1);
        }
    }

    std::set<std::string> missing;

private:
    std::set<int> seen_;
};

}  // namespace

PageBoxes boxes_of(const PdfObject& page) {
    PageBoxes boxes;
    boxes.media = box_of(page.inherited("MediaBox"), {0, 0, 612, 792});
    const PdfObject trim = page["TrimBox"], art = page["ArtBox"];
    boxes.has_trim = trim.is_array() || art.is_array();
    const PageBox seen = box_of(page.inherited("CropBox"), boxes.media);
    boxes.trim = box_of(trim.is_array() ? trim : art, seen);
    boxes.bleed = box_of(page["BleedBox"], boxes.has_trim ? boxes.trim : seen);
    return boxes;
}

void judge_file(const PdfFile& file, PressCache& cache, PressFindings& findings) {
    if (file.is_locked())
        findings.push_back({PressRule::locked, Weight::error, 0, "the file is locked",
                            "send it without a password"});
    judge_version(file, findings);
    judge_intent(file, cache, findings);
    const std::string trapped = file.trailer()["Info"]["Trapped"].name();
    if (trapped != "True" && trapped != "False")
        findings.push_back({PressRule::trapped, Weight::error, 0,
                            "the file does not say whether it is trapped",
                            "export it as PDF/X, with Trapped: False"});
    judge_scripts(file, findings);
}

void judge_boxes(const PdfObject& page, int number, const PageBoxes& first,
                 PressFindings& findings) {
    const PageBoxes boxes = boxes_of(page);
    if (!boxes.has_trim)
        findings.push_back({PressRule::boxes, Weight::error, number,
                            "the page does not say where it is cut",
                            "export it with a TrimBox and 3 mm of bleed"});
    else if (!holds(boxes.bleed, boxes.trim) || !holds(boxes.media, boxes.bleed))
        findings.push_back({PressRule::boxes, Weight::error, number,
                            "what is cut, the bleed and the paper do not lie within each other",
                            "set TrimBox within BleedBox within MediaBox"});
    if (page["UserUnit"].is_number() && page["UserUnit"].number() != 1)
        findings.push_back({PressRule::boxes, Weight::warning, number,
                            "the page is scaled by a unit of its own",
                            "export it in its real size"});
    const bool is_other = std::abs(boxes.trim.width() - first.trim.width()) > same_size ||
                          std::abs(boxes.trim.height() - first.trim.height()) > same_size;
    if (is_other)
        findings.push_back({PressRule::size, Weight::warning, number,
                            "the page is " + in_mm(boxes.trim.width()) + " x " +
                                in_mm(boxes.trim.height()) + ", the first one " +
                                in_mm(first.trim.width()) + " x " + in_mm(first.trim.height()),
                            "send each size as a file of its own"});
}

void judge_annotations(const PdfObject& page, int number, const PageBoxes& boxes,
                       PressFindings& findings) {
    const PdfObject annotations = page["Annots"];
    std::size_t count = 0;
    bool has_script = false;
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        const PdfObject one = annotations[i];
        const std::string kind = one["Subtype"].name();
        if (kind == "TrapNet" || kind == "PrinterMark" || kind == "Popup") continue;
        has_script = has_script || is_script(one["A"]) || one["AA"].exists();
        if (!common(box_of(one["Rect"], {}), boxes.bleed).is_empty()) ++count;
    }
    if (count > 0)
        findings.push_back({PressRule::link, Weight::error, number,
                            counted(count, "link") + " or fields on what is printed",
                            "export the file for print, without links"});
    if (has_script)
        findings.push_back({PressRule::script, Weight::error, number, "a script on the page",
                            "export the file for print, without actions"});
}

void judge_fonts(const PdfObject& page, int number, PressFindings& findings) {
    FontSearch search;
    search.look_at(page.inherited("Resources"));
    for (const std::string& font : search.missing)
        findings.push_back({PressRule::font, Weight::error, number,
                            "the font " + in_quotes(font) + " is not in the file",
                            "export it with all fonts embedded"});
}

}  // namespace yaprak
