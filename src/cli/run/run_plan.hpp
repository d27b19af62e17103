// What a run of many files settles before it makes the first one.
#pragma once
#include "batch/typeset/job.hpp"
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"

#include <cstddef>

namespace yaprak {

struct RunPlan {
    const Environment& environment;
    RunOptions run;
    Job job;                  // how each file is made; its source and its folder are still to come
    std::size_t workers = 1;  // how many files at once
};

// Throws Error where the environment dates the files wrongly. `environment` must outlive the plan.
RunPlan plan_run(const PageOptions& pages, const OutputOptions& pdf, const RunOptions& run,
                 const Environment& environment);

// One PDF's job, as plan_run() makes it.
Job job_of(const PageOptions& pages, const OutputOptions& pdf, const Environment& environment);

}  // namespace yaprak
