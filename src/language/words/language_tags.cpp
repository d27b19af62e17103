// Codes of ISO 639 and ISO 3166-1, scripts of ISO 15924, put together by RFC 5646; names as sites
// write them: in English, in the language itself, in Turkish, the usual ones in German and French.
#include "language/words/language_tags.hpp"

#include "base/text.hpp"
#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// ISO 639-1, and languages without a code of two letters that people in and around Turkey, and of
// the largest languages elsewhere, speak.
constexpr std::string_view two_letters =
    " "
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv "
    "cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr "
    "ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw "
    "ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv "
    "ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr "
    "ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi "
    "yo za zh zu ";
constexpr std::string_view three_letters =
    " "
    "abq ace ach acm ady ajp apc ary arz ast awa ban bar bem bho bin bjn blt brx bug ceb ckb "
    "cmn cnr crh din diq doi dsb efi fil fon frr fur gag gcf gcr grt gsw guz hak haw hil hmn "
    "hne hsb ibb ilo kab kac kam kbd kea kha kiu kmr kok krc ksw kum lad lis lmo luo lus luy "
    "lzz mad mag mai mak mas mer min mni mnw nan nap nds nog nso nus nyn pap pms prs rom rup "
    "sah sas sat scn sdh shi shn suk tcy teo tet tiv tum tyv tzm vec wuu xal yue zza ";

struct Pair {
    std::string_view text, tag;
};

// ISO 639-2, of both kinds, where there is a code of two letters.
constexpr Pair long_codes[] = {
    {"eng", "en"}, {"tur", "tr"}, {"deu", "de"}, {"ger", "de"}, {"fra", "fr"}, {"fre", "fr"},
    {"ara", "ar"}, {"rus", "ru"}, {"spa", "es"}, {"ita", "it"}, {"por", "pt"}, {"nld", "nl"},
    {"dut", "nl"}, {"pol", "pl"}, {"ukr", "uk"}, {"fas", "fa"}, {"per", "fa"}, {"kur", "ku"},
    {"aze", "az"}, {"bul", "bg"}, {"ell", "el"}, {"gre", "el"}, {"ron", "ro"}, {"rum", "ro"},
    {"srp", "sr"}, {"hrv", "hr"}, {"bos", "bs"}, {"sqi", "sq"}, {"alb", "sq"}, {"mkd", "mk"},
    {"mac", "mk"}, {"hun", "hu"}, {"ces", "cs"}, {"cze", "cs"}, {"slk", "sk"}, {"slo", "sk"},
    {"slv", "sl"}, {"swe", "sv"}, {"dan", "da"}, {"nor", "no"}, {"nob", "nb"}, {"nno", "nn"},
    {"fin", "fi"}, {"est", "et"}, {"lav", "lv"}, {"lit", "lt"}, {"heb", "he"}, {"hin", "hi"},
    {"urd", "ur"}, {"ben", "bn"}, {"zho", "zh"}, {"chi", "zh"}, {"jpn", "ja"}, {"kor", "ko"},
    {"vie", "vi"}, {"tha", "th"}, {"ind", "id"}, {"msa", "ms"}, {"may", "ms"}, {"kat", "ka"},
    {"geo", "ka"}, {"hye", "hy"}, {"arm", "hy"}, {"kaz", "kk"}, {"uzb", "uz"}, {"tuk", "tk"},
    {"kir", "ky"}, {"tgk", "tg"}, {"tat", "tt"}, {"uig", "ug"}, {"mon", "mn"}, {"som", "so"},
    {"swa", "sw"}, {"amh", "am"}, {"tir", "ti"}, {"pus", "ps"},
};

constexpr std::string_view regions =
    " "
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ "
    "BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM "
    "DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS "
    "GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
    "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ "
    "MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV "
    "SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
    "VN VU WF WS XK YE YT ZA ZM ZW ";
constexpr std::string_view scripts =
    " "
    "arab armn beng cyrl deva ethi geor grek gujr guru hans hant hebr hira jpan kana khmr knda "
    "kore laoo latn mlym mong mymr orya sinh syrc taml telu tfng thaa thai tibt ";

constexpr std::string_view variants =
    " arevela arevmda baku1926 ekavsk fonipa fonupa ijekavsk luna1918 monoton petr1708 polyton "
    "scotland tarask valencia ";

