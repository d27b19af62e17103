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
    U"malul meful memul menkul gayrimenkul rol gol mol ishal koramiral tümamiral tuğamiral "
    U"oramiral oval mental gribal vals lal zühal seul alkol petrol kontrol futbol basketbol "
    U"voleybol hentbol beyzbol ohal senegal nepal montreal real";

constexpr std::u32string_view softening =
    U"kap dip cep uç güç taç tunç genç burç harç borç vinç felç hınç öç gök çok renk denk çelenk "
    U"ahenk kepenk hevenk frank öc ant bant standart metot periyot anot katot diyot elektrot "
    U"epizot asit lipit peptit oksit hidroksit "
    U"ret zıt cet serhat ahit akit kayıt lahit cilt kurt yurt dert dört art tat fert cenk kanat "
    U"umut grip iyot nükleotit mabet but azat plak "
    U"armut söğüt kağıt yoğurt geçit yiğit öğüt senet kilit simit maksat murat inat evlat "
    U"ecdat cihat iktisat itimat istidat imdat icat miat vaat feryat fesat hudut vücut mevcut "
    U"tereddüt taahhüt ümit şehit mescit tecrit tehdit tenkit teyit mürit damat itikat "
    U"ittihat istinat isnat istibdat cellat üstat mutat müfret tahdit temdit tebrit tevhit "
    U"tevlit taklit vahit mücahit müşahit şahit ebat hasat avurt nakit müteahhit teşhit "
    U"teşyit grup kitap harp garp kalp celp darp tıp gasp";

constexpr std::u32string_view unsoftened =
    U"hukuk ahlak tahrik teşrik ittifak merak infak iştirak idrak emlak evrak ihtirak tasdik "
    U"tahkik tetkik "
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
    U"hak haz his hat ret tıp zıt şık sır zan hac af şer fen mahal rab üs şek cet had med "
    U"müstahak zem muhil serhat sed cer zam";

constexpr std::u32string_view bound =
    U"pazartesi cumartesi tepsi karşı ayrı gayrı sayı kapı yapı çarşı komşu kişi tatlı acı "
    U"ağrı sancı ulusu aşağı doğu güneydoğu kuzeydoğu ortadoğu uzakdoğu aydoğu erdoğu buğu";

constexpr std::u32string_view possessed =
    U"eminönü beylikdüzü kuşadası zeytinburnu sarayburnu nişantaşı kozyatağı koşuyolu gölbaşı "
    U"çeşmebaşı "
    U"kemeraltı rumelihisarı anadoluhisarı kocaeli kırklareli beyoğlu kadıoğlu samanyolu "
    U"yüzüstü ayakucu aslanağzı hanımeli boğaziçi beylerbeyi cumhurbaşkanı tepebaşı pınarbaşı "
    U"çarşıbaşı subaşı yeryüzü gökyüzü bilinçaltı gözaltı yurtdışı yurtiçi";

constexpr std::u32string_view owned =
    U"eli eşi kızı kardeşi ağabeyi yakını gelini damadı torunu yeğeni kuzeni kaynı arkadaşı "
    U"öğretmeni "
    U"danışmanı avukatı patronu psikiyatristi terapisti fizyoterapisti diyetisyeni "
    U"kalbi gözü dişi kolu başı saçı beli boynu karnı sırtı yüzü ağzı burnu dili omzu göğsü "
    U"beyni aklı zihni nabzı ateşi "
    U"yaşı boyu işi ismi borcu dozu telefonu adresi maaşı tezi suyu evi cebi tansiyonu şekeri "
    U"kanseri vitamini filmi tahlili santrali düzeni taşı teli kaydı kabulü hesabı cüzdanı girişi "
    U"çıkışı sonu içi dışı üstü yanı ortamı durumu puanı bedeli ücreti kodu türü "
    U"başlangıcı bitişi tarifi sebebi nedeni sorunu";

constexpr std::u32string_view owned_behind = U"ayı katı alanı eti dizi";

constexpr std::u32string_view pronominal =
    U"hepsi biri birisi kimi kimisi hiçbiri herbiri öteki beriki diğeri öbürü bazısı bazıları "
    U"kendi birçoğu çoğu birkaçı kendisi kendileri tümü başkası";

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

