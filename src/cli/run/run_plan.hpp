// What a run of many files settles before it makes the first one.
#pragma once
#include "base/code.hpp"
#include "base/error.hpp"
#include "batch/typeset/job.hpp"
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"

#include <cstddef>

namespace yaprak {

struct Clinic;

struct RunPlan {
    const Environment& environment;
    RunOptions run;
    Job job;                  // how each file is made; its source and its folder are still to come
    std::size_t workers = 1;  // how many files at once
    Codes allowed = {};       // the kinds of warnings that --allow lets pass
    Codes denied = {};        // those that --deny lets fail their page
};

// Throws Error where the environment dates the files wrongly and where --allow or --deny names no
// warning.
// `environment` must outlive the plan.
RunPlan plan_run(const PageOptions& pages, const OutputOptions& pdf, const RunOptions& run,
                 const Environment& environment);

// The kinds of warnings that pass: those of the command line and those of the clinic.
Codes allowed_in(const RunPlan& plan, const Clinic& clinic);

// Throws Error (strict) at `at` where there are warnings that fail a page: all with --strict, else
// those of the denied kinds.
void refuse_denied(const Warnings& warnings, bool strict, const Codes& denied, const SourcePos& at);

// One PDF's job, as plan_run() makes it.
Job job_of(const PageOptions& pages, const OutputOptions& pdf, const Environment& environment);

}  // namespace yaprak
