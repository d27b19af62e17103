#include "mail/mail_server.hpp"

#include "checkout.hpp"
#include "shell.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

namespace yaprak {
namespace {

bool works(const std::string& command) {
    return std::system(("(" + command + ") >/dev/null 2>&1").c_str()) == 0;
}

}  // namespace

Process::Process(const std::vector<std::string>& command) {
    int to[2], from[2];
    REQUIRE(::pipe2(to, O_CLOEXEC) == 0);
    REQUIRE(::pipe2(from, O_CLOEXEC) == 0);
    pid_ = ::fork();
    if (pid_ == 0) {
        ::dup2(to[0], 0);
        ::dup2(from[1], 1);
        ::dup2(::open("/dev/null", O_WRONLY), 2);
        std::vector<char*> arguments;
        for (const std::string& word : command)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(to[0]);
    ::close(from[1]);
    in_ = to[1];
    out_ = from[0];
}

Process::~Process() {
    ::close(in_);
    ::close(out_);
    if (pid_ <= 0) return;
    ::kill(pid_, SIGTERM);
    ::waitpid(pid_, nullptr, 0);
}

std::string Process::first_line() const {
    std::string line;
    for (char c = 0; ::read(out_, &c, 1) == 1 && c != '\n';) line += c;
    return line;
}

MailServer::MailServer(const std::filesystem::path& folder, const std::vector<std::string>& options)
    : process_([&] {
          std::filesystem::create_directories(folder);
          std::vector<std::string> command = {
              "/usr/bin/python3", checkout() + "/tests/mail/mail_server.py", folder.string()};
          command.insert(command.end(), options.begin(), options.end());
          return command;
      }()) {
    port_ = std::atoi(process_.first_line().c_str());
    REQUIRE(port_ > 0);
}

bool has_mail_server() {
    static const bool found = works("/usr/bin/python3 -c 'import aiosmtpd'");
    if (!found) MESSAGE("skipped: python3-aiosmtpd is not installed");
    return found;
}

bool make_certificates(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    const std::string key = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 ";
    const bool made = works(
        "cd " + shell_quoted(folder) + " && " + key +
        "-subj /CN=test-authority -keyout ca.key -out ca.pem && " + key +
        "-subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout bad.key -out bad.pem && "
        "openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout good.key -out good.csr && "
        "echo subjectAltName=DNS:localhost > good.ext && "
        "openssl x509 -req -in good.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 "
        "-extfile good.ext -out good.pem");
    if (!made) MESSAGE("skipped: openssl is not installed");
    return made;
}

}  // namespace yaprak
