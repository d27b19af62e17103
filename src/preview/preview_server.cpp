#include "preview/preview_server.hpp"

#include "base/finding_json.hpp"
#include "base/number.hpp"
#include "image/codec/png_file.hpp"
#include "model/picture.hpp"
#include "preview/preview_page.hpp"

namespace yaprak {
namespace {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

Response not_there() {
    return http::text("there is no such thing\n", 404);
}

std::string json_of(const Preview& preview) {
    std::string out;
    const auto add = [&](const Finding& finding, const char* severity) {
        if (!out.empty()) out += ",";
        JsonLine line;
        out += add_finding(line, finding, severity).take();
    };
    for (const Finding& finding : preview.errors) add(finding, "error");
    for (const Finding& finding : preview.warnings.list()) add(finding, "warning");
    return "[" + out + "]";
}

}  // namespace

PreviewServer::PreviewServer()
    : shown_(std::make_shared<const Preview>()), events_(std::make_shared<http::EventHub>()) {}

http::ApplicationSettings PreviewServer::application() {
    const auto fixed = [](const char* type, std::string_view body) {
        return [type, body](const Request&) { return Response{200, type, std::string(body)}; };
    };
    http::ApplicationSettings settings;
    settings.routes = {
        {Method::get, "/", Access::session, fixed("text/html; charset=utf-8", preview_html())},
        {Method::get, "/preview.css", Access::everybody,
         fixed("text/css; charset=utf-8", preview_style())},
        {Method::get, "/preview.js", Access::everybody,
         fixed("text/javascript; charset=utf-8", preview_script())},
        {Method::get, "/state", Access::session, [this](const Request&) { return state(); }},
        {Method::get, "/page/{number}", Access::session,
         [this](const Request& request) { return page(request); }},
        {Method::get, "/picture/{name}", Access::session,
         [this](const Request& request) { return picture(request); }},
        {Method::get, "/events", Access::session, [this](const Request&) { return listen(); }},
    };
    return settings;
}

void PreviewServer::show(Preview preview) {
    {
        const std::lock_guard lock(mutex_);
        if (!preview.errors.empty()) {
            preview.pages = shown_->pages;
            preview.pictures = shown_->pictures;
            preview.book = shown_->book;
            preview.title = shown_->title;
            preview.layout = shown_->layout;
        }
        shown_ = std::make_shared<const Preview>(std::move(preview));
        ++version_;
    }
    events_->publish("pages", std::to_string(version_));
}

std::shared_ptr<const Preview> PreviewServer::shown() const {
    const std::lock_guard lock(mutex_);
    return shown_;
}

Response PreviewServer::state() const {
    const auto preview = shown();
    std::vector<std::string> hashes;
    for (const PreviewPage& one : preview->pages) hashes.push_back(one.hash);
    JsonLine line;
    line.add("title", preview->title).add("layout", preview->layout).add("pages", hashes);
    std::string body = line.take();
    body.insert(body.size() - 1, ",\"findings\":" + json_of(*preview));
    return http::json(std::move(body));
}

Response PreviewServer::page(const Request& request) const {
    const auto preview = shown();
    const auto number = parse_integer(request.values.at("number"));
    if (!number || *number < 1 || std::size_t(*number) > preview->pages.size()) return not_there();
    return {200, "image/svg+xml", preview->pages[std::size_t(*number) - 1].svg};
}

Response PreviewServer::picture(const Request& request) const {
    const auto preview = shown();
    const auto found = preview->pictures.find(request.values.at("name"));
    if (found == preview->pictures.end()) return not_there();
    const Picture& picture = *found->second;
    if (picture.coding == PictureCoding::jpeg) return {200, "image/jpeg", picture.bytes};
    auto file = encode_png(picture);
    return file ? Response{200, "image/png", std::move(*file)} : not_there();
}

Response PreviewServer::listen() const {
    Response response;
    response.events = events_;
    return response;
}

}  // namespace yaprak
