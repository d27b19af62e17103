// Where the desk listens, and what it refuses before anything is listened at.
#include "base/error.hpp"
#include "cli/desk/desk_place.hpp"
#include "read/temporary_folder.hpp"
#include "site.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

using namespace yaprak;
using namespace site;

namespace {

DeskOptions listening(const std::string& listen, const std::string& tls = "",
                      std::vector<std::string> hosts = {}) {
    DeskOptions options;
    options.listen = listen;
    options.tls = tls;
    options.hosts = std::move(hosts);
    return options;
}

struct Tls {
    TemporaryFolder folder;
    std::string files = (folder.path() / "c").string() + "," + (folder.path() / "k").string();
    explicit Tls(mode_t mode = 0600) {
        folder.write("c", "certificate");
        folder.write("k", "key");
        ::chmod((folder.path() / "k").c_str(), mode);
    }
};

void refuses(const DeskOptions& options, const char* why) {
    CHECK_THROWS_WITH_AS((void)desk_place(options), doctest::Contains(why), Error);
}

}  // namespace

TEST_CASE("without a word the desk is this machine's, with a token and no accounts") {
    const DeskPlace place = desk_place({});
    CHECK(place.server.address == "127.0.0.1");
    CHECK(place.server.port == 8470);
    CHECK_FALSE(place.needs_accounts);
    CHECK_FALSE(desk_place(listening("[::1]:9000")).needs_accounts);
    CHECK(desk_place(listening("localhost:9000")).server.port == 9000);
}

TEST_CASE("a network gets TLS and accounts, or nothing") {
    const Tls tls;
    for (const char* network : {"0.0.0.0:8443", "[::]:8443", "192.168.1.10:8443"})
        refuses(listening(network), "not opened to a network without TLS");
    const DeskPlace place =
        desk_place(listening("0.0.0.0:8443", tls.files, {"Masa.Klinik.example"}));
    CHECK(place.needs_accounts);
    CHECK(place.server.certificate == "certificate");
    CHECK(place.server.key == "key");
    CHECK(place.hosts == std::vector<std::string>{"masa.klinik.example"});
    CHECK(desk_place(listening("127.0.0.1:8443", tls.files)).needs_accounts);
    CHECK(desk_place(listening("192.168.1.10:8443", tls.files)).hosts ==
          std::vector<std::string>{"192.168.1.10"});
    refuses(listening("0.0.0.0:8443", tls.files), "nobody says how browsers call the desk");
}

TEST_CASE("a socket for a proxy gets accounts and a name, and no certificate") {
    const Tls tls;
    const DeskPlace place = desk_place(listening("unix:/run/yaprak/desk.sock", "", {"masa"}));
    CHECK(place.needs_accounts);
    CHECK(place.server.socket == "/run/yaprak/desk.sock");
    refuses(listening("unix:/run/yaprak/desk.sock"), "nobody says how browsers call the desk");
    refuses(listening("unix:/run/d.sock", tls.files, {"masa"}), "no TLS of its own");
    refuses(listening("unix:", "", {"masa"}), "is no address to listen at");
}

TEST_CASE("a key that others can read is refused, and so is what is no pair of files") {
    for (const mode_t mode : {0604, 0666, 0620}) {
        const Tls open(mode);
        refuses(listening("0.0.0.0:1", open.files, {"masa"}), "others can read the key");
    }
    refuses(listening("0.0.0.0:1", "cert.pem", {"masa"}), "two files with a comma");
    refuses(listening("0.0.0.0:1", "yok.pem,yok.key", {"masa"}), "No such file");
}

TEST_CASE("what is no address is said to be none") {
    for (const char* text : {"8443", "0.0.0.0", "0.0.0.0:", "0.0.0.0:x", "0.0.0.0:70000", "::1:80"})
        refuses(listening(text), "is no address to listen at");
}

TEST_CASE("a desk for a network says that it has no accounts before it listens") {
    const Site site;
    site.file("a.md", "# A\n\nMetin.\n");
    const Tls tls;
    const std::vector<std::string> words = {"desk",        site.content(), "--listen",
                                            "127.0.0.1:0", "--tls",        tls.files};
    const Said none = yaprak_does(words);
    CHECK(none.code == exit_wrong_input);
    CHECK(none.err.find("without accounts: there is no admin in") != std::string::npos);
    const std::string folder = site.content() + "/.desk";
    CHECK(none.err.find("yaprak desk user add NAME --role admin --accounts " + folder) !=
          std::string::npos);
    yaprak_does({"desk", "user", "add", "ayse", "--role", "editor", "--accounts", folder},
                "üç dört sözcük\n");
    CHECK(yaprak_does(words).err.find("there is no admin") != std::string::npos);
    yaprak_does({"desk", "user", "role", "ayse", "--role", "admin", "--accounts", folder});
    CHECK(yaprak_does(words).err.find("the certificate and its key cannot be used") !=
          std::string::npos);
}

TEST_CASE("accounts are made, listed, changed and removed at the command line") {
    const TemporaryFolder folder;
    const auto user = [&](std::vector<std::string> words, const std::string& input = "") {
        words.insert(words.begin(), {"desk", "user"});
        words.insert(words.end(), {"--accounts", (folder.path() / "d").string()});
        return yaprak_does(words, input);
    };
    CHECK(user({"add", "Ayse", "--role", "admin"}, "üç dört sözcük\n").out ==
          "ayse  admin  no PIN  never signed in\n");
    CHECK(user({"add", "ayse", "--role", "admin"}, "üç dört sözcük\n").code == exit_wrong_input);
    CHECK(user({"add", "ali", "--role", "chef"}, "x\n").code == exit_wrong_input);
    CHECK(user({"add", "ali"}, "x\n").code == exit_wrong_input);
    CHECK(user({"add", "ali", "--role", "editor"}, "").err.find("password") != std::string::npos);
    CHECK(user({"add", "ali", "--role", "editor"}, "beş altı yedi\r\nmore\n").code == exit_done);
    CHECK(user({"pin", "ali"}, "2580\n").out == "ali  editor  PIN  never signed in\n");
    CHECK(user({"list"}).out ==
          "ali  editor  PIN  never signed in\nayse  admin  no PIN  never signed in\n");
    CHECK(user({"password", "ali"}, "sekiz dokuz on\n").code == exit_done);
    CHECK(user({"unlock", "ali"}).code == exit_done);
    CHECK(user({"remove", "ali"}).out == "ali  removed\n");
    CHECK(user({"remove", "ayse"}).err.find("is the last admin") != std::string::npos);
}
