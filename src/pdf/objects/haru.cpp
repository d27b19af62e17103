// The traps of libharu 2.3.0 that this file keeps away from the others: errors are only stored, not
// reported; names with a space, names and strings that are too long, reals beyond 32,767 are
// written wrongly; a real is a float; a direct object has one owner and leaks until it has one.
#include "pdf/objects/haru.hpp"

#include "base/content_hash.hpp"
#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "pdf/objects/packed_file.hpp"
#include "pdf/objects/text_string.hpp"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>
#include <vector>

namespace yaprak::haru {
namespace {

constexpr std::size_t longest_name = 127;
constexpr unsigned long object_number = 0x00FFFFFF;  // the rest of libharu's obj_id are flags

[[noreturn]] void fail(unsigned long status) {
    if (status == HPDF_FAILD_TO_ALLOC_MEM) throw std::bad_alloc();
    std::string problem = "the PDF could not be written: libharu reports 0x";
    append_hex(problem, status, 4, HexCase::lower);
    throw Error(Code::pdf, {}, problem);
}

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

HPDF_BYTE* writable(const std::string& bytes) {
    return reinterpret_cast<HPDF_BYTE*>(const_cast<char*>(bytes.data()));
}

HPDF_STATUS write_verbatim(HPDF_Dict dict, HPDF_Stream stream) {
    const auto& text = *static_cast<const std::string*>(dict->attr);
    return HPDF_Stream_Write(stream, writable(text), HPDF_UINT(text.size()));
}

HPDF_STATUS append(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT count) {
    try {
        static_cast<std::string*>(stream->attr)
            ->append(reinterpret_cast<const char*>(bytes), count);
        return HPDF_OK;
    } catch (...) {  // no exception through C
        return HPDF_FAILD_TO_ALLOC_MEM;
    }
}

// The trailer is written last: what stands in the sink then is the whole file before it.
HPDF_STATUS write_id(HPDF_Dict trailer, HPDF_Stream stream) {
    const std::string id = content_hash(*static_cast<const std::string*>(trailer->attr));
    const std::string entry = "/ID [<" + id + "><" + id + ">]\n";
    return HPDF_Stream_Write(stream, writable(entry), HPDF_UINT(entry.size()));
}

// It comes into the trailer while the file is written, whatever was wished.
HPDF_STATUS drop_info(HPDF_Dict trailer) {
    return HPDF_Dict_RemoveElement(trailer, "Info");
}

// libharu knows no version later than 1.7.
HPDF_STATUS write_id_of_2_0(HPDF_Dict trailer, HPDF_Stream stream) {
    static_cast<std::string*>(trailer->attr)->replace(0, 8, "%PDF-2.0");
    return write_id(trailer, stream);
}

}  // namespace

// ---- streams of bytes kept elsewhere -----------------------------------------------------------

struct Document::Bytes {
    std::string_view bytes;
    std::size_t at = 0;

