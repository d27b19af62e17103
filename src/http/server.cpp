#include "http/server.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "http/connections.hpp"
#include "http/microhttpd_library.hpp"
#include "http/unix_socket.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstring>
#include <optional>

namespace yaprak::http {
namespace {

constexpr std::size_t header_memory = 32 * 1024;  // of a request's line and headers
constexpr const char* priorities = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2";  // of GnuTLS
constexpr std::size_t event_block = 16 * 1024;  // libmicrohttpd asks for that many bytes at once

// A request that is coming in.
struct Incoming {
    std::optional<Target> target;
    std::string body;
    bool is_begun = false, is_too_large = false;
};

struct Listening {
    sockaddr_storage bytes{};
    bool is_loopback = false;
};

Listening listening_at(const ServerSettings& settings) {
    Listening at;
    auto* four = reinterpret_cast<sockaddr_in*>(&at.bytes);
    auto* six = reinterpret_cast<sockaddr_in6*>(&at.bytes);
    const auto port = htons(static_cast<std::uint16_t>(settings.port));
    if (::inet_pton(AF_INET, settings.address.c_str(), &four->sin_addr) == 1) {
        four->sin_family = AF_INET;
        four->sin_port = port;
        at.is_loopback = (ntohl(four->sin_addr.s_addr) >> 24) == 127;
    } else if (::inet_pton(AF_INET6, settings.address.c_str(), &six->sin6_addr) == 1) {
        six->sin6_family = AF_INET6;
        six->sin6_port = port;
        at.is_loopback = IN6_IS_ADDR_LOOPBACK(&six->sin6_addr);
    } else {
        throw Error(Code::usage, {}, "\"" + settings.address + "\" is no address to listen at",
                    "127.0.0.1 is this machine alone");
    }
    return at;
}

// The address that the proxy before a Unix socket saw: the last one, for those before it are what
// the other side says of itself.
std::string forwarded_for(const Request& request) {
    const std::string list = request.header("x-forwarded-for");
    const std::string_view last = trimmed(std::string_view(list).substr(list.rfind(',') + 1));
    return std::string(last.substr(0, INET6_ADDRSTRLEN));
}

std::string text_of(const sockaddr* address) {
    char text[INET6_ADDRSTRLEN] = "";
    if (!address) return text;
    if (address->sa_family == AF_INET)
        ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, text,
                    sizeof text);
    else if (address->sa_family == AF_INET6)
        ::inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr, text,
                    sizeof text);
    return text;
}

// The events of one listener.
struct Stream {
    std::shared_ptr<EventHub> hub;
    std::chrono::milliseconds heartbeat;  // when nothing happens
    std::uint64_t after = 0;
    std::string rest;  // of what has to go over the line
};

ssize_t give_events(void* own, std::uint64_t, char* into, std::size_t most) {
    auto& stream = *static_cast<Stream*>(own);
    if (stream.rest.empty()) {
        const auto events = stream.hub->wait(stream.after, stream.heartbeat);
        if (!events) return MHD_CONTENT_READER_END_OF_STREAM;
        stream.rest = *events;
    }
    const std::size_t size = std::min(most, stream.rest.size());
    std::memcpy(into, stream.rest.data(), size);
    stream.rest.erase(0, size);
    return static_cast<ssize_t>(size);
}

void end_stream(void* own) {
    delete static_cast<Stream*>(own);
}

Method method_called(const char* name) {
    if (std::strcmp(name, "GET") == 0 || std::strcmp(name, "HEAD") == 0) return Method::get;
    return std::strcmp(name, "POST") == 0 ? Method::post : Method::other;
}

MHD_Result take_header(void* own, MHD_ValueKind, const char* name, const char* value) {
    auto& headers = *static_cast<std::map<std::string, std::string>*>(own);
    std::string small = name;
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    headers.emplace(std::move(small), value ? value : "");
    return MHD_YES;
}

}  // namespace

class Server::Daemon {
public:
    Daemon(Application& application, ServerSettings settings)
        : application_(application),
          settings_(std::move(settings)),
          library_(microhttpd_library()),
          connections_(settings_.patience) {
        start();
        application_.serve_at(port(), is_secure() || is_socket());
    }

    ~Daemon() { stop(); }

    void stop() {
        if (!daemon_) return;
        for (const auto& hub : settings_.hubs) hub->close();
        const MHD_socket listening = library_.quiesce_daemon(daemon_);
        connections_.finish();
        library_.stop_daemon(daemon_);
        if (listening != MHD_INVALID_SOCKET) ::close(listening);
        socket_.reset();
        daemon_ = nullptr;
    }

