// One page in six languages, as clinics print it: set without a warning, and its sentences come out
// of the PDF in reading order.
#include "base/utf8.hpp"
#include "batch/typeset/typeset.hpp"
#include "pdf/judges.hpp"
#include "shipped.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace yaprak;
using namespace shipped;
namespace fs = std::filesystem;

namespace {

std::string typeset_edition(const std::string& lang, Stage stage) {
    Warnings warnings;
    const fs::path page = root / "tests/editions" / (lang + ".md");
    const std::string made =
        typeset({page, root / "content", "", stage, {}}, resources(), warnings).bytes;
    for (const Finding& finding : warnings.list()) FAIL_CHECK(lang << ": " << finding.problem);
    return made;
}

// Without spaces and the marks of direction, which every reader adds in its own places.
std::string bare(const std::string& text) {
    std::string out;
    for (const char32_t c : to_utf32(text)) {
        const bool mark = (c >= 0x202A && c <= 0x202E) || c == 0x200E || c == 0x200F;
        if (!mark && c > U' ') append_utf8(out, c);
    }
    return out;
}

// Its letters in the order they stand in on paper.
std::string turned(const std::string& text) {
    const std::u32string straight = to_utf32(text);
    std::string out;
    std::for_each(straight.rbegin(), straight.rend(), [&](char32_t c) { append_utf8(out, c); });
    return out;
}

// The words of an edition as another program gives them, asked for once; nothing where it is
// missing.
const std::optional<std::string>& asked(const std::string& command, const std::string& lang) {
    static std::map<std::string, std::optional<std::string>> answers;
    const auto known = answers.find(command + lang);
    if (known != answers.end()) return known->second;
    auto said = judges::ask(command, typeset_edition(lang, Stage::pdf));
    if (said) said = bare(*said);
    return answers.emplace(command + lang, std::move(said)).first->second;
}

bool reads(const std::string& lang, const std::string& sentence) {
    const auto& text = asked("pdftotext @ -", lang);
    return !text || text->find(bare(sentence)) != std::string::npos;
}

// By a program that gives a line as it stands on paper, or in its order of reading.
bool shows(const std::string& lang, const std::string& words) {
    const auto& text = asked("mutool draw -q -F txt @", lang);
    return !text || text->find(turned(bare(words))) != std::string::npos ||
           text->find(bare(words)) != std::string::npos;
}

const char* const languages[] = {"ar", "de", "en", "fa", "he", "ru"};

}  // namespace

TEST_CASE("one page in six languages is set without a warning") {
    for (const char* lang : languages) CHECK(typeset_edition(lang, Stage::pages).size() > 1000);
}

TEST_CASE("sentences of every direction come out in reading order") {
    const std::pair<const char*, const char*> sentences[] = {
        {"ar", "تستغرق الجلسة نحو 20 دقيقة"},
        {"ar", "(من الاثنين إلى الجمعة)"},
        {"ar", "0312 000 00 00"},
        {"ar", "transcranial magnetic stimulation"},
        {"fa", "هر جلسه حدود ۲۰ دقیقه طول می‌کشد"},
        {"he", "חמש פעמים בשבוע (מיום שני עד יום שישי)"},
        {"he", "bilgi@klinik.example"},
        {"ru", "Сеанс длится около 20 минут"},
        {"de", "Eine Sitzung dauert etwa 20 Minuten"},
        {"en", "A session takes about 20 minutes"}};
    for (const auto& [lang, sentence] : sentences) {
        INFO(std::string(lang), ": ", std::string(sentence));
        CHECK(reads(lang, sentence));
    }
}

TEST_CASE("vowel signs and invisible joiners stay with their letters") {
    CHECK(shows("ar", "وتُعقد خمس مرات في الأسبوع"));
    CHECK(shows("ar", "فاتصل بنا فورًا!"));
    CHECK(shows("fa", "از جلسه به سر کار خود"));
    CHECK(shows("fa", "ضربان‌ساز قلب"));
}

TEST_CASE("dates and folios have the language's own figures") {
    CHECK(reads("ar", "٢ نوفمبر ٢٠٢٦"));
    CHECK(reads("ar", "١ / ١"));
    CHECK(reads("fa", "۲ نوامبر ۲۰۲۶"));
    CHECK(reads("he", "2 בנובמבר 2026"));
}
