// A personal copy for every row.
#include "cli/make/letters_site.hpp"
#include "cpu_time.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

const std::string page =
    "---\ntitle: Sayın {{ad}}\ndescription: Randevunuz {{Tarih}}\n---\n"
    "## {{bölüm}} için\n\n- {{ad}}, hoş geldiniz\n\n{{#if not}}\nNot: {{not}}\n{{/if}}\n\n"
    "| gün |\n|---|\n| {{tarih}} |\n";
const std::string patients =
    "Ad;tarih;bölüm;not\nAyşe *A*;1 Mayıs;Uyku;\nAli [x](y);2 Mayıs;Kaygı;aç gelin\n";

struct Visits : Letters {
    Visits(const std::string& text = page, const std::string& rows = patients)
        : Letters(text, rows) {}
};

}  // namespace

TEST_CASE("every row gets a copy with its values, which are text and never markup") {
    const Visits site;
    const Said said = site.merge();
    CHECK(said.err == "");
    CHECK(said.code == exit_done);
    CHECK(site.files_made() == 2);
    const std::string first = site.text_of("mektup-00001.pdf"),
                      second = site.text_of("mektup-00002.pdf");
    CHECK(has(first, "Ayşe *A*"));
    CHECK(has(first, "1 Mayıs"));
    CHECK(has(first, "Uyku"));
    CHECK_FALSE(has(first, "Not:"));
    CHECK(has(second, "Ali [x](y)"));
    CHECK(has(second, "Not: aç gelin"));
    CHECK_FALSE(has(second, "{{"));
}

TEST_CASE("one job and many make the same copies") {
    std::string rows = "ad,tarih,bölüm,not\n";
    for (int i = 0; i < 40; ++i)
        rows += "Kişi " + std::to_string(i) + ",1,x," + (i % 3 ? "" : "n") + "\n";
    const Visits site(page, rows);
    CHECK(site.merge({"-j", "1", "-q"}).code == exit_done);
    fs::rename(site.root / "out", site.root / "bir");
    CHECK(site.merge({"-j", "6", "-q"}).code == exit_done);
    CHECK(site.files_made() == 40);
    for (const auto& entry : fs::directory_iterator(site.root / "bir"))
        if (entry.is_regular_file())
            CHECK(read_file(entry.path(), 1 << 24) ==
                  read_file(site.root / "out" / entry.path().filename(), 1 << 24));
}

TEST_CASE("the copies are called as --name says, and what would be made twice is found first") {
    const Visits site;
    CHECK(site.merge({"--name", "{{bölüm}}/{{no:03}}.pdf"}).code == exit_done);
    CHECK(site.made("Uyku/001.pdf"));
    CHECK(site.made("Kaygı/002.pdf"));
    fs::remove_all(site.root / "out");
    const Said twice = site.merge({"--name", "{{brosur}}.pdf"});
    CHECK(twice.code == exit_wrong_input);
    CHECK(has(twice.err, "hastalar.csv:3: error: \"mektup.pdf\" would be made from line 2 too"));
    const Said unknown = site.merge({"--name", "{{tarıhi}}.pdf"});
    CHECK(has(unknown.err, "unknown name \"{{tarıhi}}\" in the pattern of names"));
    CHECK(site.files_made() == 0);
}

TEST_CASE("a name that nobody knows is an error that lists the known ones") {
    const Visits site("# A\n\nSayın {{soyisim}}\n");
    const Said said = site.merge();
    CHECK(said.code == exit_wrong_input);
    CHECK(has(said.err,
              "mektup.md:3:7: error: unknown placeholder \"{{soyisim}}\" (hint: known: Ad, "));
    CHECK(has(Visits("# A\n\nSayın {{ada}}\n").merge().err, "did you mean \"Ad\"?"));
    CHECK(has(Visits("# A\n\n{{#if nott}}x{{/if}}\n").merge().err, "did you mean \"not\"?"));
    CHECK(site.files_made() == 0);
}

TEST_CASE("every row is checked before anything is written") {
    const Visits site(page, "ad,tarih,bölüm,not\nA,1,x,\nB,,x,\nC,3\nD,4,,\n");
    const Said said = site.merge();
    CHECK(said.code == exit_wrong_input);
    CHECK(has(said.err, "hastalar.csv:3: error: no value for \"tarih\""));
    CHECK(has(said.err, "hastalar.csv:4: error: the row has 2 values, the header has 4"));
    CHECK(has(said.err, "hastalar.csv:5: error: no value for \"bölüm\""));
    CHECK(has(said.err, "nothing is written\n"));
    CHECK(site.files_made() == 0);
}