struct Names {
    std::string_view tag, names;  // in lower case, "|" around each
};
constexpr Names languages[] = {
    {"af", "|afrikaans|"},
    {"sq", "|albanian|shqip|arnavutça|albanisch|"},
    {"am", "|amharic|አማርኛ|amharca|"},
    {"ar", "|arabic|العربية|عربي|عربى|arapça|arabisch|arabe|"},
    {"hy", "|armenian|հայերեն|ermenice|"},
    {"az", "|azerbaijani|azeri|azərbaycanca|azərbaycan dili|azerice|azerbaycanca|"},
    {"eu", "|basque|euskara|baskça|"},
    {"be", "|belarusian|беларуская|belarusça|"},
    {"bn", "|bengali|বাংলা|bengalce|"},
    {"bs", "|bosnian|bosanski|boşnakça|bosnisch|"},
    {"bg", "|bulgarian|български|bulgarca|bulgarisch|"},
    {"ca", "|catalan|català|katalanca|"},
    {"zh", "|chinese|中文|çince|chinesisch|chinois|"},
    {"zh-Hans", "|simplified chinese|简体中文|"},
    {"zh-Hant", "|traditional chinese|繁體中文|"},
    {"hr", "|croatian|hrvatski|hırvatça|kroatisch|"},
    {"cs", "|czech|čeština|česky|çekçe|tschechisch|"},
    {"da", "|danish|dansk|danca|"},
    {"nl", "|dutch|nederlands|felemenkçe|hollandaca|niederländisch|"},
    {"en", "|english|ingilizce|i̇ngilizce|englisch|anglais|inglés|inglese|"},
    {"et", "|estonian|eesti|estonca|"},
    {"fil", "|filipino|tagalog|"},
    {"fi", "|finnish|suomi|fince|"},
    {"fr", "|french|français|francais|fransızca|französisch|"},
    {"ka", "|georgian|ქართული|gürcüce|"},
    {"de", "|german|deutsch|almanca|allemand|alemán|"},
    {"el", "|greek|ελληνικά|yunanca|griechisch|"},
    {"he", "|hebrew|עברית|ibranice|i̇branice|"},
    {"hi", "|hindi|हिन्दी|hintçe|"},
    {"hu", "|hungarian|magyar|macarca|ungarisch|"},
    {"is", "|icelandic|íslenska|izlandaca|i̇zlandaca|"},
    {"id", "|indonesian|bahasa indonesia|endonezce|"},
    {"ga", "|irish|gaeilge|irlandaca|i̇rlandaca|"},
    {"it", "|italian|italiano|italyanca|i̇talyanca|italienisch|"},
    {"ja", "|japanese|日本語|japonca|"},
    {"kk", "|kazakh|қазақша|kazakça|"},
    {"ko", "|korean|한국어|korece|"},
    {"kmr", "|kurmanji|kurmancî|kurmanci|kurmançça|"},
    {"ckb", "|sorani|سۆرانی|central kurdish|"},
    {"ku", "|kurdish|kurdî|kürtçe|kurdisch|"},
    {"ky", "|kyrgyz|кыргызча|kırgızca|"},
    {"lv", "|latvian|latviešu|letonca|"},
    {"lt", "|lithuanian|lietuvių|litvanca|"},
    {"mk", "|macedonian|македонски|makedonca|"},
    {"ms", "|malay|bahasa melayu|malayca|"},
    {"mt", "|maltese|malti|maltaca|"},
    {"mn", "|mongolian|монгол|moğolca|"},
    {"ne", "|nepali|नेपाली|"},
    {"no", "|norwegian|norsk|norveççe|"},
    {"nb", "|norwegian bokmål|norsk bokmål|bokmål|"},
    {"nn", "|norwegian nynorsk|norsk nynorsk|nynorsk|"},
    {"ps", "|pashto|پښتو|peştuca|"},
    {"fa", "|persian|farsi|فارسی|farsça|persisch|"},
    {"pl", "|polish|polski|lehçe|polonyaca|polnisch|"},
    {"pt", "|portuguese|português|portekizce|portugiesisch|"},
    {"pt-BR", "|brazilian portuguese|português do brasil|português (brasil)|"},
    {"ro", "|romanian|română|romence|rumänisch|"},
    {"ru", "|russian|русский|rusça|russisch|"},
    {"sr", "|serbian|српски|srpski|sırpça|serbisch|"},
    {"sk", "|slovak|slovenčina|slovakça|"},
    {"sl", "|slovenian|slovenščina|slovence|"},
    {"so", "|somali|soomaali|somalice|"},
    {"es", "|spanish|español|espanol|castellano|ispanyolca|i̇spanyolca|spanisch|"},
    {"sw", "|swahili|kiswahili|svahili|"},
    {"sv", "|swedish|svenska|isveççe|i̇sveççe|schwedisch|"},
    {"tg", "|tajik|тоҷикӣ|tacikçe|"},
    {"ta", "|tamil|தமிழ்|"},
    {"tt", "|tatar|татарча|tatarca|"},
    {"th", "|thai|ไทย|tayca|"},
    {"ti", "|tigrinya|ትግርኛ|"},
    {"tr", "|turkish|türkçe|turkce|türkisch|turc|turco|"},
    {"tk", "|turkmen|türkmençe|türkmence|"},
    {"uk", "|ukrainian|українська|ukraynaca|ukrainisch|"},
    {"ur", "|urdu|اردو|urduca|"},
    {"ug", "|uyghur|ئۇيغۇرچە|uygurca|"},
    {"uz", "|uzbek|oʻzbekcha|o'zbekcha|özbekçe|"},
    {"vi", "|vietnamese|tiếng việt|vietnamca|"},
    {"cy", "|welsh|cymraeg|galce|"},
    {"zza", "|zazaki|zazaca|zaza|"},
    {"zu", "|zulu|isizulu|"},
    {"eo", "|esperanto|"},
};

