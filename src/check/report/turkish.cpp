#include "check/report/turkish.hpp"

#include "base/text.hpp"
#include "language/letters/characters.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

// In a sentence "{}" stands for the author's words in quotes, "{1}" to "{3}" for the finding's
// values.
struct Turkish {
    std::string_view rule, problem, why, mend;
};

// Whose rule it is: English and Turkish. What has no row is a name that is the same in both.
struct Source {
    std::string_view english, turkish;
};
constexpr Source sources[] = {
    {"Ateşman 1997 and the formulas of other languages (docs/check.md); AHRQ PEMAT-P item 3",
     "Ateşman 1997 (docs/tr/denetim.md); AHRQ PEMAT-P, madde 3"},
    {"CDC Clear Communication Index, items 6 to 9; plainlanguage.gov",
     "CDC Açık İletişim Dizini, madde 6-9; plainlanguage.gov"},
    {"AHRQ PEMAT-P item 4", "AHRQ PEMAT-P, madde 4"},
    {"AHRQ PEMAT-P item 5", "AHRQ PEMAT-P, madde 5"},
    {"AHRQ PEMAT-P item 3", "AHRQ PEMAT-P, madde 3"},
    {"ISMP, List of Error-Prone Abbreviations, Symbols, and Dose Designations (2021)",
     "ISMP, Hataya Açık Kısaltma, Simge ve Doz Yazımları Listesi (2021)"},
    {"after ISMP's List of Error-Prone Designations (2021), adapted",
     "ISMP'nin Hataya Açık Yazımlar Listesi'nden (2021) uyarlandı"},
    {"TDK, Yazım Kılavuzu, \"Sayıların Yazılışı\"; ISMP (2021), adapted",
     "TDK, Yazım Kılavuzu, “Sayıların Yazılışı”; ISMP'den (2021) uyarlandı"},
    {"PIF TICK criteria; NHS Toolkit for Producing Patient Information",
     "PIF TICK ölçütleri; NHS, Hasta Bilgisi Hazırlama Kılavuzu"},
    {"PEMAT-P item 11; CDC Clear Communication Index item 1",
     "PEMAT-P, madde 11; CDC Açık İletişim Dizini, madde 1"},
    {"CDC Clear Communication Index; NHS content guide",
     "CDC Açık İletişim Dizini; NHS içerik kılavuzu"},
    {"PEMAT-P item 9", "PEMAT-P, madde 9"},
    {"PEMAT-P item 20; CDC Clear Communication Index item 5",
     "PEMAT-P, madde 20; CDC Açık İletişim Dizini, madde 5"},
    {"PEMAT-P item 8", "PEMAT-P, madde 8"},
    {"RNIB, Clear Print; EU guideline on the readability of the label and package leaflet (2009)",
     "RNIB, Açık Baskı; AB, etiket ve kullanma talimatının okunurluğu kılavuzu (2009)"},
    {"EU guideline on readability (2009), section A.1", "AB okunurluk kılavuzu (2009), bölüm A.1"},
    {"RNIB, Clear Print; PMCPA Code of Practice (1 mm)",
     "RNIB, Açık Baskı; PMCPA Uygulama İlkeleri (1 mm)"},
    {"RNIB; BDA", "RNIB; BDA (İngiliz Disleksi Derneği)"},
    {"RNIB, 60 to 70 characters; PMCPA Code of Practice, 100 at most",
     "RNIB, 60-70 karakter; PMCPA Uygulama İlkeleri, en çok 100"},
    {"RNIB, Clear Print guidelines", "RNIB, Açık Baskı kılavuzu"},
    {"RNIB, Clear Print; BDA", "RNIB, Açık Baskı; BDA (İngiliz Disleksi Derneği)"},
    {"British Dyslexia Association, Dyslexia Style Guide",
     "BDA (İngiliz Disleksi Derneği), Disleksi Biçem Kılavuzu"},
    {"ISO 12647-2 leaves folds a tolerance; print shops ask for 5 mm",
     "ISO 12647-2 kat yerine pay bırakır; basımevleri 5 mm ister"},
};

std::string source_of(const CheckFinding& finding) {
    const auto found = std::find_if(std::begin(sources), std::end(sources), [&](const Source& one) {
        return one.english == finding.whose();
    });
    return std::string(found == std::end(sources) ? finding.whose() : found->turkish);
}

constexpr std::string_view minded = "{} sözü mevzuatça sakıncalı bulunabilir";

