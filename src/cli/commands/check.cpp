// `yaprak check`: what is found in pages without making PDFs of them.
#include "cli/make/check.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/make/build.hpp"
#include "cli/make/press_check.hpp"

namespace yaprak {
namespace {

struct CheckCommand {
    CheckOptions check;
    bool typography = false;
    PressCheckOptions press = {};
};

int run(const CheckCommand& asked, const Invocation& invocation) {
    if (asked.press.asked)
        return check_press(asked.check.pages.inputs, asked.press, invocation.out, invocation.err);
    int code = 0;
    if (asked.typography) {
        BuildOptions options;
        options.pages = asked.check.pages;
        options.stage = Stage::typography;
        code = build(options, invocation.environment, invocation.out, invocation.err);
    } else {
        code = told_as(asked.check.format, invocation, [&] {
            return check(asked.check, invocation.environment, invocation.out, invocation.err);
        });
    }
    printed(invocation.out);
    return code;
}

}  // namespace

void add_check(const Command& program, const Invocation& invocation) {
    const auto asked = std::make_shared<CheckCommand>();
    const Command command = program.add("check", "check pages before a patient reads them");
    add_choice_of_pages(command, asked->check.pages);
    add_page_options(command, asked->check.pages);
    command.group("What to check");
    const CommandOption typography = command.flag(
        "--typography", asked->typography,
        "only how well the text is set: spaces, hyphens, last lines and feet of each page");
    add_press_check(command, asked->press).excludes(typography);
    command.group("Personal copies");
    command.filled_text({"--name", "PATTERN"}, asked->check.names,
                        "names that the copies will have, as merge is told",
                        "a pattern such as {{no}}.pdf");
    command.text({"--password-column", "COLUMN"}, asked->check.password_column,
                 "what will lock the copies, as merge is told");
    command.text({"--settings", "FILE"}, asked->check.mail_settings, "settings of the mail")
        .usually("mail.yaml of the content folder, where it has one");
    command.group("What is told");
    command.flag("--strict", asked->check.strict,
                 "end with 1 where a page has a warning or an error; a hint fails none");
    command.texts(
        {"--allow", "CODE"}, asked->check.allow,
        "do not tell findings of these rules (docs/check.md has all, and the keys check: of "
        "clinic.yaml and of pages), nor warnings of these kinds, "
        "\"dose-cc,image-missing\"");
    command.texts({"--deny", "CODE"}, asked->check.deny,
                  "end with 1 where a page has a finding of these rules or a warning of these "
                  "kinds");
    command
        .flag(
            "--json", [asked] { asked->check.format = Format::json; },
            "tell findings and pages as JSON, an object a line")
        .excludes(typography);
    command
        .text({"--html", "FILE"}, asked->check.html,
              "write a report on all pages, to read and to print, with the first page of each")
        .excludes(typography);
    command.example("yaprak check page.md", "all that is found in one page");
    command.example("yaprak check content --strict", "fail where a page must be mended");
    command.example("yaprak check content --html report.html", "a report to print");
    command.example("yaprak check --typography page.md", "how well the lines are set");
    command.example("yaprak check --press out/page-press.pdf", "what a print shop would find");
    command.exits(
        {{"0", "every page was checked"},
         {"1",
          "a page could not be set, has what --deny names, or --strict and a warning or an error"},
         {"2", "wrong command line, or nothing to check"}});
    command.runs([asked, &invocation] {
        asked->press.strict = asked->check.strict;
        return run(*asked, invocation);
    });
}

}  // namespace yaprak
