#include "pdf/file/check_file.hpp"

#include "base/error.hpp"
#include "pdf/file/cross_references.hpp"
#include "pdf/file/object_reader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {
namespace {

class FileCheck {
public:
    FileCheck(std::string_view pdf, std::size_t pages)
        : pdf_(pdf), pages_(pages), references_(read_cross_references(pdf)) {}

    void run() {
        std::vector<std::pair<std::size_t, std::size_t>> begins;  // offset, number
        for (std::size_t number = 0; number < references_.offsets.size(); ++number)
            if (const std::size_t offset = references_.offsets[number])
                begins.emplace_back(offset, number);
        std::sort(begins.begin(), begins.end());
        begins.emplace_back(pdf_.size(), 0);
        for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
            const auto& [offset, number] = begins[i];
            if (offset >= pdf_.size()) fail(number, " is not where it should be");
            look_at(number, pdf_.substr(offset, begins[i + 1].first - offset));
        }
        for (const std::size_t stream : streams_) check_stream(stream);
        if (!references_.has_object_streams && found_pages_ != pages_)
            fail(std::to_string(found_pages_) + " of " + std::to_string(pages_) +
                 " pages are in it");
    }

private:
    [[noreturn]] static void fail(const std::string& what) {
        throw Error(Code::pdf, {}, "the PDF that was made is broken: " + what, "make it again");
    }
    [[noreturn]] static void fail(std::size_t number, const char* what) {
        fail("its object " + std::to_string(number) + what);
    }

    // `bytes` from where the object is said to begin.
    static std::string_view body(std::size_t number, std::string_view bytes) {
        ObjectReader reader(bytes);
        const bool begins_here = !bytes.empty() && bytes.front() >= '0' && bytes.front() <= '9';
        if (!begins_here || reader.number() != number || !reader.number() || !reader.takes("obj"))
            fail(number, " is not where it should be");
        return bytes.substr(reader.at());
    }

    void look_at(std::size_t number, std::string_view bytes) {
        const std::string_view object = body(number, bytes);
        ObjectReader reader(object);
        if (reader.takes("null") || reader.takes("endobj")) fail(number, " is empty");
        const std::string_view looked_at = object.substr(0, object.find("stream"));
        if (looked_at.find("/Page") != looked_at.npos && entry(object, "/Type") == "/Page")
            take_page(object);
        if (looked_at.find("/FontFile") != looked_at.npos)
            for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"})
                take_stream(entry(object, key));
        if (looked_at.find("/Length1") != looked_at.npos ||
            looked_at.find("/CIDFontType0C") != looked_at.npos)
            streams_.push_back(number);
    }

    void take_page(std::string_view object) {
        ++found_pages_;
        take_stream(entry(object, "/Contents"));
    }

    void take_stream(std::string_view value) {
        if (const auto number = reference(value)) streams_.push_back(*number);
    }

    std::string_view at(std::size_t number) const {
        const std::size_t count = references_.offsets.size();
        const std::size_t offset = number < count ? references_.offsets[number] : 0;
        if (offset == 0 || offset >= pdf_.size()) fail(number, " is not there");
        return body(number, pdf_.substr(offset));
    }

    std::size_t length_of(std::size_t number, std::string_view object) const {
        const std::string_view said = entry(object, "/Length");
        const auto elsewhere = reference(said);
        const auto length = ObjectReader(elsewhere ? at(*elsewhere) : said).number();
        if (!length || *length == 0) fail(number, " is an empty stream");
        return *length;
    }

    void check_stream(std::size_t number) const {
        const std::string_view object = at(number);
        const std::size_t length = length_of(number, object);
        ObjectReader reader(object);
        reader.value();
        if (!reader.takes("stream")) fail(number, " is no stream");
        const std::size_t begin = object.find('\n', reader.at()) + 1;
        if (begin == 0 || length > object.size() - begin) fail(number, " is cut off");
        if (!ObjectReader(object.substr(begin + length)).takes("endstream"))
            fail(number, " has another length than it says");
    }

    const std::string_view pdf_;
    const std::size_t pages_;
    const CrossReferences references_;
    std::size_t found_pages_ = 0;
    std::vector<std::size_t> streams_;
};

}  // namespace

void check_file(std::string_view pdf, std::size_t pages) {
    FileCheck(pdf, pages).run();
}

}  // namespace yaprak
