#include "cli/run/run_plan.hpp"

#include "base/allowed_codes.hpp"
#include "cli/environment/processors.hpp"
#include "cli/run/load_resources.hpp"
#include "model/clinic.hpp"

namespace yaprak {

Job job_of(const PageOptions& pages, const OutputOptions& pdf, const Environment& environment) {
    return {.source = {},
            .content = {},
            .layout = pages.layout,
            .stamp = stamp_of(environment.source_date_epoch),
            .purpose = pdf.purpose,
            .most_bytes = pdf.most_bytes,
            .standard = pdf.standard,
            .sample = pdf.sample,
            .proof = pdf.proof};
}

RunPlan plan_run(const PageOptions& pages, const OutputOptions& pdf, const RunOptions& run,
                 const Environment& environment) {
    return {.environment = environment,
            .run = run,
            .job = job_of(pages, pdf, environment),
            .workers = run.jobs > 0 ? std::size_t(run.jobs) : processors(),
            .allowed = allowed_codes(run.allow)};
}

Codes allowed_in(const RunPlan& plan, const Clinic& clinic) {
    Codes allowed = plan.allowed;
    allowed.insert(clinic.allowed.begin(), clinic.allowed.end());
    return allowed;
}

}  // namespace yaprak
