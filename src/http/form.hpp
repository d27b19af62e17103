// The texts of a request that its sender makes up -> values: the address that is asked for, forms
// (the WHATWG's application/x-www-form-urlencoded) and cookies (RFC 6265). Nothing here throws,
// whatever bytes come in; what is not understood is nothing.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak::http {

// By name; of a name that comes twice the first. All of it is valid UTF-8 without control
// characters other than tab and line end.
using Form = std::map<std::string, std::string>;

constexpr std::size_t most_fields = 200;

// "ad=Ay%C5%9Fe+Y%C4%B1lmaz&yas=34". Nothing where an escape is broken, a value is no UTF-8 or
// there are more than most_fields.
std::optional<Form> read_form(std::string_view text);

struct Target {
    std::string path;  // begins with a slash and holds [A-Za-z0-9_.~/-] alone
    Form query;
};

// "/api/letters?day=2026-11-29". Nothing where the path has an escape, an empty step, a step of
// dots alone, or any other character: no address of ours has those.
std::optional<Target> read_target(std::string_view text);

// "a=1; b=2". What is no pair is passed over.
std::map<std::string, std::string> read_cookies(std::string_view header);

// "127.0.0.1" of "127.0.0.1:8470", "::1" of "[::1]:8470", in small letters; nothing where it is no
// name of a host.
std::optional<std::string> host_name(std::string_view host);

}  // namespace yaprak::http
