// The keys of the parts to write on: notes, signatures with their sets, appointments.
#include "model/layout.hpp"
#include "read/layout/key_table.hpp"

namespace yaprak {
namespace {

int rows(const LayoutValue& v) {
    return read_whole(v, 1, 100);
}

const Key<NotesLayout> notes_keys[] = {
    {"title", "a template", "above the lines; empty: the language's word",
     put<&NotesLayout::title, read_text>},
    {"lines", "1 to 100", "how many", put<&NotesLayout::lines, rows>},
    {"step", "a length", "from line to line", put<&NotesLayout::step, space>},
};

const Key<SignatureLayout> signature_keys[] = {
    {"ticks", "a list of templates", "sentences with a box to tick before each",
     put<&SignatureLayout::ticks, read_texts>},
    {"fields", "a list of templates", "what is written on lines beside each other, below each",
     put<&SignatureLayout::fields, read_texts>},
    {"step", "a length", "the room above the lines", put<&SignatureLayout::step, space>},
};

double share_of_row(const LayoutValue& v) {
    return read_share(v, 0.05, 1);
}

template <FieldLayout::Kind kind, int most>
void set_count(FieldLayout& field, const LayoutValue& value) {
    field.kind = kind;
    field.count = read_whole(value, 1, most);
}

const Key<FieldLayout> field_keys[] = {
    {"label", "a template", "what is asked for", put<&FieldLayout::label, read_text>},
    {"lines", "1 to 20", "how many lines there are to write on", set_count<FieldLayout::line, 20>},
    {"comb", "1 to 40", "how many cells there are, one for each letter",
     set_count<FieldLayout::comb, 40>},
    {"date", "yes or no", "cells for day, month and year",
     [](FieldLayout& field, const LayoutValue& value) {
         if (read_yes_no(value)) field.kind = FieldLayout::date;
     }},
    {"boxes", "a list of templates", "words with a box to tick before each",
     [](FieldLayout& field, const LayoutValue& value) {
         field.kind = FieldLayout::boxes;
         field.words = read_texts(value);
     }},
    {"width", "a share", "of the row; else what the others leave",
     put<&FieldLayout::share, share_of_row>},
};

void check_kinds(const YamlNode& node) {
    int kinds = 0;
    for (const char* kind : {"lines", "comb", "date", "boxes"}) kinds += node.find(kind) != nullptr;
    if (kinds > 1)
        throw Error(Code::value_wrong, node.at,
                    "a field is of one kind: lines, comb, date or boxes", "make two of it");
}

FieldLayout read_field(const YamlNode& node, const Layout& layout) {
    FieldLayout field;
    field.at = node.at;
    if (!node.is_map()) {
        field.label = read_text({node, layout, {}});
        return field;
    }
    read_keys<FieldLayout>(field, {node, layout, {}}, field_keys);
    check_kinds(node);
    return field;
}

constexpr std::size_t most_rows = 100, most_in_row = 12;

void check_row(const std::vector<FieldLayout>& row, const YamlNode& node) {
    double shares = 0;
    for (const FieldLayout& field : row) shares += field.share;
    if (row.size() > most_in_row || shares > 1.0001)
        throw Error(Code::value_wrong, node.at, "the fields of this row are wider than it",
                    "their widths together may be 100 %, and 12 fields stand in a row at most");
}

// A row is a field or a list of fields.
std::vector<std::vector<FieldLayout>> read_rows(const LayoutValue& value) {
    if (!value.node.is_sequence() || value.node.items.size() > most_rows)
        throw wrong_value(value.node, "a list of rows is needed here, 100 at most",
                          "rows: [Adı soyadı, [{label: Doğum tarihi, date: yes}, Telefon]]");
    std::vector<std::vector<FieldLayout>> rows;
    ErrorList errors;
    for (const YamlNode& node : value.node.items) {
        std::vector<FieldLayout> row;
        if (!node.is_sequence())
            errors.attempt([&] { row.push_back(read_field(node, value.layout)); });
        for (const YamlNode& one : node.items)
            errors.attempt([&] { row.push_back(read_field(one, value.layout)); });
        errors.attempt([&] { check_row(row, node); });
        rows.push_back(std::move(row));
    }
    errors.throw_kept();
    return rows;
}

const Key<FieldsLayout> fields_keys[] = {
    {"rows", "a list of rows", "each a field or a list of fields beside each other",
     put<&FieldsLayout::rows, read_rows>},
    {"step", "a length", "from row to row", put<&FieldsLayout::step, space>},
    {"gap", "a length", "between two fields of a row", put<&FieldsLayout::gap, space>},
};

const Key<AppointmentsLayout> appointments_keys[] = {
    {"title", "a template", "above the table; empty: the language's word",
     put<&AppointmentsLayout::title, read_text>},
    {"rows", "1 to 100", "how many", put<&AppointmentsLayout::rows, rows>},
    {"step", "a length", "from row to row", put<&AppointmentsLayout::step, space>},
    {"columns", "a list of templates", "the words of its head",
     put<&AppointmentsLayout::columns, read_texts>},
};

// Each begins with what is said of all.
template <class Set>
void read_sets(std::map<std::string, Set>& sets, const Set& all, const LayoutValue& value,
               std::span<const Key<Set>> keys) {
    ErrorList errors;
    for (const YamlEntry& entry : value.node.entries) {
        Set& set = sets[entry.key];
        set = all;
        set.at = entry.at;
        errors.attempt([&] { read_keys<Set>(set, {entry.value, value.layout, {}}, keys); });
    }
    errors.throw_kept();
}

}  // namespace

void set_notes(Layout& layout, const LayoutValue& value) {
    read_keys<NotesLayout>(layout.notes, value, notes_keys);
}

void set_signature(Layout& layout, const LayoutValue& value) {
    read_keys<SignatureLayout>(layout.signature, value, signature_keys);
}

void set_signatures(Layout& layout, const LayoutValue& value) {
    need_map(value.node, "write sets by name: \"patient: {fields: [Hasta, Tarih]}\"");
    read_sets<SignatureLayout>(layout.signatures, layout.signature, value, signature_keys);
}

void set_fields(Layout& layout, const LayoutValue& value) {
    layout.fields.at = value.node.at;
    read_keys<FieldsLayout>(layout.fields, value, fields_keys);
}

void set_field_sets(Layout& layout, const LayoutValue& value) {
    need_map(value.node, "write sets by name: \"patient: {rows: [Hasta, Telefon]}\"");
    read_sets<FieldsLayout>(layout.field_sets, layout.fields, value, fields_keys);
}

void set_appointments(Layout& layout, const LayoutValue& value) {
    read_keys<AppointmentsLayout>(layout.appointments, value, appointments_keys);
}

std::vector<LayoutKey> form_keys() {
    std::vector<LayoutKey> out;
    list_keys_of<NotesLayout>(out, "notes.", notes_keys);
    list_keys_of<SignatureLayout>(out, "signature.", signature_keys);
    list_keys_of<SignatureLayout>(out, "signatures.*.", signature_keys);
    list_keys_of<AppointmentsLayout>(out, "appointments.", appointments_keys);
    for (const char* set : {"fields.", "field-sets.*."}) {
        list_keys_of<FieldsLayout>(out, set, fields_keys);
        list_keys_of<FieldLayout>(out, std::string(set) + "rows.*.", field_keys);
    }
    return out;
}

}  // namespace yaprak
