#include "cli/desk/desk_letters.hpp"

#include "cli/mail/mail_room.hpp"
#include "cli/run/password.hpp"
#include "language/password.hpp"
#include "mail/outbox/enqueue.hpp"
#include "mail/outbox/send_again.hpp"
#include "mail/smtp/smtp.hpp"
#include "pdf/file/finish.hpp"

#include <random>

namespace yaprak {
namespace {

using namespace std::chrono_literals;

constexpr auto look_again = 5s;        // for letters that others queued or whose time has come
constexpr auto wait_for_server = 60s;  // before a server is tried that was not there

std::string chance() {
    std::random_device random;
    std::string out = "desk";
    for (int i = 0; i < 4; ++i) out += " " + std::to_string(random());
    return out;
}

}  // namespace

DeskLetters::DeskLetters(const std::string& settings, const std::filesystem::path& content,
                         const Environment& environment, std::function<void(std::int64_t)> changed)
    : environment_(environment), changed_(std::move(changed)) {
    try {
        settings_ = read_mail_settings(find_mail_settings(settings, content));
        password_ = mail_password(*settings_, environment_);
        outbox_.emplace(settings_->outbox);
    } catch (const Error& error) {
        settings_.reset();
        trouble_ = error.finding().problem;
        return;
    }
    if (!password_) trouble_ = "no password for the mail server";
    if (password_) worker_ = std::thread([this] { work(); });
}

DeskLetters::~DeskLetters() {
    is_over_ = true;
    wake();
    if (worker_.joinable()) worker_.join();
}

std::string DeskLetters::trouble() const {
    const std::lock_guard lock(mutex_);
    return trouble_;
}

void DeskLetters::wake() {
    {
        const std::lock_guard lock(wake_mutex_);
        is_woken_ = true;
    }
    woken_.notify_all();
}

// An outbox of its own: SQLite waits where both write.
void DeskLetters::work() {
    try {
        Outbox outbox(settings_->outbox);
        while (!is_over_) {
            SmtpSender sender(*settings_, *password_);
            Worker worker;
            worker.send = [&](const QueuedLetter& letter, const std::string& bytes) {
                changed_(letter.id);
                return sender.send(letter.sender, letter.recipient, bytes);
            };
            worker.now = [this] { return now(); };
            worker.wait = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); };
            worker.stop = [this] { return is_over_.load(); };
            worker.tell = [this](const QueuedLetter& letter, const Verdict&) {
                changed_(letter.id);
            };
            const WorkedOff done = work_off(outbox, *settings_, worker);
            {
                const std::lock_guard lock(mutex_);
                trouble_ = done.stopped;
            }
            if (!done.stopped.empty()) changed_(0);
            std::unique_lock lock(wake_mutex_);
            woken_.wait_for(lock, done.stopped.empty() ? look_again : wait_for_server,
                            [this] { return is_woken_ || is_over_; });
            is_woken_ = false;
        }
    } catch (const std::exception& error) {
        const std::lock_guard lock(mutex_);
        trouble_ = error.what();
    }
}

PostedLetter DeskLetters::post(const LetterOrder& order) {
    if (!settings_) throw Error(Code::mail_settings, {}, trouble());
    const Edition& edition = *order.edition;
    PostedLetter posted;
    Letter letter;
    letter.from = settings_->from;
    letter.reply_to = settings_->reply_to;
    letter.to = parse_mailbox(order.to);
    LetterValues values = edition.letter_values;
    values["note"] = order.note;
    if (order.is_locked) values["locked"] = attachment_name(edition.title);
    put_wording(letter, word_letter("brochure", edition.layout_folders, edition.lang, values),
                edition.title);
    letter.pdf.bytes = edition.pdf;
    if (order.is_locked) {
        posted.password = order.password.empty() ? generate_password() : order.password;
        letter.pdf.bytes = finish(edition.pdf, {.password = prepare_password(posted.password)});
    }
    Posting posting{Origin::desk, chance(), now()};
    posting.about = {edition.title,   edition.page,  edition.layout, edition.hash,
                     order.is_locked, order.copy_of, order.by};
    Warnings ignored;
    {
        const std::lock_guard lock(mutex_);
        posted.id = enqueue(*outbox_, letter, posting, *settings_, ignored).id;
    }
    wake();
    return posted;
}

std::int64_t DeskLetters::post_again(std::int64_t id, const std::string& to,
                                     const std::string& by) {
    std::int64_t copy = 0;
    {
        const std::lock_guard lock(mutex_);
        copy = send_again(*outbox_, id, to, chance(), now(), by);
    }
    wake();
    return copy;
}

std::optional<QueuedLetter> DeskLetters::find(std::int64_t id) const {
    const std::lock_guard lock(mutex_);
    return outbox_ ? outbox_->find(id) : std::nullopt;
}

std::vector<QueuedLetter> DeskLetters::last(std::size_t most) const {
    const std::lock_guard lock(mutex_);
    return outbox_ ? outbox_->last(most) : std::vector<QueuedLetter>{};
}

bool DeskLetters::retry(std::int64_t id) {
    bool done = false;
    {
        const std::lock_guard lock(mutex_);
        done = outbox_ && outbox_->retry(id, now());
    }
    if (done) wake();
    return done;
}

bool DeskLetters::drop(std::int64_t id) {
    const std::lock_guard lock(mutex_);
    return outbox_ && outbox_->drop(id);
}

}  // namespace yaprak
