// The traps of libharu 2.3.0 that this file keeps away from the others: errors are only stored, not
// reported; names with a space, names and strings that are too long, reals beyond 32,767 are
// written wrongly; a real is a float; a direct object has one owner and leaks until it has one.
#include "pdf/objects/haru.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "pdf/objects/haru_parts.hpp"
#include "pdf/objects/text_string.hpp"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace yaprak::haru {
namespace {

constexpr std::size_t longest_name = 127;

bool may_stand_in_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '-' || c == '_' || c == '.';
}

std::string checked_name(std::string_view name) {
    if (name.empty() || name.size() > longest_name ||
        !std::all_of(name.begin(), name.end(), may_stand_in_name))
        throw Error(Code::pdf, {}, "\"" + std::string(name) + "\" cannot be a name in a PDF");
    return std::string(name);
}

HPDF_STATUS write_verbatim(HPDF_Dict dict, HPDF_Stream stream) {
    const auto& text = *static_cast<const std::string*>(dict->attr);
    return HPDF_Stream_Write(stream, writable(text), HPDF_UINT(text.size()));
}

}  // namespace

void fail(unsigned long status) {
    if (status == HPDF_FAILD_TO_ALLOC_MEM) throw std::bad_alloc();
    std::string problem = "the PDF could not be written: libharu reports 0x";
    append_hex(problem, status, 4, HexCase::lower);
    throw Error(Code::pdf, {}, problem);
}

// ---- streams of bytes kept elsewhere -----------------------------------------------------------

HPDF_STATUS Document::Bytes::read(HPDF_Stream stream, HPDF_BYTE* to, HPDF_UINT* count) {
    Bytes& from = of(stream);
    const std::size_t wanted = *count;
    const std::size_t given = std::min(wanted, from.bytes.size() - from.at);
    std::memcpy(to, from.bytes.data() + from.at, given);
    from.at += given;
    *count = HPDF_UINT(given);
    return given < wanted ? HPDF_STATUS(HPDF_STREAM_EOF) : HPDF_STATUS(HPDF_OK);
}

HPDF_STATUS Document::Bytes::seek(HPDF_Stream stream, HPDF_INT to, HPDF_WhenceMode) {
    of(stream).at = std::min(std::size_t(to), of(stream).bytes.size());
    return HPDF_OK;
}

HPDF_INT32 Document::Bytes::tell(HPDF_Stream stream) {
    return HPDF_INT32(of(stream).at);
}

HPDF_UINT32 Document::Bytes::size(HPDF_Stream stream) {
    return HPDF_UINT32(of(stream).bytes.size());
}

// ---- the document ------------------------------------------------------------------------------

void Document::Free::operator()(HPDF_Doc document) const {
    HPDF_Free(document);
}

Document::Document() : document_(HPDF_New(nullptr, nullptr)) {
    if (!document_) throw std::bad_alloc();
    HPDF_Dict root = made(static_cast<HPDF_Dict>(document_->root_pages));
    root->before_write_fn = nullptr;  // it would count pages of libharu's own making
    check(HPDF_Dict_RemoveElement(made(document_->info), "Producer"));
}

Document::~Document() = default;

void Document::check(unsigned long status) const {
    if (status != HPDF_OK) fail(status);
}

Dict Document::wrap(HPDF_Dict handle) {
    return {*this, made(handle)};
}

Dict Document::catalog() {
    return wrap(document_->catalog);
}

Dict Document::info() {
    return wrap(document_->info);
}

Dict Document::page_tree() {
    return wrap(document_->root_pages);
}

Dict Document::new_dict() {
    HPDF_Dict dict = made(HPDF_Dict_New(document_->mmgr));
    check(HPDF_Xref_Add(document_->xref, dict));
    return {*this, dict};
}

Array Document::new_array() {
    HPDF_Array array = made(HPDF_Array_New(document_->mmgr));
    check(HPDF_Xref_Add(document_->xref, array));
    return {*this, array};
}

Dict Document::new_stream(std::string bytes, const char* filter) {
    kept_.push_back(std::move(bytes));
    return new_stream_of(kept_.back(), filter);
}

Dict Document::new_stream_of(std::string_view bytes, const char* filter) {
    HPDF_Dict dict = made(HPDF_DictStream_New(document_->mmgr, document_->xref));
    read_.push_back(std::make_unique<Bytes>(Bytes{bytes}));
    HPDF_Stream_Free(dict->stream);
    dict->stream = nullptr;
    dict->stream = made(HPDF_CallbackReader_New(document_->mmgr, Bytes::read, Bytes::seek,
                                                Bytes::tell, Bytes::size, read_.back().get()));
    dict->filter = HPDF_STREAM_FILTER_NONE;  // or it would code the bytes once more
    Dict stream(*this, dict);
    if (filter) stream.set_verbatim("Filter", std::string("/") + filter);
    return stream;
}