constexpr Turkish table[] = {
    {"reading-ease", "metin çoğu okur için zor: {1} {2}; {3} ya da fazlası gerekir",
     "zor bir metinde okurların yarısı ne yapacağını bulamaz",
     "en uzun cümleleri bölün, uzun sözcüklerin yerine kısalarını yazın"},
    {"sentence-long", "{1} sözcüklük bir cümle var: {}", "cümlenin sonuna gelen başını unutur",
     "iki üç cümle yapın, her birinde tek iş söyleyin"},
    {"term-unexplained", "açıklanmamış tıp terimi var: {1}", "sözcüğü bilmeyen sormaz",
     "sade sözünü yazın, terimi ardından ayraç içinde verin"},
    {"passive-chain", "art arda {1} cümle, işi kimin yapacağını söylemiyor: {}",
     "yapanı olmayan cümle, kimin ne yapacağını açık bırakır",
     "kimin yapacağını yazın: “Hemşire yapar”, “Siz yaparsınız”"},
    {"genitive-chain", "{} üst üste tamlamalardan oluşuyor",
     "üst üste tamlamalar ilk okuyuşta anlaşılmaz", "birini fiille söyleyin"},
    {"dose-trailing-zero", "{} olduğundan kat kat fazla okunabilir",
     "gözden kaçan ondalık işareti dozu on kat artırır",
     "ondalık işaretinin ardındaki sıfırı silin"},
    {"dose-naked-decimal", "{} yazılmış: ondalık işaretinin önünde ya da ardında rakam yok",
     "rakamına bitişik olmayan ondalık işareti gözden kaçar", "işaretin önüne sıfır yazın"},
    {"dose-microgram", "{} miligram diye okunabilir",
     "mikrogramın işareti mg, yani bin katı diye okundu", "“mikrogram” ya da “mcg” yazın"},
    {"dose-unit-letter", "{} başka bir sayı diye okunabilir",
     "U harfi 0 ya da 4, IU ise IV ya da 10 diye okundu: doz on kat arttı", "“ünite” yazın"},
    {"dose-cc", "{} yanlış okunan bir birimle yazılmış", "cc, U yani ünite diye okundu",
     "“ml” yazın"},
    {"dose-times", "{} günde kaç kez, ne kadar alınacağını söylemiyor",
     "hasta ilk sayının kaç kez mi, ne kadar mı olduğunu bilemez",
     "sözle yazın: “günde 2 kez, her seferinde 1 tablet”"},
    {"dose-ungrouped", "{} uzun bir sayı, basamakları ayrılmamış",
     "uzun sayıda bir sıfırın eksiği fazlası görülmez", "üçer basamak ayırın: “10.000”"},
    {"dose-range-unit", "{} aralığının neyi saydığı yazmıyor",
     "birimsiz aralık, neyin sayıldığını açık bırakır",
     "neyi saydığını yazın: “2-3 tablet”, “5-10 ml”"},
    {"dose-parted", "{} satır sonunda bölünmüş", "satır sonunda birimsiz kalan sayı yanlış okunur",
     "aralarına bölünmez boşluk koyun ve bu sayfayı bildirin"},
    {"dose-look-alike", "{} rakam gibi okunan bir harf içeriyor",
     "rakamlar arasındaki l harfi 1, O harfi 0 diye okunur",
     "rakamı yazın, ya da birimi açıkça yazın"},
    {"dose-decimal-sign", "{} başka bir dilin işaretiyle yazılmış",
     "bu işaret Türkçede basamakları ayırır ya da ondalık işareti değildir",
     "Türkçenin ondalık işaretini, virgülü yazın"},
    {"dose-mixed-units", "{} birimi, sütunun başlığındaki ya da üstündeki dozun birimine uymuyor",
     "sütuna bakan, bütün sayıları aynı birimle okur", "sütundaki bütün dozları tek birimle yazın"},
    {"imprint-missing", "sayfanın başında da metinde de eksik: {1}",
     "okur, önerinin kimden, ne zamandan olduğunu ve kime soracağını bilmeli",
     "sayfanın başına date: ve author:, clinic.yaml dosyasına phone: ya da email: yazın"},
    {"upkeep-missing", "sayfanın başında da metinde de eksik: {1}",
     "öneri, kimse fark etmeden eskir",
     "sayfanın başına review: (tarih), version: ve sources: yazın, ya da kaynaklar bölümü ekleyin"},
    {"review-past", "gözden geçirme tarihi {} geçmiş",
     "yazıldığında doğru olan, şimdi yanlış olabilir",
     "sayfayı gözden geçirin, başına review: ile yeni tarihi yazın"},
    {"emergency-missing", "{} geçiyor, ama acil durumda aranacak numara yazmıyor",
     "böyle bir belirtisi olan hemen nereye başvuracağını bilmeli",
     "ne zaman 112'nin aranacağını ya da acil servise gidileceğini yazın"},
    {"summary-missing", "başında özet yok", "çok okur yalnızca ilk sayfanın başını okur",
     "en önemlisini description: satırına ya da başa kısa bir liste olarak yazın"},
    {"headings-untold", "{1} başlığın hiçbiri soru sormuyor ya da ne yapılacağını söylemiyor",
     "soran ya da söyleyen başlık yanıta götürür",
     "başlıkları soru ya da eylem yapın: “Nasıl kullanılır?”, “Hemen arayın”"},
    {"headings-missing", "{1} sözcüklük metinde başlık yok",
     "başlıksız uzun metinde aranan bulunmaz", "her bölümün başına başlık koyun"},
    {"action-missing", "okura ne yapacağını söyleyen cümle yok",
     "yapılacak iş söylemeyen broşür bir şey değiştirmez",
     "okura en az bir iş söyleyin: “Günde iki litre su için.”"},
    {"section-long", "{} bölümü {1} sözcük", "uzun bölümler sonuna dek okunmaz",
     "alt başlıklarla bölün ya da liste yapın"},
    {"alternative-missing", "{} resminin yazılı karşılığı yok",
     "resmi göremeyen, anlattığını kaçırır",
     "köşeli ayraca ne göründüğünü yazın: ![görünen](resim.jpg)"},
    {"type-small", "metin {1} punto dizilmiş; {2} ya da fazlası gerekir",
     "okuması gereken birçok kişi okuyamaz",
     "daha iri puntolu bir biçim alın: -l handout-large, ya da gövdenin puntosunu büyütün"},
    {"type-tiny", "{} {1} punto dizilmiş", "8 puntodan küçük yazı okunmaz",
     "biçimde büyütün ya da çıkarın"},
    {"x-height-small", "küçük harfler {1} mm yüksek; {2} mm ya da fazlası gerekir",
     "punto ne olursa olsun okunan küçük harflerdir",
     "küçük harfleri daha yüksek bir yazı yüzü ya da daha büyük punto alın"},
    {"leading-tight", "satır aralığı puntonun {1} katı; {2} ya da fazlası gerekir",
     "göz yanlış satıra kayar",
     "satır aralığını puntonun en az 1,2 katı, disleksi için 1,5 katı yapın"},
    {"line-long", "bir satırda {1} karakter var; en çok {2} olmalı",
     "göz sonraki satırın başını bulamaz", "sütunları daha dar bir biçim alın"},
    {"line-short", "bir satırda {1} karakter var; en az {2} olmalı",
     "satırda az sözcük, söz öbeklerini böler", "sütunları daha geniş bir biçim alın"},
    {"text-justified", "metin iki yana yaslanmış", "eşit olmayan boşluklar bu okurları yorar",
     "gövde için align: left yazın"},
    {"contrast-low", "{} zeminine göre karşıtlığı {1}",
     "soluk yazı az ışıkta ve yaşlı gözlerce görülmez",
     "yazıya daha koyu ya da zemine daha açık bir renk verin"},
    {"text-on-picture", "{} bir resmin üstünde duruyor", "harfler resimde kaybolur",
     "yazıyı resmin yanına ya da düz bir zemine koyun"},
    {"grey-alike", "{} ile {1}, siyah beyaz baskıda aynı griye dönüşen iki renkle yazılmış",
     "gri baskıda ikisi ayırt edilmez", "biri belirgin biçimde koyu olan renkler alın"},
    {"capitals-run", "{} büyük harflerle yazılmış",
     "büyük harfli sözcüğün biçimi yoktur, harf harf okunur",
     "küçük harflerle yazın, **koyu** yapın"},
    {"italics-long", "{} bir satırdan uzun, eğik yazılmış", "eğik harfleri ayırt etmek zordur",
     "eğik yazıyı birkaç sözcükle sınırlayın; kalanını **koyu** yapın ya da kutuya alın"},
    {"underlined", "{} altı çizili", "alttaki çizgi harfleri keser ve bağlantı sanılır",
     "sözcükleri **koyu** yapın"},
    {"fold-near", "{} kat yerine çok yakın", "kat yerindeki harfler kırışır, kapalıyken görünmez",
     "biçimin kenar boşluklarını her kat yerinde 5 mm ya da fazla yapın"},
    {"law-superiority", minded, "", ""},
    {"law-guarantee", minded, "", ""},
    {"law-price", minded, "", ""},
    {"law-thanks", minded, "", ""},
    {"law-before-after", "öncesi ve sonrası görüntüsü var", "", ""},
    {"law-sentence-missing", "tanıtım sayfasında bulunması gereken cümle yok: {1}", "", ""},
    {"kvkk-title", "{} başlığında hastanın adı geçiyor",
     "başlık dosya listelerinde, pencerelerde ve aramada görünür",
     "adı title: satırından çıkarın, metinde bırakın"},
    {"kvkk-subject", "mektubun konusu {} olur",
     "mektubun konusu şifrelenmez, kilit ekranında görünür",
     "sayfanın başına adsız bir subject: satırı yazın"},
    {"kvkk-file-name", "kopyaların adı {} olur",
     "dosya adları posta programlarında, ortak disklerde ve yazıcı listelerinde görünür",
     "kopyaları numarayla adlandırın: --name \"{{brosur}}-{{no:05}}.pdf\""},
    {"kvkk-password", "kopyalar hastanın kendi bilgisiyle kilitlenir: {}",
     "hastayı tanıyan parolayı da bilir: ailesi, işvereni, dosyayı bulan",
     "rastgele parolalardan bir sütunla kilitleyin, parolayı telefonla söyleyin"},
    {"kvkk-unlocked", "kişisel kopyalar parolasız gönderilir",
     "mektubu yanlışlıkla alan, taşıdığını okuyabilir",
     "kopyaları --password-column ile kilitleyin"},
    {"kvkk-mail", "kişisel kopyalar {} üzerinden gönderilir",
     "posta yurt dışında bir sağlayıcıda: sağlık verisi ülkeden çıkar",
     "kendi adresinizden gönderin, PDF'leri --password-column ile kilitleyin"},
};

