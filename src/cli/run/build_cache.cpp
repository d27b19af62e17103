#include "cli/run/build_cache.hpp"

#include "base/sha256.hpp"
#include "batch/typeset/page_inputs.hpp"
#include "cli/environment/environment.hpp"
#include "cli/environment/paths.hpp"
#include "cli/environment/program_key.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// So many files are put on the disk together, or what there are after so long: a run that is killed
// loses no more.
constexpr std::size_t group = 1024;
constexpr std::chrono::seconds longest_wait{1};
// Of a run's fingerprint: enough to tell runs apart.
constexpr std::size_t id_digits = 16;

std::string settings_of(const RunPlan& plan) {
    const Job& job = plan.job;
    return plan.environment.source_date_epoch + "\n" + job.layout + "\n" +
           std::to_string(int(job.purpose)) + " " + std::to_string(int(job.standard)) + " " +
           std::to_string(job.most_bytes) + (job.proof ? " proof" : "") +
           (job.press_proof ? " press proof" : "") + (job.sample ? " sample" : "") + "\n" +
           names_of(plan.allowed);
}

// What its site and the command line say of one page alone.
std::string told_of(const PageFile& page) {
    return page.layout + "\n" + fingerprint(context_of(page));
}

}  // namespace

BuildCache::BuildCache(const RunPlan& plan, const std::string& more)
    : options_(plan.run),
      settings_(settings_of(plan) + "\n" + more),
      manifest_(manifest_file(options_.output, options_.shard), plan.environment.files->now()) {}

void BuildCache::add_folder(const fs::path& content, const FolderResources& folders) {
    keys_[content] =
        key_of(program_key() + "\n" + settings_ + "\n" + folders.site_of_clinic(content),
               folders.files_of(content), manifest_.files());
    add_fonts(content, folders.faces_of(content));
    for (const auto& [name, value] : values_by_name(folders.values_of(content)))
        manifest_.files().settle(site_input(content, name), sha256(value));
}

void BuildCache::add_fonts(const fs::path& content, const std::vector<FontBook::Face>& faces) {
    std::map<std::string, std::string> families;  // and all of them, under ""
    for (const FontBook::Face& face : faces) {
        const std::string said = face.family + "\n" + std::to_string(face.weight) +
                                 (face.slant == Slant::italic ? " italic\n" : "\n") +
                                 manifest_.files().hash_of(face.file.string()) + "\n";
        families[face.family] += said;
        families[""] += said;
    }
    for (const auto& [family, said] : families)
        manifest_.files().settle(font_input(content, family), sha256(said));
}

std::string BuildCache::key(const fs::path& content, const std::vector<std::string>& inputs,
                            const std::string& told) {
    return key_of(keys_.at(content) + "\n" + told, inputs, manifest_.files());
}

void BuildCache::begin_run(const std::string& what, std::size_t total) {
    std::string all = what;
    for (const auto& [content, key] : keys_) all += "\n" + content.string() + "\n" + key;
    run_ = sha256(all).substr(0, id_digits);
    const Shard& shard = options_.shard;
    manifest_.begin({.id = run_,
                     .shard = shard.index,
                     .shards = shard.count,
                     .expected = shard.share_of(total),
                     .total = total});
}

const MadeRecord* BuildCache::unchanged(const PageFile& page) {
    const MadeRecord* record = manifest_.find(output_in(page));
    if (!record || record->source != page.source.string()) return nullptr;
    const MadeRecord* kept =
        unchanged(record->output, key(page.content, record->inputs, told_of(page)));
    if (kept) take(*kept);
    return kept;
}

const MadeRecord* BuildCache::unchanged(const std::string& output, const std::string& key) const {
    if (options_.force) return nullptr;
    const MadeRecord* record = manifest_.find(output);
    if (!record || record->key != key) return nullptr;
    if (options_.strict && record->warned > 0) return nullptr;
    if (!is_as(output, record->bytes, record->modified, record->sha256)) return nullptr;
    const bool has_sheet = !record->sheet.empty();
    if (has_sheet &&
        !is_as(record->sheet, record->sheet_bytes, record->sheet_modified, record->sheet_sha256))
        return nullptr;
    return record;
}

bool BuildCache::is_as(const std::string& output, std::int64_t bytes, std::int64_t modified,
                       const std::string& sha256) const {
    const fs::path file = fs::path(options_.output) / output;
    const FileLook look = look_at(file);
    if (look.size != bytes || look == FileLook{}) return false;
    if (look.modified == modified && !options_.resume) return true;
    return sha256_of_file(file) == sha256;
}

void BuildCache::take(const MadeRecord& record) {
    if (record.run == run_ && !manifest_.unmade().contains(record.output)) return;
    MadeRecord taken = record;
    taken.run = run_;
    write_down(taken);
}

bool BuildCache::is_unsettled(const std::vector<std::string>& inputs) {
    return std::any_of(inputs.begin(), inputs.end(), [this](const std::string& input) {
        return manifest_.files().is_unsettled(input);
    });
}

void BuildCache::made(const PageFile& page, MadeRecord record) {
    record.source = page.source.string();
    record.output = output_in(page);
    record.inputs.insert(record.inputs.begin(), record.source);
    record.key = key(page.content, record.inputs, told_of(page));
    if (is_unsettled(record.inputs)) return drop_old_sheet(record);
    made(std::move(record));
}

void BuildCache::made(MadeRecord record) {
    drop_old_sheet(record);
    record.run = run_;
    const fs::path folder = options_.output;
    record.modified = look_at(folder / record.output).modified;
    if (!record.sheet.empty()) record.sheet_modified = look_at(folder / record.sheet).modified;
    write_down(record);
}

// Sheets, or a file for a press, that the page made before and makes no longer would be printed as
// if they were new.
void BuildCache::drop_old_sheet(const MadeRecord& record) const {
    const MadeRecord* before = manifest_.find(record.output);
    if (!before || before->sheet.empty() || before->sheet == record.sheet) return;
    std::error_code ignored;
    for (const fs::path& beside : {sheet_beside(record.output), press_beside(record.output)})
        if (before->sheet == beside.string())
            fs::remove(fs::path(options_.output) / beside, ignored);
}

void BuildCache::unmade(const std::string& output, Unmade why) {
    tell_of_beginning();
    manifest_.add_unmade(output, {why, run_});
}

void BuildCache::write_down(const MadeRecord& record) {
    tell_of_beginning();
    manifest_.add(record);
    const auto now = std::chrono::steady_clock::now();
    if (manifest_.waiting() < group && now - flushed_ < longest_wait) return;
    manifest_.flush(false);
    flushed_ = std::chrono::steady_clock::now();
}

// From here on, whatever happens, the run counts as not ended until it is.
void BuildCache::tell_of_beginning() {
    if (has_begun_) return;
    has_begun_ = true;
    manifest_.begin_again();
    manifest_.flush(true);
}

void BuildCache::finish(bool safe, bool whole) {
    if (whole) manifest_.end();
    manifest_.flush(safe);
}

}  // namespace yaprak
