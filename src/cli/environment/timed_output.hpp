// Lines with the time at which each began: "2026-11-30T14:03:07+03:00 out/a.pdf  1 page".
#pragma once
#include "base/file_system.hpp"
#include "cli/environment/shown_text.hpp"

#include <cstdint>
#include <ostream>
#include <streambuf>
#include <string>

namespace yaprak {

// "2026-11-30T14:03:07+03:00" (RFC 3339) by the clock on the wall; `now` in ns since 1970.
[[nodiscard]] std::string wall_time(std::int64_t now);

class TimedBuffer : public std::streambuf {
public:
    TimedBuffer(std::ostream& target, const FileSystem& clock) : target_(target), clock_(clock) {}

protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;
    int sync() override;

private:
    std::ostream& target_;
    const FileSystem& clock_;
    bool begins_line_ = true;
};

// A stream over such a buffer, in the language of `target`. `target` and `clock` must outlive it.
class TimedOutput : private TimedBuffer, public std::ostream {
public:
    TimedOutput(std::ostream& target, const FileSystem& clock)
        : TimedBuffer(target, clock), std::ostream(static_cast<TimedBuffer*>(this)) {
        speak_as(*this, target);
    }
};

}  // namespace yaprak
