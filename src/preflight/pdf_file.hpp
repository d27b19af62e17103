// The objects of a PDF that anybody made, as far as qpdf can read them (ISO 32000-1, 7.3).
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class PdfFile;

// A handle, valid as long as its file. What is asked of an object of another kind is empty: of a
// number its keys, of a missing key everything.
class PdfObject {
public:
    PdfObject() = default;

    bool exists() const;
    bool is_dict() const;  // or a stream, whose dictionary is asked
    bool is_stream() const;
    bool is_array() const;
    bool is_name() const;
    bool is_number() const;
    bool is_string() const;

    double number(double otherwise = 0) const;
    bool truth() const;         // false where it is no boolean
    std::string name() const;   // without its slash
    std::string text() const;   // of a text string, in UTF-8
    std::string bytes() const;  // of a string, as it stands
    std::size_t size() const;   // of an array
    PdfObject operator[](std::size_t index) const;
    PdfObject operator[](const char* key) const;
    // Of a page: its own, or what the nodes above it say (ISO 32000-1, 7.7.3.4).
    PdfObject inherited(const char* key) const;
    std::vector<std::string> keys() const;  // without their slashes
    std::vector<double> numbers() const;    // of an array
    int id() const;                         // of an indirect object, else 0

    // What a stream holds, without its filters, and without those of pictures only where `all`.
    // Empty where it is damaged.
    std::string data(bool all = false) const;
    // The same as it is stored.
    std::string stored_data() const;

private:
    friend class PdfFile;
    PdfObject(const PdfFile* file, unsigned handle) : file_(file), handle_(handle) {}
    int type() const;
    std::string data_at(int level) const;

    const PdfFile* file_ = nullptr;
    unsigned handle_ = 0;
};

class PdfFile {
public:
    // `bytes` must outlive this. Throws Error where they are no PDF that can be read without a
    // password.
    explicit PdfFile(std::string_view bytes);
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;

    bool is_locked() const;
    std::string version() const;  // "1.6"
    PdfObject root() const;
    PdfObject trailer() const;
    std::size_t pages() const { return pages_; }
    PdfObject page(std::size_t index) const;
    // All content streams of a page behind each other.
    std::string content(std::size_t page) const;

private:
    friend class PdfObject;
    struct Handle;
    std::unique_ptr<Handle> handle_;
    std::size_t pages_ = 0;
};

}  // namespace yaprak
