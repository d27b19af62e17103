// `yaprak send` and `yaprak outbox` as the reception desk meets them, with a mail server on
// loopback.
#include "checkout.hpp"
#include "mail/mail_server.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;

namespace {

const std::string page_text = "---\ntitle: Uyku Düzeni\nlang: tr\n---\nİyi uyku.\n";

// A site whose mail goes to a server of its own, or to nowhere.
struct Desk : Site {
    explicit Desk(const std::string& more = "") {
        file("uyku.md", page_text);
        settle(1, more);
    }
    void settle(int port, const std::string& more = "") const {
        file("mail.yaml", "host: localhost\nport: " + std::to_string(port) +
                              "\nsecurity: none\ntimeout_seconds: 2\n"
                              "from: Örnek Klinik <bilgi@ornekklinik.example>\n" +
                              more);
    }
    std::string page() const { return content() + "/uyku.md"; }
    std::string settings() const { return content() + "/mail.yaml"; }
    Said send(const std::vector<std::string>& more, const std::string& answer = "",
              bool can_ask = false, const std::string& password = "") const {
        std::vector<std::string> arguments = {"send", page()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        std::istringstream in(answer);
        std::ostringstream out, err;
        Environment environment{"", checkout(), false, false, password, can_ask};
        const int code = run(arguments, environment, in, out, err);
        return {code, out.str(), err.str()};
    }
    Said outbox(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "outbox");
        arguments.insert(arguments.end(), {"--settings", settings()});
        return yaprak_does(arguments);
    }
};

}  // namespace

TEST_CASE("a page is sent as a letter, and its address stands in no line of what is printed") {
    if (!has_mail_server()) return;
    const Desk desk;
    const MailServer server(desk.root / "in");
    desk.settle(server.port());
    const Said said = desk.send({"--to", "ayse.hasta@ornek.com.tr", "--note", "Not <1>"});
    CHECK(said.err == "");
    CHECK(said.code == exit_done);
    CHECK(matches(said.out,
                  "^letter 1: queued, \\S*uyku.md to a…@ornek.com.tr, [0-9.]+ MB\n"
                  "letter 1: sent\n$"));
    const std::string letter = read_file(desk.root / "in/00000.eml", 1 << 20);
    CHECK(letter == desk.outbox({"show", "1", "--raw"}).out);
    CHECK(letter.find("\r\nTo: ayse.hasta@ornek.com.tr\r\n") != std::string::npos);
    CHECK(letter.find("Not &lt;1&gt;") != std::string::npos);
    CHECK(desk.outbox({"list"}).out ==
          "0 queued, 0 sending, 1 sent, 0 failed, 0 unknown, 0 held\n");
}

TEST_CASE("each end of a letter is told in words, and can be answered for") {
    if (!has_mail_server()) return;
    const Desk desk;
    const MailServer server(desk.root / "in");
    desk.settle(server.port());
    const Said failed = desk.send({"--to", "nobody@ornek.com.tr"});
    CHECK(failed.code == exit_some_failed);
    CHECK(
        failed.out.ends_with("letter 1: failed: the server does not take letters for this "
                             "address: \"550 5.1.1 no such user here\"\n"));
    const Said later = desk.send({"--to", "later@ornek.com.tr"});
    CHECK(later.code == exit_done);
    CHECK(matches(later.out,
                  "letter 2: waits, next try in [45] minutes: the server does not take "
                  "this letter now: \"452 4.3.1 no room now\"\n$"));
    const Said unknown = desk.send({"--to", "drop@ornek.com.tr"});
    CHECK(unknown.code == exit_some_failed);
    CHECK(matches(unknown.out,
                  "letter 3: unknown: the connection ended before the server said "
                  "whether it has the letter; ask whether it came before it is sent "
                  "again\n$"));
    const Said list = desk.outbox({"list"});
    CHECK(matches(list.out,
                  "^1  failed  n…@ornek.com.tr  [0-9.]+ MB  queued just now, 1 attempt\n"
                  "    the server does not take letters for this address"));
    CHECK(desk.outbox({"drop", "1"}).out == "letter 1: dropped\n");
    CHECK(desk.outbox({"hold", "2"}).out == "letter 2: held\n");
    CHECK(desk.outbox({"run"}).out == "0 sent, 0 waiting, 0 failed, 0 unknown\n");
    CHECK(desk.outbox({"retry", "3"}).out == "letter 3: queued\n");
    const Said run = desk.outbox({"run"});
    CHECK(run.code == exit_some_failed);
    CHECK(run.out.ends_with("0 sent, 0 waiting, 0 failed, 1 unknown\n"));
    CHECK(desk.outbox({"show", "3"}).out.find("may come twice, with the same Message-ID\n") !=
          std::string::npos);
    const std::string first = read_file(desk.root / "in/00000.eml", 1 << 20);
    CHECK(first == read_file(desk.root / "in/00001.eml", 1 << 20));
}

