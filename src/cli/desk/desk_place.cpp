#include "cli/desk/desk_place.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "mail/settings/private_file.hpp"

#include <arpa/inet.h>

namespace yaprak {
namespace {

constexpr std::size_t largest_certificate = 200'000;
constexpr std::string_view socket_scheme = "unix:";

[[noreturn]] void no_address(const std::string& text) {
    throw Error(Code::usage, {}, "\"" + text + "\" is no address to listen at",
                "0.0.0.0:8443 is every network of this machine, unix:/run/yaprak/desk.sock a "
                "socket for a proxy");
}

// "192.168.1.10:8443", "[::1]:8443".
void read_address(const std::string& text, http::ServerSettings& server) {
    const std::size_t colon = text.rfind(':');
    if (colon == text.npos) no_address(text);
    std::string host = text.substr(0, colon);
    if (host.size() > 2 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != host.npos)
        no_address(text);
    const std::string port = text.substr(colon + 1);
    const bool is_port = !port.empty() && port.size() <= 5 &&
                         port.find_first_not_of("0123456789") == port.npos &&
                         std::stoi(port) <= 65535;
    if (!is_port) no_address(text);
    server.address = host == "localhost" ? "127.0.0.1" : host;
    server.port = std::stoi(port);
}

bool is_loopback(const std::string& address) {
    in_addr four{};
    if (::inet_pton(AF_INET, address.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24) == 127;
    return address == "::1";
}

bool is_every_network(const std::string& address) {
    return address == "0.0.0.0" || address == "::";
}

void read_tls(const std::string& files, http::ServerSettings& server) {
    const std::size_t comma = files.find(',');
    if (comma == files.npos || comma == 0 || comma + 1 == files.size())
        throw Error(Code::usage, {}, "--tls takes two files with a comma between: CERT,KEY");
    server.certificate = read_file(files.substr(0, comma), largest_certificate);
    server.key = read_private_file(files.substr(comma + 1),
                                   {Code::usage, "the key", largest_certificate, true});
}

std::string lower(std::string name) {
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return name;
}

}  // namespace

DeskPlace desk_place(const DeskOptions& options) {
    DeskPlace place;
    http::ServerSettings& server = place.server;
    for (const std::string& host : options.hosts) place.hosts.push_back(lower(host));
    server.port = options.port;
    if (options.listen.rfind(socket_scheme, 0) == 0) {
        server.socket = options.listen.substr(socket_scheme.size());
        if (server.socket.empty()) no_address(options.listen);
        if (!options.tls.empty())
            throw Error(Code::usage, {}, "a Unix socket has no TLS of its own",
                        "the proxy before it has the certificate: leave --tls out");
    } else if (!options.listen.empty()) {
        read_address(options.listen, server);
    }
    const bool is_near = !server.socket.empty() || is_loopback(server.address);
    if (!is_near && options.tls.empty())
        throw Error(Code::usage, {}, "the desk is not opened to a network without TLS",
                    "give --tls CERT,KEY, or let a proxy with TLS stand before a Unix socket");
    if (!options.tls.empty()) read_tls(options.tls, server);
    place.needs_accounts = !server.socket.empty() || !options.tls.empty();
    if (!is_near && !is_every_network(server.address)) place.hosts.push_back(lower(server.address));
    const bool is_called = !place.hosts.empty() || (is_near && server.socket.empty());
    if (!is_called)
        throw Error(Code::usage, {}, "nobody says how browsers call the desk",
                    "give its name as they write it: --host desk.clinic.example");
    return place;
}

}  // namespace yaprak
