#include "cli/run/load_resources.hpp"

#include "base/number.hpp"
#include "cli/environment/paths.hpp"
#include "read/read_clinic.hpp"
#include "site/find_root.hpp"
#include "site/site_clinic.hpp"

#include <chrono>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

Clinic clinic_of(const std::pair<fs::path, fs::path>& place, const Site* site,
                 const FileSystem& files, Warnings& warnings) {
    static const PictureFolders none;
    Clinic clinic;
    if (!place.first.empty())
        clinic =
            read_clinic(place.first, place.second, warnings, files, site ? site->pictures : none);
    if (site) add_site_facts(*site, clinic);
    return clinic;
}

}  // namespace

std::pair<fs::path, fs::path> clinic_file_of(const fs::path& content, const std::string& asked,
                                             const Site* site, const FileSystem& files) {
    if (!asked.empty()) return {asked, shown(find_root(asked).folder)};
    if (site && !site->clinic_file.empty()) return {shown(site->clinic_file), content};
    const bool is_site = site && site->kind != SiteKind::folder;
    const fs::path other = is_site ? content : fs::path("content");
    for (const fs::path& folder : {content, other})
        if (files.exists(folder / "clinic.yaml")) return {shown(folder / "clinic.yaml"), folder};
    return {};
}

SharedResources load_resources(const fs::path& content, const ResourceOptions& options,
                               const Environment& environment, const Site* site,
                               Warnings& warnings) {
    const FileSystem& files = *environment.files;
    const auto fonts = font_folders(options.font_folders, content, environment);
    Clinic clinic =
        clinic_of(clinic_file_of(content, options.clinic, site, files), site, files, warnings);
    FontBook book(fonts, &warnings);
    for (const auto& [role, font] : clinic.fonts) book.require(font.name, font.at);
    return {.clinic = std::move(clinic),
            .fonts = std::move(book),
            .layout_folders = data_folders("layouts", content, environment.home),
            .patterns = PatternBook(data_folders("hyphen", content, environment.home)),
            .files = &files,
            .profiles = std::make_shared<InkProfiles>(
                data_folders("profiles", content, environment.home), files)};
}

std::vector<fs::path> font_folders(const std::vector<std::string>& asked, const fs::path& content,
                                   const Environment& environment) {
    std::vector<fs::path> folders(asked.begin(), asked.end());
    for (const fs::path& folder : folders)
        if (!environment.files->is_folder(folder))
            throw Error(Code::file_missing, {folder.string()}, "no such folder of fonts");
    for (fs::path& folder : data_folders("fonts", content, environment.home))
        folders.push_back(std::move(folder));
    return folders;
}

std::optional<Date> stamp_of(const std::string& epoch) {
    if (epoch.empty()) return std::nullopt;
    constexpr double end_of_9999 = 253402300799;
    const auto value = parse_number(epoch);
    if (!value || epoch.find_first_not_of("0123456789") != epoch.npos || *value > end_of_9999)
        throw Error(Code::usage, {}, "SOURCE_DATE_EPOCH is \"" + epoch + "\"",
                    "it takes a number of seconds since 1970");
    using namespace std::chrono;
    const sys_seconds moment{seconds(static_cast<long long>(*value))};
    const auto midnight = floor<days>(moment);
    const year_month_day date(midnight);
    const hh_mm_ss time(moment - midnight);
    return Date{int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())),
                Time{int(time.hours().count()), int(time.minutes().count()),
                     int(time.seconds().count()), 0}};
}

}  // namespace yaprak
