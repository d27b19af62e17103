#include "pdf/file/finish.hpp"

#include "base/error.hpp"
#include "pdf/file/qpdf_library.hpp"

#include <new>
#include <string_view>

namespace yaprak {
namespace {

class Finisher {
public:
    explicit Finisher(const Finish& options) : options_(options) {
        qpdf_.silence_errors(data_);
        qpdf_.set_suppress_warnings(data_, QPDF_TRUE);
    }
    Finisher(const Finisher&) = delete;
    Finisher& operator=(const Finisher&) = delete;
    ~Finisher() { qpdf_.cleanup(&data_); }

    std::string run(std::string_view pdf) {
        check(qpdf_.read_memory(data_, "the PDF", pdf.data(), pdf.size(), nullptr));
        check(qpdf_.init_write_memory(data_));
        set_form();
        if (!options_.password.empty()) lock();
        check(qpdf_.write(data_));
        if (!qpdf_.get_buffer(data_)) throw std::bad_alloc();
        return {reinterpret_cast<const char*>(qpdf_.get_buffer(data_)),
                qpdf_.get_buffer_length(data_)};
    }

private:
    void set_form() {
        qpdf_.set_object_stream_mode(data_, qpdf_o_preserve);
        qpdf_.set_linearization(data_, options_.linearised ? QPDF_TRUE : QPDF_FALSE);
        qpdf_.set_decode_level(data_, qpdf_dl_none);           // every stream is compressed already
        qpdf_.set_newline_before_endstream(data_, QPDF_TRUE);  // ISO 19005-2, 6.1.7.1
        if (options_.password.empty()) qpdf_.set_deterministic_id(data_, QPDF_TRUE);
    }

    // AES-256, ISO 32000-2, 7.6.4.4. Who can open it may do everything with it: what a reader
    // program merely promises to forbid helps nobody, and screen readers need the text.
    void lock() {
        const char* password = options_.password.c_str();
        qpdf_.set_r6_encryption_parameters(data_, password, password, QPDF_TRUE, QPDF_TRUE,
                                           QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                           qpdf_r3p_full, QPDF_TRUE);
    }

    // What qpdf only warns of in a file of ours, it has not read rightly.
    void check(QPDF_ERROR_CODE code) const {
        if ((code & (QPDF_ERRORS | QPDF_WARNINGS)) == 0) return;
        const qpdf_error error = qpdf_.get_error(data_);
        throw Error(Code::pdf, {},
                    std::string("the PDF could not be finished: ") +
                        (error ? qpdf_.get_error_message_detail(data_, error) : "no memory"));
    }

    const QpdfLibrary& qpdf_ = qpdf_library();
    const Finish& options_;
    qpdf_data data_ = qpdf_.init();
};

}  // namespace

std::string finish(std::string pdf, const Finish& finish) {
    if (!finish.asks_anything()) return pdf;
    return Finisher(finish).run(pdf);
}

}  // namespace yaprak
