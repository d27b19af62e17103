// Where all that the program prints passes through: what comes from pages, names, tables, servers
// and manifests commands no terminal, whichever command prints it.
#pragma once
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace yaprak {

// Writes to `target` what visible() makes of it, line ends and tabs kept. It keeps back the bytes
// of a character that is not whole until the rest comes, or the stream is flushed.
class VisibleBuffer : public std::streambuf {
public:
    explicit VisibleBuffer(std::ostream& target) : target_(target) {}
    VisibleBuffer(const VisibleBuffer&) = delete;
    VisibleBuffer& operator=(const VisibleBuffer&) = delete;
    ~VisibleBuffer() override { write_out(); }

    // As it is, behind what was written before.
    void write_unchanged(std::string_view bytes);

protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;
    int sync() override;

private:
    void write_whole();
    void write_out();

    std::ostream& target_;
    std::string waiting_;
};

// A stream over such a buffer. `target` must outlive it.
class VisibleOutput : private VisibleBuffer, public std::ostream {
public:
    explicit VisibleOutput(std::ostream& target)
        : VisibleBuffer(target), std::ostream(static_cast<VisibleBuffer*>(this)) {}
};

// For the program's own colours and for bytes that are a file: to the target of a VisibleOutput as
// they are, to any other stream as ever.
void write_unchanged(std::ostream& out, std::string_view bytes);

}  // namespace yaprak
