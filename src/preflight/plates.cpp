#include "preflight/plates.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "image/codec/png_file.hpp"
#include "image/codec/tiff.hpp"

#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <map>

extern char** environ;

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr double mm_per_inch = 25.4;
constexpr std::size_t largest_plate = 500'000'000;

// Its files are gone with it.
class WorkFolder {
public:
    WorkFolder() {
        std::string name = (fs::temp_directory_path() / "yaprak-plates-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            throw Error(Code::output_folder, {}, "no folder for plates can be made",
                        "TMPDIR names another place for it");
        path = name;
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    fs::path path;
};

void run_ghostscript(const fs::path& pdf, const fs::path& folder, int dpi) {
    std::vector<std::string> words = {"gs",
                                      "-q",
                                      "-dNOPAUSE",
                                      "-dBATCH",
                                      "-dSAFER",
                                      "-sDEVICE=tiffsep",
                                      "-r" + std::to_string(dpi),
                                      "-sOutputFile=" + (folder / "%d.tif").string(),
                                      "-dUseTrimBox",
                                      fs::absolute(pdf).string()};
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    ::posix_spawn_file_actions_init(&quiet);
    for (const int stream : {1, 2})
        ::posix_spawn_file_actions_addopen(&quiet, stream, "/dev/null", 1, 0);  // to be written
    ::pid_t process = 0;
    const int failed = ::posix_spawnp(&process, "gs", &quiet, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&quiet);
    if (failed != 0)
        throw Error(Code::library, {}, "Ghostscript, which parts the plates, cannot be started",
                    "install Debian's package ghostscript, or leave out --plates");
    int status = 0;
    ::waitpid(process, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw Error(Code::file_unreadable, {pdf.string()}, "Ghostscript cannot part this file");
}

// "2(PANTONE 320 C).tif" -> page 2 and the plate; the picture of all plates is called "2.tif".
struct PlateName {
    int page = 0;
    std::string plate;
};
PlateName parsed(const std::string& stem) {
    const std::size_t open = stem.find('('), close = stem.rfind(')');
    if (open == std::string::npos || close == std::string::npos || close < open) return {};
    return {std::atoi(stem.substr(0, open).c_str()), stem.substr(open + 1, close - open - 1)};
}

// "pantone-320-c"
std::string as_file_name(const std::string& plate) {
    std::string out;
    for (const char c : ascii_lower(plate)) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_plain)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    return out.empty() ? "plate" : out;
}

class PageInk {
public:
    void add(const Picture& plate) {
        if (sums_.empty()) {
            width_ = plate.width;
            height_ = plate.height;
            sums_.resize(plate.bytes.size());
        }
        for (std::size_t i = 0; i < std::min(sums_.size(), plate.bytes.size()); ++i)
            sums_[i] += 255 - static_cast<unsigned char>(plate.bytes[i]);
    }

    double most() const {
        return sums_.empty() ? 0 : *std::max_element(sums_.begin(), sums_.end()) / 255.0;
    }

    std::size_t above(double limit) const {
        return std::size_t(std::count_if(sums_.begin(), sums_.end(),
                                         [&](int sum) { return sum > limit * 255 + 4; }));
    }

    // White to black for none to 400 %, red above the limit.
    Picture picture(double limit) const {
        Picture out;
        out.width = width_;
        out.height = height_;
        out.bytes.reserve(sums_.size() * 3);
        for (const int sum : sums_) {
            const bool is_above = sum > limit * 255 + 4;
            const char grey = char(255 - std::min(sum / 4, 255));
            out.bytes += is_above ? char(220) : grey;
            out.bytes += is_above ? '\0' : grey;
            out.bytes += is_above ? '\0' : grey;
        }
        return out;
    }

private:
    int width_ = 0, height_ = 0;
    std::vector<int> sums_;
};

Picture read_plate(const fs::path& file) {
    Picture picture = read_tiff({file.string(), file, {}}, read_file(file, largest_plate));
    if (picture.colour != PictureColour::grey || picture.bits != 8)
        throw Error(Code::file_unreadable, {file.string()}, "a plate is of an unknown form");
    return picture;
}

}  // namespace

std::vector<Plate> make_plates(const fs::path& pdf, const PlateOptions& options) {
    const WorkFolder work;
    run_ghostscript(pdf, work.path, options.dpi);
    std::map<std::pair<int, std::string>, fs::path> found;
    for (const auto& entry : fs::directory_iterator(work.path)) {
        const PlateName name = parsed(entry.path().stem().string());
        if (name.page > 0) found[{name.page, name.plate}] = entry.path();
    }
    fs::create_directories(options.folder);
    const std::string base = pdf.stem().string();
    std::vector<Plate> plates;
    std::map<int, PageInk> all;
    const auto write = [&](int page, const std::string& name, const Picture& picture) -> Plate& {
        const fs::path file = options.folder / (base + "-" + std::to_string(page) + "-" +
                                                as_file_name(name) + ".png");
        const auto png = encode_png(picture);
        if (!png) throw Error(Code::memory, {file.string()}, "there is no memory for a plate");
        write_file(file, *png, Flush::later);
        plates.push_back({page, name, file, 0, 0});
        return plates.back();
    };
    for (const auto& [name, file] : found) {
        const Picture pixels = read_plate(file);
        all[name.first].add(pixels);
        const unsigned char least =
            pixels.bytes.empty()
                ? 255
                : *std::min_element(reinterpret_cast<const unsigned char*>(pixels.bytes.data()),
                                    reinterpret_cast<const unsigned char*>(pixels.bytes.data()) +
                                        pixels.bytes.size());
        write(name.first, name.second, pixels).most = (255 - least) / 255.0;
    }
    for (const auto& [page, ink] : all) {
        Plate& plate = write(page, "ink", ink.picture(options.ink_limit));
        plate.most = ink.most();
        const double dot = mm_per_inch / options.dpi;
        plate.area = double(ink.above(options.ink_limit)) * dot * dot;
    }
    return plates;
}

}  // namespace yaprak