TEST_CASE("a missing value can be empty, or what the page says") {
    const std::string rows = "ad,tarih\nA,\n";
    const Visits site("---\ntarih: bilinmiyor\n---\n# M\n\n{{ad}}: {{tarih}}!\n", rows);
    CHECK(site.merge().code == exit_wrong_input);
    CHECK(site.merge({"--missing", "empty"}).code == exit_done);
    CHECK(has(site.text_of("mektup-00001.pdf"), "A: !"));
    CHECK(site.merge({"--missing", "default"}).code == exit_done);
    CHECK(has(site.text_of("mektup-00001.pdf"), "A: bilinmiyor!"));
    CHECK(Visits("---\nmissing: empty\n---\n# M\n\n{{ad}}: {{tarih}}!\n", rows).merge().code ==
          exit_done);
    CHECK(
        has(Visits("---\nmissing: hiç\n---\n# M\n", rows).merge().err, "unknown \"missing: hiç\""));
}

TEST_CASE("what the page says instead of a missing value is found however its name is cased") {
    const Visits site("---\nTarih: bilinmiyor\n---\n# M\n\n{{ad}}: {{TARİH}}!\n", "ad,tarih\nA,\n");
    CHECK(site.merge({"--missing", "default"}).code == exit_done);
    CHECK(has(site.text_of("mektup-00001.pdf"), "A: bilinmiyor!"));
}

TEST_CASE("a dry run shows the first copy and writes nothing") {
    const Visits site;
    const Said said = site.merge({"--dry-run"});
    CHECK(said.code == exit_done);
    CHECK(has(said.out, "mektup-00001.pdf\n  Ad: Ayşe *A*\n  tarih: 1 Mayıs\n"));
    CHECK(has(said.out, "2 rows checked, nothing is written\n"));
    CHECK(site.files_made() == 0);
}

TEST_CASE("what is wrong with the page is told once and at its line in the file") {
    const Visits site("# M\n\n{{#if not}}\nx\n{{/if}}\n\n{{ad}} ![r](yok.png)\n");
    const Said said = site.merge();
    CHECK(said.code == exit_done);
    CHECK(matches(said.err, "^[^\n]*mektup\\.md:7:[0-9]+: warning: [^\n]*yok\\.png[^\n]*\n$"));
}

TEST_CASE("a table is shown as it is read") {
    const Visits site;
    CHECK(
        yaprak_does({"table", (site.root / "hastalar.csv").string()}).out ==
        "{\"Ad\":\"Ayşe *A*\",\"tarih\":\"1 Mayıs\",\"bölüm\":\"Uyku\",\"not\":\"\"}\n"
        "{\"Ad\":\"Ali [x](y)\",\"tarih\":\"2 Mayıs\",\"bölüm\":\"Kaygı\",\"not\":\"aç gelin\"}\n");
}

TEST_CASE("copies are made for what is asked for, by the standard that is asked for, locked") {
    const Visits site;
    CHECK(site.merge().code == exit_done);
    const fs::path copy = site.root / "out" / "mektup-00001.pdf";
    const auto plain = fs::file_size(copy);
    CHECK(site.merge({"--for", "mail", "--standard", "ua2"}).code == exit_done);
    CHECK(fs::file_size(copy) < plain);
    CHECK(read_file(copy, 1 << 24).starts_with("%PDF-2.0"));
    const Said small = site.merge({"--max-size", "2KB"});
    CHECK(small.code == exit_some_failed);
    CHECK(has(small.err, "the file cannot be made as small as 2 KB"));
    const Said locked = site.merge({"--generate-password"});
    CHECK(matches(
        locked.out,
        "^password: [A-Z2-9]{12}  \\(shown once[^\n]*\nthe files are locked: [^\n]* no PDF/A"));
    CHECK(has(read_file(copy, 1 << 24), "/Encrypt"));
}

