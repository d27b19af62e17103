// A document -> its file: as libharu writes it, or packed (packed_file.hpp). libharu counts the
// objects and writes the values of each; all else of a packed file is written here.
#include "base/content_hash.hpp"
#include "pdf/objects/haru_parts.hpp"
#include "pdf/objects/packed_file.hpp"

#include <utility>
#include <vector>

namespace yaprak::haru {
namespace {

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

// What stands in the file as a stream; nullptr: a value without one.
HPDF_Dict stream_of(void* object) {
    const auto* header = static_cast<HPDF_Obj_Header*>(object);
    if ((header->obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_DICT) return nullptr;
    const auto dict = static_cast<HPDF_Dict>(object);
    return dict->stream ? dict : nullptr;
}

// The value alone: what is in a stream is written elsewhere.
HPDF_STATUS write_value(void* object, HPDF_Dict stream, HPDF_Stream writer) {
    const HPDF_Stream bytes = stream ? std::exchange(stream->stream, nullptr) : nullptr;
    const HPDF_STATUS status = HPDF_Obj_WriteValue(object, writer, nullptr);
    if (stream) stream->stream = bytes;
    return status;
}

std::size_t number_of(void* object) {
    return static_cast<HPDF_Obj_Header*>(object)->obj_id & object_number;
}

const char* text_of(Version version) {
    if (version == Version::v2_0) return "2.0";
    return version == Version::v1_6 ? "1.6" : "1.7";
}

}  // namespace

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
        check(write_value(object, stream, writer.get()));
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

}  // namespace yaprak::haru
