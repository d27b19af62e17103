#include "check/content/emergency_words.hpp"

#include "language/letters/characters.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

constexpr std::string_view signs_tr[] = {
    "nefes yetm",     "nefes zorlaş",     "yüz kay",        "ağzı kay",      "ağzı yamul",
    "ağız yamul",     "konuşamaz",        "konuşamıyor",    "bebe uyanm",    "mosmor",
    "dışkı katran",   "baygınlık",        "çok ilaç iç",    "fazla ilaç iç", "nefes dar",
    "nefes alam",     "nefes almad",      "nefes almak",    "nefes güç",     "nefes kesil",
    "nefes tıkan",    "solunum güç",      "solunum sıkın",  "solunum dur",   "göğ ağr",
    "göğ baskı",      "göğ sıkış",        "göğ yanma",      "bayılma",       "bayılı",
    "bayılac",        "bayılan",          "bilinç kay",     "bilinc kay",    "bilinç bulan",
    "bilinç kapan",   "bilinc kapan",     "bilinc bulan",   "bilinc yitir",  "şuur kay",
    "havale geçir",   "havale ol",        "nöbet geçir",    "nöbet olur",    "sara nöbet",
    "epilepsi nöbet", "felç geçir",       "felç belirti",   "felç olur",     "felc belirti",
    "inme belirti",   "inme geçir",       "kalp kriz",      "kanama durm",   "kan durm",
    "durmayan kan",   "durmayan bir kan", "şiddetli kan",   "aşırı kan",     "fazla kanama",
    "kusmu kan",      "kan kus",          "kanlı kus",      "dudak şiş",     "boğa şiş",
    "dil şiş",        "dili şiş",         "yüzünüz şiş",    "yüzde şiş",     "yüzü şiş",
    "yüz şiş",        "şişme yüz",        "çocu morar",     "bebe morar",    "dudak morar",
    "dil morar",      "tırnak morar",     "parmak morar",   "intihar",       "kendi öldür",
    "kendi zarar",    "canı kıy",         "ölmek ist",      "zehirlen",      "çamaşır iç",
    "aşırı doz",      "doz aşım",         "güçsüz konuş",   "konuş güçsüz",  "yüz kayma",
    "ağız kay",       "ağz kay",          "konuşma peltek", "ani görme",     "aniden görme",
    "birden görme",   "alerjik şok",      "anafila",        "ense sert"};
constexpr std::string_view places_tr[] = {"acil poliklini", "acil servis",    "acile$",
                                          "acil sağlık",    "acil çağrı",     "yakın acil",
                                          "acil yardım",    "acil birim",     "acil bölüm",
                                          "acil tıp",       "ambulans çağır", "ambulans iste",
                                          "hastane acil",   "acilen hastane", "hemen hastane",
                                          "derhal hastane", "zehir danışma",  "zehirlenme danışma"};
constexpr std::string_view numbers_tr[] = {"112", "114"};
constexpr std::string_view calls_tr[] = {
    "ara$",  "aray", "aramal",   "aramak",  "arasın$", "arasınlar", "aranmal", "aranır", "çağır",
    "çevir", "acil", "ambulans", "telefon", "bildir",  "başvur",    "danış",   "zehir",  "hemen"};
constexpr std::string_view refusals_tr[] = {
    "gitmeyin",   "gitmeyiniz", "gelmeyin", "aramayın",  "aramayınız", "başvurmayın",
    "çağırmayın", "gitme$",     "arama$",   "gerek yok", "gerekmez",   "gerek olma"};
constexpr std::string_view excuses_tr[] = {
    "yapmaz", "risk",  "geçirdim", "olasılı", "ihtimal", "önle",     "koru", "karşı", "aşı$",
    "aşısı",  "danış", "azalır",   "azaltır", "azaltan", "azaltmak", "öykü", "geçmiş"};

constexpr std::string_view signs_en[] = {"want die",
                                         "wants die",
                                         "short breath",
                                         "shortness breath",
                                         "breathless",
                                         "trouble breath",
                                         "difficulty breath",
                                         "cannot breath",
                                         "can't breath",
                                         "unable breath",
                                         "struggl breath",
                                         "stop breathing",
                                         "chest pain",
                                         "pain chest",
                                         "chest hurt",
                                         "chest tight",
                                         "feel faint",
                                         "you faint",
                                         "may faint",
                                         "faints",
                                         "fainting",
                                         "fainted",
                                         "pass$ out",
                                         "passes out",
                                         "passing out",
                                         "collapse",
                                         "unconscious",
                                         "lose conscious",
                                         "loss conscious",
                                         "losing conscious",
                                         "seizure",
                                         "convuls",
                                         "heavy bleed",
                                         "severe bleed",
                                         "bleed stop",
                                         "stop bleed",
                                         "vomit blood",
                                         "blood vomit",
                                         "cough blood",
                                         "suicid",
                                         "kill yourself",
                                         "harm yourself",
                                         "hurt yourself",
                                         "end your life",
                                         "overdose",
                                         "swell face",
                                         "face swell",
                                         "swell lips",
                                         "lips swell",
                                         "lip swell",
                                         "swell tongue",
                                         "tongue swell",
                                         "swell throat",
                                         "throat swell",
                                         "sign heart attack",
                                         "symptom heart attack",
                                         "having heart attack",
                                         "sign stroke",
                                         "symptom stroke",
                                         "stroke symptom",
                                         "slurred speech",
                                         "face droop",
                                         "weak arm",
                                         "turn blue",
                                         "lips blue",
                                         "blue lips",
                                         "poison",
                                         "anaphyla"};