TEST_CASE("without a server the letter waits in the queue") {
    const Desk desk;
    const Said said = desk.send({"--to", "hasta@ornek.com.tr"});
    CHECK(said.code == exit_done);
    CHECK(matches(said.out,
                  "letter 1: waits, next try in [45] minutes: the mail server cannot be "
                  "reached"));
    CHECK(desk.outbox({"retry", "--state", "queued"}).out == "letter 1: queued\n");
    CHECK(desk.outbox({"retry", "--state", "queued"}).out == "");  // due as it is
    CHECK(desk.outbox({"retry", "1"}).code == exit_done);
    CHECK(desk.outbox({"retry", "9"}).err == "error: no letter 9 in the outbox [outbox]\n");
    for (const char* action : {"retry", "show", "hold", "drop"})
        CHECK(desk.outbox({action}).err ==
              "error: no letter is named (hint: give its number, as yaprak outbox list shows it) "
              "[outbox]\n");
    CHECK(desk.outbox({"show", "1"}).out.find("to          hasta@ornek.com.tr\n") !=
          std::string::npos);
}

TEST_CASE("a slip in the address is asked about before anything is sent") {
    const Desk desk;
    const Said refused = desk.send({"--to", "hasta@gmial.com"});
    CHECK(refused.code == exit_wrong_input);
    CHECK(refused.err ==
          "error: \"gmial.com\" looks like a slip (hint: did you mean "
          "\"hasta@gmail.com\"? --address-is-right sends it as it is) [mail-address]\n");
    CHECK(desk.send({"--to", "hasta@gmial.com"}, "\n", true).code == exit_wrong_input);
    const Said mended = desk.send({"--to", "hasta@gmial.com"}, "y\n", true);
    CHECK(mended.err.starts_with("did you mean \"hasta@gmail.com\"? [y: yes"));
    CHECK(mended.out.find("to h…@gmail.com") != std::string::npos);
    CHECK(desk.send({"--to", "hasta@gmial.com"}, "n\n", true).out.find("to h…@gmial.com") !=
          std::string::npos);
    CHECK(desk.send({"--to", "hasta@gmial.com", "--address-is-right"}).code == exit_done);
    CHECK(desk.send({"--to", "hasta.gmail.com"}).code == exit_wrong_input);
    CHECK(desk.send({"--to", "a@b.example\nBcc: c@d.example"}).code == exit_wrong_input);
    CHECK(desk.send({}).err ==
          "error: nobody to send to (hint: add --to and an address) [usage]\n");
}

TEST_CASE("a personal PDF without a password through a public provider is warned about") {
    const Desk desk;
    const std::string warning =
        "warning: a personal PDF without a password goes through gmail.com, which can read it "
        "(KVKK)";
    CHECK(desk.send({"--to", "hasta@gmail.com", "--personal"}).err.find(warning) !=
          std::string::npos);
    CHECK(desk.send({"--to", "hasta@gmail.com"}).err == "");
    CHECK(desk.send({"--to", "hasta@ornek.com.tr", "--personal"}).err == "");
    const Said locked = desk.send({"--to", "hasta@gmail.com", "--personal", "--generate-password"});
    CHECK(locked.err == "");
    CHECK(matches(locked.out,
                  "^password: [A-Z2-9]{12}  \\(shown once: tell it by telephone, not in "
                  "a letter with the file\\)\nthe files are locked: [^\n]*\n"
                  "letter [0-9]+: queued"));
    desk.file("uyku.md", "---\ntitle: Uyku\npersonal: true\n---\nMetin.\n");
    CHECK(desk.send({"--to", "hasta@gmail.com"}).err.find(warning) != std::string::npos);
}

