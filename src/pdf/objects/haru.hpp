// libharu's object layer (dictionaries, arrays, streams, the cross-reference table) behind values
// that check what they are given and what they get back. The only door to libharu: no other file
// names it. Whatever it refuses becomes an Error; the document is then thrown away.
#pragma once
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct _HPDF_Doc_Rec;
struct _HPDF_Dict_Rec;
struct _HPDF_Array_Rec;

namespace yaprak {
class Deflater;
class PackedFile;
}  // namespace yaprak

namespace yaprak::haru {

class Document;
class Dict;

enum class Version { v1_6, v1_7, v2_0 };

// An array of the document. It is a handle: copies mean the same array, which the document owns.
class Array {
public:
    void add_name(std::string_view name);
    void add_integer(int value);
    void add_text(std::string_view utf8);
    void add(Dict object);   // a reference to an indirect object
    void add(Array object);  // the same
    Dict add_dict();         // a new one, written inside this array

private:
    friend class Dict;
    friend class Document;
    Array(Document& document, _HPDF_Array_Rec* handle) : document_(&document), handle_(handle) {}
    Document* document_;
    _HPDF_Array_Rec* handle_;
};

// A dictionary, or the dictionary of a stream. It is a handle, as Array is.
class Dict {
public:
    void set_name(const char* key, std::string_view name);
    void set_integer(const char* key, int value);
    void set_boolean(const char* key, bool value);
    // A text string (ISO 32000-1, 7.9.2.2), cut at the 32,767 bytes that PDF/A-2 allows.
    void set_text(const char* key, std::string_view utf8);
    // ASCII as it stands: dates, addresses. Throws Error beyond 32,767 bytes.
    void set_ascii(const char* key, std::string_view ascii);
    void set_numbers(const char* key, std::span<const double> values);  // three decimals
    // Any value in PDF's own syntax: for numbers with decimals, which libharu keeps as float.
    void set_verbatim(std::string_view key, std::string_view pdf);
    // Keys and values in PDF's own syntax, all at once.
    void set_entries(std::string_view pdf);
    // The reference "12 0 R" by which others name it. The dictionary must be indirect.
    std::string reference() const;
    void set(const char* key, Dict object);   // a reference to an indirect object
    void set(const char* key, Array object);  // the same
    // References to any number of objects; an array of libharu's ends at 32,767.
    void set_references(const char* key, std::span<const Dict> objects);
    Dict set_dict(const char* key);    // a new one, written inside this dictionary
    Array set_array(const char* key);  // the same

private:
    friend class Array;
    friend class Document;
    Dict(Document& document, _HPDF_Dict_Rec* handle) : document_(&document), handle_(handle) {}
    template <class Make>
    void put(const char* key, Make make);
    Document* document_;
    _HPDF_Dict_Rec* handle_;
};

class Document {
public:
    Document();
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    Dict catalog();
    Dict info();
    Dict page_tree();  // the root of it; its /Kids and /Count are the caller's

    Dict new_dict();  // indirect
    Array new_array();
    // Bytes that are written as they are; `filter` says how they were coded, nullptr: not at all.
    Dict new_stream(std::string bytes, const char* filter = nullptr);
    // The same of bytes that someone else keeps until the document is saved.
    Dict new_stream_of(std::string_view bytes, const char* filter = nullptr);

    // The bytes of the file. Its ID is a hash of every byte before it. A file of version 2.0 has no
    // Info dictionary.
    [[nodiscard]] std::string save(Version version = Version::v1_7);
    // The same with its small objects compressed together.
    [[nodiscard]] std::string save_packed(Version version, const Deflater& deflate);

private:
    friend class Array;
    friend class Dict;
    struct Free {
        void operator()(_HPDF_Doc_Rec* document) const;
    };
    struct Bytes;
    Dict wrap(_HPDF_Dict_Rec* handle);
    std::string& verbatim_of(_HPDF_Dict_Rec* handle);
    std::size_t expected_size() const;
    std::size_t pack(PackedFile& file, _HPDF_Dict_Rec* stream, std::string& dictionary);
    void check(unsigned long status) const;
    template <class T>
    T* made(T* object) const;

    std::deque<std::string> kept_;      // bytes of streams
    std::deque<std::string> verbatim_;  // of dictionaries
    std::deque<std::unique_ptr<Bytes>> read_;
    std::unique_ptr<_HPDF_Doc_Rec, Free> document_;  // last: freed before what it points to
};

}  // namespace yaprak::haru
