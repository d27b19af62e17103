#include "language/suffixes/word_lists.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace yaprak {
namespace {

// Arabic and French l, and other consonants that are spoken in front: TDK marks them "-li, -lü,
// -ti, -bi, -fi". Words in -ol that are no name follow a rule and are not here.
constexpr std::u32string_view front =
    U"saat dikkat sıhhat hakikat şefkat kıraat cemaat itaat ziraat menfaat kanaat sadakat "
    U"refakat liyakat istirahat cerahat kabahat nasihat sürat feragat seyahat şefaat lügat "
    U"muvafakat belagat rekat kalp harp harf garp idrak iştirak emlak istimlak helak imsak "
    U"hal ahval hayal ihlal ihmal ihtilal istiklal iştigal istihsal sual misal timsal emsal "
    U"zeval celal cemal kemal bilal hilal helal melal ithal infial ikbal istikbal iclal "
    U"ihtimal ikmal irtihal meal nihal zülal şevval meral istismal istimal intikal istihlal "
    U"iptal imal işgal iğfal general amiral normal anormal mineral terminal festival final "
    U"yarıfinal sinyal metal moral ideal spiral viral dental oral rektal total integral "
    U"radikal global liberal kristal medikal karnaval katedral orijinal lokal vokal banal "
    U"sosyal asosyal serebral spinal abdominal vajinal anal fetal neonatal prenatal postnatal "
    U"nazal torakal renal lateral bilateral medial distal proksimal kortikal subkortikal "
    U"frontal parietal temporal oksipital transkraniyal kraniyal santral nötral federal "
    U"feodal legal illegal maksimal minimal optimal nominal ordinal formal informal rasyonal "
    U"irrasyonal materyal potansiyal emosyonal arsenal kapital editoryal pedal plural usul "
    U"mahal had rab kabul meşgul mesul mahsul makul resul meçhul maktul modül ampul formül makbul "
    U"mamul "
    U"malul meful memul menkul gayrimenkul rol gol mol alkol petrol kontrol futbol basketbol "
    U"voleybol hentbol beyzbol ohal senegal nepal montreal real";

constexpr std::u32string_view softening =
    U"kap dip cep uç güç taç tunç genç burç harç borç vinç felç hınç öç gök çok renk denk çelenk "
    U"ahenk kepenk hevenk frank öc ant bant standart metot periyot anot katot diyot elektrot "
    U"epizot asit lipit peptit oksit hidroksit "
    U"ret zıt cet serhat ahit akit kayıt lahit cilt kurt yurt dert dört art tat fert cenk kanat "
    U"umut "
    U"armut söğüt kağıt yoğurt geçit yiğit öğüt senet kilit simit maksat murat inat evlat "
    U"ecdat cihat iktisat itimat istidat imdat icat miat vaat feryat fesat hudut vücut mevcut "
    U"tereddüt taahhüt ümit şehit mescit tecrit tehdit tenkit teyit mürit damat itikat "
    U"ittihat istinat isnat istibdat cellat üstat mutat müfret tahdit temdit tebrit tevhit "
    U"tevlit taklit vahit mücahit müşahit şahit ebat hasat avurt nakit müteahhit teşhit "
    U"teşyit grup kitap harp garp kalp celp darp tıp gasp";

constexpr std::u32string_view unsoftened =
    U"hukuk ahlak ittifak merak infak iştirak idrak emlak evrak ihtirak tasdik tahkik tetkik "
    U"tatbik teşvik tebrik tefrik refik tarik mahluk maşuk müttefik nifak vifak firak "
    U"istihkak infilak helak istimlak misak erzak iştiyak imsak ilhak iltihak inşikak irtifak "
    U"mutlak muhakkak müstahak elektroşok barok rokok tank talak baruk tevfik talik terzik sandviç "
    U"linç "
    U"punç brunç smaç kodak prototip stereotip genotip fenotip logotip arketip laptop desktop "
    U"izotop hep step stop cip jip çip şip kep rap pop top eflak";

constexpr std::u32string_view vowel_loss =
    U"ağız akıl alın asır azim bağır beniz beyin boyun böğür burun cebir cezir cisim cürüm "
    U"devir ehil emir fasıl fehim fetih feyiz fikir geniz göğüs gönül hacim hapis haciz hazım "
    U"hışım hıfız hüküm hüsün hüzün ilim isim izin kadir kahır karın kasır kavim kayıp keşif "
    U"kısım kibir kutup küfür lütuf mehil meyil metin misil mühür nabız nakil nakit nehir nesil "
    U"nezir neşir oğul omuz ömür özür rahim resim ritim sabır satıh seyir sihir şehir şekil "
    U"şükür tavır vakıf vakit vasıf zehir zihin zikir zulüm ufuk defin bahis bahir ecir fecir "
    U"hasım hatim ıtır kesir lahit metih medih nazım nefis nutuk rükün şahıs uzuv vehim çığır "
    U"eğin keyif asıl kabir kavis kayıt ahit akit kasıt beyit nesir ceht aciz fesih azil akis "
    U"setir vezin remiz rehin rızık gusül zecir nakış";

constexpr std::u32string_view doubling =
    U"hak his hat ret tıp zıt şık sır zan hac af şer fen mahal rab üs şek cet had med "
    U"müstahak zem muhil serhat sed cer zam";

constexpr std::u32string_view bound =
    U"pazartesi cumartesi tepsi karşı ayrı gayrı sayı kapı yapı çarşı komşu kişi tatlı acı "
    U"ağrı sancı ulusu";

constexpr std::u32string_view possessed =
    U"eminönü beylikdüzü kuşadası zeytinburnu sarayburnu nişantaşı kozyatağı koşuyolu gölbaşı "
    U"çeşmebaşı "
    U"kemeraltı rumelihisarı anadoluhisarı kocaeli kırklareli beyoğlu kadıoğlu samanyolu "
    U"yüzüstü ayakucu aslanağzı hanımeli";

constexpr std::u32string_view pronominal =
    U"hepsi biri birisi kimi kimisi hiçbiri herbiri öteki beriki diğeri öbürü bazısı bazıları "
    U"birçoğu çoğu birkaçı kendisi kendileri tümü başkası";

constexpr std::u32string_view institutions =
    U"hastanesi hastaneleri bakanlığı kurumu kurulu kuruluşu üniversitesi müdürlüğü kliniği "
    U"klinikleri polikliniği poliklinikleri merkezi merkezleri başkanlığı valiliği "
    U"kaymakamlığı belediyesi fakültesi enstitüsü okulu lisesi koleji derneği vakfı birliği "
    U"odası sendikası partisi meclisi mahkemesi savcılığı bankası şirketi holdingi ortaklığı "
    U"laboratuvarı laboratuvarları eczanesi dalı bölümü birimi servisi ajansı kulübü "
    U"federasyonu konfederasyonu komisyonu komitesi konseyi ofisi müsteşarlığı sekreterliği "
    U"rektörlüğü dekanlığı ocağı muayenehanesi bakkaliyesi mağazası mağazaları marketi "
    U"marketleri lokantası oteli akademisi kütüphanesi kooperatifi fonu ordusu komutanlığı "
    U"emniyeti tiyatrosu orkestrası topluluğu grubu platformu birleşimi oturumu barosu "
    U"postanesi karakolu hekimliği danışmanlığı dispanseri yayınevi yayınları yayıncılığı "
    U"matbaası fabrikası bürosu dairesi idaresi işletmesi teşkilatı örgütü konsolosluğu "
    U"büyükelçiliği elçiliği muhtarlığı müftülüğü anaokulu ortaokulu ilkokulu yüksekokulu "
    U"kreşi eczaneleri tabipliği saymanlığı heyeti sağlıkevi huzurevi bakımevi şubesi ünitesi "
    U"vakıfları";

constexpr std::u32string_view languages =
    U"türkçe ingilizce almanca fransızca arapça farsça rusça ispanyolca italyanca kürtçe çince "
    U"japonca korece yunanca latince osmanlıca lehçe bulgarca ermenice gürcüce azerice özbekçe "
    U"ukraynaca portekizce felemenkçe isveççe norveççe danca fince macarca romence sırpça boşnakça "
    U"arnavutça ibranice hintçe urduca zazaca lazca";

constexpr std::u32string_view heads =
    U"caddesi sokağı mahallesi bulvarı meydanı parkı köprüsü gölü dağı dağları denizi boğazı "
    U"körfezi adası adaları ırmağı nehri ovası yarımadası çayı deresi geçidi havalimanı "
    U"havaalanı otogarı garı istasyonu limanı sarayı köşkü yalısı kalesi kulesi camisi camii "
    U"türbesi müzesi anıtı kanunu yasası tüzüğü yönetmeliği yönergesi savaşı dönemi çağı "
    U"devri bayramı günü haftası ödülü anlaşması antlaşması bildirgesi sözleşmesi dergisi "
    U"gazetesi ansiklopedisi sözlüğü kılavuzu apartmanı sitesi konağı bloku yurdu hanı "
    U"çarşısı pazarı kapısı hamamı ili ilçesi köyü beldesi cumhuriyeti krallığı devleti "
    U"devletleri imparatorluğu edebiyatı başkanı müdürü bakanı uzmanı hekimi doktoru "
    U"yardımcısı sekreteri rektörü dekanı bölgesi yolu evi tepesi burnu çeşmesi vadisi "
    U"yaylası ormanı barajı şelalesi mağarası kampüsü yerleşkesi salonu stadı stadyumu "
    U"mezarlığı hastalığı sendromu testi ölçeği bozukluğu tedavisi yöntemi formu raporu "
    U"belgesi kartı planı programı projesi sistemi hattı servisleri numarası saati tarihi adı "
    U"soyadı basıncı ameliyatı riski oranı değeri düzeyi sonucu ilacı nöbeti krizi kontrolü süreci "
    U"eğitimi desteği seansı takibi cihazı kapsamı bilimi dersi kuralı yılı sabahı akşamı gecesi "
    U"ekibi merkezleri hakkı kararı bilgileri ilaçları doktorları";

std::set<std::u32string_view> words_of(std::u32string_view text) {
    std::set<std::u32string_view> words;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(U' ', from), text.size());
        words.insert(text.substr(from, end - from));
        from = end + 1;
    }
    return words;
}

const std::set<std::u32string_view>& words_in(WordList list) {
    static const std::map<WordList, std::set<std::u32string_view>> lists = {
        {WordList::front, words_of(front)},
        {WordList::softening, words_of(softening)},
        {WordList::unsoftened, words_of(unsoftened)},
        {WordList::vowel_loss, words_of(vowel_loss)},
        {WordList::doubling, words_of(doubling)},
        {WordList::bound, words_of(bound)},
        {WordList::possessed, words_of(possessed)},
        {WordList::pronominal, words_of(pronominal)},
        {WordList::institution, words_of(institutions)},
        {WordList::language, words_of(languages)},
        {WordList::head, words_of(heads)},
    };
    return lists.at(list);
}

}  // namespace

bool is_listed(WordList list, std::u32string_view word) {
    return words_in(list).contains(word);
}

}  // namespace yaprak