constexpr std::u32string_view peoples =
    U"türk alman fransız ingiliz rus arap kürt ermeni rum yunan yunanlı bulgar romen sırp "
    U"boşnak arnavut hırvat makedon gürcü azeri özbek kazak kırgız türkmen uygur tatar çeçen "
    U"çerkez çerkes laz abaza zaza süryani keldani yahudi ibrani acem iranlı çinli japon "
    U"koreli hint hintli amerikalı avrupalı asyalı afrikalı italyan ispanyol portekizli "
    U"hollandalı belçikalı danimarkalı isveçli norveçli fin finli macar leh polonyalı çek "
    U"slovak sloven ukraynalı litvanyalı letonyalı romalı bizanslı selçuklu osmanlı memluk "
    U"hitit sümer asur frig lidyalı hun moğol göktürk oğuz peçenek kıpçak ingiliz iskoç "
    U"irlandalı kelt viking germen slav latin müslüman hristiyan hıristiyan alevi sünni şii "
    U"bektaşi mevlevi katolik protestan ortodoks musevi budist suriyeli iraklı filistinli "
    U"mısırlı faslı kıbrıslı çingene aztek inka kızılderili";

constexpr std::u32string_view places =
    U"adana adıyaman afyon afyonkarahisar ağrı aksaray amasya ankara antalya antakya ardahan "
    U"artvin aydın balıkesir bartın batman bayburt bilecik bingöl bitlis bolu burdur bursa "
    U"çanakkale çankırı çorum denizli diyarbakır düzce edirne elazığ erzincan erzurum "
    U"eskişehir gaziantep antep giresun gümüşhane hakkari hatay ığdır ısparta istanbul izmir "
    U"izmit kahramanmaraş maraş karabük karaman kars kastamonu kayseri kilis kırıkkale "
    U"kırklareli kırşehir kocaeli konya kütahya malatya manisa mardin mersin muğla muş "
    U"nevşehir niğde ordu osmaniye rize sakarya samsun siirt sinop sivas şanlıurfa urfa şırnak "
    U"tekirdağ tokat trabzon tunceli dersim uşak van yalova yozgat zonguldak adapazarı alanya "
    U"bodrum fethiye marmaris kadıköy üsküdar beşiktaş bakırköy beykoz bergama ayvalık edremit "
    U"tarsus iskenderun çorlu lüleburgaz gebze ereğli rumeli anadolu trakya karadeniz ege "
    U"akdeniz avrupa asya afrika amerika avustralya kanada meksika brezilya arjantin hollanda "
    U"belçika danimarka isveç norveç finlandiya polonya ukrayna litvanya letonya estonya "
    U"romanya bulgaristan yunanistan sırbistan bosna kosova makedonya arnavutluk karadağ "
    U"hırvatistan macaristan avusturya almanya fransa ingiltere ispanya portekiz italya "
    U"isviçre irlanda iskoçya rusya gürcistan ermenistan azerbaycan kazakistan özbekistan "
    U"kırgızistan türkmenistan türkiye iran ırak irak suriye lübnan ürdün filistin israil "
    U"mısır libya tunus cezayir fas kıbrıs çin japonya kore hindistan pakistan afganistan "
    U"endonezya malezya tayland vietnam londra paris berlin roma atina sofya selanik bağdat "
    U"şam kahire beyrut tahran bakü moskova viyana brüksel";

constexpr std::u32string_view given_names =
    U"ahmet mehmet mustafa ali hüseyin hasan ibrahim ismail osman yusuf murat ömer ramazan "
    U"halil süleyman abdullah mahmut recep salih fatih kadir emre hakan burak selim kemal umut "
    U"can deniz ayşe fatma emine hatice zeynep elif meryem şerife zehra sultan hanife merve "
    U"havva zeliha esra özlem sevgi ebru gül";

constexpr std::u32string_view surnames =
    U"ak al alp ant ark arp ars at av ay ek el er erk es eş et ev il iş iz ok ol öç öz ön uç "
    U"ur us uz ün üs üz";

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
        {WordList::owned, words_of(owned)},
        {WordList::owned_behind, words_of(owned_behind)},
        {WordList::pronominal, words_of(pronominal)},
        {WordList::institution, words_of(institutions)},
        {WordList::language, words_of(languages)},
        {WordList::head, words_of(heads)},
        {WordList::people, words_of(peoples)},
        {WordList::place, words_of(places)},
        {WordList::given_name, words_of(given_names)},
        {WordList::surname, words_of(surnames)},
    };
    return lists.at(list);
}

}  // namespace

bool is_listed(WordList list, std::u32string_view word) {
    return words_in(list).contains(word);
}

}  // namespace yaprak
