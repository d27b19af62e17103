// What the desk's page asks of the program: brochures, their pages, letters. A table of routes.
#pragma once
#include "cli/desk/catalogue.hpp"
#include "cli/desk/desk_letters.hpp"
#include "cli/desk/editions.hpp"
#include "desk/accounts/accounts.hpp"
#include "http/event_hub.hpp"
#include "http/router.hpp"
#include "print/print_system.hpp"

#include <chrono>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

// What brochures are shown in first.
inline constexpr const char* usual_layout = "handout-a4";

struct DeskSetup {
    std::vector<std::string> inputs;  // the site
    std::string mail_settings;        // empty: where mail.yaml is usually
    std::string today;                // "2026-11-29"
    std::string version;
    std::shared_ptr<const PrintSystem> printing = {};  // nullptr: only the browser prints
    std::shared_ptr<Accounts> accounts = {};  // nullptr: this machine's browser alone, with a token
    std::chrono::minutes lock_after{0};       // without a key or a click, of screens of members
};

// A job that the desk gave to a printer.
struct PrintedJob {
    std::string printer;
    int number = 0;
};

class DeskService {
public:
    // Reads all pages. Throws Error where the folder cannot be read or has none.
    DeskService(const DeskSetup& setup, const Environment& environment);

    [[nodiscard]] std::vector<http::Route> routes();
    [[nodiscard]] const std::shared_ptr<http::EventHub>& events() const { return events_; }
    [[nodiscard]] std::size_t count() const { return catalogue()->brochures().size(); }
    // What an account may do by now.
    [[nodiscard]] std::optional<http::Member> member(const std::string& user) const;
    // Something changed on the disk: all is read again.
    void reload();
    [[nodiscard]] std::vector<std::filesystem::path> folders() const;

private:
    using Request = http::Request;
    using Response = http::Response;

    [[nodiscard]] std::shared_ptr<const Catalogue> catalogue() const;
    Response start(const Request& request) const;
    Response find_pages(const Request& request) const;
    Response open_page(const Request& request);
    Response thumbnail(const Request& request);
    Response drawing(const Request& request) const;
    Response pdf(const Request& request) const;
    Response check_address(const Request& request) const;
    Response post_letter(const Request& request);
    Response printers(const Request& request) const;
    Response print(const Request& request);
    Response settings(const Request& request) const;
    std::shared_ptr<const Edition> first_that_can_be_made(const Catalogue& all);
    Response post_trial(const Request& request);
    Response print_job(const Request& request) const;
    Response cancel_print(const Request& request) const;
    Response letters(const Request& request) const;
    Response reveal(const Request& request) const;
    Response resend(const Request& request);
    Response drop(const Request& request);
    Response sign_in(const Request& request) const;
    Response sign_out(const Request& request) const;
    Response lock(const Request& request) const;
    Response unlock(const Request& request) const;
    Response me(const Request& request) const;
    Response set_own_secret(const Request& request) const;
    Response accounts(const Request& request) const;
    Response change_account(const Request& request) const;
    Response log_entries(const Request& request) const;
    [[nodiscard]] std::vector<http::Route> member_routes();
    [[nodiscard]] std::vector<http::Route> page_routes();
    Response font(const std::string& weight) const;
    [[nodiscard]] Seconds time() const;
    void log(const Request& request, const std::string& what, const std::string& about = "") const;
    [[nodiscard]] std::optional<QueuedLetter> own_letter(const Request& request) const;
    Response table_of_letters(const Request& request) const;
    [[nodiscard]] std::vector<std::string> sentences() const;
    void keep_job(PrintedJob job);
    [[nodiscard]] std::optional<PrintedJob> printed_job(const Request& request) const;
    [[nodiscard]] std::string brochure_json(const Catalogue& all, const Brochure& brochure,
                                            const SearchHit* hit) const;
    [[nodiscard]] std::string letter_json(const QueuedLetter& letter) const;

    const DeskSetup setup_;
    const Environment& environment_;
    mutable std::mutex mutex_;  // of the next two
    std::shared_ptr<const Catalogue> catalogue_;
    std::deque<PrintedJob> printed_;
    Editions editions_;
    Clinic clinic_;
    std::shared_ptr<http::EventHub> events_ = std::make_shared<http::EventHub>();
    DeskLetters letters_;
};

}  // namespace yaprak
