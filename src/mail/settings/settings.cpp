#include "mail/settings/settings.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "read/source/yaml_values.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t file_limit = 64 * 1024;
constexpr std::size_t longest_unsubscribe = 500;  // a line of a letter's head holds 998 bytes

class SettingsReader {
public:
    SettingsReader(const fs::path& file) : folder_(file.parent_path()) {}

    MailSettings read(const YamlNode& tree) {
        settings_.outbox = folder_ / ".outbox";
        for (int minutes : {5, 10, 20, 40, 67}) settings_.retry.emplace_back(minutes);
        for (const YamlEntry& entry : tree.entries) set(entry);
        if (settings_.host.empty()) missing(tree, "host", "the server that takes our letters");
        if (settings_.from.address.local.empty())
            missing(tree, "from",
                    "whose letters these are: \"Örnek Klinik <bilgi@ornek.example>\"");
        if (!tree.find("port") && settings_.security == Security::tls) settings_.port = 465;
        refuse_plain(tree);
        return std::move(settings_);
    }

private:
    struct Key {
        const char* name;
        void (SettingsReader::*set)(const YamlEntry&);
    };
    static const Key keys[21];

    void set(const YamlEntry& entry) {
        std::vector<std::string> names;
        for (const Key& key : keys) {
            if (entry.key == key.name) return (this->*key.set)(entry);
            names.push_back(key.name);
        }
        throw Error(Code::mail_settings, entry.at, "unknown key " + in_quotes(entry.key),
                    hint_for(entry.key, names));
    }

    [[noreturn]] static void missing(const YamlNode& tree, const std::string& key,
                                     const std::string& hint) {
        throw Error(Code::mail_settings, {tree.at.file}, in_quotes(key) + " is missing", hint);
    }

    void refuse_plain(const YamlNode& tree) const {
        if (settings_.security != Security::none || is_loopback(settings_.host)) return;
        const YamlEntry* entry = tree.find("security");
        throw Error(Code::mail_settings, entry ? entry->value.at : tree.at,
                    "letters to " + in_quotes(settings_.host) + " must go through TLS",
                    "security: none is for a server on this machine (localhost)");
    }

    void set_host(const YamlEntry& entry) {
        const std::string& host = text_of(entry);
        const auto is_sign = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   c == '.' || c == '-' || c == ':';
        };
        if (host.empty() || !std::all_of(host.begin(), host.end(), is_sign))
            throw Error(Code::mail_settings, entry.value.at,
                        in_quotes(host) + " is no name of a server",
                        "its name alone: smtp.ornek.example");
        settings_.host = host;
    }

    template <auto member>
    void set_text(const YamlEntry& entry) {
        settings_.*member = text_of(entry);
    }
    template <auto member>
    void set_path(const YamlEntry& entry) {
        if (!text_of(entry).empty()) settings_.*member = folder_ / entry.value.text;
    }
    template <auto member, int unit, int least, int most>
    void set_number(const YamlEntry& entry) {
        using Value = std::remove_reference_t<decltype(settings_.*member)>;
        settings_.*member = Value(whole_of(entry.value, least, most) * unit);
    }
    template <auto member>
    void set_unknown(const YamlEntry& entry) {
        settings_.*member = one_of<OnUnknown>(
            entry.value, {{"hold", OnUnknown::hold}, {"resend", OnUnknown::resend}});
    }

    void set_security(const YamlEntry& entry) {
        settings_.security = one_of<Security>(
            entry.value,
            {{"starttls", Security::starttls}, {"tls", Security::tls}, {"none", Security::none}});
    }
    void set_from(const YamlEntry& entry) {
        settings_.from = parse_mailbox(text_of(entry), entry.value.at);
    }
    void set_reply_to(const YamlEntry& entry) {
        if (!text_of(entry).empty())
            settings_.reply_to = parse_address(entry.value.text, entry.value.at);
    }

    // RFC 2369 takes any address, RFC 8058 an https: one; both stand between < and >.
    void add_unsubscribe(const YamlNode& node) {
        const std::string& text = node.text;
        const bool is_known = text.starts_with("https://") || text.starts_with("mailto:");
        const bool is_plain = text.find_first_of(" <>\t\n\r\"") == text.npos && is_ascii(text);
        if (!is_known || !is_plain || text.size() > longest_unsubscribe)
            throw Error(Code::mail_settings, node.at,
                        in_quotes(text) + " is no address for leaving a mailing",
                        "https://klinik.example/cik?kim={{address}}, or mailto:cik@klinik.example");
        settings_.unsubscribe.push_back(text);
    }
    void set_unsubscribe(const YamlEntry& entry) {
        if (!entry.value.is_sequence()) return add_unsubscribe(entry.value);
        for (const YamlNode& item : entry.value.items) add_unsubscribe(item);
    }

    void set_retry(const YamlEntry& entry) {
        if (!entry.value.is_sequence() || entry.value.items.empty())
            throw Error(Code::mail_settings, entry.value.at,
                        "a list of minutes is needed for \"retry\"", "retry: [5, 10, 20, 40, 67]");
        settings_.retry.clear();
        for (const YamlNode& item : entry.value.items)
            settings_.retry.emplace_back(whole_of(item, 1, 24 * 60));
    }

    void set_sentences(const YamlEntry& entry) {
        constexpr std::size_t most = 50, longest = 1000;
        if (!entry.value.is_sequence() || entry.value.items.size() > most)
            throw Error(Code::mail_settings, entry.value.at,
                        "a list of at most 50 sentences is needed for \"sentences\"",
                        "sentences: [Randevunuzdan önce okuyunuz.]");
        for (const YamlNode& item : entry.value.items) {
            if (!item.is_scalar() || trimmed(item.text).empty() ||
                count_characters(item.text) > longest)
                throw Error(Code::mail_settings, item.at,
                            "a sentence of 1 to 1000 characters is needed for \"sentences\"",
                            "put it in quotes if it has a colon");
            settings_.sentences.push_back(item.text);
        }
    }

    fs::path folder_;
    MailSettings settings_;
};

