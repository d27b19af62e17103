// The desk of a network as its page calls it: who may ask for what, whose letters are whose.
#include "cli/desk/desk_service.hpp"
#include "http/application.hpp"
#include "mail/mail_server.hpp"
#include "read/temporary_folder.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace site;
using http::Access;
using http::Method;
using http::Response;

namespace {

const std::string password = "üç dört sözcük";

std::string encoded(const std::string& text) {
    static const char* const digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

struct Network : site::Site {
    Environment environment{"", checkout(), false, false};
    std::shared_ptr<Accounts> accounts = std::make_shared<Accounts>(root / ".desk");
    std::unique_ptr<DeskService> service;
    std::unique_ptr<http::Application> application;

    explicit Network(int mail_port = 0) {
        file("uyku.md", "---\ntitle: Uyku Düzeni\nlang: tr\n---\nMetin.\n");
        if (mail_port)
            file("mail.yaml", "host: localhost\nport: " + std::to_string(mail_port) +
                                  "\nsecurity: none\nfrom: Klinik <bilgi@ornek.com.tr>\n");
        accounts->add("ayse", DeskRole::reception, password);
        accounts->add("fatma", DeskRole::reception, password);
        accounts->add("ali", DeskRole::editor, password);
        accounts->add("yonetici", DeskRole::admin, password);
        accounts->set_pin("ayse", "2580");
        service = std::make_unique<DeskService>(DeskSetup{.inputs = {content()},
                                                          .mail_settings = "",
                                                          .today = "2026-11-29",
                                                          .version = "1",
                                                          .accounts = accounts,
                                                          .lock_after = std::chrono::minutes(5)},
                                                environment);
        http::ApplicationSettings settings{service->routes()};
        settings.vouch = [this](const std::string& user) { return service->member(user); };
        application = std::make_unique<http::Application>(std::move(settings));
        application->serve_at(8443, true);
    }
};

// A browser at it.
struct Screen {
    const Network& network;
    std::string cookie = {}, csrf = {};

    Response ask(Method method, const std::string& path, const std::string& body = "") const {
        http::Request request;
        request.method = method;
        request.path = path;
        request.headers = {{"host", "localhost"},
                           {"origin", "https://localhost"},
                           {"cookie", cookie},
                           {"x-csrf-token", csrf},
                           {"content-type", "application/x-www-form-urlencoded"}};
        request.body = body;
        request.peer = "192.168.1.5";
        return network.application->answer(request, {});
    }
    Response get(const std::string& path) const { return ask(Method::get, path); }
    Response post(const std::string& path, const std::string& body) const {
        return ask(Method::post, path, body);
    }
    Response take(const Response& response) {
        for (const auto& [name, value] : response.headers)
            if (name == "Set-Cookie") cookie = value.substr(0, value.find(';'));
        csrf = part(get("/api/me").body, "csrf");
        return response;
    }
    Response sign_in(const std::string& name, const std::string& with = password) {
        return take(post("/api/sign-in", "name=" + name + "&password=" + encoded(with)));
    }
    static std::string part(const std::string& json, const std::string& key) {
        const std::string opening = "\"" + key + "\":\"";
        const auto at = json.find(opening);
        if (at == json.npos) return "";
        const auto begin = at + opening.size();
        return json.substr(begin, json.find('"', begin) - begin);
    }
    std::string send(const std::string& to) const {
        const std::string id = part(get("/api/pages").body, "id");
        const std::string hash = part(get("/api/pages/" + id + "/handout-a4").body, "hash");
        return post("/api/letters", "hash=" + hash + "&to=" + to).body;
    }
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("without signing in there is nothing but the door and what it is drawn with") {
    const Network network;
    const Screen stranger{network};
    for (const http::Route& route : network.service->routes()) {
        if (route.access == Access::everybody) continue;
        std::string path = route.pattern;
        for (std::size_t at; (at = path.find('{')) != path.npos;)
            path.replace(at, path.find('}') - at + 1, "x");
        CHECK_MESSAGE(stranger.ask(route.method, path).status == 403, path);
    }
    Screen wrong{network};
    const Response refused = wrong.sign_in("ayse", "yanlış parola");
    CHECK(refused.status == 422);
    CHECK(refused.body == "{\"error\":\"wrong\",\"wait\":0}");
    CHECK(wrong.sign_in("yok", "yanlış parola").body == refused.body);
    CHECK(wrong.cookie.empty());
}

TEST_CASE("every route of an admin is shut to the other roles") {
    const Network network;
    int shut = 0;
    for (const http::Route& route : network.service->routes()) {
        const bool is_admins = route.rank == static_cast<int>(DeskRole::admin);
        if (!is_admins) continue;
        ++shut;
        std::string path = route.pattern;
        for (std::size_t at; (at = path.find('{')) != path.npos;)
            path.replace(at, path.find('}') - at + 1, "1");
        for (const char* name : {"ayse", "ali"}) {
            Screen screen{network};
            CHECK(screen.sign_in(name).status == 200);
            const Response answer = screen.ask(route.method, path);
            CHECK_MESSAGE(answer.status == 403, path);
            CHECK(answer.body == "{\"error\":\"rank\"}");
        }
    }
    CHECK(shut == 7);  // settings, trial letter, table, address; accounts, their changes, the log
    Screen admin{network};
    admin.sign_in("yonetici");
    CHECK(admin.get("/api/settings").status == 200);
    CHECK(admin.get("/api/log").status == 200);
}

TEST_CASE("too many tries are answered with the time to wait") {
    const Network network;
    Screen screen{network};
    for (int i = 0; i < 5; ++i) screen.sign_in("ayse", "yanlış parola");
    const Response wait = screen.sign_in("ayse");
    CHECK(wait.status == 429);
    CHECK(holds(wait.body, "\"error\":\"wait\""));
    CHECK(screen.cookie.empty());
}

TEST_CASE("the reception sees its own letters, the editor all, and the admin may see addresses") {
    if (!has_mail_server()) return;
    const TemporaryFolder folder;
    const MailServer server(folder.path() / "in");
    const Network network(server.port());
    Screen ayse{network}, fatma{network}, ali{network}, admin{network};
    ayse.sign_in("ayse");
    fatma.sign_in("fatma");
    ali.sign_in("ali");
    admin.sign_in("yonetici");
    CHECK(holds(ayse.send("hasta%40ornek.com.tr"), "\"letter\":1"));
    CHECK(holds(fatma.send("baska%40ornek.com.tr"), "\"letter\":2"));
    CHECK(holds(ayse.get("/api/letters").body, "\"id\":1"));
    CHECK_FALSE(holds(ayse.get("/api/letters").body, "\"id\":2"));
    CHECK(holds(ayse.post("/api/letters/find", "q=baska").body, "\"letters\":[]"));
    for (const char* deed : {"again", "drop"}) {
        const std::string path = std::string("/api/letters/2/") + deed;
        CHECK_MESSAGE(ayse.post(path, "password=same").status >= 400, path);
    }
    CHECK(holds(ayse.post("/api/letters/1/again", "password=same").body, "\"letter\":3"));
    CHECK(ayse.post("/api/letters/1/address", "").status == 403);
    CHECK(holds(ali.get("/api/letters").body, "\"id\":2"));
    CHECK(holds(ali.get("/api/letters").body, "\"by\":\"fatma\""));
    CHECK(ali.post("/api/letters/1/address", "").status == 403);
    CHECK(holds(admin.post("/api/letters/1/address", "").body, "hasta@ornek.com.tr"));
    const std::string log = admin.get("/api/log").body;
    CHECK(holds(log,
                "\"who\":\"yonetici\",\"address\":\"192.168.1.5\",\"what\":\"address "
                "shown\",\"about\":\"letter 1\""));
    CHECK(holds(log,
                "\"who\":\"ayse\",\"address\":\"192.168.1.5\",\"what\":\"sent again\","
                "\"about\":\"letter 1 as 3\""));
    CHECK_FALSE(holds(log, "ornek.com.tr"));
}

TEST_CASE("a locked screen gives nothing until its PIN, and the third wrong one signs out") {
    const Network network;
    Screen screen{network};
    screen.sign_in("ayse");
    CHECK(screen.post("/api/lock", "").status == 200);
    for (const char* path : {"/api/desk", "/api/pages", "/api/letters", "/api/events"})
        CHECK(screen.get(path).status == 423);
    CHECK(holds(screen.get("/api/me").body, "\"locked\":true"));
    CHECK(holds(screen.post("/api/unlock", "pin=1379").body, "\"wrong\""));
    CHECK(screen.post("/api/unlock", "pin=2580").status == 200);
    CHECK(screen.get("/api/pages").status == 200);
    screen.post("/api/lock", "");
    for (int i = 0; i < 3; ++i) screen.post("/api/unlock", "pin=1379");
    CHECK(screen.get("/").status == 403);
    Screen bare{network};
    bare.sign_in("fatma");
    bare.post("/api/lock", "");
    CHECK(bare.get("/").status == 403);
}

TEST_CASE("one's own PIN and password are changed with the password, and other screens end") {
    const Network network;
    Screen here{network}, there{network};
    here.sign_in("fatma");
    there.sign_in("fatma");
    CHECK(here.post("/api/me/pin", "password=x&new=2580").status == 422);
    CHECK(holds(here.get("/api/me").body, "\"hasPin\":false"));
    CHECK(here.post("/api/me/pin", "password=" + encoded(password) + "&new=2580").status == 200);
    CHECK(holds(here.get("/api/me").body, "\"hasPin\":true"));
    CHECK(holds(here.post("/api/me/pin", "password=" + encoded(password) + "&new=1").body,
                "a PIN is 4 to 8 figures"));
    const std::string before = here.cookie;
    here.take(here.post("/api/me/password",
                        "password=" + encoded(password) + "&new=" + encoded("beş altı yedi")));
    CHECK(here.cookie != before);
    CHECK(here.get("/api/pages").status == 200);
    CHECK(there.get("/api/pages").status == 403);
}

TEST_CASE("an admin makes, unlocks and removes accounts, whose screens end at once") {
    const Network network;
    Screen admin{network}, ali{network};
    admin.sign_in("yonetici");
    ali.sign_in("ali");
    const auto change = [&](const std::string& what, const std::string& form) {
        return admin.post("/api/accounts/" + what, form);
    };
    CHECK(change("add", "name=can&role=reception&password=" + encoded(password)).status == 200);
    CHECK(holds(admin.get("/api/accounts").body, "\"name\":\"can\",\"role\":\"reception\""));
    CHECK(change("add", "name=can&role=chef&password=" + encoded(password)).status == 404);
    CHECK(holds(change("add", "name=cem&role=admin&password=x").body, "too short"));
    CHECK(change("role", "name=ali&role=reception").status == 200);
    CHECK(ali.get("/api/pages").status == 403);
    ali.sign_in("ali");
    CHECK(change("remove", "name=ali").status == 200);
    CHECK(ali.get("/api/pages").status == 403);
    CHECK(change("remove", "name=yonetici").status == 422);
    CHECK(change("burn", "name=can").status == 404);
    CHECK(
        holds(admin.get("/api/log").body, "\"what\":\"account add\",\"about\":\"can reception\""));
}

TEST_CASE("this machine's own desk has no door, and no route of accounts") {
    const site::Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    const Environment environment{"", checkout(), false, false};
    DeskService service(
        {.inputs = {site.content()}, .mail_settings = {}, .today = "2026-11-29", .version = "1"},
        environment);
    for (const http::Route& route : service.routes())
        CHECK(route.pattern.find("account") == std::string::npos);
    CHECK_FALSE(service.member("ayse"));
}
