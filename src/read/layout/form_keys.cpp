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

const Key<AppointmentsLayout> appointments_keys[] = {
    {"title", "a template", "above the table; empty: the language's word",
     put<&AppointmentsLayout::title, read_text>},
    {"rows", "1 to 100", "how many", put<&AppointmentsLayout::rows, rows>},
    {"step", "a length", "from row to row", put<&AppointmentsLayout::step, space>},
    {"columns", "a list of templates", "the words of its head",
     put<&AppointmentsLayout::columns, read_texts>},
};

}  // namespace

void set_notes(Layout& layout, const LayoutValue& value) {
    read_keys<NotesLayout>(layout.notes, value, notes_keys);
}

void set_signature(Layout& layout, const LayoutValue& value) {
    read_keys<SignatureLayout>(layout.signature, value, signature_keys);
}

void set_signatures(Layout& layout, const LayoutValue& value) {
    need_map(value.node, "write sets by name: \"patient: {fields: [Hasta, Tarih]}\"");
    ErrorList errors;
    for (const YamlEntry& entry : value.node.entries) {
        SignatureLayout& set = layout.signatures[entry.key];
        set = layout.signature;
        set.at = entry.at;
        errors.attempt([&] {
            read_keys<SignatureLayout>(set, {entry.value, layout, {}}, signature_keys);
        });
    }
    errors.throw_kept();
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
    return out;
}

}  // namespace yaprak
