// GitHub's names of emoji, ":heart:" -> the signs themselves; names of icons -> nothing.
#include "base/text.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;

struct Emoji {
    std::string_view name, sign;
};
// In alphabetic order.
constexpr Emoji emoji[] = {
    {"+1", "\U0001F44D"},
    {"-1", "\U0001F44E"},
    {"alarm_clock", "\u23F0"},
    {"ambulance", "\U0001F691"},
    {"apple", "\U0001F34E"},
    {"arrow_down", "\u2B07\uFE0F"},
    {"arrow_left", "\u2B05\uFE0F"},
    {"arrow_right", "\u27A1\uFE0F"},
    {"arrow_up", "\u2B06\uFE0F"},
    {"baby", "\U0001F476"},
    {"bed", "\U0001F6CF\uFE0F"},
    {"bell", "\U0001F514"},
    {"blue_heart", "\U0001F499"},
    {"blush", "\U0001F60A"},
    {"book", "\U0001F4D6"},
    {"books", "\U0001F4DA"},
    {"brain", "\U0001F9E0"},
    {"bulb", "\U0001F4A1"},
    {"calendar", "\U0001F4C6"},
    {"clap", "\U0001F44F"},
    {"clipboard", "\U0001F4CB"},
    {"cloud", "\u2601\uFE0F"},
    {"coffee", "\u2615"},
    {"cry", "\U0001F622"},
    {"date", "\U0001F4C5"},
    {"dizzy", "\U0001F4AB"},
    {"droplet", "\U0001F4A7"},
    {"email", "\u2709\uFE0F"},
    {"envelope", "\u2709\uFE0F"},
    {"exclamation", "\u2757"},
    {"eyes", "\U0001F440"},
    {"fire", "\U0001F525"},
    {"green_heart", "\U0001F49A"},
    {"grinning", "\U0001F600"},
    {"heart", "\u2764\uFE0F"},
    {"heart_eyes", "\U0001F60D"},
    {"heavy_check_mark", "\u2714\uFE0F"},
    {"heavy_exclamation_mark", "\u2757"},
    {"heavy_minus_sign", "\u2796"},
    {"heavy_multiplication_x", "\u2716\uFE0F"},
    {"heavy_plus_sign", "\u2795"},
    {"hospital", "\U0001F3E5"},
    {"hourglass", "\u231B"},
    {"house", "\U0001F3E0"},
    {"hugs", "\U0001F917"},
    {"information_source", "\u2139\uFE0F"},
    {"joy", "\U0001F602"},
    {"key", "\U0001F511"},
    {"link", "\U0001F517"},
    {"lock", "\U0001F512"},
    {"mag", "\U0001F50D"},
    {"mask", "\U0001F637"},
    {"memo", "\U0001F4DD"},
    {"microscope", "\U0001F52C"},
    {"moon", "\U0001F314"},
    {"muscle", "\U0001F4AA"},
    {"musical_note", "\U0001F3B5"},
    {"no_entry", "\u26D4"},
    {"no_entry_sign", "\U0001F6AB"},
    {"ok_hand", "\U0001F44C"},
    {"older_man", "\U0001F474"},
    {"older_woman", "\U0001F475"},
    {"pencil", "\U0001F4DD"},
    {"pencil2", "\u270F\uFE0F"},
    {"phone", "\u260E\uFE0F"},
    {"pill", "\U0001F48A"},
    {"point_down", "\U0001F447"},
    {"point_left", "\U0001F448"},
    {"point_right", "\U0001F449"},
    {"point_up", "\u261D\uFE0F"},
    {"pray", "\U0001F64F"},
    {"pregnant_woman", "\U0001F930"},
    {"purple_heart", "\U0001F49C"},
    {"pushpin", "\U0001F4CC"},
    {"question", "\u2753"},
    {"rainbow", "\U0001F308"},
    {"raised_hand", "\u270B"},
    {"red_circle", "\U0001F534"},
    {"relaxed", "\u263A\uFE0F"},
    {"rocket", "\U0001F680"},
    {"round_pushpin", "\U0001F4CD"},
    {"rotating_light", "\U0001F6A8"},
    {"runner", "\U0001F3C3"},
    {"scissors", "\u2702\uFE0F"},
    {"seedling", "\U0001F331"},
    {"sleeping", "\U0001F634"},
    {"slightly_smiling_face", "\U0001F642"},
    {"smile", "\U0001F604"},
    {"smiley", "\U0001F603"},
    {"snowflake", "\u2744\uFE0F"},
    {"sob", "\U0001F62D"},
    {"sparkles", "\u2728"},
    {"speech_balloon", "\U0001F4AC"},
    {"star", "\u2B50"},
    {"star2", "\U0001F31F"},
    {"stethoscope", "\U0001FA7A"},
    {"stopwatch", "\u23F1\uFE0F"},
    {"sun_with_face", "\U0001F31E"},
    {"sunny", "\u2600\uFE0F"},
    {"swimmer", "\U0001F3CA"},
    {"syringe", "\U0001F489"},
    {"tada", "\U0001F389"},
    {"telephone", "\u260E\uFE0F"},
    {"telephone_receiver", "\U0001F4DE"},
    {"thermometer", "\U0001F321\uFE0F"},
    {"thinking", "\U0001F914"},
    {"thumbsdown", "\U0001F44E"},
    {"thumbsup", "\U0001F44D"},
    {"tooth", "\U0001F9B7"},
    {"tulip", "\U0001F337"},
    {"umbrella", "\u2614"},
    {"v", "\u270C\uFE0F"},
    {"walking", "\U0001F6B6"},
    {"warning", "\u26A0\uFE0F"},
    {"watch", "\u231A"},
    {"wave", "\U0001F44B"},
    {"wheelchair", "\u267F"},
    {"white_check_mark", "\u2705"},
    {"wink", "\U0001F609"},
    {"x", "\u274C"},
    {"yellow_heart", "\U0001F49B"},
    {"zap", "\u26A1"},
    {"zzz", "\U0001F4A4"},
};