TEST_CASE("a draft is written into a file, with no settings and with no address") {
    const Desk desk;
    fs::remove(desk.settings());
    const std::string file = (desk.root / "taslak.eml").string();
    CHECK(desk.send({"--eml", file}).code == exit_wrong_input);  // no sender is known
    desk.file("clinic.yaml", "name: Örnek Klinik\nemail: bilgi@ornekklinik.example\n");
    const Said said = desk.send({"--eml", file});
    CHECK(said.code == exit_done);
    CHECK(said.err == "");
    const std::string draft = read_file(file, 1 << 22);
    CHECK(
        draft.starts_with("X-Unsent: 1\r\nFrom: =?UTF-8?B?w5ZybmVrIEtsaW5paw==?= "
                          "<bilgi@ornekklinik.example>\r\nSubject: "));
    CHECK_FALSE(fs::exists(desk.root / "content/.outbox"));
    CHECK(desk.send({"--eml", file, "--to", "hasta@ornek.com.tr"}).code == exit_done);
    CHECK(read_file(file, 1 << 22).find("\r\nTo: hasta@ornek.com.tr\r\n") != std::string::npos);
}

TEST_CASE("the PDF of a letter keeps the standard that is asked for") {
    const Desk desk;
    const fs::path draft = desk.root / "taslak.eml";
    CHECK(desk.send({"--eml", draft.string(), "--standard", "ua2"}).code == exit_done);
    CHECK(read_file(draft, 1 << 24).find("\r\nJVBERi0yLjAK") != std::string::npos);  // %PDF-2.0
    CHECK(desk.send({"--eml", draft.string(), "--standard", "ua3"}).code == exit_wrong_input);
}

TEST_CASE("the PDF of a letter can be made for the mail, and small") {
    const Desk desk;
    const auto draft = [&](const std::vector<std::string>& more) {
        std::vector<std::string> options = {"--eml", (desk.root / "taslak.eml").string()};
        options.insert(options.end(), more.begin(), more.end());
        const Said said = desk.send(options);
        return said.code == exit_done ? read_file(desk.root / "taslak.eml", 1 << 22) : said.err;
    };
    CHECK(draft({"--for", "mail"}).starts_with("X-Unsent: 1"));
    CHECK(draft({"--for", "mail"}).size() <= draft({}).size());
    CHECK(draft({"--max-size", "2MB"}).starts_with("X-Unsent: 1"));
    CHECK(draft({"--max-size", "1KB"}).find("error: ") != std::string::npos);
    CHECK(desk.send({"--for", "posta"}).code == exit_wrong_input);
}

TEST_CASE("the password comes from the environment or a private file, never from elsewhere") {
    const Desk desk("user: klinik\n");
    const Said none = desk.send({"--to", "hasta@ornek.com.tr"});
    CHECK(none.code == exit_done);
    CHECK(
        none.out.ends_with("letter 1: waits for \"yaprak outbox run\", because no password is "
                           "given here\n"));
    CHECK(desk.outbox({"run"}).err ==
          "error: no password for the user \"klinik\" of the mail server (hint: set "
          "YAPRAK_MAIL_PASSWORD, or password_file in mail.yaml) [outbox]\n");
    CHECK(desk.send({"--to", "hasta@ornek.com.tr"}, "", false, "gizli")
              .out.find("the mail server cannot be reached") != std::string::npos);
    desk.settle(1, "user: klinik\npassword_file: sifre\n");
    desk.file("sifre", "gizli\n");
    fs::permissions(desk.root / "content/sifre", fs::perms::others_read, fs::perm_options::add);
    const Said open = desk.send({"--to", "hasta@ornek.com.tr"});
    CHECK(open.code == exit_wrong_input);
    CHECK(open.err.find("others can read the password's file") != std::string::npos);
    for (const auto& entry : fs::directory_iterator(desk.root / "content/.outbox"))
        CHECK(read_file(entry.path(), 10'000'000).find("gizli") == std::string::npos);
}

