// libcurl's SMTP. The debug callback is used to see which command was said last, never to log: the
// lines of a login pass through it.
#include "mail/smtp/smtp.hpp"

#include "base/error.hpp"
#include "mail/smtp/answer.hpp"
#include "mail/smtp/curl_library.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

namespace yaprak {
namespace {

constexpr long connect_seconds = 15;

struct ListFree {
    void operator()(curl_slist* list) const { curl_library().slist_free_all(list); }
};

// What the callbacks see of one letter.
struct Talk {
    std::string_view rest;
    Exchange exchange;
    bool farewell = false;  // what is said behind QUIT answers nothing
};

std::size_t give_bytes(char* to, std::size_t size, std::size_t count, void* user) {
    Talk& talk = *static_cast<Talk*>(user);
    const std::size_t amount = std::min(size * count, talk.rest.size());
    std::memcpy(to, talk.rest.data(), amount);
    talk.rest.remove_prefix(amount);
    talk.exchange.all_given = talk.rest.empty();  // libcurl need not ask again before the dot
    return amount;
}

std::size_t hear_line(char* bytes, std::size_t size, std::size_t count, void* user) {
    if (user && !static_cast<Talk*>(user)->farewell)
        add_answer_line({bytes, size * count}, static_cast<Talk*>(user)->exchange);
    return size * count;
}

// A new command: answers from here on are its own.
int follow(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* user) {
    if (kind != CURLINFO_HEADER_OUT || !user) return 0;
    Talk& talk = *static_cast<Talk*>(user);
    Exchange& exchange = talk.exchange;
    const std::string_view said(bytes, size);
    talk.farewell = said.starts_with("QUIT");
    if (talk.farewell) return 0;
    if (said.starts_with("MAIL")) exchange.step = Step::sender;
    if (said.starts_with("RCPT")) exchange.step = Step::recipient;
    if (said.starts_with("DATA")) exchange.step = Step::text;
    if (said.starts_with("AUTH")) exchange.step = Step::login;
    exchange.said.clear();
    exchange.code = 0;
    return 0;
}

Trouble trouble_of(CURLcode code) {
    switch (code) {
        case CURLE_OK:
            return Trouble::none;
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
            return Trouble::no_server;
        case CURLE_USE_SSL_FAILED:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CIPHER:
            return Trouble::no_encryption;
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR:
            return Trouble::bad_certificate;
        case CURLE_LOGIN_DENIED:
            return Trouble::login_refused;
        case CURLE_OPERATION_TIMEDOUT:
            return Trouble::silence;
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_GOT_NOTHING:
            return Trouble::broken;
        default:
            return Trouble::other;
    }
}

std::string url_of(const MailSettings& settings) {
    const bool v6 = settings.host.find(':') != std::string::npos;
    const std::string host = v6 ? "[" + settings.host + "]" : settings.host;
    return (settings.security == Security::tls ? "smtps://" : "smtp://") + host + ":" +
           std::to_string(settings.port) + "/" + settings.from.address.domain;
}

}  // namespace

struct SmtpSender::Handle {
    std::unique_ptr<CURL, void (*)(CURL*)> curl{curl_library().init(), curl_library().cleanup};
    char detail[CURL_ERROR_SIZE] = {};

    template <class Value>
    void set(CURLoption option, Value value) {
        if (curl_library().setopt(curl.get(), option, value) != CURLE_OK)
            throw Error(Code::library, {}, "libcurl lacks what mail needs",
                        "a build with SMTP and TLS is needed");
    }

    void set_server(const MailSettings& settings, const std::string& password) {
        set(CURLOPT_URL, url_of(settings).c_str());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_PROXY, "");
        set(CURLOPT_USE_SSL,
            long(settings.security == Security::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
        if (!settings.authority.empty()) set(CURLOPT_CAINFO, settings.authority.c_str());
        if (settings.user.empty()) return;
        set(CURLOPT_USERNAME, settings.user.c_str());
        set(CURLOPT_PASSWORD, password.c_str());
    }

    void set_limits(const MailSettings& settings) {
        const long seconds = long(settings.timeout.count());
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT, std::max(connect_seconds, seconds / 4));
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, seconds);
        set(CURLOPT_LOW_SPEED_LIMIT, 1L);
        set(CURLOPT_LOW_SPEED_TIME, seconds);
        set(CURLOPT_UPLOAD_BUFFERSIZE, 64L * 1024);
        set(CURLOPT_TCP_NODELAY, 1L);
    }

    void set_callbacks() {
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_VERBOSE, 1L);
        set(CURLOPT_DEBUGFUNCTION, follow);
        set(CURLOPT_READFUNCTION, give_bytes);
        set(CURLOPT_HEADERFUNCTION, hear_line);
        set(CURLOPT_ERRORBUFFER, detail);
    }

    Exchange attempt(const std::string& sender, const std::string& recipient,
                     std::string_view bytes, bool fresh) {
        Talk talk{bytes, {}, false};
        const std::unique_ptr<curl_slist, ListFree> to(
            curl_library().slist_append(nullptr, ("<" + recipient + ">").c_str()));
        set(CURLOPT_MAIL_FROM, ("<" + sender + ">").c_str());
        set(CURLOPT_MAIL_RCPT, to.get());
        set(CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.size()));
        set(CURLOPT_FRESH_CONNECT, fresh ? 1L : 0L);
        set(CURLOPT_READDATA, static_cast<void*>(&talk));
        set(CURLOPT_HEADERDATA, static_cast<void*>(&talk));
        set(CURLOPT_DEBUGDATA, static_cast<void*>(&talk));
        detail[0] = 0;
        const CURLcode code = curl_library().perform(curl.get());
        set(CURLOPT_DEBUGDATA, static_cast<void*>(nullptr));
        set(CURLOPT_HEADERDATA, static_cast<void*>(nullptr));
        talk.exchange.trouble = trouble_of(code);
        talk.exchange.detail = code == CURLE_OK ? ""
                               : detail[0]      ? detail
                                                : curl_library().strerror(code);
        return std::move(talk.exchange);
    }

    bool was_kept_connection() const {
        long made = 1;
        curl_library().getinfo(curl.get(), CURLINFO_NUM_CONNECTS, &made);
        return made == 0;
    }
};

SmtpSender::SmtpSender(const MailSettings& settings, const std::string& password) {
    handle_ = std::make_unique<Handle>();
    if (!handle_->curl) throw Error(Code::library, {}, "cannot use libcurl for mail");
    handle_->set_server(settings, password);
    handle_->set_limits(settings);
    handle_->set_callbacks();
}

SmtpSender::~SmtpSender() = default;

// A connection that was kept open may have been closed by the server meanwhile, which says nothing
// of the letter: then a new one is tried at once.
Exchange SmtpSender::send(const std::string& sender, const std::string& recipient,
                          std::string_view bytes) {
    Exchange exchange = handle_->attempt(sender, recipient, bytes, false);
    const bool closed = exchange.trouble != Trouble::none && !exchange.all_given &&
                        (exchange.code == 0 || exchange.code == 421);
    if (closed && handle_->was_kept_connection())
        exchange = handle_->attempt(sender, recipient, bytes, true);
    return exchange;
}

}  // namespace yaprak
