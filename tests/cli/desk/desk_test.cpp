// The desk's routes as its page calls them, without a socket and without a browser.
#include "base/sha256.hpp"
#include "check/check_handout.hpp"
#include "cli/desk/desk_service.hpp"
#include "desk/page/desk_page.hpp"
#include "http/application.hpp"
#include "mail/mail_server.hpp"
#include "read/temporary_folder.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;
using http::Method;
using http::Response;

namespace {

// Printers in memory: one that takes all, and one that prints on one side and refuses.
class FakePrinters : public PrintSystem {
public:
    std::vector<Printer> printers() const override {
        if (is_down) throw Error(Code::print, {}, "the printers cannot be listed: no answer", "");
        return {
            {.name = "danisma", .title = "Danışma", .is_default = true, .prints_both_sides = true},
            {.name = "eski", .title = "Eski yazıcı", .is_accepting = false}};
    }
    int print(const PrintOrder& order, std::string_view pdf) const override {
        if (order.printer == "eski") throw Error(Code::print, {}, "it takes no job", "");
        orders.push_back(order);
        files.emplace_back(pdf);
        return 41 + int(orders.size());
    }
    PrintState state(const std::string&, int job) const override {
        return job == cancelled ? PrintState::cancelled : PrintState::printing;
    }
    void cancel(const std::string&, int job) const override { cancelled = job; }

    bool is_down = false;
    mutable std::vector<PrintOrder> orders;
    mutable std::vector<std::string> files;
    mutable int cancelled = 0;
};

// A desk over a small site, and a browser with a session.
struct OpenDesk : site::Site {
    Environment environment{"", checkout(), false, false};
    std::shared_ptr<FakePrinters> printers = std::make_shared<FakePrinters>();
    std::unique_ptr<DeskService> service;
    std::unique_ptr<http::Application> application;
    std::string cookie, csrf;