TEST_CASE("a run that cannot send anything ends and says so") {
    const Desk desk;
    if (!has_mail_server()) return;
    const MailServer server(desk.root / "in");
    desk.settle(server.port(), "");
    desk.file("mail.yaml", "host: localhost\nport: " + std::to_string(server.port()) +
                               "\nfrom: a@ornek.example\n");
    CHECK(desk.send({"--to", "hasta@ornek.com.tr"}).code == exit_done);
    const Said run = desk.outbox({"run"});
    CHECK(run.code == exit_wrong_input);
    CHECK(run.err ==
          "error: the run ends: the server offers no encrypted connection; nothing was "
          "sent without [mail-server]\n");
    CHECK(run.out ==
          "letter 1: waits: the server offers no encrypted connection; nothing was sent "
          "without\n0 sent, 1 waiting, 0 failed, 0 unknown\n");
}

TEST_CASE(
    "the outbox says which page a letter carries, when it was sent and what the server said") {
    if (!has_mail_server()) return;
    const Desk desk;
    const MailServer server(desk.root / "in");
    desk.settle(server.port());
    CHECK(desk.send({"--to", "ayse@ornek.com.tr"}).code == exit_done);
    const Said list = desk.outbox({"list", "-a"});
    CHECK(matches(list.out,
                  "^1  sent  a…@ornek.com.tr  [0-9.]+ MB  sent just now, 1 attempt\n"
                  "    Uyku Düzeni  \\(\\S*uyku.md\\)\n"));
    const std::string shown = desk.outbox({"show", "1"}).out;
    CHECK(matches(shown, "\ntitle       Uyku Düzeni\n"));
    CHECK(matches(shown, "\nPDF         sha256 [0-9a-f]{64}\n"));
    CHECK(matches(
        shown, "\nsent        20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [+-]\\d{4}, just now\n"));
    CHECK(matches(shown, "\nanswer      250 "));
}

TEST_CASE("letters are found by address, page, day and state, and told to programs as JSON") {
    const Desk desk;
    for (const char* to : {"ayse@ornek.com.tr", "mehmet@ornek.com.tr"})
        CHECK(desk.send({"--to", to}).code == exit_done);
    const auto count = [&](std::vector<std::string> query) {
        query.insert(query.begin(), {"list", "--json"});
        const std::string out = desk.outbox(query).out;
        return std::count(out.begin(), out.end(), '\n');
    };
    CHECK(count({}) == 2);
    CHECK(count({"--to", "AYSE"}) == 1);
    CHECK(count({"--page", "düzeni"}) == 2);
    CHECK(count({"--page", "uyku.md"}) == 2);
    CHECK(count({"--page", "ekt"}) == 0);
    CHECK(count({"--since", "2000-01-01"}) == 2);
    CHECK(count({"--since", "2999-01-01"}) == 0);
    CHECK(count({"--state", "sent"}) == 0);
    CHECK(desk.outbox({"list", "--since", "dün"}).err.find("\"dün\" is no day") !=
          std::string::npos);
    CHECK(matches(desk.outbox({"show", "2", "--json"}).out,
                  "\"to\":\"mehmet@ornek.com.tr\".*\"title\":\"Uyku Düzeni\""));
}

TEST_CASE("a letter is sent once more, to the same address or to the right one") {
    if (!has_mail_server()) return;
    const Desk desk;
    const MailServer server(desk.root / "in");
    desk.settle(server.port());
    CHECK(desk.send({"--to", "ayse@ornek.com.tr"}).code == exit_done);
    CHECK(matches(desk.outbox({"resend", "1", "--to", "ayse.y@ornek.com.tr"}).out,
                  "^letter 2: queued, letter 1 again, to a…@ornek.com.tr\nletter 2: sent\n$"));
    const std::string first = read_file(desk.root / "in/00000.eml", 1 << 20);
    const std::string again = read_file(desk.root / "in/00001.eml", 1 << 20);
    CHECK(again.find("\r\nTo: ayse.y@ornek.com.tr\r\n") != std::string::npos);
    CHECK(again.find("To: ayse@") == std::string::npos);
    const auto after_head = [](const std::string& bytes) {
        return bytes.substr(bytes.find("\r\n\r\n"));
    };
    CHECK(after_head(first) == after_head(again));
    const auto number = [](const std::string& bytes) {
        const auto at = bytes.find("Message-ID:");
        return bytes.substr(at, bytes.find("\r\n", at) - at);
    };
    CHECK(number(first) != number(again));
    CHECK(desk.outbox({"show", "2"}).out.find("copy of     letter 1\n") != std::string::npos);
    CHECK(desk.outbox({"resend", "1", "--to", "ayse@"}).code == exit_wrong_input);
    CHECK(desk.outbox({"resend", "9"}).err == "error: no letter 9 in the outbox [outbox]\n");
}

