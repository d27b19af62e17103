// The linker's note stands in the program as it is loaded (gABI, "Note Section").
#include "cli/environment/program_key.hpp"

#include <elf.h>
#include <link.h>

#include <cstring>

namespace yaprak {
namespace {

std::size_t padded(std::size_t size) {
    return (size + 3) / 4 * 4;
}

std::string build_id(const char* notes, std::size_t size) {
    while (size >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) note;
        std::memcpy(&note, notes, sizeof note);
        const std::size_t whole = sizeof note + padded(note.n_namesz) + padded(note.n_descsz);
        if (whole > size) return {};
        if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4)
            return {notes + sizeof note + padded(note.n_namesz), note.n_descsz};
        notes += whole;
        size -= whole;
    }
    return {};
}

// The first object is the program itself; then it stops.
int look_at_program(dl_phdr_info* info, std::size_t, void* id) {
    for (int i = 0; i < info->dlpi_phnum; ++i) {
        const auto& part = info->dlpi_phdr[i];
        if (part.p_type != PT_NOTE) continue;
        const auto* notes = reinterpret_cast<const char*>(info->dlpi_addr + part.p_vaddr);
        const std::string found = build_id(notes, part.p_memsz);
        if (!found.empty()) *static_cast<std::string*>(id) = found;
    }
    return 1;
}

}  // namespace

std::string program_key() {
    std::string id;
    ::dl_iterate_phdr(look_at_program, &id);
    return std::string(YAPRAK_VERSION) + " " + id;
}

}  // namespace yaprak
