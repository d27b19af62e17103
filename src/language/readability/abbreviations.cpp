#include "language/readability/abbreviations.hpp"

#include "language/letters/characters.hpp"

#include <algorithm>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t longest = 24;  // bytes; longer tokens are words

// Words with blanks around each.
struct List {
    std::string_view lang, leading, closing;
};

constexpr List lists[] = {
    {"tr",
     " Dr. Uzm. Prof. Doç. Yrd. Öğr. Gör. Arş. Op. Dt. Dyt. Psk. Fzt. Ecz. Hem. Av. Sn. Bn. Hz. "
     "Müh. Yük. Klin. Kl. Ort. Ord. No. no. Nu. Tel. tel. Bkz. bkz. Bk. bk. Örn. örn. Krş. krş. "
     "Cad. Cd. Sok. Sk. Mah. Mh. Apt. Blv. Bul. Böl. md. Md. s. ss. sf. S. c. çev. haz. ed. yay. "
     "Şek. Tab. Alm. İng. Fr. Lat. Ar. Far. yak. Yak. ",
     " vb. vs. vd. vdğ. dk. dak. sn. sa. gr. mg. ml. mcg. lt. cm. mm. kg. km. yy. Ltd. Şti. A.Ş. "
     "M.Ö. M.S. Üniv. Hast. Müd. Bak. Fak. Enst. Der. tb. tbl. amp. kaps. "},
    {"en",
     " Dr. Mr. Mrs. Ms. Prof. St. e.g. i.e. eg. ie. cf. vs. Fig. fig. No. no. approx. ca. p. pp. "
     "vol. Vol. ed. eds. incl. Tel. tel. ",
     " etc. a.m. p.m. Jr. Sr. Inc. Ltd. al. mg. ml. min. hr. hrs. tab. tabs. "},
    {"de",
     " Dr. Prof. Hr. Fr. St. z.B. d.h. u.a. u.U. i.d.R. vgl. Vgl. bzw. ca. evtl. ggf. Nr. S. Abb. "
     "Tab. Tel. inkl. sog. max. min. Mio. geb. zzgl. ",
     " usw. etc. u.ä. o.ä. ff. f. Std. Min. Sek. Tbl. Str. mg. ml. "},
    {"fr", " M. MM. Mme. Mlle. Dr. Pr. Prof. p. ex. c.-à-d. cf. fig. n°. tél. Tél. env. St. vol. ",
     " etc. av. apr. J.-C. min. mg. ml. "},
    {"ru",
     " д-р. проф. доц. акад. г-н. г-жа. им. т.е. напр. см. ср. стр. с. рис. табл. ул. д. кв. тел. "
     "гр. п. ",
     " т.д. т.п. др. пр. г. гг. в. вв. руб. мин. сек. ч. мг. мл. "},
};

bool holds(std::string_view list, std::string_view token) {
    std::string framed = " ";
    framed.append(token).append(" ");
    return list.find(framed) != std::string_view::npos;
}

Abbreviation in_list(const List& list, std::string_view token) {
    if (holds(list.leading, token)) return Abbreviation::leading;
    return holds(list.closing, token) ? Abbreviation::closing : Abbreviation::none;
}

}  // namespace

Abbreviation abbreviation(std::string_view token, std::string_view lang) {
    if (token.size() > longest) return Abbreviation::none;
    const auto* list = std::find_if(std::begin(lists), std::end(lists),
                                    [&](const List& one) { return is_language(lang, one.lang); });
    return list == std::end(lists) ? Abbreviation::none : in_list(*list, token);
}

}  // namespace yaprak