TEST_CASE(
    "a letter is sent once more with a new password, shown once, and says that it is locked") {
    if (!has_mail_server()) return;
    const Desk desk;
    const MailServer server(desk.root / "in");
    desk.settle(server.port());
    CHECK(desk.send({"--to", "ayse@ornek.com.tr"}).code == exit_done);
    const Said said = desk.outbox({"resend", "1", "--password", "new"});
    CHECK(said.code == exit_done);
    CHECK(matches(said.out, "password: [0-9A-Z]{12}"));
    CHECK(desk.outbox({"show", "2"}).out.find("locked      with a password\n") !=
          std::string::npos);
    CHECK(read_file(desk.root / "in/00001.eml", 1 << 20).find("parolayla kilitlidir") !=
          std::string::npos);
    CHECK(read_file(desk.root / "in/00000.eml", 1 << 20).find("parolayla kilitlidir") ==
          std::string::npos);
    CHECK(desk.outbox({"resend", "2", "--password", "none"}).code == exit_done);
    CHECK(desk.outbox({"show", "3"}).out.find("locked") == std::string::npos);
}

TEST_CASE("a purged letter is not sent again, and what it carried is forgotten with its address") {
    if (!has_mail_server()) return;
    const Desk desk;
    const MailServer server(desk.root / "in");
    desk.settle(server.port());
    CHECK(desk.send({"--to", "ayse@ornek.com.tr"}).code == exit_done);
    CHECK(desk.outbox({"purge", "--days", "0"}).out == "1 letter purged\n");
    CHECK(desk.outbox({"show", "1"}).out.find("Uyku Düzeni") == std::string::npos);
    CHECK(desk.outbox({"resend", "1"}).err.find("letter 1 is purged") != std::string::npos);
}

TEST_CASE("a report that came back marks its letter as failed, with the other server's words") {
    if (!has_mail_server()) return;
    const Desk desk;
    const MailServer server(desk.root / "in");
    desk.settle(server.port());
    CHECK(desk.send({"--to", "ayse@ornek.com.tr"}).code == exit_done);
    const std::string letter = read_file(desk.root / "in/00000.eml", 1 << 20);
    const auto at = letter.find("Message-ID: ");
    const std::string id = letter.substr(at, letter.find("\r\n", at) - at);
    write_file(desk.root / "Maildir/new/1.posta",
               "Content-Type: multipart/report; boundary=b\n\n--b\n"
               "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n"
               "Final-Recipient: rfc822; ayse@ornek.com.tr\nAction: failed\nStatus: 5.1.1\n"
               "Diagnostic-Code: smtp; 550 no mailbox ayse@ornek.com.tr\n\n--b\n"
               "Content-Type: text/rfc822-headers\n\n" +
                   id + "\n\n--b--\n");
    write_file(desk.root / "Maildir/new/2.posta", "Subject: Merhaba\n\nSelam.\n");
    const std::string maildir = (desk.root / "Maildir").string();
    CHECK(desk.outbox({"bounces", maildir}).out ==
          "came back: a…@ornek.com.tr: the letter came back: \"550 no mailbox a…@ornek.com.tr\"\n"
          "1 report of letters that came back, 1 other message\n");
    CHECK(matches(desk.outbox({"list"}).out, "^1  failed  "));
    CHECK(desk.outbox({"bounces", maildir}).out ==
          "0 reports of letters that came back, 2 other messages\n");
}