    int port() const {
        if (is_socket()) return 0;
        const auto* info = library_.get_daemon_info(daemon_, MHD_DAEMON_INFO_BIND_PORT);
        return info ? info->port : settings_.port;
    }

    std::string address() const {
        if (is_socket()) return "unix:" + settings_.socket.string();
        const bool is_six = settings_.address.find(':') != std::string::npos;
        return (is_secure() ? "https://" : "http://") +
               (is_six ? "[" + settings_.address + "]" : settings_.address) + ":" +
               std::to_string(port());
    }

private:
    bool is_secure() const { return !settings_.certificate.empty(); }

    bool is_socket() const { return !settings_.socket.empty(); }

    void start() {
        if (is_socket()) {
            socket_ = std::make_unique<UnixSocket>(settings_.socket);
            return start_with({MHD_OPTION_LISTEN_SOCKET, socket_->descriptor(), nullptr}, 0);
        }
        Listening at = listening_at(settings_);
        if (!at.is_loopback && !is_secure())
            throw Error(Code::usage, {}, "no network without TLS: " + settings_.address,
                        "give a certificate and its key, or listen at 127.0.0.1");
        start_with({MHD_OPTION_SOCK_ADDR, 0, &at.bytes},
                   at.bytes.ss_family == AF_INET6 ? MHD_USE_IPv6 : 0);
    }