    static Bytes& of(HPDF_Stream stream) { return *static_cast<Bytes*>(stream->attr); }
    static HPDF_STATUS read(HPDF_Stream stream, HPDF_BYTE* to, HPDF_UINT* count) {
        Bytes& from = of(stream);
        const std::size_t wanted = *count;
        const std::size_t given = std::min(wanted, from.bytes.size() - from.at);
        std::memcpy(to, from.bytes.data() + from.at, given);
        from.at += given;
        *count = HPDF_UINT(given);
        return given < wanted ? HPDF_STATUS(HPDF_STREAM_EOF) : HPDF_STATUS(HPDF_OK);
    }
    static HPDF_STATUS seek(HPDF_Stream stream, HPDF_INT to, HPDF_WhenceMode) {
        of(stream).at = std::min(std::size_t(to), of(stream).bytes.size());  // only ever to 0
        return HPDF_OK;
    }
    static HPDF_INT32 tell(HPDF_Stream stream) { return HPDF_INT32(of(stream).at); }
    static HPDF_UINT32 size(HPDF_Stream stream) { return HPDF_UINT32(of(stream).bytes.size()); }
};

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

template <class T>
T* Document::made(T* object) const {
    if (!object) fail(HPDF_GetError(document_.get()));
    return object;
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

// An estimate: the streams, and what an object takes in words and in the table.
std::size_t Document::expected_size() const {
    constexpr std::size_t object = 200;
    std::size_t size = object * document_->xref->entries->count;
    for (const auto& stream : read_) size += stream->bytes.size();
    for (const std::string& text : verbatim_) size += text.size();
    return size;
}

std::string Document::save(Version version) {
    HPDF_Doc document = document_.get();
    check(HPDF_GetError(document));
    if (version == Version::v2_0) document->trailer->before_write_fn = drop_info;
    std::string out;
    out.reserve(expected_size());
    document->pdf_version =
        version == Version::v1_6 ? HPDF_VER_16 : HPDF_VER_17;  // last: other calls set it back
    document->trailer->attr = &out;
    document->trailer->write_fn = version == Version::v2_0 ? write_id_of_2_0 : write_id;
    if (document->stream) HPDF_Stream_Free(document->stream);
    document->stream = nullptr;
    document->stream = made(HPDF_CallbackWriter_New(document->mmgr, append, &out));
    check(HPDF_SaveToStream(document));
    check(HPDF_GetError(document));
    HPDF_Stream_Free(document->stream);
    document->stream = nullptr;
    return out;
}

// ---- a packed file ----

namespace {

// What stands in the file as a stream; nullptr: a value without one.
HPDF_Dict stream_of(void* object) {
    const auto* header = static_cast<HPDF_Obj_Header*>(object);
    if ((header->obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_DICT) return nullptr;
    const auto dict = static_cast<HPDF_Dict>(object);
    return dict->stream ? dict : nullptr;
}

std::size_t number_of(void* object) {
    return static_cast<HPDF_Obj_Header*>(object)->obj_id & object_number;
}

const char* text_of(Version version) {
    if (version == Version::v2_0) return "2.0";
    return version == Version::v1_6 ? "1.6" : "1.7";
}

}  // namespace

// libharu keeps the length of a stream as an object of its own: returns its number, which becomes
// free.
std::size_t Document::pack(PackedFile& file, HPDF_Dict stream, std::string& dictionary) {
    const std::string_view bytes = Bytes::of(stream->stream).bytes;
    const std::string length = "/Length ";
    const std::size_t number = number_of(
        made(static_cast<void*>(HPDF_Dict_GetItem(stream, "Length", HPDF_OCLASS_NUMBER))));
    const std::string elsewhere = length + std::to_string(number) + " 0 R";
    const std::size_t at = dictionary.find(elsewhere);
    if (at == dictionary.npos) fail(HPDF_DICT_STREAM_LENGTH_NOT_FOUND);
    dictionary.replace(at, elsewhere.size(), length + std::to_string(bytes.size()));
    file.add_free(number);
    file.add_stream(number_of(stream), dictionary, bytes);
    return number;
}

std::string Document::save_packed(Version version, const Deflater& deflate) {
    HPDF_Doc document = document_.get();
    check(HPDF_GetError(document));
    const HPDF_List entries = document->xref->entries;
    PackedFile file(text_of(version), entries->count, expected_size(), deflate);
    std::string value;
    const std::unique_ptr<HPDF_Stream_Rec, void (*)(HPDF_Stream)> writer(
        made(HPDF_CallbackWriter_New(document->mmgr, append, &value)), HPDF_Stream_Free);
    const auto info = static_cast<void*>(document->info);
    std::vector<bool> is_length(entries->count);
    for (HPDF_UINT i = 1; i < entries->count; ++i) {
        void* object = static_cast<HPDF_XrefEntry>(made(HPDF_List_ItemAt(entries, i)))->obj;
        if (is_length[i]) continue;
        if (object == info && version == Version::v2_0) {
            file.add_free(i);
            continue;
        }
        value.clear();
        const HPDF_Dict stream = stream_of(object);
        const HPDF_Stream bytes = stream ? stream->stream : nullptr;
        if (stream) stream->stream = nullptr;  // it is written here
        const HPDF_STATUS status = HPDF_Obj_WriteValue(object, writer.get(), nullptr);
        if (stream) stream->stream = bytes;
        check(status);
        if (!stream) {
            file.add_object(i, value);
            continue;
        }
        is_length[pack(file, stream, value)] = true;
    }
    check(HPDF_GetError(document));
    std::string trailer = "/Root " + catalog().reference();
    if (version != Version::v2_0) trailer += "/Info " + Document::info().reference();
    return std::move(file).finish(trailer);
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
