#include "cli/run/run_plan.hpp"

#include "base/allowed_codes.hpp"
#include "base/text.hpp"
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
            .proof = pdf.proof,
            .press_proof = pdf.press_proof};
}

namespace {

void refuse_locked_press(const OutputOptions& pdf, const Environment& environment) {
    const PasswordOptions& password = pdf.password;
    if (pdf.purpose != FilePurpose::press) return;
    if (!password.given && !password.file && !password.generated && !environment.password) return;
    throw Error(Code::password, {}, "a file for a press has no password",
                "leave out the password, or --for press");
}

}  // namespace

RunPlan plan_run(const PageOptions& pages, const OutputOptions& pdf, const RunOptions& run,
                 const Environment& environment) {
    refuse_locked_press(pdf, environment);
    return {.environment = environment,
            .run = run,
            .job = job_of(pages, pdf, environment),
            .workers = run.jobs > 0 ? std::size_t(run.jobs) : processors(),
            .allowed = allowed_codes(run.allow),
            .denied = allowed_codes(run.deny)};
}

Codes allowed_in(const RunPlan& plan, const Clinic& clinic) {
    Codes allowed = plan.allowed;
    allowed.insert(clinic.allowed.begin(), clinic.allowed.end());
    for (const Code code : plan.denied) allowed.erase(code);
    return allowed;
}

void refuse_denied(const Warnings& warnings, bool strict, const Codes& denied,
                   const SourcePos& at) {
    Codes found;
    for (const Code code : warnings.codes())
        if (strict || denied.contains(code)) found.insert(code);
    if (found.empty()) return;
    std::string names = names_of(found);
    std::erase(names, ' ');
    if (!strict)
        throw Error(Code::strict, at,
                    "not made: it has warnings of a kind that is denied: " + names,
                    "mend the page, or leave out --deny");
    throw Error(Code::strict, at,
                "not made: " + counted(warnings.size(), "warning") + " in strict mode",
                "mend the page, or let such warnings pass with --allow " + names);
}

}  // namespace yaprak