constexpr std::string_view places_en[] = {"the er$",          "emergency department",
                                          "emergency room",   "emergency service",
                                          "emergency number", "nearest emergency",
                                          "emergency care",   "a e$",
                                          "casualty",         "ambulance",
                                          "hospital at once", "hospital immediately",
                                          "poison centre",    "poison center"};
constexpr std::string_view numbers_en[] = {"112", "911", "999"};
constexpr std::string_view calls_en[] = {"call", "dial", "ring$", "phone", "emergenc", "ambulance"};
constexpr std::string_view refusals_en[] = {"do not go",   "don't go",   "do not call",
                                            "don't call",  "no need to", "do not ring",
                                            "need not go", "never call"};
constexpr std::string_view excuses_en[] = {"not cause", "risk",    "reduc",  "prevent", "lower",
                                           "protect",   "history", "vaccin", "against", "centre",
                                           "center",    "had$",    "fewer",  "chance"};

constexpr std::string_view signs_de[] = {"atemnot",
                                         "luftnot",
                                         "keine luft",
                                         "brustschmerz",
                                         "schmerz brust",
                                         "bewusstlos",
                                         "ohnmacht",
                                         "ohnmächtig",
                                         "bewusstsein verl",
                                         "verl bewusstsein",
                                         "krampfanf",
                                         "starke blut",
                                         "blutung nicht",
                                         "blut erbr",
                                         "erbr blut",
                                         "suizid",
                                         "selbstmord",
                                         "umbring",
                                         "leben nehmen",
                                         "gesicht schwell",
                                         "gesicht anschwill",
                                         "schwell gesicht",
                                         "lippen schwell",
                                         "schwell lippen",
                                         "zunge schwell",
                                         "schwell zunge",
                                         "anzeichen herzinfarkt",
                                         "anzeichen schlaganfall",
                                         "vergift",
                                         "überdos",
                                         "lähmung",
                                         "blaue lippen"};
constexpr std::string_view places_de[] = {"notaufnahme",    "notarzt",       "notruf",
                                          "rettungsdienst", "rettungswagen", "sofort krankenhaus",
                                          "giftnotruf"};
constexpr std::string_view numbers_de[] = {"112", "144"};
constexpr std::string_view calls_de[] = {"ruf",     "wähl",  "notruf",  "notarzt",
                                         "rettung", "anruf", "telefon", "notfall"};
constexpr std::string_view refusals_de[] = {"nicht notaufnahme", "nicht notarzt", "nicht 112",
                                            "keinen notarzt", "nicht notruf"};
constexpr std::string_view excuses_de[] = {"risiko", "vorbeug", "senk",   "schützt",  "schutz",
                                           "impf",   "gegen",   "hatten", "verhinder"};

constexpr std::string_view signs_fr[] = {"douleur thorac",
                                         "douleur poitrine",
                                         "mal poitrine",
                                         "essouffl",
                                         "difficulté respir",
                                         "mal respirer",
                                         "plus respirer",
                                         "pas respirer",
                                         "du mal à respirer",
                                         "gêne respir",
                                         "évanou",
                                         "perte connaissance",
                                         "perdez connaissance",
                                         "perd connaissance",
                                         "inconscien",
                                         "convulsion",
                                         "saign arrêt",
                                         "saignement abond",
                                         "hémorrag",
                                         "vomi sang",
                                         "sang vomi",
                                         "suicid",
                                         "mettre fin",
                                         "gonfl visage",
                                         "visage gonfl",
                                         "gonfl lèvre",
                                         "lèvre gonfl",
                                         "gonfl langue",
                                         "langue gonfl",
                                         "gonfl gorge",
                                         "gorge gonfl",
                                         "intoxic",
                                         "surdos",
                                         "paralys",
                                         "lèvres bleu",
                                         "signe avc",
                                         "signe infarctus"};
constexpr std::string_view places_fr[] = {"urgences", "samu$", "pompiers", "ambulance",
                                          "centre antipoison"};
