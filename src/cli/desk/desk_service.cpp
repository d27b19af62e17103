// The desk's routes that only look: the catalogue, pages, files.
#include "cli/desk/desk_service.hpp"

#include "base/number.hpp"
#include "check/report/turkish.hpp"
#include "cli/desk/answers.hpp"
#include "cli/environment/paths.hpp"
#include "cli/run/load_resources.hpp"
#include "desk/page/desk_page.hpp"

#include <algorithm>
#include <set>

namespace yaprak {
namespace {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

constexpr std::size_t most_hits = 60;
const std::vector<std::string> layouts = {usual_layout, "handout-a5", "handout-large",
                                          "leaflet-letter", "screen"};

std::string kept_for_a_day() {
    return "private, max-age=86400";
}

std::string marked_json(const MarkedText& pieces) {
    return json_texts(pieces);
}

std::string value(const Request& request, const std::string& name) {
    const auto found = request.query.find(name);
    return found == request.query.end() ? std::string() : found->second;
}

Clinic clinic_of(const Catalogue& catalogue, const Environment& environment) {
    if (catalogue.list().pages.empty()) return {};
    const PageFile& page = catalogue.list().pages.front();
    Warnings ignored;
    return load_resources(page.content, {}, environment, page.site.get(), ignored).clinic;
}

std::filesystem::path content_of(const Catalogue& catalogue) {
    const auto& pages = catalogue.list().pages;
    return pages.empty() ? std::filesystem::path("content") : pages.front().content;
}

std::string findings_json(const CheckFindings& findings) {
    std::vector<std::string> list;
    for (const CheckFinding& one : findings)
        list.push_back(json_object({{"rule", json_string(one.rule->name)},
                                    {"severity", json_string(to_text(one.severity))},
                                    {"words", json_string(one.words)},
                                    {"problem", json_string(one.problem)},
                                    {"turkish", json_string(said_in("tr", one).problem)}}));
    return json_list(list);
}

// Those whose IDs, with commas between, are asked for come first and in that order.
std::vector<const Brochure*> usual_first(const Catalogue& all, std::string_view ids) {
    std::vector<const Brochure*> out;
    std::set<const Brochure*> taken;
    const auto take = [&](const Brochure* brochure) {
        if (brochure && taken.insert(brochure).second) out.push_back(brochure);
    };
    while (!ids.empty() && out.size() < most_hits) {
        const std::size_t end = std::min(ids.find(','), ids.size());
        take(all.find(std::string(ids.substr(0, end))));
        ids.remove_prefix(std::min(end + 1, ids.size()));
    }
    for (const Brochure& brochure : all.brochures()) take(&brochure);
    return out;
}

std::string colour_json(const Clinic& clinic, const std::string& role) {
    const auto found = clinic.values.find("colours." + role);
    return json_string(found == clinic.values.end() ? "" : found->second);
}

}  // namespace

DeskService::DeskService(const DeskSetup& setup, const Environment& environment)
    : setup_(setup),
      environment_(environment),
      catalogue_(std::make_shared<const Catalogue>(setup.inputs, *environment.files, setup.today)),
      editions_(environment),
      clinic_(clinic_of(*catalogue_, environment)),
      letters_(
          setup.mail_settings, content_of(*catalogue_), environment,
          [this](std::int64_t letter) { events_->publish("letter", std::to_string(letter)); }) {}

std::shared_ptr<const Catalogue> DeskService::catalogue() const {
    const std::lock_guard lock(mutex_);
    return catalogue_;
}

void DeskService::reload() {
    auto read = std::make_shared<const Catalogue>(setup_.inputs, *environment_.files, setup_.today);
    editions_.forget_files();
    {
        const std::lock_guard lock(mutex_);
        catalogue_ = std::move(read);
    }
    events_->publish("catalogue", "changed");
}

std::vector<std::filesystem::path> DeskService::folders() const {
    std::vector<std::filesystem::path> folders;
    for (const auto& site : catalogue()->list().sites) folders.push_back(site->root);
    return folders;
}

std::vector<http::Route> DeskService::routes() {
    const auto call = [this](auto action) {
        return [this, action](const Request& request) { return (this->*action)(request); };
    };
    constexpr int admin = static_cast<int>(DeskRole::admin);
    std::vector<http::Route> routes = {
        {Method::get, "/api/desk", Access::session, call(&DeskService::start)},
        {Method::get, "/api/pages", Access::session, call(&DeskService::find_pages)},
        {Method::get, "/api/pages/{id}/{layout}", Access::session, call(&DeskService::open_page)},
        {Method::get, "/api/thumbnails/{id}", Access::session, call(&DeskService::thumbnail)},
        {Method::get, "/api/drawings/{hash}/{number}", Access::session,
         call(&DeskService::drawing)},
        {Method::get, "/api/files/{hash}/{use}", Access::session, call(&DeskService::pdf)},
        {Method::get, "/api/printers", Access::session, call(&DeskService::printers)},
        {Method::post, "/api/print", Access::session, call(&DeskService::print)},
        {Method::post, "/api/print/state", Access::session, call(&DeskService::print_job)},
        {Method::post, "/api/print/cancel", Access::session, call(&DeskService::cancel_print)},
        {Method::post, "/api/address", Access::session, call(&DeskService::check_address)},
        {Method::get, "/api/letters", Access::session, call(&DeskService::letters)},
        {Method::post, "/api/letters/find", Access::session, call(&DeskService::letters)},
        {Method::get, "/api/letters.csv", Access::session, call(&DeskService::table_of_letters),
         admin},
        {Method::post, "/api/letters", Access::session, call(&DeskService::post_letter)},
        {Method::get, "/api/settings", Access::session, call(&DeskService::settings), admin},
        {Method::post, "/api/letters/trial", Access::session, call(&DeskService::post_trial),
         admin},
        {Method::post, "/api/letters/{id}/address", Access::session, call(&DeskService::reveal),
         admin},
        {Method::post, "/api/letters/{id}/again", Access::session, call(&DeskService::resend)},
        {Method::post, "/api/letters/{id}/drop", Access::session, call(&DeskService::drop)},
        {Method::get, "/api/events", Access::session, [this](const Request&) {
             Response stream;
             stream.events = events_;
             return stream;
         }}};
    for (auto& more : {member_routes(), page_routes()})
        routes.insert(routes.end(), more.begin(), more.end());
    return routes;
}

// The page itself, and the fonts it is set in.
std::vector<http::Route> DeskService::page_routes() {
    std::vector<http::Route> routes = {
        {Method::get, "/", Access::signed_in,
         [](const Request&) { return http::html(std::string(desk_file("desk.html")->bytes)); }}};
    for (const DeskFile& file : desk_files())
        if (file.type.rfind("text/html", 0) != 0)
            routes.push_back(
                {Method::get, "/" + std::string(file.name), Access::everybody,
                 [&file](const Request&) {
                     return Response{200, std::string(file.type), std::string(file.bytes)};
                 }});
    for (const char* weight : {"400Regular", "600SemiBold", "700Bold"})
        routes.push_back({Method::get, std::string("/fonts/") + weight, Access::everybody,
                          [this, weight](const Request&) { return font(weight); }});
    return routes;
}

Response DeskService::font(const std::string& weight) const {
    for (const auto& folder : data_folders("fonts", "", environment_.home)) {
        const auto file = folder / "source-sans-3" / ("SourceSans3_" + weight + ".ttf");
        if (environment_.files->is_file(file))
            return {200,
                    "font/ttf",
                    environment_.files->read(file, 4'000'000),
                    {{"Cache-Control", kept_for_a_day()}}};
    }
    return http::text("", 404);
}

std::vector<std::string> DeskService::sentences() const {
    return letters_.settings() ? letters_.settings()->sentences : std::vector<std::string>();
}

// What an administrator has set up, to be read; the files are where it is changed.
Response DeskService::settings(const Request&) const {
    std::vector<std::pair<std::string, std::string>> mail;
    if (const auto& settings = letters_.settings()) {
        const auto days = std::chrono::duration_cast<std::chrono::days>(settings->keep).count();
        mail = {{"host", json_string(settings->host)},
                {"from", json_string(settings->from.address.text())},
                {"encrypted", json_bool(settings->security != Security::none)},
                {"keepDays", std::to_string(days)}};
    }
    return http::json(json_object({{"mail", json_object(mail)},
                                   {"trouble", json_string(letters_.trouble())},
                                   {"sentences", json_texts(sentences())},
                                   {"count", std::to_string(count())},
                                   {"version", json_string(setup_.version)}}));
}

Response DeskService::start(const Request& request) const {
    return http::json(json_object({{"csrf", json_string(request.csrf)},
                                   {"clinic", json_string(clinic_.name)},
                                   {"brand", colour_json(clinic_, "brand")},
                                   {"brandDark", colour_json(clinic_, "brand-dark")},
                                   {"lang", json_string(clinic_.lang)},
                                   {"canSend", json_bool(letters_.can_send())},
                                   {"trouble", json_string(letters_.trouble())},
                                   {"count", std::to_string(count())},
                                   {"layouts", json_texts(layouts)},
                                   {"sentences", json_texts(sentences())}}));
}

std::string DeskService::brochure_json(const Catalogue& all, const Brochure& brochure,
                                       const SearchHit* hit) const {
    std::vector<std::string> languages = {
        json_object({{"id", json_string(brochure.id)}, {"lang", json_string(brochure.lang)}})};
    for (const std::size_t other : brochure.translations) {
        const Brochure& one = all.brochures()[other];
        languages.push_back(
            json_object({{"id", json_string(one.id)}, {"lang", json_string(one.lang)}}));
    }
    return json_object({{"id", json_string(brochure.id)},
                        {"title", hit ? marked_json(hit->title) : json_texts({brochure.title})},
                        {"excerpt", hit ? marked_json(hit->excerpt) : "[]"},
                        {"category", json_string(brochure.category)},
                        {"lang", json_string(brochure.lang)},
                        {"date", json_string(brochure.date)},
                        {"needsReview", json_bool(brochure.needs_review)},
                        {"languages", json_list(languages)}});
}

Response DeskService::find_pages(const Request& request) const {
    const auto all = catalogue();
    const std::string query = value(request, "q");
    std::vector<std::string> found;
    if (query.empty()) {
        for (const Brochure* brochure : usual_first(*all, value(request, "first")))
            if (found.size() < most_hits) found.push_back(brochure_json(*all, *brochure, nullptr));
    } else {
        for (const SearchHit& hit : all->search(query, most_hits))
            found.push_back(brochure_json(*all, all->brochures()[hit.entry], &hit));
    }
    return http::json(json_object({{"pages", json_list(found)}}));
}

Response DeskService::open_page(const Request& request) {
    const auto all = catalogue();
    const Brochure* brochure = all->find(request.values.at("id"));
    const std::string& layout = request.values.at("layout");
    if (!brochure || std::find(layouts.begin(), layouts.end(), layout) == layouts.end())
        return missing();
    try {
        const auto edition = editions_.make(*brochure, layout);
        return http::json(json_object(
            {{"hash", json_string(edition->hash)},
             {"title", json_string(edition->title)},
             {"pages", std::to_string(edition->drawings.size())},
             {"width", number(edition->width, 1)},
             {"height", number(edition->height, 1)},
             {"bytes", std::to_string(edition->pdf.size())},
             {"sides", std::to_string(edition->sides)},
             {"isPaper", json_bool(is_paper(edition->print_width, edition->print_height))},
             {"isSheet", json_bool(!edition->sheet.empty())},
             {"date", json_string(brochure->date)},
             {"faults", json_texts(edition->faults)},
             {"findings", findings_json(edition->findings)}}));
    } catch (const Error& error) {
        return http::json(json_object({{"error", json_string(error.finding().problem)}}), 422);
    }
}

// The first page in the layout that most are shown in.
Response DeskService::thumbnail(const Request& request) {
    const auto all = catalogue();
    const Brochure* brochure = all->find(request.values.at("id"));
    if (!brochure) return missing();
    try {
        const auto edition = editions_.make(*brochure, layouts.front());
        if (edition->drawings.empty()) return missing();
        return {200,
                "image/svg+xml",
                edition->drawings.front(),
                {{"Cache-Control", "private, max-age=300"}}};
    } catch (const Error&) {
        return missing();
    }
}

Response DeskService::drawing(const Request& request) const {
    const auto edition = editions_.find(request.values.at("hash"));
    const std::string& number = request.values.at("number");
    if (!edition || number.size() > 4 || number.find_first_not_of("0123456789") != number.npos)
        return missing();
    const std::size_t page = std::stoul(number);
    if (page < 1 || page > edition->drawings.size()) return missing();
    // The address says what is in it: it is never another.
    return {200,
            "image/svg+xml",
            edition->drawings[page - 1],
            {{"Cache-Control", "private, max-age=3600"}}};
}

Response DeskService::pdf(const Request& request) const {
    const auto edition = editions_.find(request.values.at("hash"));
    if (!edition) return missing();
    const bool is_saved = request.values.at("use") == "save";
    return http::file(is_saved ? edition->pdf : edition->for_printer(), "application/pdf",
                      attachment_name(edition->title), is_saved);
}

}  // namespace yaprak
