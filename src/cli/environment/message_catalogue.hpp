// The messages of the program in another language. In comes a catalogue in gettext's format
// (po/tr.po) and an English sentence that is finished; out comes the sentence that a reader is
// shown. The entries are templates: `unknown style "%1"` knows every sentence of that form.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class MessageCatalogue {
public:
    struct Entry {
        std::string id, text;  // "%1" to "%9" stand for what differs
    };

    // Entries without a translation are left out. `po` must outlive the catalogue.
    explicit MessageCatalogue(std::string_view po);

    // The translation of the entry that has most in common with `english`. What stands for "%1" is
    // looked up as well, unless the entry has it in quotes: that is the user's own word. So are the
    // parts of a list, "1 error, 3 hints". A sentence that no entry knows comes back as it is.
    [[nodiscard]] std::string translated(std::string_view english) const;

    // The entry that translated() takes; none: English stays.
    [[nodiscard]] std::optional<Entry> entry_for(std::string_view english) const;

    // All of them, in the order of the file.
    [[nodiscard]] std::vector<Entry> entries() const;

private:
    struct Line {
        std::string_view id, text;  // as they stand in the file
    };
    struct Found {
        const Line* line = nullptr;
        std::string id;
        std::array<std::string_view, 10> places;  // what stands for each number
        int common = 0;                           // bytes that the sentence and the id share
    };

    Found find(std::string_view english) const;
    std::vector<Found> find_list(std::string_view english) const;
    std::string filled(const Found& found, int depth) const;
    std::string translated(std::string_view english, int depth) const;

    std::vector<Line> lines_;
    std::array<std::vector<std::size_t>, 256> by_first_;  // of lines_, by the id's first byte
};

// Whether "%1" stands at `at`.
[[nodiscard]] bool is_place(std::string_view text, std::size_t at);

}  // namespace yaprak
