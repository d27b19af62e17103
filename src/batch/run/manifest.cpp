#include "batch/run/manifest.hpp"

#include "base/file.hpp"
#include "base/json.hpp"
#include "base/sha256.hpp"

#include <algorithm>
#include <charconv>

namespace yaprak {
namespace {

constexpr std::size_t longest_line = std::size_t{4} << 20;  // bytes: a thousand long warnings

constexpr const char *failed = "failed", *skipped = "skipped";

std::int64_t integer(const JsonObject& line, std::string_view key) {
    const std::string text = text_of(line, key);
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<std::string> list(const JsonObject& line, std::string_view key) {
    const JsonValue* value = find(line, key);
    return value ? value->elements : std::vector<std::string>{};
}

std::string line_of(const std::string& path, const FileState& state) {
    return JsonLine()
        .add("input", path)
        .add("hash", state.hash)
        .add("size", state.look.size)
        .add("modified", state.look.modified)
        .add("changed", state.look.changed)
        .add("inode", state.look.inode)
        .take();
}

std::string line_of(const MadeRecord& record) {
    return JsonLine()
        .add("output", record.output)
        .add("source", record.source)
        .add("status", "made")
        .add("run", record.run)
        .add("key", record.key)
        .add("inputs", record.inputs)
        .add("bytes", record.bytes)
        .add("sha256", record.sha256)
        .add("modified", record.modified)
        .add("pages", record.pages)
        .add("ms", record.milliseconds)
        .add("given_up", record.compromise)
        .add("warned", record.warned)
        .add("warnings", record.warnings)
        .add("sheet", record.sheet)
        .add("sheet_bytes", record.sheet_bytes)
        .add("sheet_sha256", record.sheet_sha256)
        .add("sheet_modified", record.sheet_modified)
        .take();
}

std::string line_of(const RunRecord& run) {
    return JsonLine()
        .add("run", run.id)
        .add("shard", (long long)(run.shard))
        .add("shards", (long long)(run.shards))
        .add("expected", (long long)(run.expected))
        .add("total", (long long)(run.total))
        .take();
}

RunRecord run_of(const JsonObject& line) {
    const auto count = [&](const char* key) {
        return std::size_t(std::max<std::int64_t>(integer(line, key), 0));
    };
    return {text_of(line, "run"), count("shard"), count("shards"), count("expected"),
            count("total")};
}

MadeRecord record_of(const JsonObject& line) {
    MadeRecord record;
    record.output = text_of(line, "output");
    record.source = text_of(line, "source");
    record.run = text_of(line, "run");
    record.key = text_of(line, "key");
    record.inputs = list(line, "inputs");
    record.bytes = integer(line, "bytes");
    record.sha256 = text_of(line, "sha256");
    record.modified = integer(line, "modified");
    record.pages = int(integer(line, "pages"));
    record.milliseconds = int(integer(line, "ms"));
    record.compromise = text_of(line, "given_up");
    record.warned = int(integer(line, "warned"));
    record.warnings = list(line, "warnings");
    record.sheet = text_of(line, "sheet");
    record.sheet_bytes = integer(line, "sheet_bytes");
    record.sheet_sha256 = text_of(line, "sheet_sha256");
    record.sheet_modified = integer(line, "sheet_modified");
    return record;
}

}  // namespace

namespace {

std::string manifest_name(const Shard& shard) {
    const std::string which =
        shard.is_whole() ? ""
                         : "." + std::to_string(shard.index) + "-of-" + std::to_string(shard.count);
    return "manifest" + which + ".jsonl";
}

}  // namespace

std::filesystem::path manifest_file(const std::filesystem::path& outputs, const Shard& shard) {
    return outputs / ".yaprak" / manifest_name(shard);
}

// A name is a shard's only where it is exactly the one that the shard would be given.
std::optional<Shard> shard_of_manifest(const std::string& name) {
    const std::string_view begin = "manifest.", middle = "-of-";
    const std::size_t between = name.find(middle);
    if (!name.starts_with(begin) || between == name.npos) return std::nullopt;
    const char* const end = name.data() + name.size();
    Shard shard;
    std::from_chars(name.data() + begin.size(), end, shard.index);
    std::from_chars(name.data() + between + middle.size(), end, shard.count);
    if (shard.count < 2 || shard.index >= shard.count) return std::nullopt;
    return manifest_name(shard) == name ? std::optional(shard) : std::nullopt;
}

Manifest::Manifest(std::filesystem::path file, std::int64_t now)
    : file_(std::move(file)), files_(now) {
    load();
}

// A run that was killed leaves the beginning of a line; the next one goes on behind it.
bool Manifest::is_torn(const FileLine& line) {
    return !line.is_cut && line.text.starts_with('{') && !line.text.ends_with('}');
}

void Manifest::load() {
    std::error_code problem;
    if (std::filesystem::status(file_, problem).type() == std::filesystem::file_type::not_found)
        return;
    read_lines(file_, longest_line, [&](const FileLine& line) {
        ++lines_read_;
        torn_ = !line.is_ended;
        if (line.text.empty() || (!line.is_cut && load_line(line.text))) return;
        if (torn_ || is_torn(line)) return;
        if (damaged_lines_++ == 0) first_damaged_ = lines_read_;
    });
}

// False where it is no line of a manifest.
bool Manifest::load_line(std::string_view text) {
    const auto line = read_json_object(text);
    if (!line) return false;
    if (const std::string path = text_of(*line, "input"); !path.empty()) {
        FileState state{text_of(*line, "hash"),
                        {integer(*line, "size"), integer(*line, "modified"),
                         integer(*line, "changed"), integer(*line, "inode")}};
        // Manifests once held another hash, by another name: such a file is read again.
        if (!state.hash.empty() || state.look == FileLook{}) files_.know(path, std::move(state));
        return true;
    }
    if (!text_of(*line, "output").empty()) {
        load_output(*line);
        return true;
    }
    if (yaprak::find(*line, "shards")) run_ = run_of(*line), ended_ = false;
    if (run_ && text_of(*line, "ended") == run_->id) ended_ = true;
    return yaprak::find(*line, "shards") || yaprak::find(*line, "ended");
}

void Manifest::load_output(const JsonObject& line) {
    const std::string output = text_of(line, "output"), status = text_of(line, "status");
    unmade_.erase(output);
    if (status == failed || status == skipped)
        unmade_[output] = {status == failed ? Unmade::failed : Unmade::skipped,
                           text_of(line, "run")};
    else
        records_[output] = record_of(line);
}

const MadeRecord* Manifest::find(const std::string& output) const {
    const auto found = records_.find(output);
    return found == records_.end() ? nullptr : &found->second;
}

void Manifest::begin(const RunRecord& run) {
    if (run_ == run) return;
    run_ = run;
    ended_ = false;
    lines_ += line_of(run) + "\n";
}

void Manifest::begin_again() {
    if (!ended_) return;
    ended_ = false;
    lines_ += line_of(*run_) + "\n";
}

void Manifest::end() {
    if (ended_ || !run_) return;
    ended_ = true;
    lines_ += JsonLine().add("ended", run_->id).take() + "\n";
}

void Manifest::add(const MadeRecord& record) {
    begin_again();
    lines_ += line_of(record) + "\n";
    ++waiting_;
}

void Manifest::add_unmade(const std::string& output, const UnmadeRecord& unmade) {
    const auto known = unmade_.find(output);
    if (known != unmade_.end() && known->second == unmade) return;
    begin_again();
    lines_ += JsonLine()
                  .add("output", output)
                  .add("status", unmade.why == Unmade::failed ? failed : skipped)
                  .add("run", unmade.run)
                  .take() +
              "\n";
}

void Manifest::flush(bool safe) {
    for (const auto& [path, state] : files_.take_news()) lines_ += line_of(path, state) + "\n";
    if (lines_.empty()) return;
    if (waiting_ > 0 && !safe) sync_file_system(file_.parent_path().parent_path());
    append_to_file(file_, (torn_ ? "\n" : "") + lines_);
    torn_ = false;
    lines_.clear();
    waiting_ = 0;
}

std::string key_of(const std::string& shared, const std::vector<std::string>& inputs,
                   FileStates& files) {
    Sha256 sum;
    sum.add(shared);
    for (const std::string& input : inputs) {
        sum.add(input);
        sum.add(std::string_view("\0", 1));
        sum.add(files.hash_of(input));
        sum.add("\n");
    }
    return sum.hex();
}

}  // namespace yaprak