TEST_CASE("the table itself is attached to no copy") {
    const Letters site("---\ntitle: A\nattachments: [source, hastalar.csv]\n---\nSayın {{ad}}\n",
                       "ad\nAyşe\n");
    site.file("hastalar.csv", "ad\nAyşe\nAli\n");
    const Said said = yaprak_does({"merge", site.content() + "/mektup.md", "--data",
                                   site.content() + "/hastalar.csv", "-o", site.out()});
    CHECK(said.code == exit_wrong_input);
    CHECK(has(said.err,
              "mektup.md:3:23: error: the table of the merge would be within every copy (hint: "
              "attach only what all readers may have)"));
    CHECK(site.files_made() == 0);
    CHECK(site.merge().code == exit_done);
}

TEST_CASE("filters and suffixes stand behind a name") {
    const Visits site(
        "---\ntitle: \"{{ad + 'in}} randevusu\"\n---\n{{tarih | uzun}} günü, {{ad | ilk + 'e}}.\n\n"
        "| gün |\n|---|\n| {{tarih \\| kısa}} |\n",
        "ad,tarih,ad_okunuş\nUmut Kaya,03.04.2026,\nJean Johnson,46115,Consın\n");
    CHECK(site.merge().code == exit_done);
    const std::string first = site.text_of("mektup-00001.pdf"),
                      second = site.text_of("mektup-00002.pdf");
    CHECK(has(first, "Umut Kaya’nın randevusu"));
    CHECK(has(first, "3 Nisan 2026 Cuma günü, Umut’a."));
    CHECK(has(first, "03.04.2026"));
    CHECK(has(second, "Jean Johnson’ın randevusu"));
    CHECK(has(second, "3 Nisan 2026 Cuma günü"));
}

TEST_CASE(
    "a value that a filter does not take is a fault of its row, an unknown filter one of the "
    "page") {
    const Visits site("{{tarih | uzun}}\n", "ad,Tarih\nAli,03.04.2026\nAyşe,yarın\n");
    const Said said = site.merge();
    CHECK(said.code == exit_wrong_input);
    CHECK(has(said.err, ":3: error: \"yarın\" in column B (\"Tarih\") is not a date"));
    CHECK(site.files_made() == 0);
    const Visits unknown("{{tarih | uzn}}\n", "ad,tarih\nAli,03.04.2026\n");
    CHECK(has(unknown.merge().err,
              "unknown filter \"uzn\" in \"{{tarih|uzn}}\" (hint: did you mean \"uzun\"?)"));
}

TEST_CASE("addresses of links and codes are filled, and a value cannot lead elsewhere") {
    const Visits site(
        "---\nurl: \"https://r.klinik.example/{{ kod no }}\"\n---\n"
        "[Ara](tel:{{ Telefon }}) [Onayla](https://k.example/o?k={{kod no}}&x=1) "
        "[Sayfa]({{sayfa}}) <a href=\"mailto:{{eposta}}\">yaz</a>\n",
        "Kod No,telefon,sayfa,eposta\n"
        "a&b/../?,0530 937 00 00,https://h.example/a?b=1,ayse@h.example\n"
        "\"x) [y](http://e.example\",1,javascript:alert(1),a b@c.example\n");
    CHECK(site.merge().code == exit_done);
    const auto objects_of = [&](const char* name) {
        return judges::with_objects(read_file(site.root / "out" / name, 1 << 24));
    };
    const std::string first = objects_of("mektup-00001.pdf"),
                      second = objects_of("mektup-00002.pdf");
    CHECK(has(first, "(tel:05309370000)"));
    CHECK(has(first, "(https://k.example/o?k=a%26b%2F..%2F%3F&x=1)"));
    CHECK(has(first, "(https://h.example/a?b=1)"));
    CHECK(has(first, "(mailto:ayse@h.example)"));
    CHECK(has(second, "k=x%29%20%5By%5D%28http%3A%2F%2Fe.example&x=1)"));
    CHECK_FALSE(has(second, "javascript"));
    CHECK_FALSE(has(first, "%7B"));
}

TEST_CASE("a row chooses the language and the layout of its copy") {
    const Visits site("---\nlang: \"{{Dil}}\"\nlayout: \"{{Düzen}}\"\n---\n{{tarih | uzun}}\n",
                      "Dil,Düzen,tarih\nTR,,03.04.2026\nİngilizce,booklet-a5,03.04.2026\n");
    const Said said = site.merge();
    CHECK(said.err == "");
    CHECK(has(site.text_of("mektup-00001.pdf"), "3 Nisan 2026 Cuma"));
    CHECK(has(site.text_of("mektup-00002.pdf"), "Friday, April 3, 2026"));
    site.table("Dil,Düzen,tarih\nklingonca,,03.04.2026\nen,dergi,03.04.2026\n");
    const Said wrong = site.merge({"--dry-run"});
    CHECK(wrong.code == exit_wrong_input);
    CHECK(has(wrong.err, "hastalar.csv:2: error: \"klingonca\" is no language"));
    CHECK(has(wrong.err, "hastalar.csv:3: error: no layout \"dergi\""));
}