    void start_with(const MHD_OptionItem& where, unsigned flags) {
        std::vector<MHD_OptionItem> options = {
            {MHD_OPTION_EXTERNAL_LOGGER, reinterpret_cast<intptr_t>(&keep_words), this},
            where,
            {MHD_OPTION_CONNECTION_LIMIT, settings_.connections, nullptr},
            {MHD_OPTION_CONNECTION_MEMORY_LIMIT, header_memory, nullptr},
            {MHD_OPTION_CONNECTION_TIMEOUT,
             std::max<intptr_t>(1, settings_.patience.count() / 1000), nullptr},
            {MHD_OPTION_NOTIFY_CONNECTION, reinterpret_cast<intptr_t>(&connection_changed), this},
            {MHD_OPTION_NOTIFY_COMPLETED, reinterpret_cast<intptr_t>(&completed), this},
            {MHD_OPTION_URI_LOG_CALLBACK, reinterpret_cast<intptr_t>(&begin_request), this}};
        flags |= MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_POLL |
                 MHD_USE_ITC | MHD_USE_ERROR_LOG;
        if (is_secure()) {
            if (library_.is_supported(MHD_FEATURE_TLS) != MHD_YES)
                throw Error(Code::usage, {}, "this libmicrohttpd has no TLS",
                            "install one that is made with GnuTLS, as Debian's is");
            flags |= MHD_USE_TLS;
            options.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, settings_.certificate.data()});
            options.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, settings_.key.data()});
            options.push_back({MHD_OPTION_HTTPS_PRIORITIES, 0, const_cast<char*>(priorities)});
        }
        options.push_back({MHD_OPTION_END, 0, nullptr});
        daemon_ = library_.start_daemon(flags, static_cast<std::uint16_t>(settings_.port), nullptr,
                                        nullptr, &handle, this, MHD_OPTION_ARRAY, options.data(),
                                        MHD_OPTION_END);
        is_started_ = true;
        if (!daemon_) fail_to_start();
    }

    [[noreturn]] void fail_to_start() const {
        const bool is_of_tls = words_.find("TLS") != words_.npos ||
                               words_.find("certificate") != words_.npos ||
                               words_.find("priorities") != words_.npos;
        if (is_secure() && is_of_tls)
            throw Error(Code::usage, {}, "the certificate and its key cannot be used",
                        "both must be in PEM, and the key the one of the first certificate");
        throw Error(Code::usage, {},
                    "cannot listen at " + settings_.address + ":" + std::to_string(settings_.port),
                    "another program may have the port: choose one with --port");
    }

    // What the library says while it starts is the reason why it did not.
    static void keep_words(void* own, const char* format, va_list values) {
        auto& daemon = *static_cast<Daemon*>(own);
        if (daemon.is_started_) return;
        char words[512];
        std::vsnprintf(words, sizeof words, format, values);
        daemon.words_ += words;
    }

    int socket_of(MHD_Connection* connection) const {
        const auto* info =
            library_.get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        return info ? info->connect_fd : -1;
    }

    static void connection_changed(void* own, MHD_Connection* connection, void**,
                                   MHD_ConnectionNotificationCode code) {
        auto& daemon = *static_cast<Daemon*>(own);
        const int socket = daemon.socket_of(connection);
        if (code == MHD_CONNECTION_NOTIFY_STARTED)
            daemon.connections_.opened(socket);
        else
            daemon.connections_.closed(socket);
    }

    // The raw address of a request, before the library takes it apart.
    static void* begin_request(void*, const char* uri, MHD_Connection*) {
        return new Incoming{read_target(uri ? uri : ""), {}};
    }

    static void completed(void* own, MHD_Connection* connection, void** request,
                          MHD_RequestTerminationCode) {
        auto& daemon = *static_cast<Daemon*>(own);
        delete static_cast<Incoming*>(*request);
        *request = nullptr;
        daemon.connections_.waiting(daemon.socket_of(connection));
    }

    static MHD_Result handle(void* own, MHD_Connection* connection, const char*, const char* method,
                             const char*, const char* data, std::size_t* size, void** request) {
        if (!*request) return MHD_NO;
        auto& incoming = *static_cast<Incoming*>(*request);
        return static_cast<Daemon*>(own)->take(connection, method, {data, *size}, size, incoming);
    }

    MHD_Result take(MHD_Connection* connection, const char* method, std::string_view data,
                    std::size_t* size, Incoming& incoming) {
        if (!incoming.is_begun) {
            incoming.is_begun = true;
            return says_too_much(connection) ? give(connection, too_much()) : MHD_YES;
        }
        if (!data.empty()) {
            incoming.is_too_large |= incoming.body.size() + data.size() > settings_.largest_body;
            if (!incoming.is_too_large) incoming.body += data;
            *size = 0;
            return MHD_YES;
        }
        connections_.answering(socket_of(connection));
        return give(connection, answer(connection, method, incoming));
    }

    static Response too_much() { return text("that is too much\n", 413); }

    // Known before the first byte of the body.
    bool says_too_much(MHD_Connection* connection) const {
        std::map<std::string, std::string> headers;
        library_.get_connection_values(connection, MHD_HEADER_KIND, &take_header, &headers);
        const auto length = headers.find("content-length");
        const std::string most = std::to_string(settings_.largest_body);
        return length != headers.end() &&
               (length->second.size() > most.size() ||
                (length->second.size() == most.size() && length->second > most));
    }

    Response answer(MHD_Connection* connection, const char* method, Incoming& incoming) {
        Request request;
        request.method = method_called(method);
        library_.get_connection_values(connection, MHD_HEADER_KIND, &take_header, &request.headers);
        if (!incoming.target) return text("no such address\n", 404);
        if (incoming.is_too_large) return too_much();
        request.path = std::move(incoming.target->path);
        request.query = std::move(incoming.target->query);
        request.body = std::move(incoming.body);
        const auto* peer =
            library_.get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
        if (is_socket())
            request.peer = forwarded_for(request);
        else if (peer)
            request.peer = text_of(peer->client_addr);
        return application_.answer(std::move(request), Clock::now());
    }

    MHD_Result give(MHD_Connection* connection, const Response& response) {
        MHD_Response* made =
            response.events ? library_.response_from_callback(
                                  MHD_SIZE_UNKNOWN, event_block, &give_events,
                                  new Stream{response.events, settings_.patience / 3,
                                             response.events->last(), ": hello\n\n"},
                                  &end_stream)
                            : library_.response_from_buffer(response.body.size(),
                                                            const_cast<char*>(response.body.data()),
                                                            MHD_RESPMEM_MUST_COPY);
        if (!made) return MHD_NO;
        library_.add_response_header(made, "Content-Type",
                                     response.events ? "text/event-stream" : response.type.c_str());
        for (const auto& [name, value] : response.headers)
            library_.add_response_header(made, name.c_str(), value.c_str());
        const MHD_Result done =
            library_.queue_response(connection, static_cast<unsigned>(response.status), made);
        library_.destroy_response(made);
        return done;
    }

    Application& application_;
    ServerSettings settings_;
    const MicrohttpdLibrary& library_;
    Connections connections_;
    std::unique_ptr<UnixSocket> socket_;
    MHD_Daemon* daemon_ = nullptr;
    std::atomic<bool> is_started_ = false;
    std::string words_;  // of the library, while it starts
};

Server::Server(Application& application, ServerSettings settings)
    : daemon_(std::make_unique<Daemon>(application, std::move(settings))) {}

Server::~Server() = default;

int Server::port() const {
    return daemon_->port();
}

std::string Server::address() const {
    return daemon_->address();
}

void Server::stop() {
    daemon_->stop();
}

}  // namespace yaprak::http
