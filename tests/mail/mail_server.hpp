// Mail servers for tests: started on a port of loopback's, stopped with the test, whatever happens.
#pragma once
#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

// A program that reads its standard input until it ends, and whose first line may be asked for.
class Process {
public:
    explicit Process(const std::vector<std::string>& command);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();
    std::string first_line() const;

private:
    pid_t pid_ = -1;
    int in_ = -1, out_ = -1;
};

// tests/mail/mail_server.py; see there for what recipients' names make it do.
class MailServer {
public:
    explicit MailServer(const std::filesystem::path& folder,
                        const std::vector<std::string>& options = {});
    int port() const { return port_; }

private:
    Process process_;
    int port_ = 0;
};

// Whether aiosmtpd is installed; says so where it is not.
bool has_mail_server();

// A test authority (ca.pem), a certificate for localhost from it (good.pem, good.key) and one that
// nobody vouches for (bad.pem, bad.key), made by openssl in `folder`. False, with a message, where
// that is not installed.
bool make_certificates(const std::filesystem::path& folder);

}  // namespace yaprak
