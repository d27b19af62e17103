#include "mail/letter/address.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "mail/letter/idn2_library.hpp"

#include <algorithm>
#include <memory>
#include <vector>

namespace yaprak {
namespace {

// RFC 5321, 4.5.3.1 and RFC 1035, 2.3.4.
constexpr std::size_t longest_local = 64, longest_domain = 253, longest_label = 63;

// The domains of great providers, with those that look like a slip of one of them.
const std::vector<std::string>& providers() {
    static const std::vector<std::string> known = {
        "gmail.com",      "hotmail.com",     "outlook.com",  "yahoo.com",       "icloud.com",
        "yandex.com",     "live.com",        "msn.com",      "windowslive.com", "googlemail.com",
        "hotmail.com.tr", "outlook.com.tr",  "yahoo.com.tr", "yandex.com.tr",   "mynet.com",
        "ttmail.com",     "superonline.com", "ymail.com",    "rocketmail.com",  "me.com",
        "mac.com",        "aol.com",         "mail.com",     "email.com",       "mail.ru",
        "yandex.ru",      "bk.ru",           "list.ru",      "inbox.ru",        "rambler.ru",
        "gmx.de",         "gmx.net",         "gmx.com",      "gmx.at",          "gmx.ch",
        "web.de",         "t-online.de",     "freenet.de",   "hotmail.de",      "outlook.de",
        "yahoo.de",       "hotmail.co.uk",   "yahoo.co.uk",  "btinternet.com",  "hotmail.fr",
        "outlook.fr",     "yahoo.fr",        "orange.fr",    "proton.me",       "protonmail.com",
        "office365.com",  "zoho.com",        "fastmail.com", "tutanota.com",    "comcast.net",
        "qq.com",         "163.com"};
    return known;
}

[[noreturn]] void fail(std::string_view written, const SourcePos& at, const std::string& why,
                       const std::string& hint = {}) {
    throw Error(Code::mail_address, at, in_quotes(written) + " is no e-mail address: " + why, hint);
}

bool has_line_break(std::string_view text) {
    return text.find_first_of("\r\n") != text.npos;
}

bool is_control(char c) {
    return (c >= 0 && c < 32) || c == 127;
}

// RFC 5322, 3.2.3: atext; letters beyond ASCII by RFC 6531.
bool is_atom(char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letter || std::uint8_t(c) >= 128 ||
           std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

void check_local(std::string_view local, std::string_view written, const SourcePos& at) {
    if (local.empty()) fail(written, at, "nothing stands before the @");
    if (local.size() > longest_local) fail(written, at, "too long before the @");
    if (local.front() == '.' || local.back() == '.' || local.find("..") != local.npos)
        fail(written, at, "a dot stands where none can", "two dots, or one beside the @?");
    for (std::size_t i = 0; i < local.size(); i += decode(local, i).length)
        if (!is_atom(local[i]) && local[i] != '.')
            fail(written, at, in_quotes(local.substr(i, 1)) + " cannot stand before the @");
}

// Lower case and A-labels by UTS 46, in its way that keeps ß and such apart.
std::string to_ascii_domain(const std::string& domain, std::string_view written,
                            const SourcePos& at) {
    char* raw = nullptr;
    const int code =
        idn2_library().to_ascii(domain.c_str(), &raw, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
    const std::unique_ptr<char, void (*)(void*)> found(raw, idn2_library().free);
    if (code != IDN2_OK)
        fail(written, at,
             in_quotes(domain) + " is no domain (" + idn2_library().error_text(code) + ")");
    std::string ascii(raw);
    std::transform(ascii.begin(), ascii.end(), ascii.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return ascii;
}

void check_label(std::string_view label, std::string_view written, const SourcePos& at) {
    if (label.empty())
        fail(written, at, "a dot stands where none can", "two dots, or one at the end?");
    if (label.size() > longest_label) fail(written, at, in_quotes(label) + " is too long");
    if (label.front() == '-' || label.back() == '-')
        fail(written, at, "a hyphen stands at an end of " + in_quotes(label));
    for (char c : label)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
            fail(written, at, in_quotes(std::string(1, c)) + " cannot stand behind the @",
                 c == ',' ? "a dot instead of the comma?" : "");
}

void check_domain(const std::string& domain, std::string_view written, const SourcePos& at) {
    if (domain.size() > longest_domain) fail(written, at, "too long behind the @");
    if (domain.find('.') == domain.npos) {
        const std::string near = likely_domain(domain);
        fail(written, at, "no dot behind the @",
             near.empty() ? "" : "did you mean " + in_quotes(near) + "?");
    }
    std::string_view rest = domain;
    for (bool last = false; !last;) {
        const std::size_t dot = rest.find('.');
        last = dot == rest.npos;
        check_label(rest.substr(0, dot), written, at);
        if (last && rest.find_first_not_of("0123456789") == rest.npos)
            fail(written, at, "a domain does not end in a number");
        if (!last) rest.remove_prefix(dot + 1);
    }
}

// One letter more, less or other, or two neighbours swapped.
bool is_one_slip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    std::size_t begin = 0;
    while (begin < a.size() && a[begin] == b[begin]) ++begin;
    if (b.size() == a.size() + 1) return a.substr(begin) == b.substr(begin + 1);
    if (a.size() != b.size() || begin == a.size()) return false;
    if (a.substr(begin + 1) == b.substr(begin + 1)) return true;
    return begin + 1 < a.size() && a[begin] == b[begin + 1] && a[begin + 1] == b[begin] &&
           a.substr(begin + 2) == b.substr(begin + 2);
}

}  // namespace

bool Address::needs_utf8() const {
    return std::any_of(local.begin(), local.end(), [](char c) { return std::uint8_t(c) >= 128; });
}

Address parse_address(std::string_view written, const SourcePos& at) {
    const std::string_view text = trimmed(written);
    if (std::any_of(text.begin(), text.end(), is_control) || !is_valid_utf8(text))
        throw Error(Code::mail_address, at,
                    "an e-mail address with a line break or another control character");
    if (text.empty()) throw Error(Code::mail_address, at, "no e-mail address is given");
    const std::size_t sign = text.find('@');
    if (sign == text.npos) fail(text, at, "it has no @");
    if (text.find('@', sign + 1) != text.npos)
        fail(text, at, "it has two @", "one letter, one address");
    if (text.find(' ') != text.npos) fail(text, at, "it has a space in it");
    const Address address{std::string(text.substr(0, sign)),
                          to_ascii_domain(std::string(text.substr(sign + 1)), text, at)};
    check_local(address.local, text, at);
    check_domain(address.domain, text, at);
    return address;
}

Mailbox parse_mailbox(std::string_view written, const SourcePos& at) {
    const std::string_view text = trimmed(written);
    const std::size_t open = text.find('<');
    if (open == text.npos) return {"", parse_address(text, at)};
    if (!text.ends_with('>') || text.find('<', open + 1) != text.npos)
        fail(text, at, "the address must stand at the end, between < and >");
    std::string_view name = trimmed(text.substr(0, open));
    if (has_line_break(text) || std::any_of(name.begin(), name.end(), is_control) ||
        !is_valid_utf8(name))
        throw Error(Code::mail_address, at,
                    "a name with a line break or another control character");
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"')
        name = name.substr(1, name.size() - 2);
    return {std::string(name), parse_address(text.substr(open + 1, text.size() - open - 2), at)};
}

std::string likely_domain(std::string_view domain) {
    if (is_public_provider(domain)) return {};
    for (const std::string& provider : providers())
        if (provider.size() >= 8 && (is_one_slip(domain, provider) || domain == provider + ".tr"))
            return provider;
    return {};
}

bool is_public_provider(std::string_view domain) {
    const auto& known = providers();
    return std::find(known.begin(), known.end(), domain) != known.end();
}

std::string provider_of_server(std::string_view host) {
    while (!host.empty() && !is_public_provider(host)) {
        const std::size_t dot = host.find('.');
        host = dot == host.npos ? std::string_view() : host.substr(dot + 1);
    }
    return std::string(host);
}

std::string masked(const std::string& address) {
    const std::size_t sign = address.find('@');
    if (sign == address.npos || sign == 0) return address;
    return address.substr(0, decode(address, 0).length) + "…" + address.substr(sign);
}

}  // namespace yaprak
