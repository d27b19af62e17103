// The desk's routes for printers: which there are, a brochure for one of them, what became of it.
#include "cli/desk/answers.hpp"
#include "cli/desk/desk_service.hpp"

#include <algorithm>

namespace yaprak {
namespace {

using http::Response;

constexpr int most_copies = 99;
constexpr int largest_job = 999'999'999;

const char* name_of(PrintState state) {
    switch (state) {
        case PrintState::waiting:
            return "waiting";
        case PrintState::held:
            return "held";
        case PrintState::printing:
            return "printing";
        case PrintState::stopped:
            return "stopped";
        case PrintState::cancelled:
            return "cancelled";
        case PrintState::failed:
            return "failed";
        case PrintState::done:
            return "done";
        case PrintState::unknown:
            break;
    }
    return "unknown";
}

// 0: no number, or one out of bounds.
int whole_number_of(const std::string& text, int most) {
    if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != text.npos)
        return 0;
    const int number = std::stoi(text);
    return number <= most ? number : 0;
}

Response not_printed(const char* why) {
    return http::json(json_object({{"error", json_string(why)}}), 422);
}

std::string printer_json(const Printer& printer) {
    return json_object({{"name", json_string(printer.name)},
                        {"title", json_string(printer.title)},
                        {"isDefault", json_bool(printer.is_default)},
                        {"isAccepting", json_bool(printer.is_accepting)},
                        {"isStopped", json_bool(printer.is_stopped)},
                        {"bothSides", json_bool(printer.prints_both_sides)}});
}

}  // namespace

Response DeskService::printers(const Request&) const {
    if (!setup_.printing) return http::json(json_object({{"printers", "[]"}}));
    try {
        std::vector<std::string> all;
        for (const Printer& printer : setup_.printing->printers())
            all.push_back(printer_json(printer));
        return http::json(json_object({{"printers", json_list(all)}}));
    } catch (const Error& error) {  // the browser prints all the same
        return http::json(
            json_object({{"printers", "[]"}, {"trouble", json_string(error.finding().problem)}}));
    }
}

Response DeskService::print(const Request& request) {
    const http::Form form = request.form();
    const auto edition = editions_.find(field(form, "hash"));
    if (!edition) return missing();
    if (!setup_.printing) return not_printed("no printer");
    const int copies = whole_number_of(field(form, "copies"), most_copies);
    if (copies == 0) return not_printed("1 to 99 copies can be printed");
    if (!is_paper(edition->print_width, edition->print_height))
        return not_printed("no paper has the size of these pages");
    try {
        // Only a printer that there is: its name goes into an address of the print server.
        const std::vector<Printer> all = setup_.printing->printers();
        const auto printer = std::find_if(all.begin(), all.end(), [&](const Printer& one) {
            return one.name == field(form, "printer");
        });
        if (printer == all.end()) return not_printed("this printer is not there any more");
        PrintOrder order{.printer = printer->name,
                         .title = edition->title,
                         .copies = copies,
                         .paper = paper_name(edition->print_width, edition->print_height)};
        if (printer->prints_both_sides && field(form, "sides") == "both")
            order.duplex = edition->duplex;
        const int job = setup_.printing->print(order, edition->for_printer());
        keep_job({printer->name, job});
        log(request, "printed",
            edition->title + ", " + std::to_string(copies) + " on " + printer->name);
        return http::json(json_object({{"job", std::to_string(job)}}));
    } catch (const Error& error) {
        return refused(error);
    }
}

void DeskService::keep_job(PrintedJob job) {
    constexpr std::size_t most_jobs = 500;
    const std::lock_guard lock(mutex_);
    printed_.push_back(std::move(job));
    if (printed_.size() > most_jobs) printed_.pop_front();
}

// The desk answers for the jobs that it made.
std::optional<PrintedJob> DeskService::printed_job(const Request& request) const {
    const int number = whole_number_of(field(request.form(), "job"), largest_job);
    const std::lock_guard lock(mutex_);
    const auto found = std::find_if(printed_.rbegin(), printed_.rend(),
                                    [&](const PrintedJob& one) { return one.number == number; });
    return found == printed_.rend() ? std::nullopt : std::optional(*found);
}

Response DeskService::print_job(const Request& request) const {
    const auto job = printed_job(request);
    if (!job) return missing();
    try {
        const PrintState state = setup_.printing->state(job->printer, job->number);
        return http::json(json_object({{"state", json_string(name_of(state))}}));
    } catch (const Error& error) {
        return refused(error);
    }
}

Response DeskService::cancel_print(const Request& request) const {
    const auto job = printed_job(request);
    if (!job) return missing();
    try {
        setup_.printing->cancel(job->printer, job->number);
        return http::json(json_object({{"state", json_string("cancelled")}}));
    } catch (const Error& error) {
        return refused(error);
    }
}

}  // namespace yaprak
