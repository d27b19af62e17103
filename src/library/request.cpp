#include "library/request.hpp"

#include "base/allowed_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "batch/table/list_cell.hpp"
#include "cli/run/size.hpp"
#include "language/password.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

using Kind = JsonValue::Kind;

const char* name_of(Kind kind) {
    switch (kind) {
        case Kind::null:
            return "null";
        case Kind::boolean:
            return "true or false";
        case Kind::number:
            return "a number";
        case Kind::string:
            return "a text";
        case Kind::array:
            return "a list";
        case Kind::object:
            return "an object";
    }
    return "";
}

template <class Value>
using Words = std::vector<std::pair<std::string, Value>>;

class RequestReader {
public:
    RequestReader(std::string_view line, int number, PageIs page_is)
        : at_{"request", number}, page_is_(page_is) {
        std::string problem;
        if (!is_valid_utf8(line)) fail("the request is not UTF-8", "write JSON in UTF-8");
        auto object = read_nested_json_object(line, &problem);
        if (!object) fail("the request is no JSON object: " + problem, "{\"page\": \"page.md\"}");
        object_ = std::move(*object);
    }

    JsonRequest run(std::string& id) {
        read_id(id);
        refuse_unknown();
        read_page();
        TypesetRequest& asked = request_.typeset;
        asked.layout = text("layout");
        asked.missing =
            word("missing",
                 Words<std::string>{{"error", "error"}, {"empty", "empty"}, {"default", "default"}},
                 std::string());
        asked.stage = word("stage",
                           Words<Stage>{{"pdf", Stage::pdf},
                                        {"document", Stage::document},
                                        {"flow", Stage::flow},
                                        {"pages", Stage::pages},
                                        {"sheets", Stage::sheets}},
                           Stage::pdf);
        read_pdf(asked.pdf);
        read_values();
        asked.strict = flag("strict");
        asked.allowed = codes("allow");
        asked.denied = codes("deny");
        read_out();
        return std::move(request_);
    }

private:
    [[noreturn]] void fail(const std::string& problem, const std::string& hint) const {
        throw Error(Code::usage, at_, problem, hint);
    }

    // JSON, as it was sent.
    void read_id(std::string& id) const {
        const JsonValue* const said = find(object_, "id");
        if (!said || said->kind == Kind::null) return;
        if (said->kind == Kind::array || said->kind == Kind::object)
            fail("\"id\" is " + std::string(name_of(said->kind)), "write a text or a number");
        id = said->kind == Kind::string ? json_string(said->text) : said->text;
    }

    void refuse_unknown() const {
        static const std::vector<std::string> known = {
            "id",    "page",  "text", "content",  "layout",   "values",   "missing", "out",  "for",
            "proof", "allow", "deny", "max_size", "standard", "password", "strict",  "stage"};
        std::vector<std::string> seen;
        for (const auto& [key, value] : object_) {
            if (std::find(seen.begin(), seen.end(), key) != seen.end())
                fail(in_quotes(key) + " stands twice", "write it once");
            seen.push_back(key);
            if (std::find(known.begin(), known.end(), key) != known.end()) continue;
            const std::string near = did_you_mean(key, known);
            fail("unknown key " + in_quotes(key),
                 near.empty() ? "known: " + joined(known, ", ") : near);
        }
    }

    const JsonValue* value(const std::string& key, Kind kind) const {
        const JsonValue* const found = find(object_, key);
        if (!found || found->kind == Kind::null) return nullptr;
        if (found->kind == kind) return found;
        fail(in_quotes(key) + " is " + name_of(found->kind), std::string("write ") + name_of(kind));
    }

    std::string text(const std::string& key) const {
        const JsonValue* const found = value(key, Kind::string);
        return found ? found->text : "";
    }

    bool flag(const std::string& key) const {
        const JsonValue* const found = value(key, Kind::boolean);
        return found && found->text == "true";
    }

