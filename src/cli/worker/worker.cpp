#include "cli/worker/worker.hpp"

#include "base/allowed_codes.hpp"
#include "base/base64.hpp"
#include "base/finding_json.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/failure.hpp"
#include "cli/environment/paths.hpp"
#include "cli/environment/visible_output.hpp"
#include "library/request.hpp"
#include "library/typesetter.hpp"

#include <chrono>
#include <csignal>
#include <istream>
#include <ostream>

namespace yaprak {
namespace {

using Clock = std::chrono::steady_clock;

enum class Line { whole, too_long, none };

// Takes the next line without its end. Of one that is too long the rest is passed over.
Line next_line(std::istream& in, std::size_t most, std::string& line) {
    line.clear();
    std::streambuf& bytes = *in.rdbuf();
    bool has_any = false, is_too_long = false;
    for (int c = bytes.sbumpc(); c != std::char_traits<char>::eof(); c = bytes.sbumpc()) {
        has_any = true;
        if (c == '\n') return is_too_long ? Line::too_long : Line::whole;
        if (line.size() < most)
            line += char(c);
        else
            is_too_long = true;
    }
    if (!has_any) return Line::none;
    return is_too_long ? Line::too_long : Line::whole;
}

class Worker {
public:
    Worker(const WorkerOptions& options, const Environment& environment, std::ostream& out)
        : options_(options),
          environment_(environment),
          out_(out),
          allowed_(allowed_codes(options.allow)),
          typesetter_(environment, options.pages) {}

    int run(std::istream& in) {
        std::string line;
        for (int number = 1;; ++number) {
            const Line read = next_line(in, options_.most_request, line);
            if (read == Line::none) return exit_done;
            if (read == Line::whole && trimmed(line).empty()) continue;
            write_unchanged(out_, answer(line, number, read) + "\n");
            if (!out_.flush()) return exit_by_signal + SIGPIPE;
        }
    }

private:
    std::string answer(const std::string& line, int number, Line read) {
        const auto begin = Clock::now();
        std::string id;
        JsonLine told;
        try {
            if (read == Line::too_long)
                throw Error(Code::usage, {"request", number},
                            "the request is longer than " +
                                std::to_string(options_.most_request / 1000) + " KB",
                            "--max-request allows more");
            told = answer_to(read_request(line, number, id));
        } catch (const std::exception&) {
            const Failure failure = failure_in_flight({"request", number});
            told = failed({}, failure.findings, failure.is_transient);
        }
        if (!id.empty()) told.add_json("id", id);
        const double time = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
        return told.add_json("ms", number_of(time)).take();
    }

    static std::string number_of(double milliseconds) {
        return std::to_string(long(milliseconds)) + "." +
               std::to_string(long(milliseconds * 10) % 10);
    }

    static JsonLine failed(const Warnings& warnings, const std::vector<Finding>& errors,
                           bool is_transient) {
        JsonLine told;
        told.add_flag("ok", false).add("pages", 0LL);
        told.add_json("findings", findings_json(warnings, errors));
        if (is_transient) told.add_flag("again", true);
        return told;
    }

    JsonLine answer_to(JsonRequest request) {
        TypesetRequest& asked = request.typeset;
        if (asked.layout.empty()) asked.layout = options_.pages.layout;
        asked.allowed.insert(allowed_.begin(), allowed_.end());
        if (options_.most_bytes > 0 &&
            (asked.pdf.most_bytes == 0 || asked.pdf.most_bytes > options_.most_bytes))
            asked.pdf.most_bytes = options_.most_bytes;
        TypesetResult result = typesetter_.typeset(asked);
        if (!result.is_made()) return failed(result.warnings, result.errors, result.is_transient);
        check(asked, result.made);
        return made(request, result);
    }

    void check(const TypesetRequest& asked, const Typeset& made) const {
        const SourcePos at{asked.page.string()};
        if (!made.published) throw Error(Code::not_published, at, "the page says published: false");
        if (options_.most_pages > 0 && made.pages > options_.most_pages)
            throw Error(Code::too_much, at,
                        "the PDF would have " + counted(std::size_t(made.pages), "page"),
                        "this worker makes " + std::to_string(options_.most_pages) + " at most");
    }

    JsonLine made(const JsonRequest& request, TypesetResult& result) const {
        const Typeset& made = result.made;
        JsonLine told;
        told.add_flag("ok", true).add("pages", (long long)(made.pages));
        if (request.typeset.stage != Stage::pdf)
            told.add("text", as_utf8(made.bytes));
        else
            add_pdf(request, made, told);
        if (!made.compromise.empty()) told.add("compromise", made.compromise);
        return told.add_json("findings", findings_json(result.warnings, {}));
    }

    void add_pdf(const JsonRequest& request, const Typeset& made, JsonLine& told) const {
        told.add("bytes", (long long)(made.bytes.size())).add("sha256", sha256(made.bytes));
        add_file(request.out, made.bytes, "pdf", "out", told);
        if (!made.sheet) return;
        std::optional<std::string> beside;
        if (request.out) beside = sheet_beside(*request.out).string();
        add_file(beside, made.sheet->bytes, "sheet", "sheet_out", told);
    }

    // Written whole or not at all; where no file is asked for, the answer holds the bytes.
    void add_file(const std::optional<std::string>& file, const std::string& bytes,
                  const char* bytes_key, const char* file_key, JsonLine& told) const {
        if (!file) {
            std::string text;
            append_base64(text, bytes);
            told.add(bytes_key, text);
            return;
        }
        environment_.files->write(*file, bytes, Flush::later);
        told.add(file_key, *file);
    }

    const WorkerOptions& options_;
    const Environment& environment_;
    std::ostream& out_;
    const Codes allowed_;
    Typesetter typesetter_;
};

}  // namespace

int work(const WorkerOptions& options, const Environment& environment, std::istream& in,
         std::ostream& out) {
    return Worker(options, environment, out).run(in);
}

}  // namespace yaprak
