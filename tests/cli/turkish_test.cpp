// The whole program as somebody meets it whose terminal speaks Turkish.
#include "cli/commands/commands.hpp"
#include "cli/environment/message_catalogue.hpp"
#include "cli/make/letters_site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

Said says(const std::vector<std::string>& arguments, const std::string& language = "tr",
          const std::string& input = "") {
    std::istringstream in(input);
    std::ostringstream out, err;
    Environment environment{"", checkout(), false, false};
    environment.language = language;
    const int code = yaprak::run(arguments, environment, in, out, err);
    return {code, out.str(), err.str()};
}

// What goes to the standard error in Turkish; the exit code is that of the English run.
std::string error_of(const std::vector<std::string>& arguments) {
    const Said turkish = says(arguments), english = says(arguments, "en");
    CHECK(turkish.code == english.code);
    CHECK(turkish.err != english.err);
    return turkish.err;
}

void collect(const CommandFacts& command, std::vector<const CommandFacts*>& all) {
    all.push_back(&command);
    for (const CommandFacts& one : command.commands) collect(one, all);
}

}  // namespace

TEST_CASE("a wrong command line is told of in Turkish") {
    CHECK(error_of({"build", "--laout", "a"}) ==
          "hata: \"--laout\" adında seçenek yok (öneri: \"--layout\" mi demek istediniz?) "
          "[usage]\n");
    CHECK(error_of({"bulid"}) ==
          "hata: \"bulid\" adında komut yok (öneri: \"build\" mi demek istediniz?) [usage]\n");
    CHECK(error_of({"build", "-j", "x"}) ==
          "hata: --jobs için \"x\" yazılamaz (öneri: 0 ile 1024 arasında bir sayı alır) [usage]\n");
    CHECK(error_of({"build", "--for", "wall"}) ==
          "hata: --for için \"wall\" yazılamaz (öneri: şunları alır: screen, mail, "
          "archive ya da press) [usage]\n");
    CHECK(error_of({"outbox", "list", "a"}).find("beklenmeyen sözcük: \"a\"") != std::string::npos);
    CHECK(error_of({"merge", "a.md"}).find("--data DOSYA eksik") == std::string::npos);
}

TEST_CASE("what is wrong in a page is told of in Turkish, at its place") {
    const Site site;
    site.file("a.md", "---\ntitle: Uyku\nlayuot: x\n---\n![Uyuyan biri](yok.jpg)\n\nMetin.\n");
    site.file("b.md", "# Sayın {{yok}}\n\nMetin.\n");
    const Said said = says({"build", site.content(), "-o", site.out()});
    CAPTURE(said.out);
    CHECK(said.code == exit_done);
    CHECK(matches(said.err, "a\\.md:3:1: uyarı: \"layuot\" anahtarı burada bilinmiyor"));
    CHECK(matches(said.err, "a\\.md:5:[0-9]+: uyarı: \"yok\\.jpg\" resmi bulunamadı"));
    CHECK(matches(said.err, "uyarı: bilinmeyen yer tutucu: \"\\{\\{yok\\}\\}\""));
    CHECK(matches(said.out, "a\\.pdf  1 sayfa  [0-9.]+ KB  [0-9]+ ms  2 uyarı\n"));
    CHECK(matches(said.out, "b\\.md  atlandı: yer tutucuları var, yaprak merge"));
    CHECK(matches(said.out, "[0-9] uyarı, [0-9] öneri: yaprak check "));
    CHECK(matches(said.out, "\n1 yapıldı, 0 yapılamadı, 1 atlandı, 3 uyarı, [0-9]+ ms\n$"));
}

TEST_CASE("what is wrong in a layout, and a file that is not there, is told of in Turkish") {
    const Site site;
    site.file("a.md", "# Uyku\n\nMetin.\n");
    write_file(site.root / "l.yaml", "extends: handout-a4\nstyles: {body: {size: büyük}}\n");
    const std::string layout = (site.root / "l.yaml").string();
    const Said said = says({"build", site.content(), "-o", site.out(), "-l", layout});
    CHECK(matches(said.err, "hata: \"büyük\" bir uzunluk değil \\(öneri: bir sayı ve birimini"));
    write_file(site.root / "l.yaml", "extends: handout-a4\nstyles: {heroo: {like: boddy}}\n");
    CHECK(matches(says({"build", site.content(), "-o", site.out(), "-l", layout}).err,
                  "\"boddy\" adında biçem yok \\(öneri: \"body\" mi demek istediniz"));
    CHECK(error_of({"build", (site.root / "yok").string(), "-o", site.out()})
              .find("hata: böyle bir dosya ya da klasör yok") != std::string::npos);
}

