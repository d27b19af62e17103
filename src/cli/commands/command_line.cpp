#include "cli/commands/command_line.hpp"

#include "cli/environment/exit_codes.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace yaprak {

CommandOption CommandOption::required() const {
    option_->required();
    return *this;
}

CommandOption CommandOption::excludes(CommandOption other) const {
    option_->excludes(other.option_);
    return *this;
}

CommandOption CommandOption::needs(CommandOption other) const {
    option_->needs(other.option_);
    return *this;
}

CommandOption CommandOption::usually(const std::string& value) const {
    option_->default_str(value);
    return *this;
}

CommandOption CommandOption::checked(std::function<std::string(const std::string&)> fault,
                                     const std::string& form) const {
    option_->check(CLI::Validator(
        [fault = std::move(fault)](const std::string& value) { return fault(value); }, form));
    return *this;
}

Command Command::add(const std::string& name, const std::string& help) const {
    return {app_->add_subcommand(name, help), actions_};
}

void Command::needs_command() const {
    app_->require_subcommand(1);
}

void Command::runs(Action action) const {
    (*actions_)[app_] = std::move(action);
}

CommandOption Command::text(const std::string& names, std::string& into,
                            const std::string& help) const {
    return CommandOption(app_->add_option(names, into, help));
}

CommandOption Command::text(const std::string& names, std::optional<std::string>& into,
                            const std::string& help) const {
    return parsed(
        names, [&into](const std::string& value) { into = value; }, help);
}

CommandOption Command::texts(const std::string& names, std::vector<std::string>& into,
                             const std::string& help) const {
    return CommandOption(app_->add_option(names, into, help));
}

CommandOption Command::numbers(const std::string& names, std::vector<std::int64_t>& into,
                               const std::string& help) const {
    return CommandOption(app_->add_option(names, into, help));
}

CommandOption Command::repeated(const std::string& names, std::vector<std::string>& into,
                                const std::string& help) const {
    return CommandOption(app_->add_option(names, into, help)->allow_extra_args(false));
}

CommandOption Command::number(const std::string& names, int& into, std::pair<int, int> range,
                              const std::string& help) const {
    return CommandOption(
        app_->add_option(names, into, help)->check(CLI::Range(range.first, range.second)));
}

CommandOption Command::flag(const std::string& names, bool& into, const std::string& help) const {
    return CommandOption(app_->add_flag(names, into, help));
}

CommandOption Command::flag(const std::string& names, std::function<void()> given,
                            const std::string& help) const {
    return CommandOption(app_->add_flag_callback(names, std::move(given), help));
}

CommandOption Command::parsed(const std::string& names,
                              const std::function<void(const std::string&)>& take,
                              const std::string& help) const {
    return CommandOption(app_->add_option_function<std::string>(names, take, help));
}

CommandOption Command::one_of(const std::string& names, const std::vector<std::string>& words,
                              std::function<void(std::size_t)> take,
                              const std::string& help) const {
    const auto index = [words, take = std::move(take)](const std::string& word) {
        take(std::size_t(std::find(words.begin(), words.end(), word) - words.begin()));
    };
    const CommandOption option = parsed(names, index, help);
    app_->get_option(names.substr(names.rfind(',') + 1))->check(CLI::IsMember(words));
    return option;
}

CommandLine::CommandLine(const std::string& description, const std::string& version,
                         const std::string& footer)
    : app_(std::make_unique<CLI::App>(description, "yaprak")) {
    app_->set_version_flag("--version", version);
    app_->footer(footer);
}

CommandLine::~CommandLine() = default;

Command CommandLine::program() {
    return {app_.get(), &actions_};
}

int CommandLine::run(const std::vector<std::string>& arguments, std::ostream& out,
                     std::ostream& err) {
    try {
        app_->parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& wrong) {
        return app_->exit(wrong, out, err) == 0 ? exit_done : exit_wrong_input;
    }
    const CLI::App* called = app_.get();
    while (!called->get_subcommands().empty()) called = called->get_subcommands().front();
    return actions_.at(called)();
}

}  // namespace yaprak
