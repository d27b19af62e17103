// `yaprak merge --mail-column`: one letter a row, each once.
#include "cli/make/letters_site.hpp"
#include "mail/mail_server.hpp"
#include "shell.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

const std::string page = "---\ntitle: Uyku Düzeni\nlang: tr\n---\nSayın {{ad}}, iyi uyku.\n";
const std::string patients =
    "ad;eposta\nAyşe;ayse@ornek.com.tr\nBora;bora@ornek.com.tr\nCan;can@ornek.com.tr\n";

struct Post : Letters {
    Post(const std::string& text = page, const std::string& rows = patients) : Letters(text, rows) {
        serve(1);
        settle();
    }
    void serve(int port) const {
        file("mail.yaml", "host: localhost\nport: " + std::to_string(port) +
                              "\nsecurity: none\ntimeout_seconds: 2\n"
                              "from: Örnek Klinik <bilgi@ornekklinik.example>\n");
    }
    Said mail(std::vector<std::string> more = {}) const {
        more.insert(more.end(), {"--mail-column", "eposta"});
        return merge(more);
    }
    Said outbox(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "outbox");
        arguments.insert(arguments.end(), {"--settings", content() + "/mail.yaml"});
        return yaprak_does(arguments);
    }
    std::string letters() const {
        const std::string list = outbox({"list"}).out;
        return list.substr(list.rfind('\n', list.size() - 2) + 1);
    }
    bool queued_nothing() const { return !fs::exists(root / "content" / ".outbox"); }
};

}  // namespace

TEST_CASE("each row's letter arrives with its own copy") {
    if (!has_mail_server()) return;
    const Post post;
    const MailServer server(post.root / "in");
    post.serve(server.port());
    const Said said = post.mail({"-j", "1", "--note", "{{ad}} için"});
    CHECK(said.err == "");
    CHECK(said.code == exit_done);
    CHECK(has(said.out, "3 letters queued; \"yaprak outbox run\" sends them\n"));
    CHECK(post.outbox({"run"}).code == exit_done);
    const std::string letter = read_file(post.root / "in/00001.eml", 1 << 20);
    CHECK(has(letter, "\r\nTo: bora@ornek.com.tr\r\n"));
    CHECK(has(letter, "\r\nSubject: =?UTF-8?"));
    CHECK(has(letter, "\r\nBora i=C3=A7in\r\n"));
    const std::string attached = (post.root / "ek.pdf").string();
    const std::string take =
        "python3 -c \"import email,sys;m=email.message_from_file(open(sys.argv[1]));"
        "open(sys.argv[2],'wb').write(m.get_payload()[1].get_payload(decode=True))\" ";
    const std::string command =
        take + shell_quoted(post.root / "in/00001.eml") + " " + shell_quoted(attached);
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(read_file(attached, 1 << 24) ==
          read_file(post.root / "out" / "mektup-00002.pdf", 1 << 24));
}

TEST_CASE("no letter of a merge is queued twice, however the merge is asked for again") {
    const Post post;
    CHECK(post.mail().code == exit_done);
    CHECK(post.mail().code == exit_done);
    CHECK(post.mail({"--resume"}).code == exit_done);
    fs::remove_all(post.root / "out");
    CHECK(has(post.mail().out, "0 letters queued, 3 in the outbox already\n"));
    CHECK(has(post.mail({"--force", "-l", "magazine-a4", "--note", "x"}).out,
              "3 in the outbox already"));
    CHECK(has(post.mail({"--password", "gizli"}).out, "3 in the outbox already"));
    CHECK(post.letters() == "3 queued, 0 sending, 0 sent, 0 failed, 0 unknown, 0 held\n");
}

TEST_CASE("another text, address or occasion makes another letter") {
    const Post post;
    post.mail();
    post.table(
        "ad;eposta\nAyşe;ayse@ornek.com.tr\nBora;bora2@ornek.com.tr\nCan B.;can@ornek.com.tr\n");
    CHECK(has(post.mail().out, "2 letters queued; "));
    CHECK(has(post.mail({"--occasion", "kasım"}).out, "3 letters queued; "));
    CHECK(has(post.mail({"--occasion", "kasım", "--force"}).out, "3 in the outbox already"));
}