constexpr std::string_view numbers_fr[] = {"112", "15", "18"};
constexpr std::string_view calls_fr[] = {"appel", "compos", "urgence", "samu", "téléphon"};
constexpr std::string_view refusals_fr[] = {"n'allez pas", "n’allez pas", "n'appelez pas",
                                            "n’appelez pas", "inutile"};
constexpr std::string_view excuses_fr[] = {"risque", "prévien", "réduit",     "diminu",
                                           "contre", "vaccin",  "antécédent", "protè"};

constexpr std::string_view signs_ru[] = {"одышк",
                                         "трудно дыш",
                                         "затрудн дых",
                                         "удуш",
                                         "боль груд",
                                         "боли груд",
                                         "болит груд",
                                         "груди боль",
                                         "обморок",
                                         "потер сознан",
                                         "без сознан",
                                         "судорог",
                                         "судорож",
                                         "сильн кровотеч",
                                         "кровотечен останавл",
                                         "рвот кров",
                                         "кров рвот",
                                         "суицид",
                                         "самоубий",
                                         "отек лиц",
                                         "отёк лиц",
                                         "отек горл",
                                         "отёк горл",
                                         "отек язык",
                                         "отёк язык",
                                         "отравлен",
                                         "передоз",
                                         "признак инсульт",
                                         "признак инфаркт",
                                         "паралич"};
constexpr std::string_view places_ru[] = {"скор помощ", "приемн отделен", "приёмн отделен",
                                          "неотложк", "неотложн помощ"};
constexpr std::string_view numbers_ru[] = {"112", "103", "03"};
constexpr std::string_view calls_ru[] = {"звон",  "позвон", "набер",  "вызов",
                                         "вызыв", "скор",   "телефон"};
constexpr std::string_view refusals_ru[] = {"не звоните", "не вызывайте", "не обращайтесь"};
constexpr std::string_view excuses_ru[] = {"риск",     "сниж",   "профилакт",
                                           "предупре", "привив", "против"};

constexpr std::string_view signs_ar[] = {
    "ضيق تنفس",  "صعوبة تنفس", "ألم صدر", "آلام صدر",   "إغماء",  "فقدان وعي", "تفقد وعي",
    "تشنج",      "نزيف",       "قيء دم",  "تقيؤ دم",    "انتحار", "تورم وجه",  "تورم شف",
    "تورم لسان", "تورم حلق",   "تسمم",    "نوبة قلبية", "سكتة",   "شلل"};
constexpr std::string_view places_ar[] = {"طوارئ", "إسعاف", "اسعاف"};
constexpr std::string_view numbers_ar[] = {"112", "911", "997", "998", "999", "123"};
constexpr std::string_view calls_ar[] = {"اتصل",  "اتصال", "اتصلوا", "طوارئ",
                                         "إسعاف", "برقم",  "رقم"};
constexpr std::string_view refusals_ar[] = {"لا تتصل", "لا تذهب"};
constexpr std::string_view excuses_ar[] = {"خطر", "مخاطر", "يقلل", "يمنع", "وقاية", "لقاح", "ضد"};

// Of pages on the breast: its word is that of the chest too.
constexpr OfBreast breast_tr = {"göğ",
                                {"emzir", "anne sütü", "meme", "mamografi", "süt verme", "lohusa"}};
constexpr OfBreast breast_de = {"brust",
                                {"stillen", "stillzeit", "brustkrebs", "mammogra", "busen"}};
constexpr OfBreast breast_fr = {"poitrine", {"allait", "sein$", "seins", "mammogra", "tétée"}};
constexpr OfBreast breast_ru = {"груд", {"вскармлив", "кормлени груд", "молочн желез", "маммогра"}};
constexpr OfBreast breast_ar = {"صدر", {"رضاعة", "ثدي", "إرضاع"}};

constexpr EmergencyWords words[] = {
    {"tr", signs_tr, places_tr, numbers_tr, calls_tr, refusals_tr, excuses_tr, false, breast_tr},
    {"en", signs_en, places_en, numbers_en, calls_en, refusals_en, excuses_en},
    {"de", signs_de, places_de, numbers_de, calls_de, refusals_de, excuses_de, true, breast_de},
    {"fr", signs_fr, places_fr, numbers_fr, calls_fr, refusals_fr, excuses_fr, true, breast_fr},
    {"ru", signs_ru, places_ru, numbers_ru, calls_ru, refusals_ru, excuses_ru, true, breast_ru},
    {"ar", signs_ar, places_ar, numbers_ar, calls_ar, refusals_ar, excuses_ar, true, breast_ar},
};

}  // namespace

const EmergencyWords* emergency_words(std::string_view lang) {
    const auto found =
        std::find_if(std::begin(words), std::end(words),
                     [&](const EmergencyWords& one) { return is_language(lang, one.lang); });
    return found == std::end(words) ? nullptr : found;
}

}  // namespace yaprak
