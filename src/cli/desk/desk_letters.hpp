// Letters of the desk: put into the outbox, sent in the background, looked up, sent again.
#pragma once
#include "cli/desk/editions.hpp"
#include "mail/outbox/outbox.hpp"
#include "mail/outbox/work_off.hpp"
#include "mail/settings/settings.hpp"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace yaprak {

// What somebody at the desk wants to be sent.
struct LetterOrder {
    std::shared_ptr<const Edition> edition;
    std::string to;
    std::string note = {};
    bool is_locked = false;
    std::string password = {};  // of a locked one: empty for a new one
    std::int64_t copy_of = 0;
    std::string by = {};  // the account that sends it; empty: none
};

struct PostedLetter {
    std::int64_t id = 0;
    std::string password;  // shown once; empty: not locked
};

// How a letter's PDF is locked when it is sent again.
enum class Relock { same, anew, open };

class DeskLetters {
public:
    // `changed` is called, by any thread, when a letter's state is another one. Where there are no
    // settings for the mail, letters cannot be sent, and trouble() says why.
    DeskLetters(const std::string& settings, const std::filesystem::path& content,
                const Environment& environment, std::function<void(std::int64_t)> changed);
    ~DeskLetters();

    [[nodiscard]] bool can_send() const { return settings_.has_value(); }
    [[nodiscard]] const std::optional<MailSettings>& settings() const { return settings_; }
    // Why nothing can be sent, now or at all; empty where all is well.
    [[nodiscard]] std::string trouble() const;

    // When it returns the letter is on the disk. Throws Error for a wrong address and the like.
    PostedLetter post(const LetterOrder& order);
    // The letter as it was sent, to the same address or to another one. Throws Error where its
    // bytes are gone.
    std::int64_t post_again(std::int64_t id, const std::string& to, const std::string& by);

    [[nodiscard]] std::optional<QueuedLetter> find(std::int64_t id) const;
    // The last ones first.
    [[nodiscard]] std::vector<QueuedLetter> last(std::size_t most) const;
    bool retry(std::int64_t id);
    bool drop(std::int64_t id);

private:
    void work();
    void wake();
    [[nodiscard]] Moment now() const {
        return Moment(std::chrono::seconds(environment_.files->now() / 1'000'000'000));
    }

    const Environment& environment_;
    std::optional<MailSettings> settings_;
    std::optional<std::string> password_;
    std::function<void(std::int64_t)> changed_;
    mutable std::mutex mutex_;  // of the outbox below and of trouble_
    mutable std::optional<Outbox> outbox_;
    std::string trouble_;
    std::mutex wake_mutex_;
    std::condition_variable woken_;
    bool is_woken_ = false;
    std::atomic<bool> is_over_ = false;
    std::thread worker_;
};

// "a y ş e nokta y ı l m a z @ gmail nokta com": an address as it is read back on the telephone.
[[nodiscard]] std::string spoken_address(const std::string& address);

}  // namespace yaprak
