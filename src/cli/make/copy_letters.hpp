// The letters of a merge: one for every row, with its copy.
#pragma once
#include "batch/typeset/shared_resources.hpp"
#include "cli/make/copy_rows.hpp"
#include "mail/letter/letter_template.hpp"
#include "mail/letter/suppression.hpp"
#include "mail/outbox/outbox.hpp"
#include "mail/settings/settings.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

// What became of a row's letter: put into the outbox; it was there already; nobody to send it to;
// somebody who is never written to; an address that is none.
enum class Posted { queued, known, nobody, suppressed, wrong };

// "queued", "suppressed" and so on.
std::string_view name_of(Posted posted);

// Whether the copies have passwords.
enum class Lock { none, password };

class CopyLetters {
public:
    // Throws Error for what is wrong with the settings, the column, the template or the note. What
    // is given must outlive this.
    CopyLetters(const MergeOptions& options, const Job& job, const SharedResources& resources,
                const CopyRows& rows, Lock lock);

    // Returns what is wrong, at the row's line, where no letter can go to the row's address: that
    // stops nobody else's. Throws Error for a page whose letters would show a value of the row to
    // others.
    std::optional<Error> check(const DataRow& row, const CopyPage& page);
    // Warns, after the checks, of who else could read the copies.
    void warn_of_readers(Warnings& warnings) const;

    // Returns what makes the letter another one beside the copy: the address and the occasion.
    std::string told(const DataRow& row) const;

    // Puts the letter into the outbox, once for the same content, address and occasion. Any thread
    // may call it. Throws Error.
    Posted post(const Copy& copy, const Values& values, std::string pdf, Warnings& warnings);

    // "sent", "queued" and what else the outbox says of the copy's letter; else why there is none.
    // Any thread may call it.
    std::string state_of(const Copy& copy);

private:
    // Where a row's letter goes, or why there is none.
    struct Recipient {
        std::optional<Address> address;
        Posted why = Posted::queued;
    };
    Recipient recipient_of(const DataRow& row) const;
    std::optional<Address> address_of(const DataRow& row) const;
    void refuse_slip(const DataRow& row, const Address& address) const;
    Letter letter_of(const CopyPage& page, const Values& values) const;
    void say_how_it_opens(LetterValues& words) const;
    void fill_unsubscribe(Letter& letter, LetterValues& words, const Placeholders& fill) const;
    std::string purpose() const { return "merge\n" + options_.occasion; }
    void check_words(const CopyPage& page);
    std::string content_of(const Copy& copy) const;

    const MergeOptions& options_;
    const Job& job_;
    const SharedResources& resources_;
    const CopyRows& rows_;
    const Lock lock_;
    const MailSettings settings_;
    const std::size_t column_;
    const LetterTemplate template_;
    SuppressionList suppressed_;
    std::map<std::string, std::size_t> readers_;    // how many letters they could read
    std::map<const CopyPage*, std::string> pages_;  // that are checked: what they are made from
    std::mutex mutex_;
    std::unique_ptr<Outbox> outbox_;  // opened with the first letter
};

}  // namespace yaprak
