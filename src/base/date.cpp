// ISO 8601 as people write it, with whatever stands behind it handed back.
#include "base/date.hpp"

#include "base/number.hpp"

#include <chrono>

namespace yaprak {
namespace {

// Takes from the front of a text only what it recognises.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}
    std::string_view rest() const { return text_; }

    std::optional<int> one_or_two_digits() {
        if (const auto two = digits(2)) return two;
        return digits(1);
    }
    std::optional<int> digits(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            if (i >= text_.size() || text_[i] < '0' || text_[i] > '9') return std::nullopt;
        const auto value = parse_integer(text_.substr(0, count));
        text_.remove_prefix(count);
        return value;
    }
    bool one_of(std::string_view characters) {
        if (text_.empty() || characters.find(text_.front()) == std::string_view::npos) return false;
        text_.remove_prefix(1);
        return true;
    }
    void spaces() {
        while (one_of(" \t")) {
        }
    }

private:
    std::string_view text_;
};

// "+0300", "+03:00", "Z"; nothing read where there is none.
int read_offset(Reader& in) {
    if (in.one_of("Z")) return 0;
    const Reader before = in;
    const bool west = !in.rest().empty() && in.rest().front() == '-';
    if (in.one_of("+-")) {
        const auto hours = in.digits(2);
        in.one_of(":");
        const auto minutes = in.digits(2);
        if (hours && minutes && *hours < 24 && *minutes < 60)
            return (west ? -1 : 1) * (*hours * 60 + *minutes);
    }
    in = before;
    return 0;
}

// The ".284" of "10:20:30.284Z" (ISO 8601).
void skip_fraction(Reader& in) {
    constexpr std::string_view figures = "0123456789";
    Reader trial = in;
    if (!trial.one_of(".") || !trial.one_of(figures)) return;
    while (trial.one_of(figures)) {
    }
    in = trial;
}

std::optional<Time> read_time(Reader& in) {
    Reader trial = in;
    if (!trial.one_of("T")) trial.spaces();
    const auto hour = trial.digits(2);
    if (!hour || *hour > 23 || !trial.one_of(":")) return std::nullopt;
    const auto minute = trial.digits(2);
    if (!minute || *minute > 59) return std::nullopt;
    Time time{*hour, *minute, 0, 0};
    if (Reader seconds = trial; seconds.one_of(":"))
        if (const auto value = seconds.digits(2); value && *value < 60) {
            time.second = *value;
            skip_fraction(seconds);
            trial = seconds;
        }
    if (Reader zone = trial; true) {
        zone.spaces();
        const auto before = zone.rest().size();
        time.offset_minutes = read_offset(zone);
        if (zone.rest().size() != before) trial = zone;
    }
    in = trial;
    return time;
}

}  // namespace

std::optional<ParsedDate> parse_date(std::string_view text) {
    Reader in(text);
    in.spaces();
    const auto year = in.digits(4);
    if (!year || !in.one_of("-")) return std::nullopt;
    const auto month = in.digits(2);
    if (!month || !in.one_of("-")) return std::nullopt;
    const auto day = in.digits(2);
    if (!day || !(std::chrono::year(*year) / *month / *day).ok()) return std::nullopt;
    Date date{*year, *month, *day, std::nullopt};
    date.time = read_time(in);
    in.spaces();
    return ParsedDate{date, std::string(in.rest())};
}

std::optional<ParsedDate> parse_dated_name(std::string_view name) {
    Reader in(name);
    const auto year = in.digits(4);
    if (!year || !in.one_of("-")) return std::nullopt;
    const auto month = in.one_or_two_digits();
    if (!month || !in.one_of("-")) return std::nullopt;
    const auto day = in.one_or_two_digits();
    if (!day || !in.one_of("-") || in.rest().empty()) return std::nullopt;
    if (!(std::chrono::year(*year) / *month / *day).ok()) return std::nullopt;
    return ParsedDate{{*year, *month, *day, std::nullopt}, std::string(in.rest())};
}

}  // namespace yaprak
