#include "text/font/face_file.hpp"

#include <hb-ot.h>
#include <hb-subset.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <new>

namespace yaprak {
namespace {

template <auto Destroy>
struct Release {
    void operator()(auto* handle) const { Destroy(handle); }
};
using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;

constexpr std::uint32_t most_faces = 64;  // of a collection
constexpr double text_size = 11;          // points, for the axis of optical sizes
constexpr std::size_t axis_header = 16, axis_record = 20;

// ---- what is in a file ----

bool is_collection(std::string_view file) {
    return file.starts_with("ttcf");
}

struct Axis {
    double least = 0, usual = 0, most = 0;
};

std::optional<Axis> find_axis(std::string_view fvar, std::string_view tag) {
    const std::size_t first = read_u16(fvar, 4), count = read_u16(fvar, 8);
    const auto fixed = [&](std::size_t at) {
        return read_i16(fvar, at) + read_u16(fvar, at + 2) / 65536.0;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = first + i * axis_record;
        if (at + axis_record > fvar.size()) break;
        if (fvar.substr(at, 4) == tag) return Axis{fixed(at + 4), fixed(at + 8), fixed(at + 12)};
    }
    return std::nullopt;
}

// The hundreds within the axis; the usual weight alone where there are none.
std::vector<int> weights_of(std::string_view fvar, int otherwise) {
    const auto axis = find_axis(fvar, "wght");
    if (!axis) return {otherwise};
    std::vector<int> weights;
    for (int weight = 100; weight <= 900; weight += 100)
        if (weight >= axis->least && weight <= axis->most) weights.push_back(weight);
    if (weights.empty()) weights.push_back(int(std::lround(std::clamp(axis->usual, 1.0, 1000.0))));
    return weights;
}

std::vector<bool> slants_of(std::string_view fvar, bool otherwise) {
    const auto italic = find_axis(fvar, "ital"), slant = find_axis(fvar, "slnt");
    if ((italic && italic->most >= 1) || (slant && slant->least < 0)) return {false, true};
    return {otherwise};
}

void list_face(std::string_view file, std::uint32_t index, std::size_t directory,
               std::vector<ListedFace>& faces) {
    const auto names = read_face_names(file, directory);
    if (!names) return;
    const std::string_view fvar = find_table(file, "fvar", directory);
    if (fvar.size() < axis_header) return faces.push_back({*names, index});
    for (const bool italic : slants_of(fvar, names->italic))
        for (const int weight : weights_of(fvar, names->weight)) {
            ListedFace face{*names, index, Instance{weight, italic}};
            face.names.weight = weight;
            face.names.italic = italic;
            faces.push_back(std::move(face));
        }
}

// ---- one of them ----

std::string bytes_of(hb_face_t* face) {
    const Blob blob(hb_face_reference_blob(face));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    return {bytes ? bytes : "", length};
}

// HarfBuzz has a face that is always there for want of a new one.
Face real(Face face) {
    if (face.get() == hb_face_get_empty()) throw std::bad_alloc();
    return face;
}

Face open(const std::string& file, std::uint32_t index) {
    const Blob blob(hb_blob_create(file.data(), unsigned(file.size()), HB_MEMORY_MODE_READONLY,
                                   nullptr, nullptr));
    return real(Face(hb_face_create(blob.get(), index)));
}

// All tables of the face as a file of its own.
std::string taken_out(hb_face_t* face) {
    std::array<hb_tag_t, 64> tags{};
    unsigned count = unsigned(tags.size());
    hb_face_get_table_tags(face, 0, &count, tags.data());
    const Face alone = real(Face(hb_face_builder_create()));
    for (unsigned i = 0; i < count; ++i) {
        const Blob table(hb_face_reference_table(face, tags[i]));
        if (!hb_face_builder_add_table(alone.get(), tags[i], table.get())) throw std::bad_alloc();
    }
    return bytes_of(alone.get());
}

// Everything stays: glyphs with their numbers, names, layout.
Input input_that_keeps_all() {
    Input input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    for (const auto kind : {HB_SUBSET_SETS_GLYPH_INDEX, HB_SUBSET_SETS_UNICODE,
                            HB_SUBSET_SETS_NAME_ID, HB_SUBSET_SETS_NAME_LANG_ID,
                            HB_SUBSET_SETS_LAYOUT_FEATURE_TAG, HB_SUBSET_SETS_LAYOUT_SCRIPT_TAG}) {
        hb_set_t* set = hb_subset_input_set(input.get(), kind);
        hb_set_clear(set);
        hb_set_invert(set);
        if (!hb_set_allocation_successful(set)) throw std::bad_alloc();
    }
    hb_subset_input_set_flags(
        input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                         HB_SUBSET_FLAGS_NAME_LEGACY | HB_SUBSET_FLAGS_NO_PRUNE_UNICODE_RANGES |
                         HB_SUBSET_FLAGS_SET_OVERLAPS_FLAG);
    return input;
}

double place_on(const hb_ot_var_axis_info_t& axis, const Instance& instance) {
    const double least = double(axis.min_value), most = double(axis.max_value);
    switch (axis.tag) {
        case HB_OT_TAG_VAR_AXIS_WEIGHT:
            return std::clamp(double(instance.weight), least, most);
        case HB_OT_TAG_VAR_AXIS_ITALIC:
            return std::clamp(instance.italic ? 1.0 : 0.0, least, most);
        case HB_OT_TAG_VAR_AXIS_SLANT:
            return instance.italic ? least : std::clamp(0.0, least, most);
        case HB_OT_TAG_VAR_AXIS_OPTICAL_SIZE:
            return std::clamp(text_size, least, most);
        default:
            return double(axis.default_value);
    }
}

std::optional<std::string> made_static(hb_face_t* face, const Instance& instance) {
    const Input input = input_that_keeps_all();
    std::array<hb_ot_var_axis_info_t, 16> axes{};
    unsigned count = unsigned(axes.size());
    hb_ot_var_get_axis_infos(face, 0, &count, axes.data());
    for (unsigned i = 0; i < count; ++i)
        if (!hb_subset_input_pin_axis_location(input.get(), face, axes[i].tag,
                                               float(place_on(axes[i], instance))))
            return std::nullopt;
    const Face made(hb_subset_or_fail(face, input.get()));
    if (!made) return std::nullopt;
    return bytes_of(made.get());
}

}  // namespace

std::vector<ListedFace> list_faces(std::string_view file) {
    std::vector<ListedFace> faces;
    if (!is_collection(file)) {
        list_face(file, 0, 0, faces);
        return faces;
    }
    for (std::uint32_t i = 0; i < std::min(read_u32(file, 8), most_faces); ++i)
        list_face(file, i, directory_of(file, i), faces);
    return faces;
}

std::size_t directory_of(std::string_view file, std::uint32_t index) {
    return is_collection(file) ? read_u32(file, 12 + std::size_t(index) * 4) : 0;
}

std::optional<std::string> face_file(std::string file, std::uint32_t index,
                                     const std::optional<Instance>& instance) {
    if (!is_collection(file) && !instance) return file;
    const Face face = open(file, index);
    if (instance) return made_static(face.get(), *instance);
    return taken_out(face.get());
}

}  // namespace yaprak
