#include "batch/typeset/attached_files.hpp"

#include "style/inline/words.hpp"

namespace yaprak {
namespace {

constexpr std::size_t most_bytes = 50'000'000;  // of all of a page: no mailbox takes more

std::string read(const AttachedFile& attachment, std::size_t most, const FileSystem& files) {
    try {
        return files.read(attachment.file, most);
    } catch (const TransientError&) {
        throw;
    } catch (const Error& error) {
        throw Error(Code::attachment, attachment.at,
                    "the attachment \"" + attachment.written + "\": " + error.finding().problem,
                    error.finding().hint);
    }
}

}  // namespace

std::vector<AttachedFile> read_attached_files(const Document& document, std::string_view lang,
                                              const FileSystem& files) {
    std::vector<AttachedFile> out;
    std::size_t left = most_bytes;
    for (const AttachedFile& attachment : document.attachments) {
        if (attachment.file.empty()) continue;
        out.push_back(attachment);
        out.back().bytes = read(attachment, left, files);
        left -= out.back().bytes.size();
        const bool is_the_page = attachment.file == document.source;
        if (is_the_page && attachment.description.empty())
            out.back().description = source_words(lang);
    }
    return out;
}

}  // namespace yaprak
