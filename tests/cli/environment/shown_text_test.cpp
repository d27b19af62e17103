#include "cli/environment/shown_text.hpp"

#include "base/message_line.hpp"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

using namespace yaprak;

namespace {

std::string language_in(const std::map<std::string, std::string>& variables) {
    return language_of([&](const std::string& name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
}

Finding unknown_style() {
    return {
        {"a.md", 4, 9}, "unknown style \"heroo\"", "did you mean \"hero\"?", Code::unknown_style};
}

}  // namespace

TEST_CASE(
    "the environment says the language as POSIX orders its variables, and YAPRAK_LANG first") {
    CHECK(language_in({}) == "en");
    CHECK(language_in({{"LANG", "tr_TR.UTF-8"}}) == "tr");
    CHECK(language_in({{"LANG", "tr"}}) == "tr");
    CHECK(language_in({{"LANG", "tr_CY"}}) == "tr");
    CHECK(language_in({{"LANG", "de_DE.UTF-8"}}) == "en");
    CHECK(language_in({{"LANG", "trv_TW"}}) == "en");
    CHECK(language_in({{"LANG", "tr_TR.UTF-8"}, {"LC_MESSAGES", "en_GB.UTF-8"}}) == "en");
    CHECK(language_in({{"LANG", "en_GB"}, {"LC_MESSAGES", "tr_TR"}}) == "tr");
    CHECK(language_in({{"LC_MESSAGES", "tr_TR"}, {"LC_ALL", "C"}}) == "en");
    CHECK(language_in({{"LC_MESSAGES", "tr_TR"}, {"LC_ALL", ""}}) == "tr");
    CHECK(language_in({{"LANG", "tr_TR"}, {"YAPRAK_LANG", "en"}}) == "en");
    CHECK(language_in({{"LANG", "en_GB"}, {"YAPRAK_LANG", "tr"}}) == "tr");
}

TEST_CASE("a stream that nobody asked to speak Turkish has English as it is") {
    std::ostringstream out;
    speak(out, "en");
    CHECK_FALSE(is_translated(out));
    CHECK(translated(out, "unknown style \"a\"") == "unknown style \"a\"");
    CHECK(shown_line(out, unknown_style(), "warning") == message_line(unknown_style(), "warning"));
}

TEST_CASE("a finding is shown in Turkish with its place, the user's word, its hint and its code") {
    std::ostringstream out;
    speak(out, "tr");
    CHECK(shown_line(out, unknown_style(), "error") ==
          "a.md:4:9: hata: \"heroo\" adında biçem yok (öneri: \"hero\" mi demek istediniz?) "
          "[unknown-style]");
    Finding often = unknown_style();
    often.count = 1204;
    often.hint.clear();
    CHECK(shown_line(out, often, "warning") ==
          "a.md:4:9: uyarı: \"heroo\" adında biçem yok (1.204 kez) [unknown-style]");
}

TEST_CASE("a message that the catalogue does not know is shown in English, whole") {
    std::ostringstream out;
    speak(out, "tr");
    CHECK(shown_line(out, {{"a.md"}, "the moon is \"blue\"", "wait", Code::internal}, "error") ==
          "a.md: hata: the moon is \"blue\" (öneri: wait) [internal]");
}

TEST_CASE("what commands a terminal is shown by its code in Turkish too") {
    std::ostringstream out;
    speak(out, "tr");
    const Finding finding{{"a\n.md"}, "unknown style \"\x1b[2J\"", "", Code::unknown_style};
    CHECK(shown_line(out, finding, "error") ==
          "a\\n.md: hata: \"\\x1b[2J\" adında biçem yok [unknown-style]");
}

TEST_CASE("another stream speaks as the one before it") {
    std::ostringstream out, log;
    speak(out, "tr");
    speak_as(log, out);
    CHECK(translated(log, "error") == "hata");
    log << 1234567 << ' ' << 0.5;
    CHECK(log.str() == "1234567 0.5");
}
