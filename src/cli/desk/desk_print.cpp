// The desk's routes for printers: which there are, a brochure for one of them, what became of it.
#include "cli/desk/answers.hpp"
#include "cli/desk/desk_service.hpp"

#include <algorithm>

namespace yaprak {
namespace {

using http::Request;
using http::Response;

constexpr int most_copies = 99;

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

// Only a printer that there is: its name goes into an address of the print server.
std::optional<Printer> DeskService::printer_called(const std::string& name) const {
    if (!setup_.printing) return std::nullopt;
    const std::vector<Printer> all = setup_.printing->printers();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Printer& one) { return one.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Response DeskService::print(const Request& request) {
    const http::Form form = request.form();
    const auto edition = editions_.find(field(form, "hash"));
    const int copies = whole_number_of(field(form, "copies"), most_copies);
    if (!edition) return missing();
    try {
        const auto printer = printer_called(field(form, "printer"));
        if (!printer || copies == 0) return missing();
        PrintOrder order{.printer = printer->name,
                         .title = edition->title,
                         .copies = copies,
                         .paper = paper_name(edition->print_width, edition->print_height)};
        if (printer->prints_both_sides && field(form, "sides") == "both")
            order.duplex = edition->duplex;
        const int job = setup_.printing->print(order, edition->for_printer());
        return http::json(json_object({{"job", std::to_string(job)}}));
    } catch (const Error& error) {
        return refused(error);
    }
}

Response DeskService::print_job(const Request& request) const {
    return with_job(request, [&](const std::string& printer, int job) {
        const char* state = name_of(setup_.printing->state(printer, job));
        return http::json(json_object({{"state", json_string(state)}}));
    });
}

Response DeskService::cancel_print(const Request& request) const {
    return with_job(request, [&](const std::string& printer, int job) {
        setup_.printing->cancel(printer, job);
        return http::json(json_object({{"state", json_string("cancelled")}}));
    });
}

Response DeskService::with_job(
    const Request& request, const std::function<Response(const std::string&, int)>& answer) const {
    constexpr int most_jobs = 999'999'999;
    const http::Form form = request.form();
    const int job = whole_number_of(field(form, "job"), most_jobs);
    try {
        const auto printer = printer_called(field(form, "printer"));
        if (!printer || job == 0) return missing();
        return answer(printer->name, job);
    } catch (const Error& error) {
        return refused(error);
    }
}

}  // namespace yaprak
