#include "preflight/pdf_file.hpp"

#include "base/error.hpp"
#include "preflight/qpdf_reading.hpp"

#include <cstdlib>

namespace yaprak {

struct PdfFile::Handle {
    const QpdfReading& qpdf = qpdf_reading();
    qpdf_data data = qpdf.init();

    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    // It writes of errors that nobody asked about.
    ~Handle() {
        if (qpdf.has_error(data)) (void)qpdf.get_error(data);
        qpdf.cleanup(&data);
    }
};

namespace {

std::string without_slash(const char* name) {
    if (!name) return {};
    return *name == '/' ? name + 1 : name;
}

std::string taken(unsigned char* bytes, std::size_t length) {
    std::string out;
    if (bytes) out.assign(reinterpret_cast<const char*>(bytes), length);
    std::free(bytes);
    return out;
}

}  // namespace

// ---- objects ----

int PdfObject::type() const {
    return file_ ? int(file_->handle_->qpdf.get_type_code(file_->handle_->data, handle_))
                 : int(ot_null);
}

bool PdfObject::exists() const {
    return type() != ot_null && type() != ot_uninitialized;
}
bool PdfObject::is_dict() const {
    return type() == ot_dictionary || is_stream();
}
bool PdfObject::is_stream() const {
    return type() == ot_stream;
}
bool PdfObject::is_array() const {
    return type() == ot_array;
}
bool PdfObject::is_name() const {
    return type() == ot_name;
}
bool PdfObject::is_number() const {
    return type() == ot_integer || type() == ot_real;
}
bool PdfObject::is_string() const {
    return type() == ot_string;
}

double PdfObject::number(double otherwise) const {
    return is_number() ? file_->handle_->qpdf.get_numeric_value(file_->handle_->data, handle_)
                       : otherwise;
}

bool PdfObject::truth() const {
    return type() == ot_boolean &&
           file_->handle_->qpdf.get_bool_value(file_->handle_->data, handle_) == QPDF_TRUE;
}

std::string PdfObject::name() const {
    if (!is_name()) return {};
    return without_slash(file_->handle_->qpdf.get_name(file_->handle_->data, handle_));
}

std::string PdfObject::text() const {
    if (!is_string()) return {};
    return file_->handle_->qpdf.get_utf8_value(file_->handle_->data, handle_);
}

std::string PdfObject::bytes() const {
    if (!is_string()) return {};
    std::size_t length = 0;
    const char* at =
        file_->handle_->qpdf.get_binary_string_value(file_->handle_->data, handle_, &length);
    return {at, length};
}

std::size_t PdfObject::size() const {
    if (!is_array()) return 0;
    return std::size_t(file_->handle_->qpdf.get_array_n_items(file_->handle_->data, handle_));
}

PdfObject PdfObject::operator[](std::size_t index) const {
    if (index >= size()) return {};
    return {file_, file_->handle_->qpdf.get_array_item(file_->handle_->data, handle_, int(index))};
}

PdfObject PdfObject::inherited(const char* key) const {
    constexpr int highest = 64;
    PdfObject node = *this;
    for (int i = 0; i < highest && node.is_dict(); ++i) {
        if (node[key].exists()) return node[key];
        node = node["Parent"];
    }
    return {};
}

PdfObject PdfObject::operator[](const char* key) const {
    if (!is_dict()) return {};
    const auto& [qpdf, data] = *file_->handle_;
    const unsigned dict = is_stream() ? qpdf.get_dict(data, handle_) : handle_;
    return {file_, qpdf.get_key(data, dict, (std::string("/") + key).c_str())};
}

std::vector<std::string> PdfObject::keys() const {
    std::vector<std::string> out;
    if (!is_dict()) return out;
    const auto& [qpdf, data] = *file_->handle_;
    qpdf.begin_dict_key_iter(data, is_stream() ? qpdf.get_dict(data, handle_) : handle_);
    while (qpdf.dict_more_keys(data)) out.push_back(without_slash(qpdf.dict_next_key(data)));
    return out;
}

std::vector<double> PdfObject::numbers() const {
    std::vector<double> out;
    for (std::size_t i = 0; i < size(); ++i) out.push_back((*this)[i].number());
    return out;
}

int PdfObject::id() const {
    return file_ ? file_->handle_->qpdf.get_object_id(file_->handle_->data, handle_) : 0;
}

std::string PdfObject::data(bool all) const {
    return data_at(all ? qpdf_dl_all : qpdf_dl_specialized);
}

std::string PdfObject::stored_data() const {
    return data_at(qpdf_dl_none);
}

// `level` is one of qpdf's: which filters it undoes.
std::string PdfObject::data_at(int level) const {
    if (!is_stream()) return {};
    const auto& [qpdf, data] = *file_->handle_;
    unsigned char* bytes = nullptr;
    std::size_t length = 0;
    QPDF_BOOL filtered = QPDF_FALSE;
    const QPDF_ERROR_CODE code = qpdf.get_stream_data(
        data, handle_, qpdf_stream_decode_level_e(level), &filtered, &bytes, &length);
    std::string out = taken(bytes, length);
    return (code & QPDF_ERRORS) ? std::string() : out;
}

// ---- the file ----

PdfFile::PdfFile(std::string_view bytes) : handle_(std::make_unique<Handle>()) {
    const auto& [qpdf, data] = *handle_;
    qpdf.silence_errors(data);
    qpdf.set_suppress_warnings(data, QPDF_TRUE);
    const bool is_read =
        !(qpdf.read_memory(data, "the PDF", bytes.data(), bytes.size(), nullptr) & QPDF_ERRORS);
    const int pages = is_read ? qpdf.get_num_pages(data) : -1;
    if (pages < 0)
        throw Error(Code::file_unreadable, {}, "this is no PDF that can be read",
                    "it is damaged, locked with a password, or of another format");
    pages_ = std::size_t(pages);
}

PdfFile::~PdfFile() = default;

bool PdfFile::is_locked() const {
    return handle_->qpdf.is_encrypted(handle_->data) == QPDF_TRUE;
}

std::string PdfFile::version() const {
    const char* version = handle_->qpdf.get_pdf_version(handle_->data);
    return version ? version : "";
}

PdfObject PdfFile::root() const {
    return {this, handle_->qpdf.get_root(handle_->data)};
}

PdfObject PdfFile::trailer() const {
    return {this, handle_->qpdf.get_trailer(handle_->data)};
}

PdfObject PdfFile::page(std::size_t index) const {
    return {this, handle_->qpdf.get_page_n(handle_->data, index)};
}

std::string PdfFile::content(std::size_t index) const {
    unsigned char* bytes = nullptr;
    std::size_t length = 0;
    const unsigned page = handle_->qpdf.get_page_n(handle_->data, index);
    const QPDF_ERROR_CODE code =
        handle_->qpdf.get_page_content_data(handle_->data, page, &bytes, &length);
    std::string out = taken(bytes, length);
    return (code & QPDF_ERRORS) ? std::string() : out;
}

}  // namespace yaprak
