// {{#if}}, {{#unless}}, {{else}} and {{#each}} in a page's text: what stands between them is there
// in the copies whose rows say so, and once for each item of a list.
#pragma once
#include "base/error.hpp"
#include "batch/copies/row_condition.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// The page as one row has it. `lines[i]` is the number that line i + 1 has in the whole page.
struct ChosenText {
    std::string text;
    std::vector<int> lines;
};

// An item of a list by the keys of its fields; an item that is one text has it under "".
using RowItem = std::map<std::string, std::string>;
using RowItems = std::vector<RowItem>;

// What a row says. A list that it has not is empty.
struct RowAnswers {
    NamedValue value;
    std::function<const RowItems&(const std::string& name)> list;
};

// The key under which a field of a list's item stands among the values: "ilaçlar.2.doz", and
// "ilaçlar.2" for an item that is one text.
std::string item_key(const std::string& list, std::size_t number, const std::string& field);

// {{this}}, {{değer}}, {{item}} and {{.}}: an item that is one text.
bool names_item(const std::string& name);

class PageTemplate {
public:
    // Throws Error, at its line of `file`, for a part that is not closed or was not opened, and for
    // a condition that cannot be read. `known` tells whether a name is a column's.
    PageTemplate(std::string_view page, const FileName& file,
                 const std::function<bool(const std::string&)>& known);

    struct Name {
        std::string name;
        int line = 0;
        bool is_inside = false;  // of a loop: a field's name may be meant
    };
    // Names that conditions outside of loops ask for, and the lists of loops, as they are written.
    const std::vector<Name>& names() const { return names_; }
    const std::vector<Name>& lists() const { return lists_; }

    // The decisions that the row leads to: where they are the same, so is the text.
    std::string decisions(const RowAnswers& row) const;
    // A line that holds nothing but a tag is gone. Placeholders of a loop's item are named by
    // item_key().
    ChosenText text(const RowAnswers& row) const;
    // All conditions hold; each loop has one item, whose fields are an "x".
    ChosenText sample() const;

private:
    friend class TemplateReader;
    friend class TemplateWalk;
    enum class Kind { opens, another, otherwise, closes, repeats, ends_loop };
    struct Tag {
        Kind kind;
        std::size_t begin, end;   // in the page, with the line where it stands alone
        int subject = -1;         // of conditions_, or of lists_
        bool is_negated = false;  // {{#unless}}
        std::size_t next = 0;     // the tag that ends this part
    };

    std::string page_;
    std::function<bool(const std::string&)> known_;
    std::vector<Tag> tags_;
    std::vector<RowCondition> conditions_;
    std::vector<Name> names_, lists_;
};

}  // namespace yaprak
