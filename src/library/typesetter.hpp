// Pages in, PDFs out, in one process that stays warm: fonts, layouts and the clinic are read once
// and again when they change. What the worker and the library's public face are made of.
#pragma once
#include "base/error.hpp"
#include "batch/typeset/job.hpp"
#include "batch/typeset/typeset.hpp"
#include "cli/environment/environment.hpp"
#include "cli/run/options.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

struct PageFile;

struct TypesetRequest {
    std::filesystem::path page;       // its file; of a text, what it is called and lies in
    std::optional<std::string> text;  // instead of what the file holds
    std::string layout;               // empty: the page's own
    Stage stage = Stage::pdf;         // another one is answered as text
    // The row of a personal copy, by the names of its columns; none: the page is no template.
    std::vector<std::pair<std::string, std::string>> values;
    std::string missing;  // see missing_named(); empty: what the page says
    OutputOptions pdf;    // its password as prepare_password() makes it
    bool strict = false;
    Codes allowed, denied;  // kinds of warnings that pass, and that fail the page
};

// Nothing is thrown: what went wrong is in `errors`, and then nothing is made.
struct TypesetResult {
    Typeset made;
    Warnings warnings;
    std::vector<Finding> errors;
    bool is_transient = false;  // the same may work later

    bool is_made() const { return errors.empty(); }
};

// Several threads may ask at once. The answer does not depend on what was asked before.
class Typesetter {
public:
    // `environment` must outlive this; its signals and streams are not touched. Clinic and fonts
    // of `options` hold for all requests.
    Typesetter(const Environment& environment, PageOptions options);
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;
    ~Typesetter();

    TypesetResult typeset(const TypesetRequest& request);

private:
    class Folder;

    std::shared_ptr<Folder> open(const std::filesystem::path& page, Job& job, Warnings& warnings);
    std::shared_ptr<Folder> folder_of(const PageFile& page, Warnings& warnings);
    Typeset make(const TypesetRequest& request, Warnings& warnings);
    void forget();

    const Environment& environment_;
    const PageOptions options_;
    std::mutex mutex_;  // of the folders
    std::map<std::filesystem::path, std::shared_ptr<Folder>> folders_;
};

}  // namespace yaprak
