// The previews of a page for a browser: what is asked of them is answered, and a browser that shows
// them hears of the next one.
#pragma once
#include "http/application.hpp"
#include "http/event_hub.hpp"
#include "preview/preview.hpp"

#include <memory>
#include <mutex>
#include <string>

namespace yaprak {

// May be used by several threads at once. The answers know no path on this machine but those that
// the findings name.
class PreviewServer {
public:
    PreviewServer();

    // The routes: the page with its script, the state as JSON, a page as SVG, a picture, events.
    // This must outlive the application.
    [[nodiscard]] http::ApplicationSettings application();
    [[nodiscard]] const std::shared_ptr<http::EventHub>& events() const { return events_; }

    // From now on this is what is shown. Where it has errors, the pages that were shown before stay
    // beside them.
    void show(Preview preview);

private:
    [[nodiscard]] std::shared_ptr<const Preview> shown() const;
    [[nodiscard]] http::Response state() const;
    [[nodiscard]] http::Response page(const http::Request& request) const;
    [[nodiscard]] http::Response picture(const http::Request& request) const;
    [[nodiscard]] http::Response listen() const;

    mutable std::mutex mutex_;
    std::shared_ptr<const Preview> shown_;
    long long version_ = 0;
    const std::shared_ptr<http::EventHub> events_;
};

}  // namespace yaprak
