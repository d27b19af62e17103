#include "check/content/words_of_facts.hpp"

#include "language/letters/characters.hpp"

namespace yaprak {
namespace {

constexpr std::string_view sources[] = {"kaynak",    "references", "sources",
                                        "quellen",   "literatur",  "источник",
                                        "литератур", "المراجع",    "références"};
constexpr std::string_view reviews[] = {
    "review",         "review_date",    "review-date",    "next_review",    "next-review",
    "review_by",      "review-by",      "gözden-geçirme", "gozden-gecirme", "gözden geçirme",
    "gözden_geçirme", "gozden_gecirme", "gözden-geçir",   "gozden-gecir",   "geçerlilik",
    "gecerlilik",     "valid_until",    "valid-until",    "expires"};
constexpr std::string_view reviewed[] = {"reviewed", "last_reviewed", "last-reviewed"};
constexpr std::string_view versions[] = {"version",  "sürüm",       "surum",    "revision",
                                         "revizyon", "document_no", "belge-no", "doküman-no"};
constexpr std::string_view source_names[] = {"sources",  "source",     "kaynaklar", "kaynak",
                                             "kaynakça", "references", "quellen"};
constexpr std::string_view authors[] = {"author", "authors", "yazar", "hazırlayan", "hazirlayan"};
constexpr std::string_view verbs_en[] = {
    "take",     "call",        "ask",     "tell",   "drink",   "eat",      "avoid", "do ",
    "don't",    "stop",        "keep",    "use",    "bring",   "go ",      "see ",  "wash",
    "rest",     "contact",     "try",     "check",  "write",   "wear",     "wait",  "read",
    "make",     "follow",      "talk",    "let ",   "put",     "store",    "never", "always",
    "please",   "start",       "have ",   "get ",   "sit",     "walk",     "come",  "you should",
    "you must", "you need to", "do not",  "bend",   "lie ",    "stay",     "clean", "cover",
    "remove",   "apply",       "swallow", "inject", "measure", "remember", "limit", "reduce",
    "choose",   "give ",       "hold",    "raise",  "lift",    "breathe",  "wipe",  "dry ",
    "change",   "leave",       "tie "};
constexpr std::string_view verbs_de[] = {
    "nehmen sie",   "rufen sie",     "fragen sie",   "trinken sie",
    "essen sie",    "vermeiden sie", "bringen sie",  "kommen sie",
    "gehen sie",    "sagen sie",     "achten sie",   "bitte",
    "sie sollten ", "sie müssen ",   "sie sollen ",  "sie dürfen nicht ",
    "du sollst ",   "du musst ",     "du solltest ", "trink ",
    "iss ",         "nimm ",         "geh ",         "ruf ",
    "frag ",        "sag ",          "wasch ",       "putz ",
    "bleib ",       "komm ",         "leg ",         "zieh ",
    "halt ",        "benutz ",       "vergiss ",     "achte ",
    "ruh "};
constexpr std::string_view verbs_fr[] = {
    "prenez",      "appelez",         "demandez",  "buvez",      "évitez",      "ne ",
    "apportez",    "venez",           "parlez",    "lavez",      "vous devez ", "vous devriez ",
    "il faut ",    "il ne faut pas ", "boire ",    "prendre ",   "appeler ",    "éviter ",
    "manger ",     "laver ",          "demander ", "consulter ", "garder ",     "utiliser ",
    "respecter ",  "marcher ",        "dormir ",   "arrêter ",   "signaler ",   "contacter ",
    "surveiller ", "apporter ",       "venir ",    "parler ",    "rester ",     "suivre ",
    "bois ",       "mange ",          "prends ",   "lave ",      "demande "};

constexpr std::string_view verbs_ar[] = {
    "خذ",    "خذي",    "تناول", "تناولي", "اشرب", "اشربي", "اتصل",  "اتصلي", "تجنب", "تجنبي",
    "راجع",  "استخدم", "ضع",    "اغسل",   "احرص", "توقف",  "امتنع", "استشر", "أخبر", "اسأل",
    "انتظر", "امش",    "احتفظ", "لا ",    "يجب ", "احضر",  "تأكد",  "حافظ"};

}  // namespace

std::span<const std::string_view> source_headings() {
    return sources;
}

std::span<const std::string_view> review_keys() {
    return reviews;
}

std::span<const std::string_view> reviewed_keys() {
    return reviewed;
}

std::span<const std::string_view> version_keys() {
    return versions;
}

std::span<const std::string_view> source_keys() {
    return source_names;
}

std::span<const std::string_view> author_keys() {
    return authors;
}

std::span<const std::string_view> opening_verbs(std::string_view lang) {
    if (is_language(lang, "en")) return verbs_en;
    if (is_language(lang, "de")) return verbs_de;
    if (is_language(lang, "fr")) return verbs_fr;
    if (is_language(lang, "ar")) return verbs_ar;
    return {};
}

}  // namespace yaprak
