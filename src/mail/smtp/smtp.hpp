// Gives letters to one server, over one connection as long as it lasts (RFC 5321, 3207, 4954).
#pragma once
#include "mail/outbox/outcome.hpp"
#include "mail/settings/settings.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace yaprak {

class SmtpSender {
public:
    // The password is kept in memory only and shows nowhere.
    SmtpSender(const MailSettings& settings, const std::string& password);
    SmtpSender(const SmtpSender&) = delete;
    SmtpSender& operator=(const SmtpSender&) = delete;
    ~SmtpSender();

    // One letter to one address. Never throws for what the server or the line does.
    Exchange send(const std::string& sender, const std::string& recipient, std::string_view bytes);

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
};

}  // namespace yaprak