TEST_CASE(
    "a merge that made its copies without letters makes the letters when it is asked for them") {
    const Post post;
    post.merge();
    CHECK(has(post.mail().out, "3 letters queued; "));
}

TEST_CASE("a bad address stops nobody else's letter, and is named by its line alone") {
    const Post post(
        page, "ad;eposta\nAyşe;ayse@ornek.com.tr\nBora;bora@ornek\nCan;can@gmial.com\nDeniz;\n");
    const Said said = post.mail();
    CHECK(said.code == exit_some_failed);
    CHECK(has(said.err,
              "hastalar.csv:3: warning: what stands there is no e-mail address: no dot behind "
              "the @"));
    CHECK(has(said.err,
              "hastalar.csv:4: warning: \"gmial.com\" looks like a slip (hint: did you mean "
              "\"gmail.com\"? --address-is-right sends it as it is) [mail-address]\n"));
    CHECK(has(said.err, "hastalar.csv:5: warning: no address in \"eposta\""));
    CHECK_FALSE(has(said.err, "bora"));
    CHECK_FALSE(has(said.err, "Bora"));
    CHECK(post.files_made() == 4);
    CHECK(has(said.out, "1 letter queued, 3 with a wrong address; "));
    CHECK(post.letters() == "1 queued, 0 sending, 0 sent, 0 failed, 0 unknown, 0 held\n");
}

TEST_CASE(
    "every address is checked before anything is written or queued, where that is asked for") {
    const Post post(page, "ad;eposta\nAyşe;ayse@ornek.com.tr\nBora;bora@ornek\n");
    CHECK(post.mail({"--strict"}).code == exit_wrong_input);
    CHECK(post.files_made() == 0);
    CHECK(post.queued_nothing());
    const std::string rejects = (post.root / "kalan.csv").string();
    CHECK(post.mail({"--rejects", rejects}).code == exit_done);
    CHECK(has(read_file(rejects, 1000), "Bora;bora@ornek;"));
    CHECK(post.files_made() == 1);
}

TEST_CASE("nobody on the list of those that are never written to gets a letter") {
    const Post post;
    yaprak::write_file(post.root / "content" / "asla.txt", "BORA+haber@ornek.com.tr\n");
    yaprak::write_file(
        post.root / "content" / "mail.yaml",
        read_file(post.root / "content" / "mail.yaml", 1000) + "suppression: asla.txt\n");
    const Said said = post.mail();
    CHECK(said.code == exit_done);
    CHECK(has(said.out, "2 letters queued, 1 to addresses that are never written to; "));
    yaprak::write_file(post.root / "content" / "asla.txt", "@ornek.com.tr\n");
    CHECK(has(post.outbox({"run"}).out,
              "letter 1: failed: the address is on the list of those that are never written to"));
    CHECK(post.letters() == "0 queued, 0 sending, 0 sent, 2 failed, 0 unknown, 0 held\n");
}