TEST_CASE("JSON Lines may hold a list of objects") {
    const Visits site("{{#each ilaç}}\n- {{ad}}: {{doz}}\n{{/each}}\n", "");
    write_file(
        site.root / "hastalar.jsonl",
        "{\"ilaç\": [{\"ad\": \"Parol\", \"doz\": 2}, {\"ad\": \"B, C\", \"doz\": \"x\"}]}\n");
    const Said said =
        yaprak_does({"merge", (site.root / "content" / "mektup.md").string(), "--data",
                     (site.root / "hastalar.jsonl").string(), "-o", site.out()});
    CHECK(said.err == "");
    CHECK(has(site.text_of("mektup-00001.pdf"), "Parol: 2"));
    CHECK(has(site.text_of("mektup-00001.pdf"), "B, C: x"));
}

TEST_CASE(
    "an item's missing field is never the row's value, in JSON Lines not another row's either") {
    const Visits site("{{#each ilaç}}\n- {{ad}} ({{doz}})\n{{/each}}\n", "");
    const std::string table = (site.root / "hastalar.jsonl").string();
    write_file(
        table,
        "{\"doz\": \"YANLIŞ\", \"ilaç\": [{\"ad\": \"Parol\"}, {\"ad\": \"B\", \"doz\": 2}]}\n"
        "{\"doz\": \"YANLIŞ\", \"ilaç\": [{\"ad\": \"Aspirin\"}]}\n");
    const auto merge = [&](const char* missing) {
        return yaprak_does({"merge", (site.root / "content" / "mektup.md").string(), "--data",
                            table, "-o", site.out(), "--missing", missing});
    };
    const Said told = merge("error");
    CHECK(told.code == exit_wrong_input);
    CHECK(has(told.err, "hastalar.jsonl:1: error: no value for \"ilaç.1.doz\""));
    CHECK(has(told.err, "hastalar.jsonl:2: error: no value for \"ilaç.1.doz\""));
    CHECK(merge("empty").err == "");
    CHECK(has(site.text_of("mektup-00001.pdf"), "Parol ()"));
    CHECK(has(site.text_of("mektup-00001.pdf"), "B (2)"));
    CHECK(has(site.text_of("mektup-00002.pdf"), "Aspirin ()"));
}

TEST_CASE("a copy is made again when an item of its list is another one") {
    const Visits site("{{#each ilaç}}\n- {{this}}\n{{/each}}\n", "ilaç\nParol\n");
    CHECK(site.merge().code == exit_done);
    site.table("ilaç\nAspirin\n");
    CHECK(site.merge().code == exit_done);
    CHECK(has(site.text_of("mektup-00001.pdf"), "Aspirin"));
}

TEST_CASE("a text that a condition compares with a number is a fault of its row") {
    const Visits site("{{#if yaş >= 18}}a{{else}}b{{/if}}\n", "yaş\n17\non sekiz\n");
    const Said said = site.merge();
    CHECK(said.code == exit_wrong_input);
    CHECK(has(said.err, "hastalar.csv:3: error: \"on sekiz\" is no number"));
}

