// What the files of this folder that call libharu share.
#pragma once
#include "pdf/objects/haru.hpp"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

namespace yaprak::haru {

constexpr unsigned long object_number = 0x00FFFFFF;  // the rest of libharu's obj_id are flags

// Throws what a status of libharu's means: bad_alloc or Error.
[[noreturn]] void fail(unsigned long status);

// libharu takes bytes that it only reads as if it wrote them.
inline HPDF_BYTE* writable(const std::string& bytes) {
    return reinterpret_cast<HPDF_BYTE*>(const_cast<char*>(bytes.data()));
}

// A stream of bytes that are kept elsewhere.
struct Document::Bytes {
    std::string_view bytes;
    std::size_t at = 0;

    static Bytes& of(HPDF_Stream stream) { return *static_cast<Bytes*>(stream->attr); }
    static HPDF_STATUS read(HPDF_Stream stream, HPDF_BYTE* to, HPDF_UINT* count);
    // `to` is only ever 0.
    static HPDF_STATUS seek(HPDF_Stream stream, HPDF_INT to, HPDF_WhenceMode);
    static HPDF_INT32 tell(HPDF_Stream stream);
    static HPDF_UINT32 size(HPDF_Stream stream);
};

template <class T>
T* Document::made(T* object) const {
    if (!object) fail(HPDF_GetError(document_.get()));
    return object;
}

}  // namespace yaprak::haru