TEST_CASE("a mailing says how to leave it, in its head and in its words") {
    const Post post;
    CHECK(has(post.mail({"--mailing"}).err, "a mailing needs an address by which people leave it"));
    yaprak::write_file(post.root / "content" / "mail.yaml",
                       read_file(post.root / "content" / "mail.yaml", 1000) +
                           "unsubscribe: ['https://klinik.example/cik?kim={{address}}&ad={{ad}}', "
                           "'mailto:cik@klinik.example']\n");
    CHECK(post.mail({"--mailing", "-j", "1"}).code == exit_done);
    const std::string letter = post.outbox({"show", "1", "--raw"}).out;
    CHECK(has(letter,
              "\r\nList-Unsubscribe: "
              "<https://klinik.example/cik?kim=ayse%40ornek.com.tr&ad=Ay%C5%9Fe>,\r\n"
              " <mailto:cik@klinik.example>\r\n"
              "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
    CHECK(has(letter, "Bu iletileri art=C4=B1k almak istemiyorsan=C4=B1z"));
    const Post plain;
    CHECK(plain.mail({"-j", "1"}).code == exit_done);
    CHECK_FALSE(has(plain.outbox({"show", "1", "--raw"}).out, "Unsubscribe"));
}

TEST_CASE("a letter says what opens its locked file") {
    const Post post(page, "ad;eposta;Telefon\nAyşe;ayse@ornek.com.tr;0530 937 00 00\n");
    const Said said = post.mail({"--password-column", "Telefon", "--password-form", "digits"});
    CHECK(said.code == exit_done);
    CHECK(has(said.err, "1 password in \"Telefon\" can be guessed by others: telephone numbers"));
    const std::string opened = "qpdf --password=05309370000 --check " +
                               shell_quoted(post.root / "out" / "mektup-00001.pdf") +
                               " >/dev/null 2>&1";
    CHECK(std::system(opened.c_str()) == 0);
    const std::string letter = post.outbox({"show", "1", "--raw"}).out;
    CHECK(has(letter, "rakamlar=C4=B1d=C4=B1r: Telefon"));
    CHECK_FALSE(has(letter, "dan=C4=B1=C5=9Fmada"));
    CHECK_FALSE(has(letter, "0530"));
    const Post wrong(page, "ad;eposta;Telefon\nAyşe;ayse@ornek.com.tr;yok\n");
    CHECK(has(wrong.mail({"--password-column", "Telefon", "--password-form", "digits"}).err,
              "hastalar.csv:2: error: no figures for a password stand in the value"));
}

TEST_CASE("with --missing empty a row without an address gets its copy and no letter") {
    const Post post(page, "ad;eposta\nAyşe;ayse@ornek.com.tr\nDeniz;\n");
    CHECK(has(post.mail({"--missing", "empty"}).out, "1 letter queued, 1 without an address; "));
    CHECK(post.files_made() == 2);
}

TEST_CASE("a title that holds a value needs another subject: subjects are read by others") {
    const Post post("# Sayın {{ad}}\n");
    const Said refused = post.mail();
    CHECK(refused.code == exit_wrong_input);
    CHECK(has(refused.err,
              "mektup.md: error: the title holds \"ad\", which a letter's subject would show to "
              "others (hint: add \"subject: ...\" to the front matter: what letters are called) "
              "[mail-letter]\n"));
    const Post named("---\nsubject: Randevunuz\n---\n# Sayın {{ad}}\n");
    CHECK(named.mail({"-j", "1"}).code == exit_done);
    const std::string letter = named.outbox({"show", "1", "--raw"}).out;
    CHECK(has(letter, "\r\nSubject: Randevunuz\r\n"));
    CHECK(has(letter, "filename=\"Randevunuz.pdf\""));
    CHECK_FALSE(has(letter, "Ay=C5=9Fe"));
}

TEST_CASE("personal PDFs that a public provider can read are warned of once") {
    const Post post(page, "ad;eposta;tel\nA;a@gmail.com;1\nB;b@gmail.com;2\nC;c@ornek.com.tr;3\n");
    CHECK(
        matches(post.mail({"--dry-run"}).err,
                "^[^\n]*mektup.md: warning: personal PDFs without a password go through gmail.com, "
                "which can read them \\(KVKK\\): 2 [^\n]*\n$"));
    CHECK(post.queued_nothing());
    CHECK_FALSE(has(post.mail({"--password-column", "tel"}).err, "gmail.com"));
}

TEST_CASE("what is wrong with note, template or settings is told before the first letter") {
    const Post post;
    CHECK(
        has(post.mail({"--note", "{{soyad}}"}).err, "unknown placeholder \"{{soyad}}\" in --note"));
    CHECK(post.mail({"--letter", "yok"}).code == exit_wrong_input);
    CHECK(has(post.merge({"--mail-column", "posta"}).err, "no column \"posta\" for --mail-column"));
    CHECK(post.merge({"--occasion", "x"}).code == exit_wrong_input);
    fs::remove(post.root / "content" / "mail.yaml");
    CHECK(has(post.mail().err, "no settings for the mail"));
    CHECK(post.files_made() == 0);
}
