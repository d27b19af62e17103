#include "cli/make/planned_copies.hpp"

#include "base/error.hpp"
#include "cli/mail/letter_options.hpp"
#include "cli/mail/mail_room.hpp"
#include "mail/letter/letter_template.hpp"
#include "mail/settings/settings.hpp"

namespace yaprak {
namespace {

void read_letters(const std::string& file, const SharedResources& resources,
                  PersonalCopies& copies) {
    const MailSettings settings = read_mail_settings(file);
    copies.settings = file;
    copies.host = settings.host;
    copies.from = settings.from.address.text();
    copies.subjects =
        LetterTemplate(LetterOptions{}.letter_template, resources.layout_folders).subjects();
}

}  // namespace

PersonalCopies planned_copies(const CheckOptions& options, const std::filesystem::path& content,
                              const SharedResources& resources) {
    PersonalCopies copies;
    copies.names = options.names;
    copies.password_column = options.password_column;
    try {
        read_letters(find_mail_settings(options.mail_settings, content).lexically_normal().string(),
                     resources, copies);
    } catch (const Error&) {
        if (!options.mail_settings.empty()) throw;
    }
    return copies;
}

}  // namespace yaprak
