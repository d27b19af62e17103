// What the names of placeholders stand for: the values of a row, of the page's front matter, of the
// clinic.
#pragma once
#include "base/error.hpp"
#include "style/inline/placeholder_expression.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct Clinic;
struct Document;

// How names of columns and placeholders are compared: composed, without spaces, in Turkish lower
// case, the dotless i as the dotted one.
std::string placeholder_key(std::string_view name);

// The key of the column that says how the values of `name` are read, for their suffixes:
// "ad_okunuş".
bool is_reading_key(std::string_view key);

// What `row` says of the reading of `name`'s value; nothing where it has no such column.
const std::string* reading_of(const std::map<std::string, std::string>& row,
                              const std::string& name);

// What a row of data says, by placeholder_key(). It goes before what the page says of itself.
struct Values {
    std::map<std::string, std::string> by_key;
    std::vector<std::string> columns = {};   // as the table calls them, for hints
    bool defaults = false;                   // an empty value is what the page says
    std::set<std::string>* asked = nullptr;  // where to note the keys that were asked for
    // Where to note the expressions that were asked for ("tarih|uzun"). Their values stay as they
    // are then: those of a sample are no dates.
    std::set<std::string>* expressions = nullptr;
};

// It serves one thread. Values are filled when they are first asked for, and kept.
class PlaceholderValues {
public:
    // `row` and `warnings` may be missing; they must outlive this.
    PlaceholderValues(const Document& document, const Clinic& clinic, const std::string& lang,
                      const Values* row, Warnings* warnings);

    // There is none for an unknown name. What the page and the clinic say may hold placeholders, of
    // each other too: they are filled, each once, those that it names before it. One that leads
    // back to itself stays as it is written there, and so does one that grows too long (64 KB);
    // `warnings` is told of both, and of unknown names.
    // `name` may be an expression too, {{tarih | uzun}}, and is without its spaces; what is wrong
    // with it is told at `at`, and the value stays as it is.
    std::optional<std::string> find(const std::string& name, const SourcePos& at,
                                    Warnings& warnings) const;

    // Whether it asks the page for what neither its front matter nor a row says: "page.x".
    bool is_unsaid(const std::string& name) const;

    // Warns of a name that find() does not know.
    void warn_of_unknown(const std::string& name, const SourcePos& at, Warnings& warnings) const;
    // The names that there are, or the one that was meant; nothing after a hundred hints.
    std::string hint_for(const std::string& inside) const;

private:
    // What a name stands for: a text, or one of values_.
    struct Source {
        std::string text;
        const std::string* key = nullptr;  // of values_
    };
    // Values that are being filled, each named by the one before it, for which it waits.
    struct Filling {
        struct Open {
            const std::string* key;
            std::size_t searched = 0;  // bytes of it, for names
        };
        std::vector<Open> stack;
        std::set<const std::string*> keys;  // of the stack
    };

    // A name's source, or that of the name in an expression.
    struct Named {
        Source source;
        std::optional<PlaceholderExpression> expression;
    };
    std::optional<Named> named(const std::string& inside) const;
    std::string finished(const Named& named, const std::string& inside, const std::string& value,
                         const SourcePos& at, Warnings& warnings) const;
    void collect_names() const;
    void note_reading(const std::string& name) const;
    const std::string* value_of_row(const std::string& name) const;
    const std::string* key_spelled_like(const std::string& name) const;
    std::optional<Source> source_of(const std::string& name) const;
    const std::string& text_of(const std::string& key) const;
    void fill_in_order(const std::string& key) const;
    const std::string* next_to_fill(Filling& filling) const;
    std::string fill(const std::string& key) const;
    void warn_of_circle(const Filling& filling, const std::string& key) const;
    void warn_of_length(const std::string& key) const;

    const Values* row_;
    Warnings* warnings_;
    const std::string lang_;
    SourcePos page_;
    std::map<std::string, std::string> values_;
    // The values of values_ that hold placeholders, with these filled.
    mutable std::map<std::string, std::string> filled_;
    mutable std::size_t filled_bytes_ = 0;
    mutable std::size_t hints_ = 0;  // that were given
    // The keys of values_ that are not empty, by placeholder_key().
    mutable std::optional<std::map<std::string, const std::string*>> keys_;
    // For hints, made with the first one: all names by their order, and the names that the table
    // has for its columns, by placeholder_key().
    mutable std::vector<std::string> names_;
    mutable std::map<std::string, std::string> columns_;
};

}  // namespace yaprak
