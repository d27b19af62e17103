#include "http/server.hpp"

#include "base/error.hpp"
#include "http/client.hpp"
#include "http/unix_socket.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <future>
#include <random>
#include <thread>

using namespace yaprak;
using namespace std::chrono_literals;
using http::Access;
using http::Method;
using http::Request;

namespace {

struct Served {
    std::shared_ptr<http::EventHub> hub = std::make_shared<http::EventHub>();
    http::Application application;
    http::Server server;

    explicit Served(std::chrono::milliseconds patience = 5000ms)
        : application({{{Method::get, "/open", Access::everybody,
                         [](const Request&) { return http::text("open door", 200); }},
                        {Method::post, "/size", Access::everybody,
                         [](const Request& request) {
                             return http::text(std::to_string(request.body.size()), 200);
                         }},
                        {Method::get, "/events", Access::everybody,
                         [this](const Request&) {
                             http::Response stream;
                             stream.events = hub;
                             return stream;
                         }},
                        {Method::get, "/slow", Access::everybody,
                         [](const Request&) {
                             std::this_thread::sleep_for(300ms);
                             return http::text("after a while", 200);
                         }}}}),
          server(application, settings(patience)) {}

    http::ServerSettings settings(std::chrono::milliseconds patience) const {
        http::ServerSettings out;
        out.port = 0;
        out.patience = patience;
        out.largest_body = 1000;
        out.hubs = {hub};
        return out;
    }
    std::string get(const std::string& path) const {
        return answer_to(
            server.port(),
            "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
    std::string post(const std::string& head, const std::string& body) const {
        return answer_to(server.port(),
                         "POST /size HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n" +
                             head + "Connection: close\r\n\r\n" + body);
    }
};

bool begins(const std::string& text, const std::string& with) {
    return text.rfind(with, 0) == 0;
}

}  // namespace

TEST_CASE("a server answers, with every header that guards, and hides what it is") {
    const Served served;
    const std::string answer = served.get("/open");
    CHECK(begins(answer, "HTTP/1.1 200 "));
    CHECK(answer.find("open door") != std::string::npos);
    CHECK(answer.find("Content-Security-Policy: default-src 'none'") != std::string::npos);
    CHECK(answer.find("Server:") == std::string::npos);
    CHECK(served.server.address() == "http://127.0.0.1:" + std::to_string(served.server.port()));
}

TEST_CASE("a body is taken up to its limit, said beforehand or not") {
    const Served served;
    const std::string fits(1000, 'x'), over(1001, 'x');
    CHECK(served.post("Content-Length: 1000\r\n", fits).find("\r\n\r\n1000") != std::string::npos);
    CHECK(begins(served.post("Content-Length: 1001\r\n", over), "HTTP/1.1 413 "));
    CHECK(begins(served.post("Content-Length: 99999999999999999\r\n", ""), "HTTP/1.1 413 "));
    CHECK(begins(served.post("Transfer-Encoding: chunked\r\n", "3e9\r\n" + over + "\r\n0\r\n\r\n"),
                 "HTTP/1.1 413 "));
}

TEST_CASE("escapes in a path and heads without end are refused") {
    const Served served;
    for (const char* path : {"/%6fpen", "/../open", "//open", "/open/%2e%2e/open", "/nowhere%00"})
        CHECK_FALSE(begins(served.get(path), "HTTP/1.1 200 "));
    CHECK_FALSE(begins(served.get("/open?" + std::string(100'000, 'a')), "HTTP/1.1 200 "));
    CHECK(begins(served.get("/open"), "HTTP/1.1 200 "));
}

TEST_CASE("who dribbles a request is cut off, and others are served meanwhile") {
    const Served served(600ms);
    const RawClient slow(served.server.port());
    const auto start = std::chrono::steady_clock::now();
    std::atomic<bool> is_over = false;
    std::thread dribble([&] {
        for (int i = 0; i < 100 && !is_over; ++i) {
            slow.say(i == 0 ? "GET /open HTTP/1.1\r\nX: " : "a");
            std::this_thread::sleep_for(50ms);
        }
    });
    CHECK(begins(served.get("/open"), "HTTP/1.1 200 "));
    (void)slow.hear();
    is_over = true;
    dribble.join();
    CHECK(std::chrono::steady_clock::now() - start < 4s);
}

TEST_CASE("events reach who listens, and a server that stops ends the streams") {
    Served served;
    const RawClient listener(served.server.port());
    listener.say("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    CHECK(listener.hear("hello").find("text/event-stream") != std::string::npos);
    served.hub->publish("letter", "{\"id\":7}");
    CHECK(listener.hear("\n\n").find("event: letter\ndata: {\"id\":7}\n\n") != std::string::npos);
    const auto start = std::chrono::steady_clock::now();
    served.server.stop();
    CHECK(std::chrono::steady_clock::now() - start < 3s);
}

TEST_CASE("a listener who is behind misses the oldest events and goes on") {
    http::EventHub hub;
    std::uint64_t after = 0;
    for (int i = 0; i < 100; ++i) hub.publish("n", std::to_string(i));
    const std::string events = hub.wait(after, 0ms).value();
    CHECK(events.find("data: 35\n") == std::string::npos);
    CHECK(events.find("data: 36\n") != std::string::npos);
    CHECK(hub.wait(after, 1ms).value() == ": nothing new\n\n");
    hub.close();
    CHECK_FALSE(hub.wait(after, 1ms));
}

TEST_CASE("an answer that is being made is given before the server stops") {
    Served served;
    auto answer = std::async(std::launch::async, [&] { return served.get("/slow"); });
    std::this_thread::sleep_for(100ms);
    served.server.stop();
    CHECK(answer.get().find("after a while") != std::string::npos);
}

TEST_CASE("a port that is taken, a network without TLS and a wrong address are refused in words") {
    const Served served;
    http::Application other({});
    http::ServerSettings settings;
    settings.port = served.server.port();
    CHECK_THROWS_WITH_AS(http::Server(other, settings),
                         doctest::Contains("cannot listen at 127.0.0.1:"), Error);
    settings.address = "0.0.0.0";
    CHECK_THROWS_WITH_AS(http::Server(other, settings),
                         doctest::Contains("no network without TLS: 0.0.0.0"), Error);
    settings.address = "everywhere";
    CHECK_THROWS_WITH_AS(http::Server(other, settings),
                         doctest::Contains("\"everywhere\" is no address to listen at"), Error);
}

TEST_CASE("10,000 requests of chance bring no server down") {
    const Served served;
    std::minstd_rand chance(11);
    const std::vector<std::string> parts = {"GET ",
                                            "POST ",
                                            "/",
                                            "/open",
                                            " HTTP/1.1\r\n",
                                            "\r\n",
                                            "Host: localhost\r\n",
                                            "%",
                                            "\r\n\r\n",
                                            "Content-Length: 5\r\n",
                                            "Content-Length: -1\r\n",
                                            "Cookie: a=b;;\r\n",
                                            "?a=%C5",
                                            "Transfer-Encoding: chunked\r\n",
                                            "ffffffffffffffff\r\n",
                                            std::string(1, '\0'),
                                            "\xFF",
                                            " "};
    for (int i = 0; i < 1000; ++i) {
        const RawClient client(served.server.port());
        std::string said;
        for (int request = 0; request < 10; ++request)
            for (auto k = chance() % 12; k > 0; --k)
                said +=
                    chance() % 5 ? parts[chance() % parts.size()] : std::string(1, char(chance()));
        client.say(said);
        client.finish();
    }
    CHECK(begins(served.get("/open"), "HTTP/1.1 200 "));
}

TEST_CASE("a socket for a proxy is its owner's and its group's, and is put away at the end") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "desk.sock";
    http::Application application({{{Method::get, "/", Access::everybody, [](const Request& r) {
                                         return http::text("from " + r.peer, 200);
                                     }}}});
    http::ServerSettings settings;
    settings.socket = path;
    {
        const http::Server server(application, settings);
        CHECK(server.address() == "unix:" + path.string());
        CHECK(application.cookie("x").second.find("__Host-yaprak=x; ") == 0);
        struct stat status {};
        REQUIRE(::stat(path.c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0660);
        CHECK(answer_to(path.string(),
                        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 1.1.1.1, "
                        "10.0.0.7\r\nConnection: close\r\n\r\n")
                  .find("from 10.0.0.7") != std::string::npos);
        CHECK_THROWS_WITH_AS(http::Server(application, settings),
                             doctest::Contains("another program listens there"), Error);
    }
    CHECK_FALSE(std::filesystem::exists(path));
    write_file(path, "x");
    CHECK_THROWS_WITH_AS(http::Server(application, settings),
                         doctest::Contains("a file stands there"), Error);
    settings.socket = folder.path() / std::string(200, 'x');
    CHECK_THROWS_WITH_AS(http::Server(application, settings),
                         doctest::Contains("its path is too long"), Error);
    settings.socket = folder.path() / "yok" / "desk.sock";
    CHECK_THROWS_AS(http::Server(application, settings), Error);
}

TEST_CASE("a socket that a dead program left behind is put away") {
    const TemporaryFolder folder;
    const auto path = folder.path() / "desk.sock";
    if (::fork() == 0) {
        http::UnixSocket socket(path);
        ::_exit(0);  // leaves it
    }
    ::wait(nullptr);
    REQUIRE(std::filesystem::exists(path));
    CHECK(http::UnixSocket(path).descriptor() >= 0);
}

TEST_CASE("a certificate or a key that is none is refused in words") {
    http::Application application(http::ApplicationSettings{});
    http::ServerSettings settings;
    settings.port = 0;
    settings.certificate = "no certificate";
    settings.key = "no key";
    CHECK_THROWS_WITH_AS(http::Server(application, settings),
                         doctest::Contains("the certificate and its key cannot be used"), Error);
}
