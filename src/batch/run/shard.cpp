#include "batch/run/shard.hpp"

#include "base/error.hpp"
#include "base/number.hpp"

namespace yaprak {
namespace {

constexpr int most_shards = 100'000;  // as many as Kubernetes takes indexes

}  // namespace

Shard parse_shard(const std::string& text) {
    const std::size_t slash = text.find('/');
    const auto index = parse_integer(text.substr(0, slash));
    const auto count = slash == text.npos ? std::nullopt : parse_integer(text.substr(slash + 1));
    if (!index || !count)
        throw Error(Code::shard, {}, "\"" + text + "\" is no shard",
                    "0/4 is the first of four, 3/4 the last");
    if (*count < 1 || *count > most_shards)
        throw Error(Code::shard, {}, "\"" + text + "\": there are 1 to 100000 shards");
    if (*index < 0 || *index >= *count)
        throw Error(Code::shard, {}, "there is no shard \"" + text + "\"",
                    "shards count from 0: the last is " + std::to_string(*count - 1) + "/" +
                        std::to_string(*count));
    return {std::size_t(*index), std::size_t(*count)};
}

}  // namespace yaprak