// "9.5" is "9,5" in Turkish.
std::string in_turkish(std::string value) {
    const bool is_number = value.find_first_not_of("0123456789.-") == value.npos;
    if (is_number) std::replace(value.begin(), value.end(), '.', ',');
    return value;
}

std::string with_values(std::string_view sentence, const CheckFinding& finding) {
    std::string out;
    for (std::size_t at = 0; at < sentence.size();) {
        const std::string_view rest = sentence.substr(at);
        if (rest.starts_with("{}")) {
            out += in_quotes(finding.words);
            at += 2;
        } else if (rest.starts_with("{1}") || rest.starts_with("{2}") || rest.starts_with("{3}")) {
            const std::size_t index = std::size_t(rest[1] - '1');
            if (index < finding.values.size()) out += in_turkish(finding.values[index]);
            at += 3;
        } else {
            out += sentence[at++];
        }
    }
    return out;
}

// "şöyle yazın" for what stands in `instead`: one text, or either of two.
std::string mend_of(const CheckFinding& finding, std::string_view usual) {
    const auto& instead = finding.instead;
    if (instead.size() == 1) return in_quotes(instead[0]) + " yazın";
    if (instead.size() == 2)
        return in_quotes(instead[0]) + " ya da " + in_quotes(instead[1]) +
               " yazın, hangisi kastediliyorsa";
    return std::string(usual);
}

}  // namespace