TEST_CASE("a table of thousands of columns and a page of as many unknown names are refused soon") {
    const auto seconds = [](int count) {
        std::string text, head, row;
        for (int i = 0; i < count; ++i) {
            text += "{{yok" + std::to_string(i) + "}} ";
            head += (i ? ";kolon" : "kolon") + std::to_string(i);
            row += i ? ";1" : "1";
        }
        const Visits site(text + "\n", head + "\n" + row + "\n");
        return test::cpu_seconds([&] { CHECK(site.merge().code == exit_wrong_input); });
    };
    const double once = seconds(1'000);
    CHECK(seconds(8'000) < 30 * once + 0.01);
}

TEST_CASE("a list of a row becomes rows of a table and items of a list") {
    const Visits site(
        "| İlaç | Doz |\n|---|---|\n{{#each ilaçlar}}\n| {{ad + 'i}} | {{doz}} |\n{{/each}}\n\n"
        "{{#each günler}}\n- {{this}}\n{{/each}}\n",
        "ilaç 1 ad;ilaç 1 doz;ilaç 2 ad;ilaç 2 doz;günler\n"
        "Parol;500 mg;Aspirin;100 mg;Salı, Cuma\nXanax;1 mg;;;\n");
    const Said said = site.merge();
    CHECK(said.err == "");
    const std::string first = site.text_of("mektup-00001.pdf"),
                      second = site.text_of("mektup-00002.pdf");
    CHECK(has(first, "Parol’u"));
    CHECK(has(first, "Aspirin’i"));
    CHECK(has(first, "100 mg"));
    CHECK(has(first, "Cuma"));
    CHECK(has(second, "Xanax’ı"));
    CHECK_FALSE(has(second, "Aspirin"));
}

TEST_CASE(
    "rows that cannot be made are put aside with --rejects, and all faults are listed with "
    "--problems") {
    const Visits site(
        "{{ad}} {{tarih | uzun}}\n",
        "ad;tarih;not\nAli;03.04.2026;\"iki\nsatır\"\nAyşe;yarın;\nCan;;\nEce;04.04.2026;#N/A\n");
    const std::string problems = (site.root / "sorunlar.csv").string(),
                      rejects = (site.root / "kalan.csv").string();
    const Said stopped = site.merge({"--problems", problems});
    CHECK(stopped.code == exit_wrong_input);
    CHECK(
        has(stopped.err, "hastalar.csv:4: error: \"yarın\" in column B (\"tarih\") is not a date"));
    CHECK(has(stopped.err, "(row 3, record \"Ayşe\")"));
    CHECK(has(stopped.err,
              "warning: \"#N/A\" in column C (\"not\") looks like an error of the spreadsheet "
              "(row 5, record \"Ece\")"));
    const std::string list = read_file(problems, 1 << 20);
    CHECK(has(list, ";4;3;Ayşe;error;"));
    CHECK(has(list, ";6;5;Ece;warning;"));
    CHECK(site.files_made() == 0);
    const Said made = site.merge({"--rejects", rejects});
    CHECK(made.code == exit_done);
    CHECK(has(made.err, "2 rows left out"));
    CHECK(site.made("mektup-00001.pdf"));
    CHECK_FALSE(site.made("mektup-00002.pdf"));
    CHECK(site.made("mektup-00004.pdf"));
    CHECK(has(read_file(rejects, 1 << 20), "Can;;;\"no value for"));
    CHECK(site.merge({"--rejects", rejects, "--strict", "--force"}).code == exit_done);
    CHECK(has(read_file(rejects, 1 << 20), "Ece;04.04.2026;#N/A;"));
}

TEST_CASE("--rows makes only the rows that it names") {
    const Visits site("{{ad}}\n", "ad\nA\nB\nC\nD\n");
    CHECK(site.merge({"--rows", "2-3,9"}).code == exit_done);
    CHECK(site.files_made() == 2);
    CHECK(site.made("mektup-00002.pdf"));
    CHECK(site.made("mektup-00003.pdf"));
    CHECK(has(site.merge({"--rows", "7"}).err, "the table has none of the rows 7"));
    CHECK(
        has(site.merge({"--rows", "3-1"}).err, "\"3-1\" is no row and no range of rows in --rows"));
}

TEST_CASE("a placeholder that is nearly a column is told by the column's own name") {
    const Visits site("{{Hekm}}\n", "Hekim Adı,Hekim\nA,B\n");
    CHECK(
        has(site.merge().err, "unknown placeholder \"{{Hekm}}\" (hint: did you mean \"Hekim\"?)"));
}

TEST_CASE("--data - takes the table from a pipe") {
    const Visits site("{{ad}}\n", "ad\nX\n");
    for (const char* table : {"ad\nAli\nAyşe\n", "{\"ad\": \"Can\"}\n{\"ad\": \"Ece\"}\n"}) {
        const Said said = yaprak_does({"merge", (site.root / "content" / "mektup.md").string(),
                                       "--data", "-", "-o", site.out()},
                                      table);
        CHECK(said.err == "");
        CHECK(site.files_made() == 2);
    }
    CHECK(has(site.text_of("mektup-00002.pdf"), "Ece"));
}
