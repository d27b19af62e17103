#include "cli/engine.hpp"

#include "base/error.hpp"
#include "base/number.hpp"

#include <optional>

namespace yaprak {
namespace {

using Environment = std::map<std::string, std::string>;

struct Engine {
    const char* name;
    const char* index;
    const char* count;       // empty: it does not say
    const char* count_hint;  // how to make it say so
};

// Kubernetes' own variables have no count: docs/scale.md passes it on under this name.
constexpr Engine engines[] = {
    {"Slurm", "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", ""},
    {"Kubernetes", "JOB_COMPLETION_INDEX", "JOB_COMPLETIONS",
     "set JOB_COMPLETIONS to the job's completions"},
    {"AWS Batch", "AWS_BATCH_JOB_ARRAY_INDEX", "AWS_BATCH_JOB_ARRAY_SIZE", ""},
    {"GNU parallel", "PARALLEL_SEQ", "", ""},
};

std::string value_of(const Environment& environment, const std::string& name) {
    const auto found = environment.find(name);
    return found == environment.end() ? "" : found->second;
}

int number_of(const Environment& environment, const std::string& name) {
    const std::string text = value_of(environment, name);
    const auto number = parse_integer(text);
    if (!number || *number < 0) throw Error({}, name + " is \"" + text + "\", not a number");
    return *number;
}

const Engine& engine_of(const Environment& environment) {
    const Engine* found = nullptr;
    for (const Engine& engine : engines) {
        if (value_of(environment, engine.index).empty()) continue;
        if (found)
            throw Error({},
                        std::string("both ") + found->name + " and " + engine.name +
                            " say which shard this is",
                        "write it: --shard 0/4");
        found = &engine;
    }
    if (!found)
        throw Error({}, "no engine says which shard this is",
                    "--shard auto is for job arrays; else write it: --shard 0/4");
    return *found;
}

// Slurm's arrays begin anywhere and take steps; GNU parallel counts from 1.
int index_by(const Engine& engine, const Environment& environment) {
    const int index = number_of(environment, engine.index);
    if (engine.name == std::string("GNU parallel")) return index - 1;
    if (engine.name != std::string("Slurm")) return index;
    const int first = number_of(environment, "SLURM_ARRAY_TASK_MIN");
    const int last = number_of(environment, "SLURM_ARRAY_TASK_MAX");
    const int step = std::max(number_of(environment, "SLURM_ARRAY_TASK_STEP"), 1);
    const int count = number_of(environment, engine.count);
    if ((last - first) / step + 1 != count || (index - first) % step != 0)
        throw Error({}, "the numbers of the job array have gaps", "--array=0-3 makes four shards");
    return (index - first) / step;
}

std::string count_by(const Engine& engine, const Environment& environment) {
    if (*engine.count && !value_of(environment, engine.count).empty())
        return std::to_string(number_of(environment, engine.count));
    throw Error({}, std::string(engine.name) + " does not say how many shards there are",
                *engine.count_hint ? engine.count_hint : "write it: --shard auto/4");
}

}  // namespace

const std::vector<std::string>& engine_variables() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all = {"SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_MAX",
                                        "SLURM_ARRAY_TASK_STEP"};
        for (const Engine& engine : engines) {
            all.push_back(engine.index);
            if (*engine.count) all.push_back(engine.count);
        }
        return all;
    }();
    return names;
}

Shard shard_of(const std::string& asked, const Environment& environment) {
    if (asked.empty()) return {};
    if (asked != "auto" && !asked.starts_with("auto/")) return parse_shard(asked);
    const Engine& engine = engine_of(environment);
    const int index = index_by(engine, environment);
    const std::string count =
        asked == "auto" ? count_by(engine, environment) : asked.substr(std::string("auto/").size());
    return parse_shard(std::to_string(index) + "/" + count);
}

}  // namespace yaprak
