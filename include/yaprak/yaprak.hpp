// yaprak as a library for C++17 and later: the functions of yaprak.h as values that clean up after
// themselves. There is nothing but this header, so it asks nothing of the compiler that built the
// library.
#pragma once
#include "yaprak/yaprak.h"

#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {
inline namespace api {

struct Finding {
    std::string code, severity, file;
    int line = 0, column = 0;
    std::string message, hint;
    unsigned long count = 1;
};

class Result {
public:
    explicit Result(yaprak_result* result) : result_(result) {
        if (!result_) throw std::bad_alloc();
    }

    explicit operator bool() const { return yaprak_is_ok(result_.get()) == 1; }
    int pages() const { return yaprak_pages(result_.get()); }
    // Valid as long as the result.
    std::string_view bytes() const { return view(yaprak_bytes); }
    std::string_view sheet() const { return view(yaprak_sheet); }

    std::vector<Finding> findings() const {
        std::vector<Finding> all;
        yaprak_finding one;
        for (std::size_t i = 0; yaprak_get_finding(result_.get(), i, &one) != 0; ++i)
            all.push_back({one.code, one.severity, one.file, one.line, one.column, one.message,
                           one.hint, one.count});
        return all;
    }

private:
    struct Free {
        void operator()(yaprak_result* result) const { yaprak_free(result); }
    };

    std::string_view view(const char* (*part)(const yaprak_result*, std::size_t*)) const {
        std::size_t size = 0;
        const char* const bytes = part(result_.get(), &size);
        return bytes ? std::string_view(bytes, size) : std::string_view();
    }

    std::unique_ptr<yaprak_result, Free> result_;
};

// Several threads may use one at once.
class Context {
public:
    // Settings and requests are JSON objects, see yaprak.h.
    explicit Context(const std::string& settings = "{}") : context_(yaprak_open(settings.c_str())) {
        if (!context_) throw std::bad_alloc();
    }

    Result typeset(const std::string& request) const {
        return Result(yaprak_typeset(context_.get(), request.c_str()));
    }
    // A page in memory.
    Result typeset(const std::string& request, std::string_view page) const {
        return Result(
            yaprak_typeset_text(context_.get(), request.c_str(), page.data(), page.size()));
    }

private:
    struct Close {
        void operator()(yaprak_context* context) const { yaprak_close(context); }
    };

    std::unique_ptr<yaprak_context, Close> context_;
};

}  // namespace api
}  // namespace yaprak
