#include "pdf/file/check_file.hpp"

#include "base/error.hpp"
#include "pdf/file/cross_references.hpp"
#include "pdf/file/object_reader.hpp"
#include "pdf/objects/inflate.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {
namespace {

constexpr std::size_t most_unpacked = std::size_t(1) << 28;

class FileCheck {
public:
    FileCheck(std::string_view pdf, std::size_t pages)
        : pdf_(pdf), pages_(pages), references_(read_cross_references(pdf)) {}

    void run() {
        bodies_.resize(references_.offsets.size());
        find_objects();
        if (!references_.is_locked)
            for (const std::size_t stream : references_.object_streams) unpack(stream);
        for (std::size_t number = 0; number < bodies_.size(); ++number)
            if (!bodies_[number].empty()) look_at(number, bodies_[number]);
        for (const std::size_t stream : streams_) check_stream(stream);
        const bool is_hidden = references_.is_locked && !references_.object_streams.empty();
        if (!is_hidden && found_pages_ != pages_)
            fail(std::to_string(found_pages_) + " of " + std::to_string(pages_) +
                 " pages are in it");
    }

private:
    void find_objects() {
        std::vector<std::pair<std::size_t, std::size_t>> begins;  // offset, number
        for (std::size_t number = 0; number < references_.offsets.size(); ++number)
            if (const std::size_t offset = references_.offsets[number])
                begins.emplace_back(offset, number);
        std::sort(begins.begin(), begins.end());
        begins.emplace_back(pdf_.size(), 0);
        for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
            const auto& [offset, number] = begins[i];
            if (offset >= pdf_.size()) fail(number, " is not where it should be");
            bodies_[number] = body(number, pdf_.substr(offset, begins[i + 1].first - offset));
        }
    }

    // ISO 32000-1, 7.5.7: pairs of number and place, then from /First on the objects.
    void unpack(std::size_t stream) {
        const auto unpacked = inflate_all(bytes_of(stream), most_unpacked);
        const auto count = ObjectReader(entry(at(stream), "/N")).number(),
                   first = ObjectReader(entry(at(stream), "/First")).number();
        if (!unpacked || !count || !first || *first > unpacked->size())
            fail(stream, " is no object stream");
        const std::string_view values = unpacked_.emplace_back(*unpacked);
        ObjectReader reader(values.substr(0, *first));
        std::size_t end = values.size();
        std::vector<std::pair<std::size_t, std::size_t>> places;  // number, where it begins
        for (std::size_t i = 0; i < *count; ++i) {
            const auto number = reader.number(), place = reader.number();
            if (!number || *number > pdf_.size() || !place || *place > values.size() - *first)
                fail(stream, " is no object stream");
            places.emplace_back(*number, *first + *place);
        }
        for (auto one = places.rbegin(); one != places.rend(); ++one) {
            const auto& [number, begin] = *one;
            if (begin > end) fail(stream, " is no object stream");
            if (number >= bodies_.size()) bodies_.resize(number + 1);
            bodies_[number] = values.substr(begin, std::exchange(end, begin) - begin);
        }
    }

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

    void look_at(std::size_t number, std::string_view object) {
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
        if (number >= bodies_.size() || bodies_[number].empty()) fail(number, " is not there");
        return bodies_[number];
    }

    std::size_t length_of(std::size_t number, std::string_view object) const {
        const std::string_view said = entry(object, "/Length");
        const auto elsewhere = reference(said);
        const auto length = ObjectReader(elsewhere ? at(*elsewhere) : said).number();
        if (!length || *length == 0) fail(number, " is an empty stream");
        return *length;
    }

    void check_stream(std::size_t number) const { (void)bytes_of(number); }

    std::string_view bytes_of(std::size_t number) const {
        const std::string_view object = at(number);
        const std::size_t length = length_of(number, object);
        ObjectReader reader(object);
        reader.value();
        if (!reader.takes("stream")) fail(number, " is no stream");
        const std::size_t begin = object.find('\n', reader.at()) + 1;
        if (begin == 0 || length > object.size() - begin) fail(number, " is cut off");
        if (!ObjectReader(object.substr(begin + length)).takes("endstream"))
            fail(number, " has another length than it says");
        return object.substr(begin, length);
    }

    const std::string_view pdf_;
    const std::size_t pages_;
    const CrossReferences references_;
    std::size_t found_pages_ = 0;
    std::vector<std::size_t> streams_;
    std::vector<std::string_view> bodies_;  // by number: from behind "obj" on; empty: none
    std::deque<std::string> unpacked_;      // object streams
};

}  // namespace

void check_file(std::string_view pdf, std::size_t pages) {
    FileCheck(pdf, pages).run();
}

}  // namespace yaprak
