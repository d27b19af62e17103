#include "check/report/report_words.hpp"

#include "base/text.hpp"
#include "check/report/turkish.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace yaprak {
namespace {

constexpr ReportWords english = {
    .lang = "en",
    .why = "why",
    .mend = "mend",
    .rule = "rule",
    .page = "page",
    .title = "Handouts checked",
    .notice = "Findings on wording are warnings and no legal advice.",
    .first_page = "The first page",
    .reading = "How it reads",
    .findings = "Findings",
    .nothing = "Nothing was found.",
    .longest = "The longest sentences",
    .long_words = "Words of six syllables or more:",
    .line = "line",
    .where = "Where",
    .severity = "How grave",
    .what = "What",
    .reason = "Why",
    .remedy = "How to mend it",
    .source = "Whose rule",
    .holds = "Holds:",
    .lacks = "Does not hold:",
    .to_tick = "For a person to tick:",
    .of = " of ",
    .word = "word",
    .sentence = "sentence",
    .within = " in ",
};

constexpr ReportWords turkish = {
    .lang = "tr",
    .why = "neden",
    .mend = "çare",
    .rule = "kural",
    .page = "sayfa",
    .title = "Denetlenen broşürler",
    .notice = "Mevzuatla ilgili bulgular uyarıdır; hukuki tavsiye değildir.",
    .first_page = "İlk sayfa",
    .reading = "Okunabilirlik",
    .findings = "Bulgular",
    .nothing = "Bir şey bulunmadı.",
    .longest = "En uzun cümleler",
    .long_words = "Altı hece ve üstü sözcükler:",
    .line = "satır",
    .where = "Yer",
    .severity = "Önem",
    .what = "Bulgu",
    .reason = "Neden önemli",
    .remedy = "Ne yapmalı",
    .source = "Kuralın kaynağı",
    .holds = "Sağlananlar:",
    .lacks = "Sağlanmayanlar:",
    .to_tick = "Elle işaretlenecekler:",
    .of = " / ",
    .word = "sözcük",
    .sentence = "cümle",
    .within = ", ",
};

struct TurkishItem {
    int number;
    std::string_view text;
};

constexpr TurkishItem pemat[] = {
    {1, "amacı başlığından ve girişinden anlaşılıyor"},
    {2, "amacından uzaklaştıran bir şey yok"},
    {3, "günlük, bilinen sözcükler kullanıyor"},
    {4, "tıp terimleri açıklanmış"},
    {5, "kimin ne yapacağını söylüyor"},
    {6, "sayılar açık ve kolay okunuyor"},
    {7, "okurun hesap yapması gerekmiyor"},
    {8, "kısa bölümlere ayrılmış"},
    {9, "bölümlerin içeriğini söyleyen başlıkları var"},
    {10, "sırası mantıklı"},
    {11, "özeti var"},
    {12, "kutu, liste ya da koyu yazı önemli olanı gösteriyor"},
    {15, "resimler işe yaradıkları yerde duruyor"},
    {16, "resimler metni destekliyor, dikkati dağıtmıyor"},
    {17, "resimlerin alt yazısı var"},
    {18, "resimler açık ve sade"},
    {19, "tabloların kısa, açık başlıkları var"},
    {20, "yapılacak en az bir iş söylüyor"},
    {21, "okura sesleniyor"},
    {22, "yapılacak iş adımlara ayrılmış"},
    {23, "bir araç veriyor: plan, işaretleme listesi"},
    {24, "gereken yerde nasıl hesaplanacağını gösteriyor"},
    {25, "tablo ve çizelgelerin nasıl kullanılacağını söylüyor"},
    {26, "resimler nasıl yapılacağını gösteriyor"},
};

constexpr TurkishItem cdc[] = {
    {1, "tek bir ana iletisi var"},
    {2, "ana ileti başta duruyor"},
    {3, "ana ileti ötekilerden ayrılıyor"},
    {4, "bir resim ana iletiyi destekliyor"},
    {5, "okuru bir iş yapmaya çağırıyor"},
    {6, "ileti ve çağrı etken çatıyla yazılmış"},
    {7, "okurlarının sözcüklerini kullanıyor"},
    {8, "listeleri var"},
    {9, "başlıklarla bölünmüş"},
    {10, "en önemlisi başta özetlenmiş"},
    {11, "nelerin bilindiğini, nelerin bilinmediğini söylüyor"},
};

bool is_pemat(const Checklist& list) {
    return list.name.starts_with("PEMAT");
}

template <typename Items>
std::string_view turkish_text(const Items& items, const ChecklistItem& item) {
    const auto found =
        std::find_if(std::begin(items), std::end(items),
                     [&](const TurkishItem& one) { return one.number == item.number; });
    return found == std::end(items) ? item.text : found->text;
}

}  // namespace

const ReportWords& report_words(std::string_view lang) {
    return is_language(lang, "tr") ? turkish : english;
}

std::string counted_in(const ReportWords& words, std::size_t count, std::string_view one) {
    if (!words.is_turkish()) return counted(count, one);
    return std::to_string(count) + " " + std::string(one);
}

std::string counts_in(const ReportWords& words, const FindingCounts& counts) {
    if (counts.total() == 0) return words.is_turkish() ? "bir şey bulunmadı" : "nothing found";
    if (!words.is_turkish()) return to_text(counts);
    std::string out;
    for (const auto& [count, severity] : {std::pair{counts.errors, Severity::error},
                                          {counts.warnings, Severity::warning},
                                          {counts.hints, Severity::hint}})
        if (count > 0)
            out.append(out.empty() ? "" : ", ")
                .append(std::to_string(count))
                .append(" ")
                .append(name_of(severity, words.lang));
    return out;
}

std::string decimal_in(const ReportWords& words, std::string number) {
    if (words.is_turkish()) std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

std::string_view name_in(const ReportWords& words, const Checklist& list) {
    return words.is_turkish() && !is_pemat(list) ? "CDC dizini" : list.name;
}

std::string_view source_in(const ReportWords& words, const Checklist& list) {
    if (!words.is_turkish()) return list.source;
    return is_pemat(list) ? "AHRQ, Hasta Eğitim Materyallerini Değerlendirme Aracı (14-0002-EF)"
                          : "CDC, Açık İletişim Dizini, ana maddeler";
}

std::string_view text_in(const ReportWords& words, const Checklist& list,
                         const ChecklistItem& item) {
    if (!words.is_turkish()) return item.text;
    return is_pemat(list) ? turkish_text(pemat, item) : turkish_text(cdc, item);
}

CheckFindings shown_of(const CheckFindings& findings) {
    std::map<const CheckRule*, std::size_t> counts, last, more;
    CheckFindings shown;
    for (const CheckFinding& one : findings) {
        more[one.rule] += one.more;
        if (++counts[one.rule] > most_findings) {
            ++more[one.rule];
            continue;
        }
        last[one.rule] = shown.size();
        shown.push_back(one);
    }
    for (const auto& [rule, at] : last) shown[at].more = more[rule];
    return shown;
}

}  // namespace yaprak
