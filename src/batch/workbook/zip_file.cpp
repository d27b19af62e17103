#include "batch/workbook/zip_file.hpp"

#include "base/text.hpp"
#include "batch/workbook/zip_library.hpp"

namespace yaprak {
namespace {

constexpr std::size_t piece_size = 1 << 16;

}  // namespace

void ZipFile::Close::operator()(zip* file) const {
    zip_library().discard(file);
}

void ZipFile::Stream::Close::operator()(zip_file* part) const {
    zip_library().close_part(part);
}

ZipFile::ZipFile(const std::filesystem::path& file) : name_(file.string()) {
    int problem = 0;
    file_.reset(zip_library().open(file.c_str(), ZIP_RDONLY, &problem));
    if (!file_)
        throw Error(Code::table, {name_}, "the workbook is damaged", "open it and save it anew");
}

bool ZipFile::has(const std::string& part) const {
    return zip_library().locate(file_.get(), part.c_str(), 0) >= 0;
}

ZipFile::Stream ZipFile::open(const std::string& part) const {
    Stream stream;
    stream.name_ = name_;
    stream.part_.reset(zip_library().open_part(file_.get(), part.c_str(), 0));
    if (!stream.part_)
        throw Error(Code::table, {name_}, "the workbook has no readable " + in_quotes(part),
                    "open it and save it anew");
    return stream;
}

bool ZipFile::Stream::read(std::string& piece) {
    piece.resize(piece_size);
    const auto got = zip_library().read_part(part_.get(), piece.data(), piece_size);
    if (got < 0)
        throw Error(Code::table, {name_}, "the workbook is damaged", "open it and save it anew");
    piece.resize(std::size_t(got));
    taken_ += piece.size();
    if (taken_ > most_unpacked)
        throw Error(Code::table, {name_}, "the workbook holds more than a gigabyte",
                    "is it a table?");
    return got > 0;
}

std::string ZipFile::read(const std::string& part, std::size_t most) const {
    std::string all, piece;
    if (!has(part)) return all;
    Stream stream = open(part);
    while (stream.read(piece)) {
        all += piece;
        if (all.size() > most)
            throw Error(Code::table, {name_}, in_quotes(part) + " of the workbook is too large",
                        "is it a table?");
    }
    return all;
}

}  // namespace yaprak
