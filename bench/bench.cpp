// How long a page takes and how much memory: cold (one process a page), by length, and warm (in a
// loop). In: the program, a page of Markdown, a JPEG for its header. Out: a table of medians.
#include "base/file.hpp"
#include "base/number.hpp"
#include "batch/typeset/typeset.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"
#include "page/fit/fit_pages.hpp"
#include "read/read_clinic.hpp"
#include "read/read_document.hpp"
#include "style/resolve_styles.hpp"
#include "text/paragraph.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <iostream>
#include <regex>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

struct Reading {
    double wall_ms = 0, cpu_ms = 0, peak_mb = 0;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double milliseconds(timeval t) {
    return double(t.tv_sec) * 1e3 + double(t.tv_usec) / 1e3;
}

// One whole process, by the kernel's own accounts.
Reading run_once(const std::vector<std::string>& command) {
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(nowhere, 1), ::dup2(nowhere, 2);
        ::execv(words[0], words.data());
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
    if (status != 0) throw std::runtime_error("the program failed: " + command[0]);
    return {wall.count(), milliseconds(used.ru_utime) + milliseconds(used.ru_stime),
            double(used.ru_maxrss) / 1024};
}

Reading median_of(int runs, const std::function<Reading()>& run) {
    run();
    std::vector<double> wall, cpu, peak;
    for (int i = 0; i < runs; ++i) {
        const Reading r = run();
        wall.push_back(r.wall_ms), cpu.push_back(r.cpu_ms), peak.push_back(r.peak_mb);
    }
    return {median(wall), median(cpu), median(peak)};
}

void row(const std::string& what, const Reading& r, std::uintmax_t bytes) {
    std::cout << "| " << what << " | " << number(r.wall_ms, 2) << " | " << number(r.cpu_ms, 2)
              << " | " << (r.peak_mb > 0 ? number(r.peak_mb, 1) : "") << " | "
              << (bytes > 0 ? std::to_string(bytes) : "") << " |" << std::endl;
}

// A JPEG of exactly `size` bytes: fill bytes (ITU T.81, B.1.1.2) between its first two markers.
std::string padded_jpeg(std::string jpeg, std::size_t size) {
    if (jpeg.size() < size) jpeg.insert(2, std::string(size - jpeg.size(), '\xFF'));
    return jpeg;
}

struct Source {
    std::string front, body;
};

Source split(const std::string& page) {
    const auto close = page.find("\n---", 3);
    if (!page.starts_with("---") || close == page.npos) return {"", page};
    const auto end = page.find('\n', close + 1);
    return {page.substr(0, end + 1), page.substr(end + 1)};
}

// The page with the given header picture and its body `times` over.
void write_page(const fs::path& folder, const Source& source, int times) {
    static const std::regex image("\nimage:[^\n]*");
    std::string page = std::regex_replace(source.front, image, "");
    page.insert(page.find('\n') + 1, "image: /header.jpg\n");
    for (int i = 0; i < times; ++i) page += source.body + "\n\n";
    write_file(folder / "page.md", page);
}

SharedResources context_of(const fs::path& folder, const fs::path& root) {
    Warnings warnings;
    return {read_clinic(folder / "clinic.yaml", folder, warnings),
            FontBook({root / "fonts"}),
            {root / "layouts"}};
}

// Of this process, in milliseconds.
double cpu_so_far() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

Reading time_in_process(int runs, const std::function<void()>& work) {
    return median_of(runs, [&] {
        const auto begin = std::chrono::steady_clock::now();
        const double cpu_before = cpu_so_far();
        work();
        const double cpu = cpu_so_far() - cpu_before;
        const std::chrono::duration<double, std::milli> wall =
            std::chrono::steady_clock::now() - begin;
        return Reading{wall.count(), cpu, 0};
    });
}

Reading warm(const fs::path& folder, const SharedResources& resources, int runs) {
    Warnings warnings;
    const Job job{folder / "page.md", folder, "", Stage::pdf, {}};
    WorkerCaches caches(resources);
    return time_in_process(runs, [&] { typeset(job, caches, warnings); });
}

// The paragraphs of a page, with about the widths that they are set to.
struct Paragraph {
    const StyledText* text;
    const ParagraphStyle* style;
    Length measure;
};

void collect(const FlowBlocks& blocks, Length measure, std::vector<Paragraph>& out);

void collect(const FlowBlock& block, Length measure, std::vector<Paragraph>& out) {
    if (const auto* text = std::get_if<TextBlock>(&block.kind))
        out.push_back({&text->text, &text->style, measure});
    if (const auto* box = std::get_if<BoxBlock>(&block.kind))
        collect(box->blocks, measure - 20_pt, out);
    if (const auto* card = std::get_if<CardBlock>(&block.kind))
        collect(card->lines, measure - 100_pt, out);
    const auto* list = std::get_if<ListBlock>(&block.kind);
    if (!list) return;
    for (const FlowListItem& item : list->items) {
        out.push_back({&item.mark, &list->mark_style, measure});
        collect(item.body, measure - 20_pt, out);
    }
}

void collect(const FlowBlocks& blocks, Length measure, std::vector<Paragraph>& out) {
    for (const FlowBlock& block : blocks) collect(block, measure, out);
}

// Shaping and breaking alone: the text of the page, without the rest of typesetting it.
Reading warm_text(const fs::path& folder, const SharedResources& resources, int runs) {
    Warnings warnings;
    WorkerCaches caches(resources);
    const Document document = read_document(folder / "page.md", folder, warnings);
    const Layout& layout = caches.layout("handout-a4", {document.source});
    const Flow flow = resolve_styles(document, layout, resources.clinic, warnings,
                                     {.patterns = &resources.patterns});
    std::vector<Paragraph> paragraphs;
    collect(flow.blocks, 455_pt, paragraphs);
    if (flow.card) collect(*flow.card, 455_pt, paragraphs);
    return time_in_process(runs, [&] {
        for (const Paragraph& p : paragraphs)
            ShapedParagraph(*p.text, *p.style, resources.fonts, flow.fallback_fonts, warnings,
                            &caches.pages().text)
                .lines(p.measure, warnings);
    });
}

// The page from its words to its pages in a folded leaflet, as the layout is or fitted to the
// panels, when nothing of it is known from before.
Reading leaflet(const fs::path& folder, const SharedResources& resources, bool fitted, int runs) {
    Warnings warnings;
    WorkerCaches caches(resources);
    const Document document = read_document(folder / "page.md", folder, warnings);
    Layout layout = caches.layout("leaflet-letter", {document.source});
    if (!fitted) layout.fit.pages = 0;
    const PictureBook pictures(all_images(document, resources.clinic), warnings,
                               &caches.pictures());
    return time_in_process(runs, [&] {
        PageCache cache;
        const Flow flow = resolve_styles(document, layout, resources.clinic, warnings,
                                         {.patterns = &resources.patterns});
        fit_pages(flow, layout, resources.fonts, pictures, warnings, &cache);
    });
}

// Copy-fitting: what it costs beside setting the pages once, and the leaflet with its sheets as
// PDFs.
double bench_fitting(const fs::path& folder, const SharedResources& resources) {
    const Reading once = leaflet(folder, resources, false, 100);
    const Reading fitted = leaflet(folder, resources, true, 100);
    row("leaflet-letter, pages as they are", once, 0);
    row("leaflet-letter, pages fitted", fitted, 0);
    WorkerCaches caches(resources);
    Warnings warnings;
    const Job job{folder / "page.md", folder, "leaflet-letter", Stage::pdf, {}};
    row("leaflet-letter, warm, both files",
        time_in_process(50, [&] { typeset(job, caches, warnings); }), 0);
    return fitted.cpu_ms / once.cpu_ms;
}

int bench(const fs::path& program, const fs::path& page, const fs::path& jpeg,
          const fs::path& clinic) {
    const fs::path root = fs::canonical(program).parent_path().parent_path().parent_path();
    const fs::path folder =
        fs::temp_directory_path() / ("yaprak-bench-" + std::to_string(::getpid()));
    const Source source = split(read_file(page, 1 << 24));
    write_file(folder / "header.jpg", padded_jpeg(read_file(jpeg, 1 << 24), 200000));
    std::string clinic_text =
        std::regex_replace(read_file(clinic, 1 << 16), std::regex("(^|\n)logo:[^\n]*"), "");
    write_file(folder / "clinic.yaml", clinic_text);
    const std::vector<std::string> command = {
        program.string(), "build", (folder / "page.md").string(), "-q",
        "--force",        "-o",    (folder / "out").string()};
    std::cout << "| what | wall ms | CPU ms | peak MB | bytes |\n|---|---|---|---|---|"
              << std::endl;
    std::vector<double> by_length;
    for (const int times : {1, 10, 100}) {
        write_page(folder, source, times);
        const Reading r = median_of(times == 100 ? 5 : 15, [&] { return run_once(command); });
        row("cold, body " + std::to_string(times) + " times", r,
            fs::file_size(folder / "out" / "page.pdf"));
        by_length.push_back(r.wall_ms);
    }
    const SharedResources resources = context_of(folder, root);
    for (const int times : {100, 10, 1}) {
        write_page(folder, source, times);
        row("warm, shaping and breaking, body " + std::to_string(times) + " times",
            warm_text(folder, resources, times == 100 ? 20 : 200), 0);
    }
    row("warm, one core", warm(folder, resources, 200), 0);
    const double fitting = bench_fitting(folder, resources);
    std::cout << "\n100 times the body takes " << number(by_length[2] / by_length[1], 1)
              << " times as long as 10 times\n"
              << "fitting to panels takes " << number(fitting, 1)
              << " times as long as setting once\n";
    fs::remove_all(folder);
    return 0;
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 5) {
        std::cerr << "usage: yaprak_bench PROGRAM PAGE.md HEADER.jpg CLINIC.yaml\n";
        return 2;
    }
    return bench(argv[1], argv[2], argv[3], argv[4]);
} catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << "\n";
    return 1;
}