const SettingsReader::Key SettingsReader::keys[21] = {
    {"host", &SettingsReader::set_host},
    {"port", &SettingsReader::set_number<&MailSettings::port, 1, 1, 65535>},
    {"security", &SettingsReader::set_security},
    {"authority", &SettingsReader::set_path<&MailSettings::authority>},
    {"user", &SettingsReader::set_text<&MailSettings::user>},
    {"password_file", &SettingsReader::set_path<&MailSettings::password_file>},
    {"from", &SettingsReader::set_from},
    {"reply_to", &SettingsReader::set_reply_to},
    {"unsubscribe", &SettingsReader::set_unsubscribe},
    {"suppression", &SettingsReader::set_path<&MailSettings::suppression>},
    {"outbox", &SettingsReader::set_path<&MailSettings::outbox>},
    {"retry", &SettingsReader::set_retry},
    {"give_up_days", &SettingsReader::set_number<&MailSettings::give_up, 24, 1, 60>},
    {"unknown_at_desk", &SettingsReader::set_unknown<&MailSettings::unknown_at_desk>},
    {"unknown_in_batch", &SettingsReader::set_unknown<&MailSettings::unknown_in_batch>},
    {"keep_days", &SettingsReader::set_number<&MailSettings::keep, 24, 0, 3650>},
    {"warn_mb", &SettingsReader::set_number<&MailSettings::warn_size, 1'000'000, 1, 1000>},
    {"largest_mb", &SettingsReader::set_number<&MailSettings::largest_size, 1'000'000, 1, 1000>},
    {"per_minute", &SettingsReader::set_number<&MailSettings::per_minute, 1, 0, 100000>},
    {"timeout_seconds", &SettingsReader::set_number<&MailSettings::timeout, 1, 1, 3600>},
    {"sentences", &SettingsReader::set_sentences},
};

}  // namespace

MailSettings read_mail_settings(const fs::path& file) {
    const YamlNode tree = parse_yaml(read_file(file, file_limit), file.string());
    if (!tree.is_map())
        throw Error(Code::mail_settings, tree.at, "the settings of the mail are a map of keys",
                    "write \"host: smtp.ornek.example\" on a line of its own");
    return SettingsReader(file).read(tree);
}

bool is_loopback(const std::string& host) {
    if (host == "localhost" || host == "::1") return true;
    return host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos &&
           std::count(host.begin(), host.end(), '.') == 3;
}

}  // namespace yaprak
