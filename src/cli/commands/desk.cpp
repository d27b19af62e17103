// `yaprak desk`, and the accounts of one on a network.
#include "cli/desk/desk.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/shared_options.hpp"
#include "cli/desk/desk_users.hpp"

#include <memory>

namespace yaprak {
namespace {

void add_network_options(const Command& command, CommandOption port, DeskOptions& options) {
    command.group("For a network");
    command
        .text({"--listen", "ADDRESS"}, options.listen,
              "HOST:PORT of a network, with --tls; or unix:FILE, a socket for a proxy")
        .excludes(port);
    command.text({"--tls", "FILES"}, options.tls,
                 "CERT,KEY: the certificate and its key, two files in PEM");
    command.texts({"--host", "NAME"}, options.hosts, "a name by which browsers call the desk");
    command.text({"--accounts", "FOLDER"}, options.accounts,
                 "where the accounts are (.desk of the pages' folder)");
    command
        .number({"--lock-after", "N"}, options.lock_after, {0, 120},
                "minutes until a screen that was left is locked; 0: never")
        .usually("5");
}

// The commands below `desk user`; all write into the same options.
class UserCommands {
public:
    UserCommands(const Command& user, const Invocation& invocation)
        : user_(user), invocation_(invocation) {}

    void add_all() const {
        const Command add =
            one("add", UserAction::add, "make an account; its password is asked for");
        add_role(add);
        add.example("yaprak desk user add ayse --role reception", "asks for her password twice");
        one("list", UserAction::list, "list the accounts");
        one("remove", UserAction::remove, "remove an account; its screens are signed out");
        one("password", UserAction::password, "give an account another password");
        one("pin", UserAction::pin, "give an account a PIN, which unlocks a screen that was left");
        add_role(one("role", UserAction::role, "give an account another role"));
        one("unlock", UserAction::unlock, "let an account try again that was locked");
    }

private:
    Command one(const std::string& name, UserAction action, const std::string& help) const {
        const Command command = user_.add(name, help);
        if (action != UserAction::list)
            command.text({"", "NAME"}, options_->name, "the account").required();
        command.text({"--accounts", "FOLDER"}, options_->folder,
                     "where the accounts are (.desk of content/, else of .)");
        add_plain_exits(command, "it is done");
        command.runs([options = options_, &invocation = invocation_, action] {
            options->action = action;
            return desk_user(*options, invocation.environment, invocation.in, invocation.out);
        });
        return command;
    }

    void add_role(const Command& command) const {
        command
            .choice({"--role", "ROLE"}, options_->role,
                    Choices<DeskRole>{{"reception", DeskRole::reception},
                                      {"editor", DeskRole::editor},
                                      {"admin", DeskRole::admin}},
                    "what it may do")
            .required();
    }

    const std::shared_ptr<UserOptions> options_ = std::make_shared<UserOptions>();
    const Command user_;
    const Invocation& invocation_;
};

}  // namespace

void add_desk(const Command& program, const Invocation& invocation) {
    const auto options = std::make_shared<DeskOptions>();
    const Command command =
        program.add("desk", "find, see, print and send brochures in the browser");
    UserCommands(command.add("user", "the accounts of a desk on a network"), invocation).add_all();
    command.text({"", "FOLDER"}, options->site, "pages, or a web site (content/, else .)");
    const CommandOption port = command.number({"--port", "N"}, options->port, {0, 65535},
                                              "port of this machine; 0: any that is free");
    port.usually("8470");
    command.flag("--no-open", options->no_open,
                 "do not open the browser; the address is printed anyway");
    command.text({"--settings", "FILE"}, options->settings,
                 "the e-mail settings (mail.yaml beside clinic.yaml)");
    add_network_options(command, port, *options);
    command.example("yaprak desk", "the brochures of content/ at http://127.0.0.1:8470");
    command.example("yaprak desk /srv/site --no-open", "those of a web site; open it yourself");
    command.example("yaprak desk --listen 10.0.0.5:8443 --tls desk.crt,desk.key",
                    "for the clinic's network; who uses it signs in with an account");
    command.exits({{"0", "it was stopped with Ctrl-C or SIGTERM"},
                   {"2", "wrong command line, no pages, or the port is taken"}});
    command.runs([options, &invocation] {
        return desk(*options, invocation.environment, invocation.out, invocation.err);
    });
}

}  // namespace yaprak
