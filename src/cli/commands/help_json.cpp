#include "cli/commands/help_json.hpp"

#include "base/json.hpp"
#include "cli/commands/help_text.hpp"

namespace yaprak {
namespace {

std::string field(const char* key, const std::string& json) {
    return json_string(key) + ":" + json;
}

template <class List, class Json>
std::string array_of(const List& list, Json json) {
    std::string out = "[";
    for (const auto& one : list) out += (out.size() > 1 ? "," : "") + json(one);
    return out + "]";
}

std::string texts_of(const std::vector<std::string>& texts) {
    return array_of(texts, [](const std::string& text) { return json_string(text); });
}

std::string boolean(bool value) {
    return value ? "true" : "false";
}

std::string option_json(const OptionFacts& option) {
    return "{" + field("names", texts_of(option.names)) + "," +
           field("value", json_string(option.value)) + "," +
           field("help", json_string(option.help)) + "," +
           field("usually", json_string(option.usually)) + "," +
           field("heading", json_string(option.group)) + "," +
           field("choices", texts_of(option.choices)) + "," +
           field("required", boolean(option.is_required)) + "," +
           field("repeated", boolean(option.is_repeated)) + "}";
}

std::string options_json(const std::deque<OptionFacts>& options) {
    std::vector<OptionFacts> seen;
    for (const OptionFacts& option : options)
        if (!option.is_hidden) seen.push_back(option);
    return array_of(seen, option_json);
}

}  // namespace

std::string help_json(const CommandFacts& command) {
    return "{" + field("name", json_string(command.name)) + "," +
           field("help", json_string(command.help)) + "," +
           field("usage", json_string(usage_of(command))) + "," +
           field("heading", json_string(command.heading)) + "," +
           field("words", options_json(command.words)) + "," +
           field("options", options_json(command.options)) + "," +
           field("examples",
                 array_of(
                     command.examples,
                     [](const ExampleFacts& one) {
                         return JsonLine().add("command", one.command).add("help", one.help).take();
                     })) +
           "," +
           field(
               "exits",
               array_of(command.exits,
                        [](const ExitFacts& exit) {
                            return JsonLine().add("code", exit.code).add("help", exit.help).take();
                        })) +
           "," + field("commands", array_of(command.commands, help_json)) + "}";
}

}  // namespace yaprak
