// Who works on a letter: a lock of the kernel's on one byte of a file, which dies with the process
// that holds it, however it ends.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace yaprak {

// The file of the locks, open as long as anybody has one.
class LockFile {
public:
    // Makes the file where it is missing. Throws Error.
    explicit LockFile(const std::filesystem::path& file);
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    ~LockFile();
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

// Held until it goes out of scope.
class Lease {
public:
    Lease(std::shared_ptr<const LockFile> file, std::int64_t byte)
        : file_(std::move(file)), byte_(byte) {}
    Lease(Lease&& other) noexcept = default;
    Lease& operator=(Lease&& other) noexcept;
    ~Lease() { release(); }

private:
    void release();

    std::shared_ptr<const LockFile> file_;
    std::int64_t byte_;
};

class Leases {
public:
    // Makes the file. Throws Error.
    explicit Leases(const std::filesystem::path& file);
    // Nothing where another worker, in this process or in another, holds it.
    [[nodiscard]] std::optional<Lease> take(std::int64_t letter) const;

private:
    std::shared_ptr<const LockFile> file_;
};

}  // namespace yaprak