    template <class Value>
    Value word(const std::string& key, const Words<Value>& words, Value usual) const {
        const std::string said = text(key);
        if (said.empty()) return usual;
        std::vector<std::string> known;
        for (const auto& [name, value] : words) {
            if (name == said) return value;
            known.push_back(name);
        }
        const std::string near = did_you_mean(said, known);
        fail(in_quotes(key) + " does not take " + in_quotes(said),
             near.empty() ? "it takes " + joined(known, ", ") : near);
    }

    // A page is a file, or a text that lies in a folder.
    void read_page() {
        const JsonValue* const said = value("text", Kind::string);
        const std::string page = text("page"), content = text("content");
        if (page.find('\0') != page.npos || content.find('\0') != content.npos)
            fail("a name of a file holds the character 0", "take it out");
        if (said || page_is_ == PageIs::given) {
            const std::filesystem::path folder = content.empty() ? "." : content;
            request_.typeset.page = (folder / (page.empty() ? "request" : page)).lexically_normal();
            request_.typeset.text = said ? said->text : std::string();
            return;
        }
        if (page.empty())
            fail("the request names no page", "\"page\" is its file, \"text\" its text");
        if (!content.empty())
            fail("\"content\" needs \"text\"", "a page in a file lies in its folder already");
        request_.typeset.page = page;
    }

    void read_pdf(OutputOptions& pdf) const {
        pdf.purpose = word("for",
                           Words<FilePurpose>{{"screen", FilePurpose::screen},
                                              {"mail", FilePurpose::mail},
                                              {"archive", FilePurpose::archive}},
                           FilePurpose::none);
        pdf.standard =
            word("standard", Words<Standard>{{"ua1", Standard::ua1}, {"ua2", Standard::ua2}},
                 Standard::ua1);
        if (const std::string size = text("max_size"); !size.empty())
            pdf.most_bytes = with_place(at_, [&] { return parse_size(size); });
        if (const JsonValue* const said = value("password", Kind::string))
            pdf.password.given = with_place(at_, [&] { return prepare_password(said->text); });
        pdf.proof = flag("proof");
    }

    void read_values() {
        const JsonValue* const said = value("values", Kind::object);
        if (!said) return;
        for (const auto& [name, one] : read_json_object(said->text).value_or(JsonObject()))
            request_.typeset.values.emplace_back(
                name, one.kind == Kind::array ? list_of(one.elements) : one.text);
    }

    // As a table of JSON Lines has lists: of objects as JSON, of texts as a cell.
    static std::string list_of(const std::vector<std::string>& elements) {
        const bool has_objects = std::any_of(elements.begin(), elements.end(), [](const auto& one) {
            return one.starts_with('{') && read_json_object(one);
        });
        return has_objects ? "[" + joined(elements, ",") + "]" : cell_of_parts(elements);
    }

    Codes codes(const std::string& key) const {
        const JsonValue* const found = find(object_, key);
        if (!found || found->kind == Kind::null) return {};
        if (found->kind != Kind::array && found->kind != Kind::string) value(key, Kind::array);
        return with_place(at_, [&] {
            return allowed_codes(found->kind == Kind::array ? found->elements
                                                            : std::vector{found->text});
        });
    }

    void read_out() {
        const std::string out = text("out");
        if (out.empty()) return;
        if (request_.typeset.stage != Stage::pdf)
            fail("\"out\" takes a PDF, and \"stage\" asks for text", "leave one of them out");
        const std::string ending = ascii_lower(std::filesystem::path(out).extension().string());
        if (ending != ".pdf" || out.find('\0') != out.npos)
            fail("\"out\" is no name of a PDF: " + in_quotes(out), "it ends in .pdf");
        request_.out = out;
    }

    const SourcePos at_;
    const PageIs page_is_;
    JsonObject object_;
    JsonRequest request_;
};

}  // namespace

JsonRequest read_request(std::string_view line, int number, std::string& id, PageIs page) {
    return RequestReader(line, number, page).run(id);
}

}  // namespace yaprak
