// Pages as they are really set: no line ends between a number and the unit of its dose, wherever
// in a line the two fall.
#include "base/file.hpp"
#include "batch/typeset/typeset.hpp"
#include "read/temporary_folder.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace yaprak;

namespace {

struct Language {
    std::string lang, opening;
    std::vector<std::string> doses;  // with blanks between all that belongs together
};

const std::vector<Language> languages = {
    {"tr",
     "Her gece yatmadan önce ",
     {"2 kapsül",     "1 tablet",     "21 tableti",      "37 mililitre", "10 Ü",
      "36 mikrogram", "30 ünite",     "10 000 ünite",    "5 damla",      "2 yemek kaşığı",
      "1,5 litre",    "2 puf",        "3 ölçek",         "12 birimden",  "4 adet",
      "500 miligram", "2'şer tablet", "1 000 000 ünite", "½ tablet",     "1-2 çay kaşığı",
      "5 I.U.",       "1/2 hap",      "(3 gram)"}},
    {"en",
     "Every night before you sleep you take ",
     {"1 tablets", "36 micrograms", "30 units", "2 drops", "10 000 units", "2 teaspoons"}},
    {"de",
     "Jeden Abend vor dem Schlafen nehmen ",
     {"2 Tabletten", "10 Einheiten", "20 Tropfen", "5 Milliliter", "3 Hübe"}},
    {"fr",
     "Tous les soirs avant de dormir prenez ",
     {"2 comprimés", "1 gélule", "10 000 unités", "20 gouttes"}},
    {"ru",
     "Каждый вечер перед сном принимайте ",
     {"2 таблетки", "15 капель", "500 мг", "3 миллилитра", "10 000 единиц"}},
    {"ar", "قبل النوم كل ليلة تناول ", {"٢ قرص", "3 قطرات", "٥ ملغ", "2 حبة"}},
};

// A paragraph for each dose and each length of what stands before it.
std::string page_of(const Language& one) {
    std::string page = "---\ntitle: Deneme\nlang: " + one.lang + "\n---\n";
    for (const std::string& dose : one.doses)
        for (std::size_t letters = 1; letters <= 60; letters += 3) {
            page += std::string(letters % 12 + 1, 'a');
            for (std::size_t word = 0; word < letters / 5; ++word) page += " bcdefg";
            page += " " + one.opening + dose + ", sonra.\n\n";
        }
    return page;
}

// The lines of the dump of pages: runs of the same height, one after the other.
std::vector<std::string> lines_of(const std::string& dump) {
    std::vector<std::string> lines;
    std::string height;
    for (std::size_t at = 0; at < dump.size();) {
        const std::size_t end = std::min(dump.find('\n', at), dump.size());
        const std::string line = dump.substr(at, end - at);
        at = end + 1;
        const std::size_t first = line.find('"'), last = line.rfind('"'), comma = line.find(',');
        if (line.find("text ") == line.npos || first >= last) continue;
        const std::string its = line.substr(comma, line.find(' ', comma) - comma);
        if (its != height) lines.emplace_back();
        height = its;
        lines.back() += line.substr(first + 1, last - first - 1);
    }
    return lines;
}

std::string without_end(std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

// The doses that a line's end parts.
std::string parted(const Language& one) {
    TemporaryFolder folder;
    write_file(folder.path() / "a.md", page_of(one));
    Warnings warnings;
    const Job job{folder.path() / "a.md", folder.path(), "", Stage::pages, {}};
    const auto lines = lines_of(typeset(job, shipped::resources(), warnings).bytes);
    REQUIRE(lines.size() > one.doses.size());
    std::string found;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        for (const std::string& dose : one.doses)
            for (std::size_t cut = dose.find(' '); cut != dose.npos; cut = dose.find(' ', cut + 1))
                if (without_end(lines[i]).ends_with(" " + dose.substr(0, cut)) &&
                    lines[i + 1].starts_with(dose.substr(cut + 1)))
                    found += dose + "; ";
    return found;
}

}  // namespace

TEST_CASE("no line ends between a number and the unit of its dose, nor within a grouped number") {
    for (const Language& one : languages) CHECK_MESSAGE(parted(one) == "", one.lang);
}
