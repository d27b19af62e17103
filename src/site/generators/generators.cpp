#include "site/generators/generators.hpp"

namespace yaprak {

const Generator* generator_of(const std::filesystem::path& folder, Generator::Mark least) {
    static const Generator* const table[] = {&hugo,    &jekyll,   &astro,   &docusaurus,
                                             &mkdocs,  &eleventy, &mdbook,  &vitepress,
                                             &gitbook, &docsify,  &obsidian};
    const Generator* best = nullptr;
    Generator::Mark surest = Generator::Mark::none;
    for (const Generator* one : table) {
        const Generator::Mark mark = one->mark(folder);
        if (mark < least || mark <= surest) continue;
        best = one;
        surest = mark;
    }
    return best;
}

}  // namespace yaprak
