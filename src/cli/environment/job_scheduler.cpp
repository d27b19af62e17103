#include "cli/environment/job_scheduler.hpp"

#include "base/error.hpp"
#include "base/number.hpp"

#include <optional>

namespace yaprak {
namespace {

using Variables = std::map<std::string, std::string>;

struct Scheduler {
    const char* name;
    const char* index;
    const char* count;       // empty: it does not say
    const char* count_hint;  // how to make it say so
};

// Kubernetes' own variables have no count: docs/how-to/scale.md passes it on under this name.
constexpr Scheduler schedulers[] = {
    {"Slurm", "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", ""},
    {"Kubernetes", "JOB_COMPLETION_INDEX", "JOB_COMPLETIONS",
     "set JOB_COMPLETIONS to the job's completions"},
    {"AWS Batch", "AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE", ""},
    {"GNU parallel", "PARALLEL_SEQ", "", ""},
};

std::string value_of(const Variables& variables, const std::string& name) {
    const auto found = variables.find(name);
    return found == variables.end() ? "" : found->second;
}

int number_of(const Variables& variables, const std::string& name) {
    const std::string text = value_of(variables, name);
    const auto number = parse_integer(text);
    if (!number || *number < 0)
        throw Error(Code::shard, {}, name + " is \"" + text + "\", not a number");
    return *number;
}

const Scheduler& scheduler_of(const Variables& variables) {
    const Scheduler* found = nullptr;
    for (const Scheduler& scheduler : schedulers) {
        if (value_of(variables, scheduler.index).empty()) continue;
        if (found)
            throw Error(Code::shard, {},
                        std::string("both ") + found->name + " and " + scheduler.name +
                            " say which shard this is",
                        "write it: --shard 0/4");
        found = &scheduler;
    }
    if (!found)
        throw Error(Code::shard, {}, "no scheduler says which shard this is",
                    "--shard auto is for job arrays; else write it: --shard 0/4");
    return *found;
}

// Slurm's arrays begin anywhere and take steps; GNU parallel counts from 1.
int index_by(const Scheduler& scheduler, const Variables& variables) {
    const int index = number_of(variables, scheduler.index);
    if (scheduler.name == std::string("GNU parallel")) return index - 1;
    if (scheduler.name != std::string("Slurm")) return index;
    const int first = number_of(variables, "SLURM_ARRAY_TASK_MIN");
    const int last = number_of(variables, "SLURM_ARRAY_TASK_MAX");
    const int step = std::max(number_of(variables, "SLURM_ARRAY_TASK_STEP"), 1);
    const int count = number_of(variables, scheduler.count);
    if ((last - first) / step + 1 != count || (index - first) % step != 0)
        throw Error(Code::shard, {}, "the numbers of the job array have gaps",
                    "--array=0-3 makes four shards");
    return (index - first) / step;
}

std::string count_by(const Scheduler& scheduler, const Variables& variables) {
    if (*scheduler.count && !value_of(variables, scheduler.count).empty())
        return std::to_string(number_of(variables, scheduler.count));
    throw Error(Code::shard, {},
                std::string(scheduler.name) + " does not say how many shards there are",
                *scheduler.count_hint ? scheduler.count_hint : "write it: --shard auto/4");
}

}  // namespace

const std::vector<std::string>& scheduler_variables() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all = {"SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX",
                                        "SLURM_ARRAY_TASK_STEP"};
        for (const Scheduler& scheduler : schedulers) {
            all.push_back(scheduler.index);
            if (*scheduler.count) all.push_back(scheduler.count);
        }
        return all;
    }();
    return names;
}

Shard shard_of(const std::string& asked, const Variables& variables) {
    if (asked.empty()) return {};
    if (asked != "auto" && !asked.starts_with("auto/")) return parse_shard(asked);
    const Scheduler& scheduler = scheduler_of(variables);
    const int index = index_by(scheduler, variables);
    const std::string count = asked == "auto" ? count_by(scheduler, variables)
                                              : asked.substr(std::string("auto/").size());
    return parse_shard(std::to_string(index) + "/" + count);
}

}  // namespace yaprak
