// What a person types as an address -> an address that mail can be sent to, or why not.
#pragma once
#include "base/error.hpp"

#include <string>
#include <string_view>

namespace yaprak {

struct Address {
    std::string local;   // before the @, as written
    std::string domain;  // lower case, other letters than ASCII's as A-labels (xn--...)
    std::string text() const { return local + "@" + domain; }
    // Letters before the @ that only servers with SMTPUTF8 take.
    bool needs_utf8() const;
    bool operator==(const Address&) const = default;
};

struct Mailbox {
    std::string name;  // may be empty
    Address address;
};

// Checks the syntax of RFC 5321 without quoted names and address literals, which no patient has.
// Throws Error with the user's own word.
Address parse_address(std::string_view written, const SourcePos& at = {});

// Reads "Örnek Klinik <bilgi@ornek.example>" or an address alone.
Mailbox parse_mailbox(std::string_view written, const SourcePos& at = {});

// "gmail.com" for "gmial.com": the great provider that the domain misses by one slip; empty where
// it misses none.
std::string likely_domain(std::string_view domain);

// Whether everybody can have an address there, so that the provider reads along.
bool is_public_provider(std::string_view domain);

// "gmail.com" of "smtp.gmail.com": the public provider whose server it is; empty of any other.
std::string provider_of_server(std::string_view host);

// Returns "a…@ornek.example": for lists and logs, in which no patient's name may stand.
std::string masked(const std::string& address);

}  // namespace yaprak
