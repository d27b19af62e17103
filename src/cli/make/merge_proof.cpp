#include "cli/make/merge_proof.hpp"

#include "batch/copies/bundle.hpp"
#include "cli/run/memory_rounds.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// A proof is open to whoever gets it: the values that lock the copies are not on it.
std::vector<std::pair<std::string, std::string>> values_of(const CopyRun& run, const Copy& copy) {
    std::vector<std::pair<std::string, std::string>> values;
    for (std::size_t i = 0; i < copy.row.values.size(); ++i) {
        const bool is_password = run.input.password_column == i;
        values.emplace_back(run.input.rows->columns()[i],
                            is_password ? "••••••••" : copy.row.values[i]);
    }
    return values;
}

}  // namespace

std::string proof_name(const CopyRows& rows) {
    return rows.copies().page_name() + "-proof.pdf";
}

void make_proof(const CopyRun& run) {
    const CopyRows& rows = *run.input.rows;
    const Job& job = run.plan.job;
    WorkerCaches& caches = run.resources.caches(job.content, 0);
    MadeOutput made;
    made.warnings.allow(allowed_in(run.plan, caches.resources().clinic));
    const auto begin = RunControl::Clock::now();
    const std::string output = proof_name(rows);
    Bundle bundle(job, caches, fs::path(output).stem().string(), Backs::filled);
    for (const auto& [copy, why] : run.input.rows->proof_copies()) {
        const Values values = rows.values(copy.row, *copy.page);
        const std::string number = std::to_string(copy.number);
        bundle.add({*copy.page, values, copy.name, number, copy.sequence,
                    number + " · " + why + " · " + copy.name, values_of(run, copy)},
                   made.warnings);
    }
    const Typeset typeset = bundle.finish(made.warnings);
    const fs::path file = fs::path(run.plan.run.output) / output;
    write_made(typeset, file, Flush::now, *run.plan.environment.files, made);
    made.time = RunControl::Clock::now() - begin;
    run.report.warned(made.warnings);
    tell_made(made, job.source, file, run.report);
}

}  // namespace yaprak
