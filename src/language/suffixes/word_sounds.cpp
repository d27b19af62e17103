#include "language/suffixes/word_sounds.hpp"

#include "language/suffixes/sounds.hpp"

#include <algorithm>
#include <iterator>

namespace yaprak {
namespace {

struct Sound {
    std::u32string_view written, spoken;
};

constexpr Sound names[] = {
    {U"alzheimer", U"alzaymır"},
    {U"andrew", U"endru"},
    {U"angeles", U"encılıs"},
    {U"apple", U"epıl"},
    {U"asperger", U"asperger"},
    {U"balzac", U"balzak"},
    {U"beethoven", U"betofın"},
    {U"bluetooth", U"blutut"},
    {U"boeing", U"boing"},
    {U"bordeaux", U"bordo"},
    {U"byron", U"bayrın"},
    {U"cambridge", U"kembriç"},
    {U"charles", U"çarls"},
    {U"chicago", U"şikago"},
    {U"chopin", U"şopen"},
    {U"christie", U"kristi"},
    {U"churchill", U"çörçil"},
    {U"curie", U"küri"},
    {U"descartes", U"dekart"},
    {U"dickens", U"dikıns"},
    {U"diesel", U"dizel"},
    {U"down", U"davn"},
    {U"duchenne", U"düşen"},
    {U"edison", U"edison"},
    {U"facebook", U"feysbuk"},
    {U"george", U"corc"},
    {U"goethe", U"göte"},
    {U"google", U"gugıl"},
    {U"hashimoto", U"haşimoto"},
    {U"hollywood", U"holivud"},
    {U"hugo", U"hügo"},
    {U"huntington", U"hantington"},
    {U"instagram", U"instagram"},
    {U"iphone", U"ayfon"},
    {U"james", U"ceyms"},
    {U"jean", U"jan"},
    {U"jung", U"yung"},
    {U"leipzig", U"laypzig"},
    {U"lille", U"lil"},
    {U"linkedin", U"linkedin"},
    {U"liverpool", U"livırpul"},
    {U"loire", U"luar"},
    {U"louis", U"lui"},
    {U"louvre", U"luvr"},
    {U"lyon", U"liyon"},
    {U"manchester", U"mançıstır"},
    {U"marseille", U"marsilya"},
    {U"marx", U"marks"},
    {U"maupassant", U"mopasan"},
    {U"messenger", U"mesıncır"},
    {U"michael", U"maykıl"},
    {U"microsoft", U"maykrosoft"},
    {U"mike", U"mayk"},
    {U"molière", U"molyer"},
    {U"monroe", U"monro"},
    {U"montaigne", U"monteny"},
    {U"netflix", U"netfliks"},
    {U"newton", U"nivtın"},
    {U"nice", U"nis"},
    {U"nietzsche", U"niçe"},
    {U"nightingale", U"naytingeyl"},
    {U"oxford", U"oksfırd"},
    {U"pasteur", U"pastör"},
    {U"pfizer", U"fayzır"},
    {U"poe", U"po"},
    {U"renault", U"reno"},
    {U"peugeot", U"pejo"},
    {U"citroën", U"sitroen"},
    {U"roosevelt", U"ruzvelt"},
    {U"rousseau", U"ruso"},
    {U"sartre", U"sartr"},
    {U"schopenhauer", U"şopenhavır"},
    {U"seattle", U"siyatıl"},
    {U"shakespeare", U"şekspir"},
    {U"sjögren", U"şögren"},
    {U"skype", U"skayp"},
    {U"steve", U"stiv"},
    {U"tourette", U"turet"},
    {U"twitter", U"tivitır"},
    {U"versailles", U"versay"},
    {U"voltaire", U"volter"},
    {U"wagner", U"vagner"},
    {U"watt", U"vat"},
    {U"whatsapp", U"vatsap"},
    {U"wilde", U"vayld"},
    {U"word", U"vörd"},
    {U"yahoo", U"yahu"},
    {U"york", U"york"},
    {U"youtube", U"yutub"},
    {U"zoom", U"zum"},
    {U"camus", U"kamü"},
    {U"dumas", U"düma"},
    {U"degas", U"dega"},
    {U"calais", U"kale"},
    {U"baudelaire", U"bodler"},
    {U"apollinaire", U"apoliner"},
    {U"robespierre", U"robespiyer"},
    {U"pierre", U"piyer"},
    {U"moore", U"mur"},
    {U"joyce", U"coys"},
    {U"alice", U"elis"},
    {U"wallace", U"valıs"},
    {U"rice", U"rays"},
    {U"greenwich", U"griniç"},
    {U"basedow", U"bazedov"},
    {U"kate", U"keyt"},
    {U"grace", U"greys"},
    {U"claire", U"kler"},
    {U"caroline", U"karolin"},
    {U"rose", U"roz"},
    {U"luke", U"luk"},
    {U"blake", U"bleyk"},
    {U"jane", U"ceyn"},
    {U"simone", U"simon"},
    {U"antoine", U"antuan"},
    {U"wayne", U"veyn"},
    {U"joe", U"co"},
    {U"einstein", U"aynştayn"},
    {U"renoir", U"rönuar"},
    {U"grenoble", U"grönobl"},
    {U"teams", U"tims"},
    {U"johnson", U"consın"},
    {U"smith", U"smit"},
    {U"schmidt", U"şmit"},
    {U"wright", U"rayt"},
    {U"louise", U"luiz"},
    {U"denise", U"deniz"},
    {U"dave", U"deyv"},
    {U"jake", U"ceyk"},
    {U"bruce", U"brus"},
    {U"lawrence", U"lorıns"},
    {U"florence", U"florıns"},
    {U"nicole", U"nikol"},
    {U"michelle", U"mişel"},
    {U"catherine", U"katrin"},
    {U"josephine", U"jozefin"},
    {U"jacqueline", U"jaklin"},
    {U"madeleine", U"madlen"},
    {U"christine", U"kristin"},
    {U"isabelle", U"izabel"},
    {U"danielle", U"danyel"},
    {U"gabrielle", U"gabriyel"},
    {U"estelle", U"estel"},
    {U"eugene", U"yucin"},
    {U"irene", U"ayrin"},
    {U"charlene", U"şarlin"},
    {U"clarke", U"klark"},
    {U"hume", U"hyum"},
    {U"locke", U"lok"},
    {U"lacoste", U"lakost"},
    {U"chloe", U"kloi"},
    {U"zoe", U"zoi"},
    {U"doyle", U"doyl"},
    {U"doe", U"do"},
    {U"defoe", U"difo"},
    {U"crowe", U"krov"},
    {U"lowe", U"lov"},
    {U"stone", U"ston"},
    {U"jones", U"cons"},
    {U"holmes", U"holms"},
    {U"hawking", U"hokin"},
    {U"clive", U"klayv"},
    {U"kyle", U"kayl"},
    {U"office", U"ofis"},
    {U"chrome", U"krom"},
    {U"drive", U"drayv"},
    {U"outlook", U"autluk"},
    {U"excel", U"eksel"},
    {U"cohen", U"kohen"},
    {U"taylor", U"teylır"},
    {U"thatcher", U"teçır"},
    {U"strauss", U"ştraus"},
    {U"schneider", U"şnaydır"},
    {U"freud", U"froyd"},
    {U"monet", U"mone"},
    {U"manet", U"mane"},
    {U"piaget", U"piyaje"},
    {U"diderot", U"didro"},
    {U"montpellier", U"monpelye"},
    {U"toulouse", U"tuluz"},
    {U"cologne", U"kolonya"},
    {U"lausanne", U"lozan"},
    {U"wilhelm", U"vilhelm"},
    {U"leicester", U"lestır"},
};

constexpr Sound acronyms[] = {
    {U"aıds", U"eyds"},   {U"cıa", U"siayey"},    {U"covid", U"kovid"}, {U"fbı", U"efbiay"},
    {U"hıv", U"hiv"},     {U"ıkea", U"ikea"},     {U"ıq", U"aykü"},     {U"mr", U"emar"},
    {U"ohal", U"ohal"},   {U"ptsd", U"pitiesdi"}, {U"rtük", U"ertük"},  {U"tobb", U"tob"},
    {U"wıfı", U"vayfay"}, {U"laser", U"lazer"},   {U"ıbm", U"aybiem"},  {U"pr", U"piar"},
    {U"ar", U"ar"},       {U"hr", U"eyçar"},      {U"vr", U"viar"},     {U"vıp", U"vip"},
    {U"pın", U"pin"},     {U"sım", U"sim"},       {U"opec", U"opek"},   {U"sars", U"sars"},
    {U"mers", U"mers"},   {U"tüsiad", U"tüsiad"},
};

constexpr Sound dotted[] = {
    {U"alm", U"almanca"},    {U"apt", U"apartmanı"}, {U"ar", U"arapça"},
    {U"arş", U"araştırma"},  {U"asst", U"asistan"},  {U"av", U"avukat"},
    {U"blv", U"bulvarı"},    {U"bulv", U"bulvarı"},  {U"bkz", U"bakınız"},
    {U"bşk", U"başkanlığı"}, {U"cad", U"caddesi"},   {U"dk", U"dakika"},
    {U"doç", U"doçent"},     {U"dr", U"doktor"},     {U"dt", U"diş tabibi"},
    {U"ecz", U"eczacı"},     {U"far", U"farsça"},    {U"fr", U"fransızca"},
    {U"gör", U"görevlisi"},  {U"hst", U"hastanesi"}, {U"hz", U"hazreti"},
    {U"ing", U"ingilizce"},  {U"kr", U"kuruş"},      {U"ltd", U"limitet"},
    {U"mah", U"mahallesi"},  {U"mad", U"madde"},     {U"müd", U"müdürlüğü"},
    {U"no", U"numara"},      {U"op", U"operatör"},   {U"ord", U"ordinaryüs"},
    {U"ort", U"ortalama"},   {U"öğr", U"öğretim"},   {U"prof", U"profesör"},
    {U"psk", U"psikolog"},   {U"s", U"sayfa"},       {U"sn", U"saniye"},
    {U"sok", U"sokağı"},     {U"sk", U"sokağı"},     {U"şti", U"şirketi"},
    {U"tel", U"telefon"},    {U"tic", U"ticaret"},   {U"uzm", U"uzman"},
    {U"vb", U"ve benzeri"},  {U"vd", U"ve devamı"},  {U"vs", U"vesaire"},
    {U"yrd", U"yardımcı"},   {U"yy", U"yüzyıl"},     {U"üniv", U"üniversitesi"},
};

constexpr Sound units[] = {
    {U"kg", U"kilogram"},      {U"gr", U"gram"},         {U"mg", U"miligram"},
    {U"mgr", U"miligram"},     {U"mcg", U"mikrogram"},   {U"µg", U"mikrogram"},
    {U"μg", U"mikrogram"},     {U"ng", U"nanogram"},     {U"pg", U"pikogram"},
    {U"ml", U"mililitre"},     {U"mL", U"mililitre"},    {U"dl", U"desilitre"},
    {U"dL", U"desilitre"},     {U"cl", U"santilitre"},   {U"lt", U"litre"},
    {U"cc", U"cece"},          {U"cm", U"santimetre"},   {U"mm", U"milimetre"},
    {U"km", U"kilometre"},     {U"nm", U"nanometre"},    {U"µm", U"mikrometre"},
    {U"dk", U"dakika"},        {U"sn", U"saniye"},       {U"sa", U"saat"},
    {U"ms", U"milisaniye"},    {U"kcal", U"kilokalori"}, {U"cal", U"kalori"},
    {U"mol", U"mol"},          {U"mmol", U"milimol"},    {U"mmHg", U"milimetre cıva"},
    {U"mEq", U"miliekivalan"}, {U"mA", U"miliamper"},    {U"mV", U"milivolt"},
    {U"µV", U"mikrovolt"},     {U"mSv", U"milisivert"},  {U"kV", U"kilovolt"},
    {U"kW", U"kilovat"},       {U"kWh", U"kilovatsaat"}, {U"Hz", U"hertz"},
    {U"kHz", U"kilohertz"},    {U"MHz", U"megahertz"},   {U"GHz", U"gigahertz"},
    {U"dB", U"desibel"},       {U"kPa", U"kilopaskal"},  {U"hPa", U"hektopaskal"},
    {U"Pa", U"paskal"},        {U"kJ", U"kilojul"},      {U"pH", U"pehaş"},
    {U"°C", U"derece"},        {U"°", U"derece"},        {U"₺", U"lira"},
    {U"€", U"avro"},           {U"$", U"dolar"},         {U"£", U"sterlin"},
    {U"km/s", U"saat"},        {U"kr", U"kuruş"},
};

constexpr Sound short_units[] = {
    {U"m", U"metre"}, {U"g", U"gram"},   {U"l", U"litre"},  {U"L", U"litre"}, {U"V", U"volt"},
    {U"W", U"vat"},   {U"A", U"amper"},  {U"T", U"tesla"},  {U"J", U"jul"},   {U"s", U"saniye"},
    {U"h", U"saat"},  {U"K", U"kelvin"}, {U"N", U"nevton"},
};

template <std::size_t N>
std::optional<std::u32string_view> spoken(const Sound (&table)[N], std::u32string_view written) {
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Sound& one) { return one.written == written; });
    if (found == std::end(table)) return std::nullopt;
    return found->spoken;
}

}  // namespace

std::optional<std::u32string_view> sound_of_name(std::u32string_view name) {
    return spoken(names, name);
}

std::optional<std::u32string_view> sound_of_acronym(std::u32string_view letters) {
    return spoken(acronyms, letters);
}

std::optional<std::u32string_view> sound_of_dotted(std::u32string_view letters) {
    return spoken(dotted, letters);
}

std::optional<std::u32string_view> sound_of_unit(std::u32string_view sign) {
    return spoken(units, sign);
}

std::optional<std::u32string_view> sound_of_unit_after_number(std::u32string_view sign) {
    return spoken(short_units, sign);
}

// The names by which the Turkish alphabet is read aloud (TDK, Harfler ve Alfabe).
std::u32string name_of_letter(char32_t letter) {
    if (vowel_of(letter)) return {letter};
    if (letter == U'x') return U"iks";
    if (letter == U'q') return U"kü";
    return {letter == U'w' ? U'v' : letter, U'e'};
}

}  // namespace yaprak
