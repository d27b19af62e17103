#include "cli/manifest/join_manifests.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "batch/run/manifest.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/run/check_run.hpp"
#include "cli/run/report.hpp"

#include <algorithm>
#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

class Joiner {
public:
    Joiner(const std::string& output, std::ostream& out, std::ostream& err)
        : folder_(output), out_(out), checker_(folder_, err) {}

    int run() {
        const std::size_t count = count_shards();
        for (std::size_t i = 0; i < count; ++i) open({i, count});
        for (const Manifest& shard : shards_) {
            checker_.check_files(shard);
            checker_.check_run(shard);
        }
        check_together();
        out_ << translated(out_, counted(count, "shard") + ", " +
                                     counted(checker_.files(), "file") + ", " +
                                     std::to_string(checker_.files() - checker_.broken()) +
                                     " whole, " + std::to_string(checker_.broken()) + " not")
             << std::endl;
        if (!checker_.is_content()) return exit_some_failed;
        write();
        out_ << translated(out_, "the run is complete: " + counted(checker_.made(), "file") + ", " +
                                     std::to_string(checker_.skipped()) + " skipped")
             << std::endl;
        return exit_done;
    }

private:
    // By the names of the manifests.
    std::size_t count_shards() const {
        std::vector<std::size_t> counts;
        std::error_code problem;
        for (const auto& entry : fs::directory_iterator(folder_ / ".yaprak", problem))
            if (const auto shard = shard_of_manifest(entry.path().filename().string()))
                counts.push_back(shard->count);
        if (counts.empty())
            throw Error(Code::manifest, {folder_.string()}, "no shard has a manifest here",
                        "yaprak build --shard 0/4 writes one");
        const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
        if (*least != *most)
            throw Error(Code::manifest, {folder_.string()},
                        "manifests of runs in " + std::to_string(*least) + " and in " +
                            std::to_string(*most) + " shards stand here",
                        "delete those of the older run in " + (folder_ / ".yaprak").string());
        return *most;
    }

    void open(const Shard& shard) {
        const fs::path file = manifest_file(folder_, shard);
        if (!fs::exists(file))
            return checker_.fault(file, "shard " + shard.text() + " has no manifest");
        shards_.emplace_back(file, 0);
        if (!shards_.back().last_run()) checker_.fault(file, "the manifest names no run");
    }

    // What only shows when the shards are seen beside each other.
    void check_together() {
        std::map<std::string, std::size_t> outputs;  // how many shards made each
        std::size_t expected = 0, total = 0;
        std::string run;
        for (const Manifest& shard : shards_) {
            if (!shard.last_run()) continue;
            if (run.empty()) run = shard.last_run()->id, total = shard.last_run()->total;
            if (shard.last_run()->id != run)
                checker_.fault(folder_, "the shards are not of one run",
                               "other pages, rows, options or files: run them again");
            expected += shard.last_run()->expected;
            for (const auto& [name, record] : shard.records())
                if (is_made(shard, record, run) && ++outputs[name] == 2)
                    checker_.fault(folder_ / name, "two shards made it");
        }
        if (checker_.is_content() && expected != total)
            checker_.fault(folder_, "the shards have " + std::to_string(expected) + " of " +
                                        counted(total, "file"));
    }

    void write() const {
        Manifest whole(manifest_file(folder_, {}), 0);
        RunRecord run = *shards_.front().last_run();
        run.shard = 0, run.shards = 1, run.expected = run.total;
        whole.begin(run);
        for (const Manifest& shard : shards_) {
            for (const auto& [name, record] : shard.records()) {
                const MadeRecord* known = whole.find(name);
                if (is_made(shard, record, run.id) && !(known && *known == record))
                    whole.add(record);
            }
            for (const auto& [name, unmade] : shard.unmade())
                if (unmade.run == run.id) whole.add_unmade(name, unmade);
        }
        whole.end();
        whole.flush(false);
    }

    const fs::path folder_;
    std::ostream& out_;
    RunChecker checker_;
    std::vector<Manifest> shards_;
};

}  // namespace

int join_manifests(const std::string& output, std::ostream& out, std::ostream& err) {
    return Joiner(output, out, err).run();
}

}  // namespace yaprak
