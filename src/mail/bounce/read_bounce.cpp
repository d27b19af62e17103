#include "mail/bounce/read_bounce.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace yaprak {
namespace {

constexpr std::size_t longest_words = 500;
constexpr std::size_t most_parts = 50;

// By name in small letters; of a name that comes twice the first. Folded lines are one.
using Fields = std::map<std::string, std::string>;

std::string_view take_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}

// Up to the next blank line, which is taken as well.
Fields take_fields(std::string_view& rest) {
    Fields fields;
    std::string* last = nullptr;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line.empty()) break;
        if (line.front() == ' ' || line.front() == '\t') {
            if (last) (*last += ' ') += trimmed(line);
            continue;
        }
        const std::size_t colon = line.find(':');
        last = nullptr;
        if (colon == line.npos) continue;
        const auto [field, is_new] =
            fields.emplace(ascii_lower(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
        if (is_new) last = &field->second;
    }
    return fields;
}

std::string field(const Fields& fields, const std::string& name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

// The value of a parameter, `boundary="a b"`; empty where it has none.
std::string parameter(const std::string& value, const std::string& name) {
    const std::size_t at = ascii_lower(value).find(name + "=");
    if (at == value.npos) return {};
    std::string_view rest = std::string_view(value).substr(at + name.size() + 1);
    if (!rest.empty() && rest.front() == '"') {
        rest.remove_prefix(1);
        return std::string(rest.substr(0, rest.find('"')));
    }
    return std::string(trimmed(rest.substr(0, rest.find(';'))));
}

std::vector<std::string_view> parts_of(std::string_view body, const std::string& boundary) {
    std::vector<std::string_view> parts;
    const std::string border = "--" + boundary;
    std::size_t begin = body.npos;
    for (std::size_t at = 0; at < body.size() && parts.size() < most_parts;) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        if (body.substr(at, border.size()) == border) {
            if (begin != body.npos) parts.push_back(body.substr(begin, at - begin));
            begin = std::min(end + 1, body.size());
        }
        at = end + 1;
    }
    if (begin != body.npos && begin < body.size()) parts.push_back(body.substr(begin));
    return parts;
}

// "rfc822; ayse@ornek.com.tr" -> what stands behind the kind.
std::string behind_kind(const std::string& value) {
    const std::size_t at = value.find(';');
    return std::string(trimmed(at == value.npos ? value : value.substr(at + 1)));
}

std::optional<BounceKind> kind_of(const std::string& action) {
    const std::string word = ascii_lower(action);
    if (word == "failed") return BounceKind::failed;
    if (word == "delayed") return BounceKind::delayed;
    if (word == "delivered" || word == "relayed" || word == "expanded")
        return BounceKind::delivered;
    return std::nullopt;
}

// The groups of fields behind the one of the whole message: ours have one recipient each.
bool read_status(std::string_view part, Bounce& bounce) {
    while (!part.empty()) {
        const Fields group = take_fields(part);
        const auto kind = kind_of(field(group, "action"));
        if (!kind) continue;
        bounce.kind = *kind;
        bounce.status = field(group, "status").substr(0, 20);
        bounce.said = behind_kind(field(group, "diagnostic-code")).substr(0, longest_words);
        bounce.recipient = behind_kind(field(group, "final-recipient"));
        return true;
    }
    return false;
}

std::string id_in(const std::string& value) {
    const std::size_t open = value.find('<'), close = value.find('>', std::min(open, value.size()));
    return close == value.npos ? std::string() : value.substr(open, close - open + 1);
}

}  // namespace

std::optional<Bounce> read_bounce(std::string_view message) {
    const Fields head = take_fields(message);
    const std::string type = field(head, "content-type");
    if (!ascii_lower(type).starts_with("multipart/report")) return std::nullopt;
    const std::string boundary = parameter(type, "boundary");
    if (boundary.empty()) return std::nullopt;
    Bounce bounce;
    bool has_status = false;
    for (std::string_view part : parts_of(message, boundary)) {
        const std::string kind = ascii_lower(field(take_fields(part), "content-type"));
        if (kind.starts_with("message/delivery-status"))
            has_status = read_status(part, bounce) || has_status;
        else if (kind.starts_with("message/rfc822") || kind.starts_with("text/rfc822-headers"))
            bounce.message_id = id_in(field(take_fields(part), "message-id"));
    }
    if (!has_status || bounce.message_id.empty()) return std::nullopt;
    return bounce;
}

}  // namespace yaprak
