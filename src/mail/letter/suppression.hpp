// Addresses that are never written to: a file with one on each line, or a domain ("@ornek.com").
#pragma once
#include "mail/letter/address.hpp"

#include <filesystem>
#include <set>
#include <string>

namespace yaprak {

// What two ways to write one mailbox have in common: small letters, nothing behind a plus sign, and
// for Gmail no dots before the @.
[[nodiscard]] std::string normalised(const Address& address);

class SuppressionList {
public:
    // Empty lines and what follows # are passed over. Throws Error at the line that is no address,
    // and where the file cannot be read: nobody may be written to because a list is broken.
    void add_file(const std::filesystem::path& file);

    [[nodiscard]] bool has(const Address& address) const;
    [[nodiscard]] bool is_empty() const { return entries_.empty(); }

private:
    void add_line(std::string_view line, const SourcePos& at);

    std::set<std::string> entries_;  // as normalised(), or "@domain"
};

}  // namespace yaprak
