// Addresses in running text that GFM's rules (0.29, 6.9) would end at the wrong sign or not see:
// in Turkish an apostrophe and letters behind an address are a suffix of the sentence's; in quotes
// it is an address as well -> the same in angle brackets.
#include "base/text.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest = 2000, longest_suffix = 16;
constexpr std::string_view right_quote = "\u2019";

bool is_letter(char c) {
    return is_ascii_letter(char32_t((unsigned char)(c))) || (c & 0x80) != 0;
}

// Of the apostrophe at the head of `text`; 0: there is none.
std::size_t apostrophe(std::string_view text) {
    if (text.starts_with('\'')) return 1;
    return text.starts_with(right_quote) ? right_quote.size() : 0;
}

// Letters up to a blank, a stop or a closing sign.
bool is_suffix(std::string_view text) {
    std::size_t letters = 0;
    while (letters < text.size() && is_letter(text[letters]) &&
           !text.substr(letters).starts_with("\u201D") && apostrophe(text.substr(letters)) == 0)
        ++letters;
    if (letters == 0 || letters > longest_suffix) return false;
    return letters == text.size() ||
           std::string_view(" \t\n.,;:!?)*_\"<|]").find(text[letters]) != none ||
           text.substr(letters).starts_with("\u201D");
}

struct Address {
    std::size_t begin = 0, end = 0;
    bool has_suffix = false, is_quoted = false;
};

bool opens_quote(std::string_view body, std::size_t at) {
    if (at == 0) return false;
    if (body[at - 1] == '"' || body[at - 1] == '\'') return true;
    for (const std::string_view quote : {"\u201C", "\u2018", "\u00AB"})
        if (at >= quote.size() && body.substr(at - quote.size(), quote.size()) == quote)
            return true;
    return false;
}

// From the sign, "://" or "www.", on.
Address address_at(std::string_view body, std::size_t sign, bool turkish) {
    Address found{sign, sign};
    if (body[sign] == ':')
        while (found.begin > 0 && sign - found.begin < 10 &&
               is_ascii_letter(char32_t(body[found.begin - 1])))
            --found.begin;
    found.is_quoted = opens_quote(body, found.begin);
    const std::string_view rest = body.substr(0, std::min(body.size(), sign + longest));
    std::size_t at = sign;
    for (; at < rest.size(); ++at) {
        if (std::string_view(" \t\n<>\"|`").find(rest[at]) != none) break;
        const std::string_view tail = rest.substr(at);
        if (tail.starts_with("\u201D") || tail.starts_with("\u00BB")) break;
        const std::size_t length = apostrophe(tail);
        if (length == 0) continue;
        found.has_suffix = turkish && is_suffix(tail.substr(length, longest_suffix + 8));
        if (found.has_suffix || found.is_quoted) break;
    }
    while (!found.has_suffix && at > sign + 3 &&
           std::string_view(".,;:!?*_").find(rest[at - 1]) != none)
        --at;
    found.end = at;
    return found;
}

// What Markdown reads as an address already.
bool is_in_link(std::string_view body, std::size_t at) {
    if (at == 0) return false;
    if (body[at - 1] == '<' || body[at - 1] == '[') return true;
    if (body[at - 1] == '(') return at > 1 && body[at - 2] == ']';
    const std::size_t first = at > 4 ? at - 4 : 0;
    return body.substr(first, at - first).find("]:") != none || body[at - 1] == '=';
}

bool is_turkish(const Reading& reading) {
    const std::string& lang = reading.document.front.lang;
    return lang.empty() || lang.starts_with("tr");
}

bool may_hold_addresses(std::string_view body) {
    if (body.find("://") == none && body.find("www.") == none) return false;
    return body.find_first_of("'\"") != none || body.find("\u2019") != none ||
           body.find("\u201C") != none || body.find("\u00AB") != none;
}

class AddressMarker {
public:
    explicit AddressMarker(const PassInput& input) : input_(input), body_(input.scan.body) {}

    std::vector<Replacement> run() {
        const bool turkish = is_turkish(input_.reading);
        for (std::size_t at = next(0); at != none;) {
            const Address found = address_at(body_, at, turkish);
            if (found.begin >= done_ && is_bare(found)) mark(found);
            at = next(std::max(found.end, at + 3));
        }
        return std::move(edits_);
    }

private:
    std::size_t next(std::size_t from) {
        if (slashes_ != none && slashes_ <= from) slashes_ = body_.find("://", from);
        if (www_ != none && www_ <= from) www_ = body_.find("www.", from);
        return std::min(slashes_, www_);
    }

    bool is_bare(const Address& found) const {
        if (!found.has_suffix && !found.is_quoted) return false;
        if (found.end < found.begin + 8 || is_in_link(body_, found.begin)) return false;
        if (input_.scan.is_code(found.begin) || input_.scan.is_html(found.begin)) return false;
        return body_.substr(found.begin, found.end - found.begin).find("](") == none;
    }

    void mark(const Address& found) {
        const std::string address(body_.substr(found.begin, found.end - found.begin));
        const bool has_scheme = !address.starts_with("www.");
        if (!has_scheme && address.find_first_of("[]()*_~") != none) return;
        edits_.push_back({found.begin, 0, has_scheme ? "<" : "["});
        edits_.push_back({found.end, 0, has_scheme ? ">" : "](http://" + address + ")"});
        done_ = found.end;
    }

    const PassInput& input_;
    std::string_view body_;
    std::size_t slashes_ = 0, www_ = 0, done_ = 0;
    std::vector<Replacement> edits_;
};

std::vector<Replacement> mark_addresses(const PassInput& input) {
    return AddressMarker(input).run();
}

}  // namespace

const SourcePass bare_addresses_pass = {may_hold_addresses, mark_addresses};

}  // namespace yaprak