    explicit OpenDesk(int mail_port = 0) {
        file("uyku.md",
             "---\ntitle: Uyku Düzeni\nlang: tr\ncategory: Rehber\ndate: 2026-10-05\n"
             "ara: [uykusuzluk, insomnia]\ngozden-gecir: 2026-01-01\n---\nKahve **içmeyin**.\n");
        file("ekt.md", "---\ntitle: Elektrokonvülsif Tedavi\nlang: tr\n---\nUyku saatinde.\n");
        file("gizli.md", "---\ntitle: Gizli\npublished: false\n---\nGizli.\n");
        if (mail_port)
            file("mail.yaml", "host: localhost\nport: " + std::to_string(mail_port) +
                                  "\nsecurity: none\nfrom: Klinik <bilgi@ornek.com.tr>\n");
        service = std::make_unique<DeskService>(
            DeskSetup{{content()}, "", "2026-11-29", "1", printers}, environment);
        application =
            std::make_unique<http::Application>(http::ApplicationSettings{service->routes()});
        application->serve_at(8470, false);
        const http::Session session = application->sessions().begin(now());
        cookie = "yaprak-8470=" + session.id;
        csrf = session.csrf;
    }
    static http::Clock::time_point now() { return {}; }
    Response ask(Method method, const std::string& path, const std::string& body = "") const {
        const auto target = http::read_target(path).value();
        http::Request request;
        request.method = method;
        request.path = target.path;
        request.query = target.query;
        request.headers = {{"host", "127.0.0.1:8470"},
                           {"cookie", cookie},
                           {"x-csrf-token", csrf},
                           {"content-type", "application/x-www-form-urlencoded"}};
        request.body = body;
        return application->answer(request, now());
    }
    std::string get(const std::string& path) const { return ask(Method::get, path).body; }
    std::string post(const std::string& path, const std::string& body) const {
        return ask(Method::post, path, body).body;
    }
    // The text behind `"key":"` in the first object that has one.
    static std::string part(const std::string& json, const std::string& key) {
        const std::string opening = "\"" + key + "\":\"";
        const auto at = json.find(opening);
        if (at == json.npos) return "";
        const auto begin = at + opening.size();
        return json.substr(begin, json.find('"', begin) - begin);
    }
    std::string id_of(const std::string& query) const {
        return part(get("/api/pages?q=" + query), "id");
    }
    // Waits, up to ten seconds, until the list of letters holds `text`.
    std::string letters_with(const std::string& text) const {
        for (int i = 0; i < 200; ++i) {
            const std::string list = get("/api/letters");
            if (list.find(text) != list.npos) return list;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return get("/api/letters");
    }
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("the desk finds brochures by title, other names and text, and tells what is overdue") {
    const OpenDesk desk;
    const std::string all = desk.get("/api/pages");
    CHECK(holds(all, "Uyku Düzeni"));
    CHECK(holds(all, "Elektrokonvülsif Tedavi"));
    CHECK_FALSE(holds(all, "Gizli"));
    CHECK(holds(desk.get("/api/pages?q=UYKUSUZLUK"), "Uyku Düzeni"));
    CHECK(holds(desk.get("/api/pages?q=insomnia"), "\"needsReview\":true"));
    CHECK(holds(desk.get("/api/pages?q=kahve"), "[\"\",\"Kahve\",\" içmeyin"));
    CHECK(holds(desk.get("/api/pages?q=yokboyle"), "\"pages\":[]"));
}

TEST_CASE("the words of a page are found without the marks of its lines") {
    const PageWords words = page_words(
        "---\nara: [a, b]\n---\n> [!WARNING]\n> Dikkat **edin**\n\n- bir\n  * iki\n3. üç\n12) on "
        "iki\n\n"
        "| Yaş | Saat |\n|-----|:----:|\n| 3 | -5 |\n\n---\n2026. yıl\n> ---\n2.5 mg "
        "[site](http://x) -suz\n-\n");
    CHECK(words.synonyms == "a, b");
    CHECK(words.text == "Dikkat edin bir iki üç on iki Yaş Saat 3 -5 2026. yıl 2.5 mg site -suz");
}

TEST_CASE("what the desk shows is what it prints: drawings and PDF have one hash") {
    const OpenDesk desk;
    const std::string page = desk.get("/api/pages/" + desk.id_of("insomnia") + "/handout-a5");
    const std::string hash = OpenDesk::part(page, "hash");
    REQUIRE(hash.size() == 64);
    CHECK(holds(page, "\"pages\":1"));
    const Response drawing = desk.ask(Method::get, "/api/drawings/" + hash + "/1");
    CHECK(drawing.type == "image/svg+xml");
    CHECK(holds(drawing.body, "<svg"));
    const Response pdf = desk.ask(Method::get, "/api/files/" + hash + "/print");
    CHECK(pdf.type == "application/pdf");
    CHECK(sha256(pdf.body) == hash);
    CHECK(desk.ask(Method::get, "/api/drawings/" + hash + "/2").status == 404);
    CHECK(desk.ask(Method::get, "/api/drawings/" + hash + "/0").status == 404);
}

TEST_CASE(
    "the desk prints on the printers of its machine what it shows, and says what became of it") {
    const OpenDesk desk;
    CHECK(holds(desk.get("/api/printers"), "\"title\":\"Danışma\",\"isDefault\":true"));
    const std::string hash =
        OpenDesk::part(desk.get("/api/pages/" + desk.id_of("insomnia") + "/handout-a5"), "hash");
    const auto print = [&](const std::string& more) {
        return desk.ask(Method::post, "/api/print", "hash=" + hash + "&" + more);
    };
    CHECK(print("printer=danisma&copies=3&sides=both").body == "{\"job\":42}");
    REQUIRE(desk.printers->orders.size() == 1);
    const PrintOrder& order = desk.printers->orders.front();
    CHECK(order.title == "Uyku Düzeni");
    CHECK(order.copies == 3);
    CHECK(order.duplex == Duplex::long_edge);
    CHECK(order.paper == "iso_a5_148x210mm");
    CHECK(sha256(desk.printers->files.front()) == hash);

    const std::string job = "job=42";
    CHECK(desk.post("/api/print/state", job) == "{\"state\":\"printing\"}");
    CHECK(desk.post("/api/print/cancel", job) == "{\"state\":\"cancelled\"}");
    CHECK(desk.post("/api/print/state", job) == "{\"state\":\"cancelled\"}");

    for (const char* wrong :
         {"printer=yok&copies=1", "printer=danisma&copies=0", "printer=danisma&copies=100",
          "printer=danisma&copies=-1", "printer=danisma&copies=", "printer=../x&copies=1"}) {
        CHECK(print(wrong).status == 422);
        CHECK_FALSE(holds(print(wrong).body, "gone"));
    }
    const std::string telephone =
        OpenDesk::part(desk.get("/api/pages/" + desk.id_of("insomnia") + "/screen"), "hash");
    CHECK(holds(desk.post("/api/print", "hash=" + telephone + "&printer=danisma&copies=1"),
                "no paper has the size"));
    CHECK(desk.ask(Method::post, "/api/print", "hash=x&printer=danisma&copies=1").status == 404);
    CHECK(desk.ask(Method::post, "/api/print/state", "job=43").status == 404);  // somebody else's
    CHECK(print("printer=eski&copies=1").status == 422);
    CHECK(holds(print("printer=eski&copies=1").body, "it takes no job"));
    CHECK(desk.ask(Method::post, "/api/print/state", "job=x").status == 404);
    CHECK(desk.printers->orders.size() == 1);

    desk.printers->is_down = true;
    CHECK(holds(desk.get("/api/printers"), "{\"printers\":[],\"trouble\":\"the printers"));
    CHECK(print("printer=danisma&copies=1").status == 422);
}

TEST_CASE("the settings of the desk are shown, and a trial letter goes where it is asked for") {
    if (!has_mail_server()) return;
    const TemporaryFolder folder;
    const MailServer server(folder.path() / "in");
    const OpenDesk desk(server.port());
    const std::string settings = desk.get("/api/settings");
    CHECK(holds(settings, "\"mail\":{\"host\":\"localhost\",\"from\":\"bilgi@ornek.com.tr\""));
    CHECK(holds(settings, "\"encrypted\":false,\"keepDays\":30}"));
    CHECK(holds(settings, "\"sentences\":[]"));
    CHECK(holds(desk.post("/api/letters/trial", "to=yonetici@ornek.com.tr"), "{\"letter\":1}"));
    CHECK(holds(desk.letters_with("\"state\":\"sent\""), "\"state\":\"sent\""));
    CHECK(desk.ask(Method::post, "/api/letters/trial", "to=yonetici").status == 422);

    const OpenDesk bare;
    CHECK(holds(bare.get("/api/settings"), "\"mail\":{},\"trouble\":\""));
}

TEST_CASE("a printer gets the sheets of a leaflet, and its paper") {
    const OpenDesk desk;
    const std::string page = desk.get("/api/pages/" + desk.id_of("insomnia") + "/leaflet-letter");
    CHECK(holds(page, "\"sides\":2,\"isPaper\":true,\"isSheet\":true"));
    const std::string hash = OpenDesk::part(page, "hash");
    desk.post("/api/print", "hash=" + hash + "&printer=danisma&copies=1&sides=both");
    REQUIRE(desk.printers->orders.size() == 1);
    CHECK(desk.printers->orders.front().paper == "iso_a4_210x297mm");
    CHECK(desk.printers->orders.front().duplex == Duplex::short_edge);
    CHECK(desk.printers->files.front() == desk.get("/api/files/" + hash + "/print"));
    CHECK(sha256(desk.get("/api/files/" + hash + "/save")) == hash);
    CHECK(desk.printers->files.front() != desk.get("/api/files/" + hash + "/save"));
}

TEST_CASE("the desk knows pages by IDs alone, and layouts of its list alone") {
    const OpenDesk desk;
    const std::string id = desk.id_of("insomnia");
    for (const std::string& path :
         {std::string("/api/pages/uyku/handout-a4"), std::string("/api/pages/0000/handout-a4"),
          "/api/pages/" + id + "/base", "/api/pages/" + id + "/mail",
          std::string("/api/thumbnails/x"), std::string("/api/files/x/print")})
        CHECK_MESSAGE(desk.ask(Method::get, path).status == 404, path);
}

TEST_CASE("an address is checked, corrected and read back letter by letter") {
    const OpenDesk desk;
    const std::string good = desk.post("/api/address", "to=ayse.y-1%40gmial.com");
    CHECK(holds(good, "\"ok\":true"));
    CHECK(holds(good, "\"meant\":\"ayse.y-1@gmail.com\""));
    CHECK(holds(good, "\"local\":\"a y s e nokta y tire 1\""));
    CHECK(holds(desk.post("/api/address", "to=ayse%40"), "\"ok\":false"));
}

TEST_CASE("without mail.yaml the desk works, and says that nothing can be sent") {
    const OpenDesk desk;
    CHECK(holds(desk.get("/api/desk"), "\"canSend\":false"));
    const std::string hash =
        OpenDesk::part(desk.get("/api/pages/" + desk.id_of("insomnia") + "/handout-a4"), "hash");
    CHECK(desk.ask(Method::post, "/api/letters", "hash=" + hash + "&to=a%40ornek.com.tr").status ==
          422);
    CHECK(holds(desk.get("/api/letters"), "\"letters\":[]"));
}

TEST_CASE("a letter leaves the desk with the file that was shown, and is told of by its state") {
    if (!has_mail_server()) return;
    const TemporaryFolder folder;
    const MailServer server(folder.path() / "in");
    const OpenDesk desk(server.port());
    const std::string hash =
        OpenDesk::part(desk.get("/api/pages/" + desk.id_of("insomnia") + "/handout-a4"), "hash");
    const std::string posted =
        desk.post("/api/letters", "hash=" + hash + "&to=ayse%40ornek.com.tr&note=Okuyun");
    CHECK(holds(posted, "\"letter\":1"));
    CHECK(holds(posted, "\"password\":\"\""));
    const std::string list = desk.letters_with("\"state\":\"sent\"");
    CHECK(holds(list, "\"to\":\"a…@ornek.com.tr\""));
    CHECK(holds(list, "\"hash\":\"" + hash + "\""));
    CHECK(holds(list, "\"answer\":\"250 "));
    CHECK_FALSE(holds(list, "ayse@"));
    CHECK(holds(desk.post("/api/letters/1/address", ""), "ayse@ornek.com.tr"));
    CHECK_FALSE(holds(desk.get("/api/letters.csv"), "ayse@"));
    CHECK(holds(desk.post("/api/letters/find", "q=AYSE"), "\"id\":1"));
    CHECK(holds(desk.post("/api/letters/find", "q=mehmet"), "\"letters\":[]"));
    CHECK(desk.ask(Method::post, "/api/letters/1/drop", "").status == 409);

    const std::string locked =
        desk.post("/api/letters", "hash=" + hash + "&to=ayse%40ornek.com.tr&locked=yes");
    CHECK(OpenDesk::part(locked, "password").size() == 12);
    CHECK(holds(desk.post("/api/letters/1/again", "to=ayse.y%40ornek.com.tr&password=same"),
                "\"letter\":3"));
    CHECK(OpenDesk::part(desk.post("/api/letters/2/again", "password=new"), "password").size() ==
          12);
    CHECK(holds(desk.letters_with("\"id\":4"), "\"copyOf\":2"));
}

TEST_CASE("a wrong address, a page that is gone and a number that is none are refused in words") {
    if (!has_mail_server()) return;
    const TemporaryFolder folder;
    const MailServer server(folder.path() / "in");
    const OpenDesk desk(server.port());
    const std::string hash =
        OpenDesk::part(desk.get("/api/pages/" + desk.id_of("insomnia") + "/handout-a4"), "hash");
    const auto status = [&](const std::string& path, const std::string& body) {
        return desk.ask(Method::post, path, body).status;
    };
    CHECK(status("/api/letters", "hash=" + hash + "&to=ayse") == 422);
    CHECK(status("/api/letters", "hash=" + hash + "&to=a%40b.com%0d%0aBcc: x%40y.com") == 422);
    CHECK(status("/api/letters", "hash=0&to=a%40ornek.com.tr") == 409);
    CHECK(status("/api/letters/x/again", "") == 404);
    CHECK(status("/api/letters/99999999999999999999/address", "") == 404);
}

TEST_CASE("what changes on the disk is found, and what is on a screen stays what it was") {
    const OpenDesk desk;
    const std::string id = desk.id_of("insomnia");
    const std::string before = OpenDesk::part(desk.get("/api/pages/" + id + "/handout-a4"), "hash");
    desk.file("uyku.md", "---\ntitle: Uyku Sağlığı\nlang: tr\n---\nYeni metin.\n");
    desk.service->reload();
    const std::string after = OpenDesk::part(desk.get("/api/pages/" + id + "/handout-a4"), "hash");
    CHECK(before != after);
    CHECK(desk.ask(Method::get, "/api/files/" + before + "/print").status == 200);
    CHECK(holds(desk.get("/api/pages?q=sagligi"), "Sağlığı"));
}

TEST_CASE("the desk's page names no other place, and has neither styles nor scripts inside") {
    for (const DeskFile& file : desk_files()) {
        const std::string text(file.bytes);
        CHECK(text.size() > 500);
        CHECK_FALSE(holds(text, "://"));
        CHECK_FALSE(holds(text, "style="));
        CHECK_FALSE(holds(text, "innerHTML"));
        CHECK_FALSE(std::regex_search(text, std::regex(" on[a-z]+=\"")));
    }
    CHECK_FALSE(holds(std::string(desk_file("desk.html")->bytes), "<style"));
    CHECK(desk_file("nothing.js") == nullptr);
}

TEST_CASE("the words of a page for the search are those of its text and of its synonyms") {
    const PageWords words = page_words(
        "---\ntitle: T\nara:\n  - uykusuzluk\n  - insomnia\ngozden-gecir: 2027-01-31\n---\n"
        "# Başlık\n\n**Kalın** ve [bağ](http://ornek.com) <b>x</b>\n");
    CHECK(words.synonyms == "uykusuzluk, insomnia");
    CHECK(words.review == "2027-01-31");
    CHECK(words.text == "Başlık Kalın ve bağ x");
    CHECK(page_words("yalnız metin").text == "yalnız metin");
    CHECK(page_words("---\nara: a").synonyms == "");
}

TEST_CASE("the desk tells what a check finds, the gravest first") {
    const OpenDesk desk;
    desk.file("ilac.md", "---\ntitle: İlaç\nlang: tr\n---\nHemen arayın. Günde 1,0 mg alın.\n");
    desk.service->reload();
    const std::string page = desk.get("/api/pages/" + desk.id_of("ila%C3%A7") + "/handout-a4");
    CHECK(holds(page,
                "\"findings\":[{\"rule\":\"dose-trailing-zero\",\"severity\":\"error\","
                "\"words\":\"1,0 mg\""));
    CHECK(holds(page, "\"turkish\":\"\\\"1,0 mg\\\" olduğundan kat kat fazla okunabilir\""));
}
