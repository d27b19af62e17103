// The letters of a merge: one for every row, with its copy.
#pragma once
#include "batch/typeset/shared_resources.hpp"
#include "cli/make/copy_rows.hpp"
#include "mail/letter/letter_template.hpp"
#include "mail/outbox/outbox.hpp"
#include "mail/settings/settings.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace yaprak {

// What became of a row's letter: put into the outbox; it was there already; nobody to send it to.
enum class Posted { queued, known, nobody };

// Whether the copies have passwords.
enum class Lock { none, password };

class CopyLetters {
public:
    // Throws Error for what is wrong with the settings, the column, the template or the note. What
    // is given must outlive this.
    CopyLetters(const MergeOptions& options, const Job& job, const SharedResources& resources,
                const CopyRows& rows, Lock lock);

    // Throws Error, at the row's line, for an address that no letter can go to, and for a page
    // whose letters would show a value of the row to others.
    void check(const DataRow& row, const CopyPage& page);
    // Warns, after the checks, of who else could read the copies.
    void warn_of_readers(Warnings& warnings) const;

    // Returns what makes the letter another one beside the copy: the address and the occasion.
    std::string told(const DataRow& row) const;

    // Puts the letter into the outbox, once for the same content, address and occasion. Any thread
    // may call it. Throws Error.
    Posted post(const Copy& copy, const Values& values, std::string pdf, Warnings& warnings);

private:
    std::optional<Address> address_of(const DataRow& row) const;
    Letter letter_of(const CopyPage& page, const Values& values) const;
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
    std::map<std::string, std::size_t> readers_;    // how many letters they could read
    std::map<const CopyPage*, std::string> pages_;  // that are checked: what they are made from
    std::mutex mutex_;
    std::unique_ptr<Outbox> outbox_;  // opened with the first letter
};

}  // namespace yaprak
