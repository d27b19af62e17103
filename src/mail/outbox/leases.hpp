// Who works on a letter: a lock of the kernel's on one byte of a file, which dies with the process
// that holds it, however it ends.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace yaprak {

// Held until it goes out of scope.
class Lease {
public:
    Lease(std::shared_ptr<const int> file, std::int64_t byte)
        : file_(std::move(file)), byte_(byte) {}
    Lease(Lease&& other) noexcept = default;
    Lease& operator=(Lease&& other) noexcept;
    ~Lease() { release(); }

private:
    void release();

    std::shared_ptr<const int> file_;
    std::int64_t byte_;
};

class Leases {
public:
    // Makes the file. Throws Error.
    explicit Leases(const std::filesystem::path& file);
    // Nothing where another worker, in this process or in another, holds it.
    std::optional<Lease> take(std::int64_t letter) const;

private:
    std::shared_ptr<const int> file_;
};

}  // namespace yaprak