TEST_CASE("rows of a table with a problem are told of in Turkish") {
    const Letters letters("# Sayın {{ad}}\n\nMetin.\n", "no,ad\n1,Ayşe\n2,\n3,a,b\n");
    const std::string said = error_of({"merge", letters.content() + "/mektup.md", "--data",
                                       (letters.root / "hastalar.csv").string(), "-o",
                                       letters.out(), "--missing", "error"});
    CAPTURE(said);
    CHECK(has(said, ":3: hata: \"ad\" için değer yok"));
    CHECK(has(said, ":4: hata: satırda 3 değer var, başlıkta 2"));
    CHECK(has(said, "\nhiçbir şey yazılmadı\n"));
}

TEST_CASE("the outbox and its settings speak Turkish") {
    const Site site;
    site.file("a.md", "# Uyku\n\nMetin.\n");
    CHECK(error_of({"send", site.content() + "/a.md", "--to", "a@ornek.example", "--settings",
                    site.content() + "/yok.yaml"})
              .find("hata: ") != std::string::npos);
    site.file(
        "mail.yaml",
        "host: localhost\nport: 1\nsecurity: none\nfrom: Örnek <bilgi@ornekklinik.example>\n");
    const std::string settings = site.content() + "/mail.yaml";
    CHECK(
        matches(says({"outbox", "list", "--settings", settings}).out, "^0 sırada, 0 gönderiliyor"));
    CHECK(error_of({"outbox", "show", "7", "--settings", settings}) ==
          "hata: giden kutusunda mektup 7 yok [outbox]\n");
}

TEST_CASE("JSON is the same in every language") {
    const Site site;
    site.file("a.md", "---\ntitle: Uyku\nlayuot: x\n---\nMetin {{yok}}.\n");
    const auto without_time = [](const std::string& text) {
        return std::regex_replace(text, std::regex("\"ms\":[0-9]+"), "\"ms\":0");
    };
    const std::vector<std::string> build = {"build",    site.content(), "-o",
                                            site.out(), "--json",       "--force"};
    const Said english = says(build, "en"), turkish = says(build);
    CHECK(without_time(turkish.out) == without_time(english.out));
    CHECK(turkish.err == english.err);
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"help", "--json"},
                                                      {"pages", site.content(), "--json"},
                                                      {"build", "--json", "--nothing"},
                                                      {"check", site.content(), "--json"}})
        CHECK(says(arguments).out == says(arguments, "en").out);
}

TEST_CASE("a manifest keeps English, and a run that changes nothing tells it in Turkish") {
    const Site site;
    site.file("a.md", "---\ntitle: Uyku\nlayuot: x\n---\nMetin.\n");
    settle();
    const std::vector<std::string> build = {"build", site.content(), "-o", site.out()};
    const std::string first = says(build).err;
    CHECK(read_file(site.root / "out/.yaprak/manifest.jsonl", 1 << 20).find("is not known here") !=
          std::string::npos);
    const Said again = says(build);
    CHECK(again.err == first);
    CHECK(again.out.find("1 değişmedi") != std::string::npos);
    CHECK(says(build, "en").err.find("the key \"layuot\" is not known here") != std::string::npos);
}

TEST_CASE("every help is in Turkish, and as wide as the English one") {
    const Environment environment{"", checkout(), false, false};
    std::istringstream in;
    std::ostringstream out, err;
    const Invocation invocation{environment, in, out, err};
    CommandLine line("Markdown pages in, typeset PDF brochures out", "yaprak 0");
    add_commands(line.program(), invocation);
    std::vector<const CommandFacts*> all;
    collect(line.program().facts(), all);
    const std::string po = read_file(checkout() + "/po/tr.po", 1 << 22);
    const MessageCatalogue catalogue(po);
    const auto is_said = [&](const std::string& english) {
        CAPTURE(english);
        CHECK((english.empty() || catalogue.entry_for(english)));
    };
    for (const CommandFacts* const command : all) {
        is_said(command->help);
        for (const auto* const list : {&command->options, &command->words})
            for (const OptionFacts& option : *list) {
                if (option.is_hidden) continue;
                is_said(option.help);
                is_said(option.group);
            }
        for (const ExampleFacts& example : command->examples) is_said(example.help);
        for (const ExitFacts& exit : command->exits) is_said(exit.help);
    }
    const Said help = says({"help", "build"});
    CHECK(help.code == exit_done);
    CHECK(help.out.find("\nKullanım: yaprak build [SEÇENEK]... [SAYFA...]\n") != std::string::npos);
    CHECK(help.out.find("\nÇıkış kodları:\n") != std::string::npos);
}
