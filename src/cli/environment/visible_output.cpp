#include "cli/environment/visible_output.hpp"

#include "base/visible.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// How many bytes at the end are the beginning of a character of UTF-8 that is not whole.
std::size_t unfinished(std::string_view text) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0) == 0x80) continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

}  // namespace

void VisibleBuffer::write_whole() {
    const std::size_t rest = unfinished(waiting_);
    const std::string_view whole = std::string_view(waiting_).substr(0, waiting_.size() - rest);
    const std::string shown = visible(whole, LineEnds::kept);
    target_.write(shown.data(), std::streamsize(shown.size()));
    waiting_.erase(0, whole.size());
}

void VisibleBuffer::write_out() {
    if (waiting_.empty()) return;
    const std::string shown = visible(waiting_, LineEnds::kept);
    target_.write(shown.data(), std::streamsize(shown.size()));
    waiting_.clear();
}

void VisibleBuffer::write_unchanged(std::string_view bytes) {
    write_out();
    target_.write(bytes.data(), std::streamsize(bytes.size()));
}

VisibleBuffer::int_type VisibleBuffer::overflow(int_type c) {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    waiting_ += traits_type::to_char_type(c);
    write_whole();
    return target_ ? c : traits_type::eof();
}

std::streamsize VisibleBuffer::xsputn(const char* bytes, std::streamsize count) {
    waiting_.append(bytes, std::size_t(count));
    write_whole();
    return target_ ? count : 0;
}

int VisibleBuffer::sync() {
    write_out();
    return target_.flush() ? 0 : -1;
}

void write_unchanged(std::ostream& out, std::string_view bytes) {
    if (auto* const buffer = dynamic_cast<VisibleBuffer*>(out.rdbuf()))
        buffer->write_unchanged(bytes);
    else
        out.write(bytes.data(), std::streamsize(bytes.size()));
}

}  // namespace yaprak