std::string& Document::verbatim_of(HPDF_Dict handle) {
    if (handle->write_fn != write_verbatim) {
        verbatim_.emplace_back();
        handle->attr = &verbatim_.back();
        handle->write_fn = write_verbatim;
    }
    return *static_cast<std::string*>(handle->attr);
}

// ---- arrays and dictionaries -------------------------------------------------------------------

void Array::add_name(std::string_view name) {
    document_->check(HPDF_Array_AddName(handle_, checked_name(name).c_str()));
}

void Array::add_integer(int value) {
    document_->check(HPDF_Array_AddNumber(handle_, value));
}

void Array::add_text(std::string_view utf8) {
    const std::string bytes = text_string(utf8);
    document_->check(HPDF_Array_Add(
        handle_, document_->made(HPDF_Binary_New(document_->document_->mmgr, writable(bytes),
                                                 HPDF_UINT(bytes.size())))));
}

void Array::add(Dict object) {
    document_->check(HPDF_Array_Add(handle_, object.handle_));
}

void Array::add(Array object) {
    document_->check(HPDF_Array_Add(handle_, object.handle_));
}

Dict Array::add_dict() {
    HPDF_Dict dict = document_->made(HPDF_Dict_New(document_->document_->mmgr));
    document_->check(HPDF_Array_Add(handle_, dict));
    return {*document_, dict};
}

// The key is checked before the object is made, so that no object is left without an owner.
template <class Make>
void Dict::put(const char* key, Make make) {
    const std::string name = checked_name(key);
    document_->check(HPDF_Dict_Add(handle_, name.c_str(), document_->made(make())));
}

void Dict::set_name(const char* key, std::string_view name) {
    const std::string value = checked_name(name);
    put(key, [&] { return HPDF_Name_New(document_->document_->mmgr, value.c_str()); });
}

void Dict::set_integer(const char* key, int value) {
    put(key, [&] { return HPDF_Number_New(document_->document_->mmgr, value); });
}

void Dict::set_boolean(const char* key, bool value) {
    put(key, [&] {
        return HPDF_Boolean_New(document_->document_->mmgr, value ? HPDF_TRUE : HPDF_FALSE);
    });
}

void Dict::set_text(const char* key, std::string_view utf8) {
    utf8 = fitting(utf8);
    if (is_plain_ascii(utf8)) return set_ascii(key, utf8);
    const std::string bytes = text_string(utf8);
    put(key, [&] {
        return HPDF_Binary_New(document_->document_->mmgr, writable(bytes),
                               HPDF_UINT(bytes.size()));
    });
}

void Dict::set_ascii(const char* key, std::string_view ascii) {
    if (ascii.size() > longest_string || !is_plain_ascii(ascii))
        throw Error(Code::pdf, {}, "a string is too long for a PDF, or is not ASCII");
    set_verbatim(key, literal_string(ascii));
}

void Dict::set_numbers(const char* key, std::span<const double> values) {
    std::string text = "[";
    for (double value : values) {
        if (text.size() > 1) text += ' ';
        append_number(text, std::clamp(value, -32767.0, 32767.0));
    }
    set_verbatim(key, text + "]");
}

void Dict::set_verbatim(std::string_view key, std::string_view pdf) {
    std::string& text = document_->verbatim_of(handle_);
    text += '/';
    text += checked_name(key);
    text += ' ';
    text += pdf;
    text += '\n';
}

void Dict::set_entries(std::string_view pdf) {
    std::string& text = document_->verbatim_of(handle_);
    text += pdf;
    text += '\n';
}

std::string Dict::reference() const {
    return std::to_string(handle_->header.obj_id & object_number) + " 0 R";
}

void Dict::set(const char* key, Dict object) {
    put(key, [&] { return object.handle_; });
}

void Dict::set(const char* key, Array object) {
    put(key, [&] { return object.handle_; });
}

void Dict::set_references(const char* key, std::span<const Dict> objects) {
    std::string text = "[";
    for (const Dict& object : objects) {
        if (text.size() > 1) text += ' ';
        text += object.reference();
    }
    set_verbatim(key, text + "]");
}

Dict Dict::set_dict(const char* key) {
    HPDF_Dict dict = nullptr;
    put(key, [&] { return dict = HPDF_Dict_New(document_->document_->mmgr); });
    return {*document_, dict};
}

Array Dict::set_array(const char* key) {
    HPDF_Array array = nullptr;
    put(key, [&] { return array = HPDF_Array_New(document_->document_->mmgr); });
    return {*document_, array};
}

}  // namespace yaprak::haru
