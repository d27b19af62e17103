#include "cli/ledger.hpp"

#include "base/sha256.hpp"
#include "cli/program_key.hpp"

#include <chrono>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// So many files are put on the disk together.
constexpr std::size_t group = 256;

std::int64_t now() {
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace

Ledger::Ledger(const BuildOptions& options, std::string settings)
    : options_(options),
      settings_(std::move(settings)),
      manifest_(fs::path(options.output) / ".yaprak" / "manifest.jsonl", now()) {}

void Ledger::add_context(const fs::path& content, const std::vector<std::string>& files) {
    contexts_[content] = key_of(program_key() + "\n" + settings_, files, manifest_.files());
}

const MadeRecord* Ledger::unchanged(const PageFile& page) {
    if (options_.force) return nullptr;
    const MadeRecord* record = manifest_.find(output_in(page));
    return record && is_as_recorded(page, *record) ? record : nullptr;
}

bool Ledger::is_as_recorded(const PageFile& page, const MadeRecord& record) {
    if (record.source != page.source.string()) return false;
    if (options_.strict && !record.warnings.empty()) return false;
    const FileLook look = look_at(page.output);
    if (look.size != record.bytes || look == FileLook{}) return false;
    if (key_of(contexts_.at(page.content), record.inputs, manifest_.files()) != record.key)
        return false;
    if (look.modified == record.modified && !options_.resume) return true;
    return sha256_of_file(page.output) == record.sha256;
}

void Ledger::made(const PageFile& page, MadeRecord record) {
    record.source = page.source.string();
    record.output = output_in(page);
    record.inputs.insert(record.inputs.begin(), record.source);
    record.key = key_of(contexts_.at(page.content), record.inputs, manifest_.files());
    for (const std::string& input : record.inputs)
        if (manifest_.files().is_unsettled(input)) return;
    record.modified = look_at(page.output).modified;
    manifest_.add(std::move(record));
    if (manifest_.waiting() >= group) manifest_.flush(false);
}

}  // namespace yaprak
