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

TEST_CASE("every address is checked before anything is written or queued, and named by its line") {
    const Post post(
        page, "ad;eposta\nAyşe;ayse@ornek.com.tr\nBora;bora@ornek\nCan;can@gmial.com\nDeniz;\n");
    const Said said = post.mail();
    CHECK(said.code == exit_wrong_input);
    CHECK(
        has(said.err,
            "hastalar.csv:3: error: what stands there is no e-mail address: no dot behind the @"));
    CHECK(has(said.err,
              "hastalar.csv:4: error: \"gmial.com\" looks like a slip (hint: did you mean "
              "\"gmail.com\"? --address-is-right sends it as it is) [mail-address]\n"));
    CHECK(has(said.err, "hastalar.csv:5: error: no address in \"eposta\""));
    CHECK_FALSE(has(said.err, "bora"));
    CHECK(post.files_made() == 0);
    CHECK(post.queued_nothing());
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
    CHECK(post.mail({"--password-column", "tel"}).err == "");
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
