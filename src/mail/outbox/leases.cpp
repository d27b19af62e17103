// Open file description locks (fcntl, F_OFD_SETLK): unlike the older kind they also hold between
// two openings of the file in one process.
#include "mail/outbox/leases.hpp"

#include "base/error.hpp"
#include "mail/outbox/database.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace yaprak {
namespace {

bool set_lock(int fd, short kind, std::int64_t byte) {
    struct flock lock {};
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    return ::fcntl(fd, F_OFD_SETLK, &lock) == 0;
}

}  // namespace

LockFile::LockFile(const std::filesystem::path& file)
    : descriptor_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (descriptor_ < 0) fail_to_open({file.string()}, errno);
}

LockFile::~LockFile() {
    ::close(descriptor_);
}

Lease& Lease::operator=(Lease&& other) noexcept {
    if (this == &other) return *this;
    release();
    file_ = std::move(other.file_);
    byte_ = other.byte_;
    return *this;
}

void Lease::release() {
    if (file_) set_lock(file_->descriptor(), F_UNLCK, byte_);
    file_.reset();
}

Leases::Leases(const std::filesystem::path& file) : file_(std::make_shared<LockFile>(file)) {}

std::optional<Lease> Leases::take(std::int64_t letter) const {
    if (set_lock(file_->descriptor(), F_WRLCK, letter)) return Lease(file_, letter);
    if (errno == EAGAIN || errno == EACCES) return std::nullopt;
    throw Error(Code::outbox, {},
                "cannot lock a letter of the outbox: " + std::generic_category().message(errno),
                "the outbox must stand on a disk of this machine");
}

}  // namespace yaprak
