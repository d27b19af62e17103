#include "cli/environment/timed_output.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <string_view>

namespace yaprak {

std::string wall_time(std::int64_t now) {
    const std::time_t seconds = now / 1'000'000'000;
    std::tm time{};
    ::localtime_r(&seconds, &time);
    std::array<char, 40> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S%z", &time);
    const std::string_view whole(text.data(), size);
    const std::size_t zone = size - std::min<std::size_t>(size, 2);  // the minutes of +0300
    return std::string(whole.substr(0, zone)) + ":" + std::string(whole.substr(zone));
}

TimedBuffer::int_type TimedBuffer::overflow(int_type c) {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    const char byte = traits_type::to_char_type(c);
    return xsputn(&byte, 1) == 1 ? c : traits_type::eof();
}

std::streamsize TimedBuffer::xsputn(const char* bytes, std::streamsize count) {
    std::string_view rest(bytes, std::size_t(count));
    while (!rest.empty()) {
        if (begins_line_) target_ << wall_time(clock_.now()) << ' ';
        const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
        target_.write(rest.data(), std::streamsize(end));
        begins_line_ = rest[end - 1] == '\n';
        rest.remove_prefix(end);
    }
    return target_ ? count : 0;
}

int TimedBuffer::sync() {
    return target_.flush() ? 0 : -1;
}

}  // namespace yaprak
