#include "print/cups.hpp"

#include "base/error.hpp"
#include "print/cups_library.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace yaprak {

const CupsLibrary& cups_library() {
    static const CupsLibrary library{{"libcups.so.2",
                                      "the library of the printers, libcups.so.2, cannot be opened",
                                      "install Debian's package libcups2"}};
    return library;
}

namespace {

[[noreturn]] void fail(const std::string& what) {
    const char* why = cups_library().last_error_string();
    throw Error(Code::print, {}, what + (why && *why ? ": " + std::string(why) : std::string()),
                "see whether the print server runs and the printer is on");
}

// Nobody sits at the desk's terminal to be asked for a password.
const char* no_password(const char*, http_t*, const char*, const char*, void*) {
    return nullptr;
}

// A line to the print server that is given up where nobody answers.
class Connection {
public:
    Connection() {
        constexpr int milliseconds = 3000;
        constexpr double seconds = 8;
        cups_.set_password_callback(no_password, nullptr);  // of this thread
        line_ = cups_.connect(cups_.server(), cups_.port(), nullptr, AF_UNSPEC, cups_.encryption(),
                              1, milliseconds, nullptr);
        if (!line_)
            throw Error(Code::print, {}, "no print server answers", "see whether CUPS runs");
        cups_.set_timeout(line_, seconds, nullptr, nullptr);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() { cups_.close(line_); }

    operator http_t*() const { return line_; }

private:
    const CupsLibrary& cups_ = cups_library();
    http_t* line_ = nullptr;
};

class Destinations {
public:
    explicit Destinations(http_t* line) : count_(cups_.get_dests(line, &first_)) {
        // No printer at all is said as "not found" (RFC 8011, 13.1.4.7).
        const ipp_status_t said = cups_.last_error();
        if (count_ == 0 && said > IPP_STATUS_OK_EVENTS_COMPLETE &&
            said != IPP_STATUS_ERROR_NOT_FOUND)
            throw Error(Code::print, {}, "no print server answers", "see whether CUPS runs");
    }
    Destinations(const Destinations&) = delete;
    Destinations& operator=(const Destinations&) = delete;
    ~Destinations() { cups_.free_dests(count_, first_); }

    std::vector<Printer> printers() const {
        std::vector<Printer> out;
        for (int i = 0; i < count_; ++i)
            if (!first_[i].instance) out.push_back(printer(first_[i]));
        return out;
    }

private:
    std::string option(const cups_dest_t& dest, const char* name) const {
        const char* value = cups_.get_option(name, dest.num_options, dest.options);
        return value ? value : "";
    }

    Printer printer(const cups_dest_t& dest) const {
        constexpr const char* stopped = "5";  // RFC 8011, 5.4.11
        const auto type =
            cups_ptype_t(std::strtoul(option(dest, "printer-type").c_str(), nullptr, 10));
        const std::string title = option(dest, "printer-info");
        return {.name = dest.name,
                .title = title.empty() ? dest.name : title,
                .is_default = dest.is_default != 0,
                .is_accepting = option(dest, "printer-is-accepting-jobs") != "false",
                .prints_both_sides = (type & CUPS_PRINTER_DUPLEX) != 0,
                .is_stopped = option(dest, "printer-state") == stopped};
    }

    const CupsLibrary& cups_ = cups_library();
    cups_dest_t* first_ = nullptr;
    int count_ = 0;
};

class Options {
public:
    Options() = default;
    Options(const Options&) = delete;
    Options& operator=(const Options&) = delete;
    ~Options() { cups_.free_options(count_, first_); }

    void add(const char* name, const std::string& value) {
        count_ = cups_.add_option(name, value.c_str(), count_, &first_);
    }
    int count() const { return count_; }
    cups_option_t* first() const { return first_; }

private:
    const CupsLibrary& cups_ = cups_library();
    int count_ = 0;
    cups_option_t* first_ = nullptr;
};

PrintState state_of(ipp_jstate_t state) {
    switch (state) {
        case IPP_JSTATE_PENDING:
            return PrintState::waiting;
        case IPP_JSTATE_HELD:
            return PrintState::held;
        case IPP_JSTATE_PROCESSING:
            return PrintState::printing;
        case IPP_JSTATE_STOPPED:
            return PrintState::stopped;
        case IPP_JSTATE_CANCELED:
            return PrintState::cancelled;
        case IPP_JSTATE_ABORTED:
            return PrintState::failed;
        case IPP_JSTATE_COMPLETED:
            return PrintState::done;
    }
    return PrintState::unknown;
}

class Cups : public PrintSystem {
public:
    std::vector<Printer> printers() const override {
        const Connection line;
        std::vector<Printer> all = Destinations(line).printers();
        std::stable_sort(all.begin(), all.end(), [](const Printer& a, const Printer& b) {
            return a.is_default > b.is_default;
        });
        return all;
    }

    int print(const PrintOrder& order, std::string_view pdf) const override {
        const CupsLibrary& cups = cups_library();
        const Connection line;
        Options options;
        options.add("copies", std::to_string(order.copies));
        options.add("sides", sides(order.duplex));
        options.add("print-scaling", "none");  // a sheet is folded where its marks are
        if (!order.paper.empty()) options.add("media", order.paper);
        const char* printer = order.printer.c_str();
        const int job =
            cups.create_job(line, printer, order.title.c_str(), options.count(), options.first());
        if (job == 0) fail("the printer \"" + order.printer + "\" takes no job");
        const bool sent = cups.start_document(line, printer, job, order.title.c_str(),
                                              CUPS_FORMAT_PDF, 1) == HTTP_STATUS_CONTINUE &&
                          cups.write_data(line, pdf.data(), pdf.size()) == HTTP_STATUS_CONTINUE &&
                          cups.finish_document(line, printer) <= IPP_STATUS_OK_EVENTS_COMPLETE;
        if (sent) return job;
        try {
            fail("the printer \"" + order.printer + "\" does not take the file");
        } catch (const Error&) {  // its words are kept before the job is given up
            cups.cancel_job(line, printer, job, 0);
            throw;
        }
    }

    PrintState state(const std::string& printer, int job) const override {
        const CupsLibrary& cups = cups_library();
        const Connection line;
        cups_job_t* jobs = nullptr;
        const int count = cups.get_jobs(line, &jobs, printer.c_str(), 1, CUPS_WHICHJOBS_ALL);
        if (count < 0) fail("the jobs of the printer \"" + printer + "\" cannot be listed");
        PrintState state = PrintState::unknown;
        for (int i = 0; i < count; ++i)
            if (jobs[i].id == job) state = state_of(jobs[i].state);
        cups.free_jobs(count, jobs);
        if (state != PrintState::waiting) return state;
        const std::vector<Printer> all = Destinations(line).printers();
        const bool is_stopped = std::any_of(all.begin(), all.end(), [&](const Printer& one) {
            return one.name == printer && one.is_stopped;
        });
        return is_stopped ? PrintState::stopped : state;
    }

    void cancel(const std::string& printer, int job) const override {
        const Connection line;
        const ipp_status_t said = cups_library().cancel_job(line, printer.c_str(), job, 0);
        if (said > IPP_STATUS_OK_EVENTS_COMPLETE) fail("the job cannot be cancelled");
    }

private:
    static const char* sides(std::optional<Duplex> duplex) {
        if (!duplex) return "one-sided";
        return *duplex == Duplex::long_edge ? "two-sided-long-edge" : "two-sided-short-edge";
    }
};

}  // namespace

std::unique_ptr<PrintSystem> cups() {
    return std::make_unique<Cups>();
}

}  // namespace yaprak