SaidFinding said_in(std::string_view lang, const CheckFinding& finding) {
    std::string problem = finding.problem;
    if (finding.more > 0) problem += " (and " + std::to_string(finding.more) + " more like it)";
    const SaidFinding english{std::move(problem), std::string(finding.reason()),
                              std::string(finding.how()), std::string(finding.whose()), "en"};
    if (!is_language(lang, "tr")) return english;
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const Turkish& one) {
        return one.rule == finding.rule->name;
    });
    if (found == std::end(table)) return english;
    SaidFinding said{with_values(found->problem, finding), std::string(found->why),
                     mend_of(finding, found->mend), source_of(finding), "tr"};
    // A list of wording says its own reasons, in its language.
    if (found->why.empty() || !finding.why.empty()) said.why = finding.reason();
    if (found->mend.empty() || !finding.why.empty()) said.mend = finding.how();
    if (finding.more > 0) said.problem += " (ve " + std::to_string(finding.more) + " tane daha)";
    return said;
}

std::string_view name_of(Severity severity, std::string_view lang) {
    if (!is_language(lang, "tr")) return to_text(severity);
    switch (severity) {
        case Severity::error:
            return "hata";
        case Severity::warning:
            return "uyarı";
        case Severity::hint:
            return "öneri";
    }
    return "";
}

}  // namespace yaprak
