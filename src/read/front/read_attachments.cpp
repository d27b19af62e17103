#include "read/front/read_attachments.hpp"

#include "base/did_you_mean.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view own_source = "source";  // the page itself
constexpr std::size_t most_attachments = 100;

struct KnownType {
    std::string_view ending;
    const char* type;
    Relation relation;
};

// What files of an ending are (registered by IANA), and what they most likely are to the page.
constexpr KnownType known_types[] = {
    {".csv", "text/csv", Relation::data},
    {".doc", "application/msword", Relation::supplement},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
     Relation::supplement},
    {".html", "text/html", Relation::supplement},
    {".ics", "text/calendar", Relation::supplement},
    {".jpeg", "image/jpeg", Relation::supplement},
    {".jpg", "image/jpeg", Relation::supplement},
    {".json", "application/json", Relation::data},
    {".md", "text/markdown", Relation::supplement},
    {".mp3", "audio/mpeg", Relation::supplement},
    {".mp4", "video/mp4", Relation::supplement},
    {".ods", "application/vnd.oasis.opendocument.spreadsheet", Relation::data},
    {".odt", "application/vnd.oasis.opendocument.text", Relation::supplement},
    {".pdf", "application/pdf", Relation::supplement},
    {".png", "image/png", Relation::supplement},
    {".svg", "image/svg+xml", Relation::supplement},
    {".tsv", "text/tab-separated-values", Relation::data},
    {".txt", "text/plain", Relation::supplement},
    {".vcf", "text/vcard", Relation::supplement},
    {".xls", "application/vnd.ms-excel", Relation::data},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Relation::data},
    {".xml", "application/xml", Relation::data},
    {".yaml", "application/yaml", Relation::data},
    {".yml", "application/yaml", Relation::data},
    {".zip", "application/zip", Relation::supplement},
};
constexpr KnownType unknown_type = {"", "application/octet-stream", Relation::supplement};

constexpr Relation relations[] = {Relation::source, Relation::data, Relation::supplement,
                                  Relation::alternative, Relation::unspecified};

const KnownType& type_of(const std::filesystem::path& file) {
    const std::string ending = ascii_lower(file.extension().string());
    for (const KnownType& known : known_types)
        if (known.ending == ending) return known;
    return unknown_type;
}

// RFC 6838, 4.2: "text/csv", both halves of at most 64 characters here, as a PDF's name holds 127.
bool is_media_type(std::string_view text) {
    constexpr std::size_t longest_half = 63;
    const std::size_t slash = text.find('/');
    if (slash == text.npos) return false;
    const auto is_half = [](std::string_view half) {
        constexpr std::string_view marks = "!#$&-^_.+";
        const auto fits = [&](char c) {
            const char small = char(c | 0x20);
            return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') ||
                   marks.find(c) != marks.npos;
        };
        return !half.empty() && half.size() <= longest_half &&
               std::all_of(half.begin(), half.end(), fits);
    };
    return is_half(text.substr(0, slash)) && is_half(text.substr(slash + 1));
}

class AttachmentReader {
public:
    explicit AttachmentReader(Reading& reading) : reading_(reading) {}

    void read_all(const YamlEntry& entry) {
        const YamlNode& node = entry.value;
        if (!node.is_sequence()) return read(node);
        if (node.items.size() > most_attachments)
            throw Error(Code::attachment, entry.at,
                        "more than " + std::to_string(most_attachments) + " attachments",
                        "put them into one archive");
        for (const YamlNode& item : node.items) read(item);
    }

private:
    void read(const YamlNode& node) {
        if (node.is_scalar()) {
            if (!node.text.empty()) add(file_of(node));
        } else if (node.is_map()) {
            read_map(node);
        } else {
            throw Error(Code::attachment, node.at,
                        "an attachment is a path, or a map with \"file\"",
                        "write \"- file: data.csv\"");
        }
    }

    void read_map(const YamlNode& map) {
        const YamlEntry* file = map.find("file");
        if (!file || !file->value.is_scalar() || file->value.text.empty())
            throw Error(Code::attachment, map.at, "an attachment without \"file\"",
                        "write \"- file: data.csv\", and what else is said of it below");
        AttachedFile attachment = file_of(file->value);
        for (const YamlEntry& entry : map.entries) set(attachment, entry);
        add(std::move(attachment));
    }

    void set(AttachedFile& attachment, const YamlEntry& entry) {
        const std::string& text = entry.value.text;
        if (!entry.value.is_scalar())
            throw Error(Code::attachment, entry.value.at,
                        "one value is needed for \"" + entry.key + "\"");
        if (entry.key == "description")
            attachment.description = text;
        else if (entry.key == "type")
            attachment.type = checked_type(entry.value);
        else if (entry.key == "relation")
            attachment.relation = relation_named(entry.value);
        else if (entry.key != "file")
            throw Error(Code::unknown_key, entry.at,
                        "unknown key \"" + entry.key + "\" of an attachment",
                        hint(entry.key, {"file", "description", "type", "relation"}));
    }

    static std::string hint(const std::string& word, const std::vector<std::string>& known) {
        const std::string near = did_you_mean(word, known);
        if (!near.empty()) return near;
        std::string all = "known:";
        for (const std::string& one : known) all += (&one == &known[0] ? " " : ", ") + one;
        return all;
    }

    static std::string checked_type(const YamlNode& node) {
        if (is_media_type(node.text)) return node.text;
        throw Error(Code::attachment, node.at, "\"" + node.text + "\" is no type of a file",
                    "write it as text/csv, or leave it to the file's ending");
    }

    static Relation relation_named(const YamlNode& node) {
        std::vector<std::string> known;
        for (const Relation relation : relations) {
            known.push_back(to_text(relation));
            if (known.back() == ascii_lower(node.text)) return relation;
        }
        throw Error(Code::attachment, node.at, "unknown relation \"" + node.text + "\"",
                    hint(node.text, known));
    }

    AttachedFile file_of(const YamlNode& node) {
        AttachedFile out;
        out.at = node.at;
        const bool is_own = node.text == own_source;
        out.file =
            is_own ? std::filesystem::path(reading_.document.source)
                   : reading_.finder.look_up("attachment", node.text, node.at, reading_.warnings);
        out.written = is_own ? out.file.filename().string() : node.text;
        out.name = out.file.filename().string();
        const KnownType& known = type_of(out.file);
        out.type = known.type;
        out.relation = is_own ? Relation::source : known.relation;
        return out;
    }

    // Missing ones are kept: the page is made again when they are there.
    void add(AttachedFile attachment) {
        auto& all = reading_.document.attachments;
        const auto twice = std::find_if(all.begin(), all.end(), [&](const AttachedFile& other) {
            return !other.file.empty() && other.name == attachment.name;
        });
        if (!attachment.file.empty() && twice != all.end())
            throw Error(Code::attachment, attachment.at,
                        "two attachments are called \"" + attachment.name + "\"",
                        "the first is in line " + std::to_string(twice->at.line) +
                            "; a reader could not tell them apart");
        all.push_back(std::move(attachment));
    }

    Reading& reading_;
};

}  // namespace

void read_attachments(const YamlEntry& entry, Reading& reading) {
    AttachmentReader(reading).read_all(entry);
}

}  // namespace yaprak