std::string_view sign_of(std::string_view name) {
    const auto* const found = std::find_if(std::begin(emoji), std::end(emoji),
                                           [&](const Emoji& one) { return one.name == name; });
    return found == std::end(emoji) ? std::string_view() : found->sign;
}

bool is_letter_or_digit(char c) {
    return (c & 0x80) != 0 || is_ascii_letter(char32_t(c)) || is_ascii_digit(char32_t(c));
}

constexpr std::size_t longest_name = 64;

// Behind the colon at `at`; 0: no name.
std::size_t name_length(std::string_view body, std::size_t at) {
    const std::string_view rest = body.substr(at + 1, longest_name);
    const std::size_t end = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-");
    return end == none || end == 0 || rest[end] != ':' ? 0 : end;
}

// The icons of Material for MkDocs: ":material-phone:". No font here has them.
bool is_icon(std::string_view name) {
    static constexpr std::string_view sets[] = {"material-", "fontawesome-", "octicons-",
                                                "simple-"};
    return std::any_of(std::begin(sets), std::end(sets),
                       [&](std::string_view set) { return name.starts_with(set); });
}

bool may_hold_emoji(std::string_view body) {
    for (std::size_t at = body.find(':'); at != none; at = body.find(':', at + 1)) {
        const std::size_t length = name_length(body, at);
        const std::string_view name = body.substr(at + 1, length);
        if (length > 0 && (is_icon(name) || !sign_of(name).empty())) return true;
    }
    return false;
}

// A name that no letter or digit touches: "12:30:45" is none.
std::vector<Replacement> write_emoji(const PassInput& input) {
    const std::string_view body = input.scan.body;
    std::vector<Replacement> edits;
    for (std::size_t at = body.find(':'); at != none; at = body.find(':', at + 1)) {
        const std::size_t length = name_length(body, at);
        if (length == 0 || (at > 0 && is_letter_or_digit(body[at - 1]))) continue;
        const std::string_view name = body.substr(at + 1, length), sign = sign_of(name);
        const bool is_left_out = sign.empty() && is_icon(name);
        if ((sign.empty() && !is_left_out) || input.scan.is_verbatim(at)) continue;
        if (is_left_out) {
            const std::string icon = ":" + std::string(name) + ":";
            input.reading.warnings.add_mark(Code::markup_dropped, input.source.place(at), icon,
                                            "the icon " + in_quotes(icon) + " is left out");
        }
        edits.push_back({at, length + 2, std::string(sign)});
        at += length + 1;
    }
    return edits;
}

}  // namespace

const SourcePass emoji_names_pass = {may_hold_emoji, write_emoji};

}  // namespace yaprak