constexpr std::size_t longest = 60;

bool is_letters(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return is_ascii_letter(char32_t((unsigned char)(c))); });
}

std::string upper(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = char(c - 32);
    return out;
}

bool holds(std::string_view words, const std::string& word, char around) {
    return !word.empty() && words.find(around + word + around) != words.npos;
}

std::string primary(std::string_view part) {
    const std::string code = ascii_lower(part);
    if (!is_letters(code)) return {};
    if (code.size() == 2 && holds(two_letters, code, ' ')) return code;
    if (code.size() != 3) return {};
    for (const Pair& one : long_codes)
        if (one.text == code) return std::string(one.tag);
    return holds(three_letters, code, ' ') ? code : std::string();
}

// "Hans" of "hans", "BR" of "br", "419"; variants and what stands behind an "x" or "u" as it is.
// Empty: it is none of them.
std::string further(std::string_view part, bool is_private) {
    const std::string low = ascii_lower(part);
    const bool is_plain = std::all_of(low.begin(), low.end(), [](char c) {
        return is_ascii_alphanumeric(char32_t((unsigned char)(c)));
    });
    if (!is_plain || low.empty() || low.size() > 8) return {};
    if (is_private) return low;
    if (low.size() == 2) return holds(regions, upper(low), ' ') ? upper(low) : std::string();
    if (low.size() == 4 && is_letters(low))
        return holds(scripts, low, ' ') ? upper(low.substr(0, 1)) + low.substr(1) : std::string();
    const bool is_number = low.find_first_not_of("0123456789") == low.npos;
    if (is_number && (low.size() == 3 || low.size() == 4)) return low;  // "419", "1996"
    return holds(variants, low, ' ') ? low : std::string();
}

}  // namespace

std::string language_code_tag(std::string_view text) {
    if (text.size() > longest) return {};
    std::size_t cut = std::min(text.find_first_of("-_"), text.size());
    std::string tag = primary(text.substr(0, cut));
    if (tag.empty()) return {};
    for (bool is_private = false; cut < text.size();) {
        const std::string_view rest = text.substr(cut + 1);
        const std::size_t end = std::min(rest.find_first_of("-_"), rest.size());
        const bool opens = end == 1 && !is_private && end < rest.size();
        const std::string part = further(rest.substr(0, end), is_private || opens);
        if (part.empty()) return {};
        is_private = is_private || opens;
        tag += "-" + part;
        cut += 1 + end;
    }
    return tag;
}

std::string language_tag(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > longest) return {};
    const std::string_view code = text.substr(0, text.find_first_of(".@"));
    if (std::string tag = language_code_tag(code); !tag.empty()) return tag;
    const std::string name = fold_case(text, "en"), turkish = fold_case(text, "tr");
    for (const Names& one : languages)
        if (holds(one.names, name, '|') || holds(one.names, turkish, '|'))
            return std::string(one.tag);
    const std::size_t open = text.find(" (");
    return open == text.npos ? std::string() : language_tag(text.substr(0, open));
}

}  // namespace yaprak
