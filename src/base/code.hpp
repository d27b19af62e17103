// The kinds of messages, each with the stable name by which scripts know it and --allow lets it
// pass. docs/messages.md says of each what it means, what causes it and what helps.
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

enum class Code : std::uint8_t {
    // ---- warnings; some of them are errors too, where nothing could be made ----
    // pictures and attached files
    image_missing,
    image_address,
    image_outside,
    image_unreadable,
    image_ending,
    image_part,
    image_place,
    image_alt,
    attachment_missing,
    // what the author wrote
    markup_left,
    markup_unclosed,
    markup_unknown,
    markup_dropped,
    markup_simplified,
    nested_deep,
    value_missing,
    link_target,
    note_unused,
    note_twice,
    note_missing,
    encoding,
    letter_mended,
    page_empty,
    // keys and names
    unknown_key,
    unknown_value,
    unknown_style,
    unknown_layout,
    unknown_placeholder,
    placeholder_circle,
    date_unreadable,
    value_ignored,
    // the set page
    character_missing,
    face_missing,
    word_wide,
    table_wide,
    area_full,
    area_ground,
    block_tall,
    note_late,
    text_long,
    text_short,
    contrast,
    heading_level,
    patterns_missing,
    text_cut,
    // around the page
    font_unusable,
    settings_unreadable,
    table_value,
    mail_size,
    mail_open,
    last_warning = mail_open,

    // ---- errors ----
    // files and folders
    file_missing,
    file_unreadable,
    file_too_large,
    disk,
    output_folder,
    name_clash,
    no_page,
    not_published,
    // what the author wrote
    front_matter,
    syntax,
    value_wrong,
    key_missing,
    key_twice,
    too_much,
    attachment,
    condition,
    // layouts and fonts
    layout_size,
    layout_circle,
    unknown_colour,
    unknown_font,
    // the PDF
    pdf,
    pdf_standard,
    memory,
    strict,
    // tables and copies
    table,
    copy_name,
    password,
    // letters
    mail_settings,
    mail_address,
    mail_letter,
    mail_server,
    outbox,
    // the desk
    print,
    // the program
    usage,
    shard,
    manifest,
    library,
    internal,
    last = internal,
};

using Codes = std::set<Code>;

// "image-missing".
[[nodiscard]] const char* name_of(Code code);

// None where no kind is called so.
[[nodiscard]] std::optional<Code> code_called(std::string_view name);

// Whether it can be a warning, and so be allowed.
[[nodiscard]] constexpr bool is_of_warnings(Code code) {
    return code <= Code::last_warning;
}

// Of all kinds in their order, or of those that can be warnings.
[[nodiscard]] std::vector<std::string> code_names();
[[nodiscard]] std::vector<std::string> warning_code_names();

// The names of the kinds with commas between: "image-missing, word-wide".
[[nodiscard]] std::string names_of(const Codes& codes);

}  // namespace yaprak
