#include "cli/make/copy_letters.hpp"

#include "base/sha256.hpp"
#include "batch/run/manifest.hpp"
#include "cli/mail/mail_room.hpp"
#include "mail/outbox/enqueue.hpp"

#include <filesystem>

namespace yaprak {
namespace {

// What stands for a letter's title where others see it. A page may have words of its own for that.
std::string title_of(const Document& document) {
    const auto& values = document.front.values;
    const auto own = values.find("subject");
    return own == values.end() ? plain_text(document.front.title) : own->second;
}

// A row's values by the names of their columns; for a template's own use.
void add_row(LetterValues& into, const std::vector<std::string>& columns, const Values& values) {
    for (const std::string& column : columns) {
        const std::string key = placeholder_key(column);
        const auto value = values.by_key.find(key);
        if (value == values.by_key.end()) continue;
        std::string name = column;
        std::erase(name, ' ');
        for (const std::string& one : {name, key}) into.emplace(one, value->second);
    }
}

// What is wrong with an address, without the address: it names a patient.
std::string unnamed(std::string problem, const std::string& address) {
    const std::string quoted = "\"" + address + "\"";
    for (std::size_t at; (at = problem.find(quoted)) != problem.npos;)
        problem.replace(at, quoted.size(), "what stands there");
    return problem;
}

}  // namespace

CopyLetters::CopyLetters(const MergeOptions& options, const Job& job,
                         const SharedResources& resources, const CopyRows& rows, Lock lock)
    : options_(options),
      job_(job),
      resources_(resources),
      rows_(rows),
      lock_(lock),
      settings_(read_mail_settings(find_mail_settings(options.letters.settings, job.content))),
      column_(rows.column(options.mail_column, "--mail-column")),
      template_(options.letters.letter_template, resources.layout_folders) {
    if (options_.mailing && settings_.unsubscribe.empty())
        throw Error(Code::mail_settings, {job.content.string()},
                    "a mailing needs an address by which people leave it",
                    "write it into mail.yaml, \"unsubscribe: mailto:cik@klinik.example\"");
    if (!settings_.suppression.empty()) suppressed_.add_file(settings_.suppression);
    for (const std::string& file : options_.suppress) suppressed_.add_file(file);
}

std::optional<Error> CopyLetters::check(const DataRow& row, const CopyPage& page) {
    check_words(page);
    try {
        const auto address = address_of(row);
        if (!address || suppressed_.has(*address)) return std::nullopt;
        refuse_slip(row, *address);
        const std::string reader = reader_of(*address, settings_);
        if (!reader.empty()) ++readers_[reader];
        return std::nullopt;
    } catch (const Error& error) {
        return error;
    }
}

void CopyLetters::refuse_slip(const DataRow& row, const Address& address) const {
    const std::string likely = likely_domain(address.domain);
    if (likely.empty() || options_.letters.address_is_right) return;
    throw Error(Code::mail_address, {options_.table, row.line},
                "\"" + address.domain + "\" looks like a slip",
                "did you mean \"" + likely + "\"? --address-is-right sends it as it is");
}

CopyLetters::Recipient CopyLetters::recipient_of(const DataRow& row) const {
    try {
        const auto address = address_of(row);
        if (!address) return {std::nullopt, Posted::nobody};
        if (suppressed_.has(*address)) return {std::nullopt, Posted::suppressed};
        refuse_slip(row, *address);
        return {address};
    } catch (const Error&) {
        return {std::nullopt, Posted::wrong};
    }
}

// Nothing where the row has none and may have none.
std::optional<Address> CopyLetters::address_of(const DataRow& row) const {
    const std::string& written = row.values[column_];
    const SourcePos at{options_.table, row.line};
    if (written.find_first_not_of(" \t\n") != written.npos) try {
            return parse_address(written, at);
        } catch (const Error& error) {
            throw Error(error.finding().code, at, unnamed(error.finding().problem, written),
                        error.finding().hint);
        }
    if (rows_.missing() != Missing::error) return std::nullopt;
    throw Error(Code::mail_address, at, "no address in \"" + options_.mail_column + "\"",
                "fill it in; with --missing empty the row gets a copy and no letter");
}

// Once for each choice of the page's conditions, with values that stand for those of the rows.
void CopyLetters::check_words(const CopyPage& page) {
    if (pages_.contains(&page)) return;
    FileStates states(0);
    pages_[&page] = key_of("", page.content, states);
    std::set<std::string> asked, expressions;
    Values sample;
    sample.expressions = &expressions;
    for (const std::string& column : rows_.columns())
        sample.by_key.emplace(placeholder_key(column), "x");
    sample.by_key.emplace("address", "x");
    letter_of(page, sample);
    sample.asked = &asked;
    const Document& document = page.document;
    Warnings warnings;
    const Placeholders fill(document, resources_.clinic, document.front.lang, &sample);
    const SourcePos at{document.source};
    if (!document.front.values.contains("subject"))
        fill.fill_text(title_of(document), at, warnings);
    if (!asked.empty())
        throw Error(Code::mail_letter, at,
                    "the title holds \"" + *asked.begin() +
                        "\", which a letter's subject would show to others",
                    "add \"subject: ...\" to the front matter: what letters are called");
    if (pages_.size() > 1) return;  // the note is the same for all
    fill.fill_text(options_.letters.note, {}, warnings);
    if (!warnings.empty())
        throw Error(Code::mail_letter, {}, warnings.list().front().problem + " in --note",
                    warnings.list().front().hint);
}

void CopyLetters::warn_of_readers(Warnings& warnings) const {
    if (lock_ == Lock::password) return;
    for (const auto& [reader, count] : readers_)
        warnings.add(Code::mail_open, {job_.source.string()},
                     "personal PDFs without a password go through " + reader +
                         ", which can read them (KVKK): " + std::to_string(count),
                     "lock the copies with --password-column");
}

std::string CopyLetters::told(const DataRow& row) const {
    const Recipient to = recipient_of(row);
    return (to.address ? to.address->text() : "") + "\n" + options_.occasion;
}

Letter CopyLetters::letter_of(const CopyPage& page, const Values& values) const {
    const Document& document = page.document;
    const std::string lang =
        document.front.lang.empty() ? resources_.clinic.lang : document.front.lang;
    const Placeholders fill(document, resources_.clinic, lang, &values);
    Warnings ignored;
    const auto filled = [&](const std::string& text) {
        return fill.fill_text(text, {document.source}, ignored);
    };
    LetterValues words = letter_values(document, resources_.clinic, options_.letters.note);
    words["title"] = title_of(document);
    for (const char* of_page : {"title", "description", "category", "role", "note"})
        words[of_page] = filled(words[of_page]);
    if (lock_ == Lock::password) say_how_it_opens(words);
    add_row(words, rows_.columns(), values);
    Letter letter;
    if (options_.mailing) fill_unsubscribe(letter, words, fill);
    letter.from = settings_.from;
    letter.reply_to = settings_.reply_to;
    put_wording(letter, template_.word(lang, words), words["title"]);
    return letter;
}

// A template that does not know how a password comes from a column says at least that there is one.
void CopyLetters::say_how_it_opens(LetterValues& words) const {
    const std::string file = attachment_name(words["title"]);
    const bool is_digits = options_.password_form == PasswordForm::digits;
    const std::string form = is_digits ? "locked.digits" : "locked.text";
    if (options_.password_column.empty() || !template_.asks_for(form)) {
        words["locked"] = file;
        return;
    }
    words[form] = file;
    words[form + ".column"] =
        rows_.columns()[rows_.column(options_.password_column, "--password-column")];
}

void CopyLetters::fill_unsubscribe(Letter& letter, LetterValues& words,
                                   const Placeholders& fill) const {
    Warnings unknown;
    for (const std::string& address : settings_.unsubscribe)
        letter.unsubscribe.push_back(fill.fill_address(address, {}, unknown));
    if (!unknown.empty())
        throw Error(Code::mail_settings, {}, unknown.list().front().problem + " in unsubscribe",
                    "known: address, and the table's columns");
    words["unsubscribe"] = letter.unsubscribe.front();
}

// Layouts, fonts and the program may become others without the letter being another one.
std::string CopyLetters::content_of(const Copy& copy) const {
    const auto page = pages_.find(copy.page);
    return sha256((page == pages_.end() ? "" : page->second) +
                  rows_.copies().told(copy.row, *copy.page));
}

Posted CopyLetters::post(const Copy& copy, const Values& values, std::string pdf,
                         Warnings& warnings) {
    const Recipient to = recipient_of(copy.row);
    if (!to.address) return to.why;
    Values known = values;
    known.by_key["address"] = to.address->text();
    Letter letter = letter_of(*copy.page, known);
    letter.to.address = *to.address;
    letter.pdf.bytes = std::move(pdf);
    Posting posting{Origin::batch, purpose(), time_now(*resources_.files), content_of(copy)};
    posting.about.title = letter.subject;
    posting.about.page = copy.page->document.source;
    posting.about.is_locked = lock_ == Lock::password;
    const std::lock_guard lock(mutex_);
    if (!outbox_) outbox_ = std::make_unique<Outbox>(settings_.outbox);
    const Enqueued queued = enqueue(*outbox_, letter, posting, settings_, warnings);
    return queued.is_new ? Posted::queued : Posted::known;
}

std::string CopyLetters::state_of(const Copy& copy) {
    const Recipient to = recipient_of(copy.row);
    if (!to.address) return std::string(name_of(to.why));
    const std::string key = letter_key(purpose(), to.address->text(), content_of(copy));
    const std::lock_guard lock(mutex_);
    if (!outbox_ && !std::filesystem::exists(settings_.outbox)) return {};
    if (!outbox_) outbox_ = std::make_unique<Outbox>(settings_.outbox);
    const auto letter = outbox_->find(key);
    return letter ? to_text(letter->state) : "";
}

std::string_view name_of(Posted posted) {
    constexpr std::string_view names[] = {"queued", "known", "no address", "suppressed",
                                          "wrong address"};
    return names[std::size_t(posted)];
}

}  // namespace yaprak
