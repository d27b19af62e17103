#include "cli/run/progress.hpp"

#include "base/number.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/environment/visible_output.hpp"

#include <algorithm>
#include <ostream>

namespace yaprak {
namespace {

constexpr std::size_t width = 20;
constexpr auto interval = std::chrono::milliseconds(100);

std::string bar(const Tally& tally) {
    const std::size_t filled =
        tally.total == 0 ? 0 : std::min(width, tally.done * width / tally.total);
    return "[" + std::string(filled, '#') + std::string(width - filled, '-') + "]";
}

std::string time_left(double seconds) {
    if (seconds < 100) return number(seconds, 0) + " s left";
    return number(seconds / 60, 0) + " min left";
}

}  // namespace

std::string progress_text(const Tally& tally, std::chrono::nanoseconds time,
                          const std::ios_base& terminal) {
    std::string text =
        bar(tally) + "  " + std::to_string(tally.done) + "/" + std::to_string(tally.total);
    const double seconds = double(time.count()) / 1e9;
    if (seconds >= 1 && tally.done > 0) {
        const double rate = double(tally.done) / seconds;
        const std::size_t left = tally.total - std::min(tally.done, tally.total);
        text += "  " + number(rate, rate < 10 ? 1 : 0) + "/s  " +
                translated(terminal, time_left(double(left) / rate));
    }
    if (tally.failed > 0)
        text += "  " + translated(terminal, std::to_string(tally.failed) + " failed");
    return text;
}

void Progress::draw(const Tally& tally) {
    const auto now = Clock::now();
    if (now - drawn_at_ < interval) return;
    write_unchanged(terminal_, "\r\033[K");
    terminal_ << progress_text(tally, now - begin_, terminal_) << std::flush;
    drawn_at_ = now;
    drawn_ = true;
}

void Progress::clear() {
    if (!drawn_) return;
    write_unchanged(terminal_, "\r\033[K");
    terminal_ << std::flush;
    drawn_ = false;
    drawn_at_ = {};
}

}  // namespace yaprak
