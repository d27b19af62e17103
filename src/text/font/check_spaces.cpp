// Reads the rules themselves (OpenType 1.9: GSUB, GPOS, and the common table formats), because
// HarfBuzz can tell which glyphs a rule names but not where it takes any glyph.
#include "text/font/check_spaces.hpp"

#include "text/font/sfnt.hpp"

#include <hb-ot.h>

#include <functional>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

namespace yaprak {
namespace {

constexpr int most_steps = 300'000;  // of reading; a face with more rules is not worth the time

// What HarfBuzz applies to every text and what we ask for beside it. Not those for fractions, which
// reach from the digits to the stroke and no further.
constexpr hb_tag_t asked_for[] = {
    HB_TAG('r', 'v', 'r', 'n'), HB_TAG('l', 't', 'r', 'a'), HB_TAG('l', 't', 'r', 'm'),
    HB_TAG('r', 't', 'l', 'a'), HB_TAG('r', 't', 'l', 'm'), HB_TAG('r', 'a', 'n', 'd'),
    HB_TAG('t', 'r', 'a', 'k'), HB_TAG('H', 'A', 'R', 'F'), HB_TAG('B', 'U', 'Z', 'Z'),
    HB_TAG('a', 'b', 'v', 'm'), HB_TAG('b', 'l', 'w', 'm'), HB_TAG('c', 'c', 'm', 'p'),
    HB_TAG('l', 'o', 'c', 'l'), HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k'),
    HB_TAG('r', 'l', 'i', 'g'), HB_TAG('c', 'a', 'l', 't'), HB_TAG('c', 'l', 'i', 'g'),
    HB_TAG('c', 'u', 'r', 's'), HB_TAG('d', 'i', 's', 't'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('l', 'i', 'g', 'a'), HB_TAG('r', 'c', 'l', 't'), HB_TAG('s', 't', 'c', 'h'),
    HB_TAG('i', 's', 'o', 'l'), HB_TAG('f', 'i', 'n', 'a'), HB_TAG('f', 'i', 'n', '2'),
    HB_TAG('f', 'i', 'n', '3'), HB_TAG('m', 'e', 'd', 'i'), HB_TAG('m', 'e', 'd', '2'),
    HB_TAG('i', 'n', 'i', 't'), HB_TAG('c', 's', 'w', 'h'), HB_TAG('m', 's', 'e', 't'),
    HB_TAG('l', 'n', 'u', 'm'), HB_TAG('o', 'n', 'u', 'm'), HB_TAG('t', 'n', 'u', 'm'),
    HB_TAG('s', 'm', 'c', 'p'), HB_TAG('c', '2', 's', 'c'), 0};

// One table of rules, GSUB or GPOS, and one glyph that is searched in them.
class Search {
public:
    Search(std::string_view table, bool places, std::uint32_t glyph, unsigned skipping)
        : table_(table), places_(places), glyph_(glyph), skipping_(skipping) {}

    // Does one of these lookups, or one that it calls, make neighbours of the glyph depend on each
    // other?
    bool finds(hb_set_t* lookups) {
        for (hb_codepoint_t i = HB_SET_VALUE_INVALID; hb_set_next(lookups, &i);) call(i);
        while (!waiting_.empty() && !found_) {
            const unsigned lookup = waiting_.back();
            waiting_.pop_back();
            search_lookup(lookup);
        }
        return found_;
    }

private:
    using Takes = std::function<bool(unsigned)>;

    unsigned u16(std::size_t at) {
        found_ |= ++steps_ > most_steps;
        return read_u16(table_, at);
    }

    void call(unsigned lookup) {
        if (called_.insert(lookup).second) waiting_.push_back(lookup);
    }

    void search_lookup(unsigned index) {
        const std::size_t list = u16(8), lookup = list + u16(list + 2 + 2 * index);
        const unsigned type = u16(lookup), flags = u16(lookup + 2), count = u16(lookup + 4);
        found_ |= (flags & skipping_) != 0;
        for (unsigned i = 0; i < count && !found_; ++i)
            search(type, lookup + u16(lookup + 6 + 2 * i));
    }

    void search(unsigned type, std::size_t at) {
        if (type == (places_ ? 9u : 7u)) {
            type = u16(at + 2);
            at += read_u32(table_, at + 4);
        }
        places_ ? search_places(type, at) : search_glyphs(type, at);
    }

    void search_glyphs(unsigned type, std::size_t at) {
        if (type <= 3) found_ |= covers(at + u16(at + 2));
        if (type == 4) search_ligatures(at);
        if (type == 5) search_context(at);
        if (type == 6) search_chain(at);
        if (type == 8) {
            found_ |= covers(at + u16(at + 2));
            std::size_t end = search_coverages(at, at + 6, u16(at + 4));
            search_coverages(at, end + 2, u16(end));
        }
        found_ |= type > 8;
    }

    // A kerned pair moves its second glyph only where it says so; marks are attached to what stands
    // before them, and no word begins with one.
    void search_places(unsigned type, std::size_t at) {
        if (type == 2) found_ |= u16(at + 6) != 0;
        if (type >= 3 && type <= 6) found_ |= covers(at + u16(at + 2));
        if (type == 7) search_context(at);
        if (type == 8) search_chain(at);
        found_ |= type > 8;
    }

    void search_ligatures(std::size_t at) {
        found_ |= covers(at + u16(at + 2));
        const unsigned sets = u16(at + 4);
        for (unsigned i = 0; i < sets && !found_; ++i) {
            const std::size_t set = at + u16(at + 6 + 2 * i);
            const unsigned count = u16(set);
            for (unsigned k = 0; k < count && !found_; ++k) {
                const std::size_t ligature = set + u16(set + 2 + 2 * k);
                search_values(ligature + 4, u16(ligature + 2), 1, same());
            }
        }
    }

    void search_context(std::size_t at) {
        const unsigned format = u16(at);
        if (format == 3) {
            const unsigned glyphs = u16(at + 2), records = u16(at + 4);
            call_records(search_coverages(at, at + 6, glyphs), records);
            return;
        }
        found_ |= covers(at + u16(at + 2));
        const Takes takes = format == 1 ? same() : in_class(at + u16(at + 4));
        for_each_rule(at, at + (format == 1 ? 4 : 6), [&](std::size_t rule) {
            const unsigned glyphs = u16(rule), records = u16(rule + 2);
            call_records(search_values(rule + 4, glyphs, 1, takes), records);
        });
    }

    void search_chain(std::size_t at) {
        const unsigned format = u16(at);
        if (format == 3) {
            std::size_t end = search_coverages(at, at + 4, u16(at + 2));
            end = search_coverages(at, end + 2, u16(end));
            end = search_coverages(at, end + 2, u16(end));
            call_records(end + 2, u16(end));
            return;
        }
        found_ |= covers(at + u16(at + 2));
        const bool plain = format == 1;
        const Takes before = plain ? same() : in_class(at + u16(at + 4));
        const Takes within = plain ? same() : in_class(at + u16(at + 6));
        const Takes after = plain ? same() : in_class(at + u16(at + 8));
        for_each_rule(at, at + (plain ? 4 : 10), [&](std::size_t rule) {
            std::size_t end = search_values(rule + 2, u16(rule), 0, before);
            end = search_values(end + 2, u16(end), 1, within);
            end = search_values(end + 2, u16(end), 0, after);
            call_records(end + 2, u16(end));
        });
    }

    template <typename Visit>
    void for_each_rule(std::size_t base, std::size_t sets_at, Visit visit) {
        const unsigned sets = u16(sets_at);
        for (unsigned i = 0; i < sets && !found_; ++i) {
            const unsigned offset = u16(sets_at + 2 + 2 * i);
            if (offset == 0) continue;
            const std::size_t set = base + offset;
            const unsigned rules = u16(set);
            for (unsigned k = 0; k < rules && !found_; ++k) visit(set + u16(set + 2 + 2 * k));
        }
    }

    // `count` values less those that are told otherwise; returns where they end.
    std::size_t search_values(std::size_t at, unsigned count, unsigned told, const Takes& takes) {
        for (; count > told && !found_; --count, at += 2) found_ |= takes(u16(at));
        return at;
    }

    std::size_t search_coverages(std::size_t base, std::size_t at, unsigned count) {
        for (; count > 0 && !found_; --count, at += 2) found_ |= covers(base + u16(at));
        return at;
    }

    void call_records(std::size_t at, unsigned count) {
        for (; count > 0 && !found_; --count, at += 4) call(u16(at + 2));
    }

    Takes same() const {
        return [glyph = glyph_](unsigned value) { return value == glyph; };
    }

    Takes in_class(std::size_t definition) {
        return [own = class_of(definition)](unsigned value) { return value == own; };
    }

    bool covers(std::size_t at) {
        const unsigned format = u16(at), count = u16(at + 2);
        for (unsigned i = 0; i < count && !found_; ++i) {
            const std::size_t entry = at + 4 + i * (format == 1 ? 2 : 6);
            const unsigned first = u16(entry), last = format == 1 ? first : u16(entry + 2);
            if (glyph_ >= first && glyph_ <= last) return true;
            if (first > glyph_) break;
        }
        return false;
    }

    unsigned class_of(std::size_t at) {
        if (u16(at) == 1) {
            const unsigned first = u16(at + 2), count = u16(at + 4);
            const bool within = glyph_ >= first && glyph_ - first < count;
            return within ? u16(at + 6 + 2 * (glyph_ - first)) : 0;
        }
        const unsigned count = u16(at + 2);
        for (unsigned i = 0; i < count && !found_; ++i) {
            const std::size_t range = at + 4 + std::size_t(6) * i;
            if (glyph_ >= u16(range) && glyph_ <= u16(range + 2)) return u16(range + 4);
        }
        return 0;
    }

    std::string_view table_;
    bool places_;
    std::uint32_t glyph_;
    unsigned skipping_;  // lookup flags that would pass over the glyph
    bool found_ = false;
    int steps_ = 0;
    std::set<unsigned> called_;
    std::vector<unsigned> waiting_;
};

// Lookup flags: 2 passes over base glyphs, 4 over ligatures. HarfBuzz takes every glyph for a base
// glyph where the face does not class them.
unsigned flags_that_skip(hb_face_t* face, std::uint32_t glyph) {
    if (!hb_ot_layout_has_glyph_classes(face)) return 2;
    switch (hb_ot_layout_get_glyph_class(face, glyph)) {
        case HB_OT_LAYOUT_GLYPH_CLASS_UNCLASSIFIED:
            return 0;
        case HB_OT_LAYOUT_GLYPH_CLASS_BASE_GLYPH:
            return 2;
        case HB_OT_LAYOUT_GLYPH_CLASS_LIGATURE:
            return 4;
        default:
            return 0xFFFF;
    }
}

bool is_joined(hb_face_t* face, std::string_view table, hb_tag_t tag, std::uint32_t space) {
    if (table.empty()) return false;
    const std::unique_ptr<hb_set_t, void (*)(hb_set_t*)> lookups(hb_set_create(), hb_set_destroy);
    hb_ot_layout_collect_lookups(face, tag, nullptr, nullptr, asked_for, lookups.get());
    return Search(table, tag == HB_OT_TAG_GPOS, space, flags_that_skip(face, space))
        .finds(lookups.get());
}

}  // namespace

bool shapes_word_by_word(hb_face_t* face, std::string_view file, std::uint32_t space) {
    if (space == 0) return false;
    for (const char* other : {"kern", "kerx", "morx", "mort", "Silf"})
        if (!find_table(file, other).empty()) return false;
    return !is_joined(face, find_table(file, "GSUB"), HB_OT_TAG_GSUB, space) &&
           !is_joined(face, find_table(file, "GPOS"), HB_OT_TAG_GPOS, space);
}

}  // namespace yaprak
