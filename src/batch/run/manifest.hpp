// The record of what was made of what, out/.yaprak/manifest.jsonl: a line for each output, written
// when the output is safe on the disk. Lines are only added; of two for one output the later
// counts, and a line that was cut off counts for nothing. A line before them says how many outputs
// the run has, so that it can be proven that none is missing.
#pragma once
#include "base/file.hpp"
#include "base/json.hpp"
#include "batch/run/file_states.hpp"
#include "batch/run/shard.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

struct MadeRecord {
    std::string output;  // under the output folder
    std::string source;
    std::string run;                  // whose output it is: RunRecord::id
    std::string key;                  // of all that went in: the same key, the same bytes
    std::vector<std::string> inputs;  // files that were read or looked for, the source first; of
                                      // a copy for a row none: its key alone stands for them
    std::int64_t bytes = 0;
    std::string sha256;
    std::int64_t modified = 0;  // of the output, in ns since 1970
    int pages = 0;
    int milliseconds = 0;
    std::string compromise;             // what the size cost
    int warned = 0;                     // how many warnings there were
    std::vector<std::string> warnings;  // as they were told; none of a copy's, they may quote it
    std::string sheet;                  // under the output folder; empty: there are no sheets
    std::int64_t sheet_bytes = 0;
    std::string sheet_sha256;
    std::int64_t sheet_modified = 0;
    bool operator==(const MadeRecord&) const = default;
};

// A run, or one shard of it.
struct RunRecord {
    std::string id;  // the same for all shards, and for the same run later
    std::size_t shard = 0, shards = 1;
    std::size_t expected = 0;  // outputs of this shard
    std::size_t total = 0;     // of all shards
    bool operator==(const RunRecord&) const = default;
};

// Why an output of a run is not there.
enum class Unmade { failed, skipped };
struct UnmadeRecord {
    Unmade why;
    std::string run;
    bool operator==(const UnmadeRecord&) const = default;
};

// Returns "manifest.jsonl" in .yaprak/ of the folder, and "manifest.1-of-4.jsonl" for a shard: each
// shard has a file of its own, so that none needs a lock.
std::filesystem::path manifest_file(const std::filesystem::path& outputs, const Shard& shard);
// Returns the shard that such a name stands for, nothing for another name.
std::optional<Shard> shard_of_manifest(const std::string& name);

class Manifest {
public:
    // Reads what is there of `file`. `now`: when the run began, in ns since 1970.
    Manifest(std::filesystem::path file, std::int64_t now);

    FileStates& files() { return files_; }
    // What the file said when it was read; what is added since is not among it.
    const MadeRecord* find(const std::string& output) const;
    const std::map<std::string, MadeRecord>& records() const { return records_; }
    const std::map<std::string, UnmadeRecord>& unmade() const { return unmade_; }
    const std::optional<RunRecord>& last_run() const { return run_; }
    // Whether the last run came to its end: a run that is begun again and stopped did not.
    bool has_ended() const { return ended_; }

    // To be written with the next flush(). What is added to a run that has ended begins it again.
    void begin(const RunRecord& run);
    void begin_again();  // the run that began last
    void end();
    void add(const MadeRecord& record);
    void add_unmade(const std::string& output, const UnmadeRecord& unmade);
    std::size_t waiting() const { return waiting_; }

    // What was found when the file was read: lines, and those that are no line of a manifest (those
    // that a killed run cut off left out), with the number of the first.
    std::size_t lines_read() const { return lines_read_; }
    std::size_t damaged_lines() const { return damaged_lines_; }
    std::size_t first_damaged() const { return first_damaged_; }

    // Puts everything of the output folder's file system on the disk, unless the outputs are there
    // (`safe`), then adds the lines that wait. Throws Error.
    void flush(bool safe);

private:
    void load();
    static bool is_torn(const FileLine& line);
    bool load_line(std::string_view text);
    void load_output(const JsonObject& line);

    std::filesystem::path file_;
    FileStates files_;
    std::map<std::string, MadeRecord> records_;   // by output
    std::map<std::string, UnmadeRecord> unmade_;  // by output
    std::optional<RunRecord> run_;                // the last
    bool ended_ = false;                          // it is
    std::string lines_;
    std::size_t waiting_ = 0;
    bool torn_ = false;  // the file's last line has no end
    std::size_t lines_read_ = 0, damaged_lines_ = 0, first_damaged_ = 0;
};

// Returns the key of what `shared` (the program, the options, the fonts) makes of the input files
// as they are now.
std::string key_of(const std::string& shared, const std::vector<std::string>& inputs,
                   FileStates& files);

}  // namespace yaprak
