// HTTP/1.1 over libmicrohttpd: an Application at an address of this machine.
//
//     http::Application application({{{http::Method::get, "/", http::Access::session, home}}});
//     http::Server server(application, {});
//     std::cout << server.address() << application.start_path();  //
//     http://127.0.0.1:8470/start?t=…
//
// Every connection has a thread of its own, so handlers may work, for less than `patience`, and are
// called by several threads at once. An answer with events lasts until its hub is closed.
#pragma once
#include "http/application.hpp"
#include "http/event_hub.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace yaprak::http {

struct ServerSettings {
    std::string address = "127.0.0.1";       // or "::1", "0.0.0.0", "::"
    int port = 8470;                         // 0: any that is free
    std::string certificate = {}, key = {};  // in PEM; empty: no TLS, and this machine alone
    // A Unix socket in place of address and port: who may open it is the proxy that stands before
    // it, speaks TLS, passes Host on and names the other side in X-Forwarded-For.
    std::filesystem::path socket = {};
    std::size_t largest_body = 1'000'000;              // in bytes; more is answered with 413
    std::chrono::milliseconds patience{15'000};        // until a request must be whole
    int connections = 200;                             // at once
    std::vector<std::shared_ptr<EventHub>> hubs = {};  // closed when the server stops
};

class Server {
public:
    // Listens. Throws Error where the port is taken, where an address beyond this machine is asked
    // for without TLS, and where the library is missing. `application` must outlive it.
    Server(Application& application, ServerSettings settings);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    [[nodiscard]] int port() const;
    // "http://127.0.0.1:8470"; "unix:/run/yaprak/desk.sock"
    [[nodiscard]] std::string address() const;

    // No new connections; streams end, answers that are being made are given. May be called twice.
    void stop();

private:
    class Daemon;
    std::unique_ptr<Daemon> daemon_;
};

}  // namespace yaprak::http
