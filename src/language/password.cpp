#include "language/password.hpp"

#include "base/error.hpp"
#include "base/utf8.hpp"

#include <unicode/usprep.h>
#include <unicode/ustring.h>

#include <memory>

namespace yaprak {
namespace {

constexpr std::size_t most_bytes = 127;   // ISO 32000-2, 7.6.4.3.3
constexpr std::size_t most_typed = 1000;  // nobody types more

struct Close {
    void operator()(UStringPrepProfile* profile) const { usprep_close(profile); }
};

[[noreturn]] void refuse(const char* what, const char* hint = "") {
    throw Error(Code::password, {}, std::string("the password ") + what, hint);
}

// Characters that Unicode has got since RFC 3454 was written, as ₺, stand for themselves.
std::u16string prepared(const std::u16string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UStringPrepProfile, Close> profile(
        usprep_openByType(USPREP_RFC4013_SASLPREP, &status));
    std::u16string out(18 * most_typed, u'\0');  // no character becomes more than 18
    const std::int32_t length =
        usprep_prepare(profile.get(), text.data(), std::int32_t(text.size()), out.data(),
                       std::int32_t(out.size()), USPREP_ALLOW_UNASSIGNED, nullptr, &status);
    if (status == U_STRINGPREP_CHECK_BIDI_ERROR)
        refuse("mixes letters of both directions",
               "begin and end it with letters of one script, Arabic or Hebrew");
    if (U_FAILURE(status)) refuse("holds a character that cannot be typed");
    out.resize(std::size_t(length));
    return out;
}

}  // namespace

std::string prepare_password(std::string_view utf8) {
    if (utf8.empty()) refuse("is empty");
    if (!is_valid_utf8(utf8)) refuse("is not UTF-8");
    const std::u16string text = utf8.size() > most_typed ? u"" : prepared(to_utf16(utf8));
    std::string password(3 * text.size(), '\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8(password.data(), std::int32_t(password.size()), &length, text.data(),
                std::int32_t(text.size()), &status);
    password.resize(std::size_t(length));
    if (utf8.size() > most_typed || password.size() > most_bytes)
        refuse("is too long", "127 bytes are the most; a Turkish letter may take two");
    if (password.empty()) refuse("is empty");
    return password;
}

}  // namespace yaprak
