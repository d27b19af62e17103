#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// What the body of a page of MDX becomes.
std::string mdx(TemporaryFolder& folder, const std::string& body) {
    const Document page =
        folder.read("a.mdx", "---\ntitle: Uyku\nsure: 30\netiket: [a, b]\n---\n" + body);
    const std::string all = dump(Document{{}, {}, {}, page.blocks, {}, {}});
    return all.substr(all.find('\n') + 1);
}

}  // namespace

TEST_CASE("expressions of MDX whose values are known are filled in") {
    TemporaryFolder folder;
    CHECK(mdx(folder, "Ad {frontmatter.title}, {frontMatter.sure} dk,{' '}{\"x*y*\"} {12}\n") ==
          "  paragraph 6:1 \"Ad Uyku, 30 dk, x*y* 12\"\n");
    CHECK(mdx(folder, "export const hekim = 'Ela'\n\nDr. {hekim}\n") ==
          "  paragraph 8:1 \"Dr. Ela\"\n");
    CHECK(folder.told() == "");
}

TEST_CASE("other expressions of MDX are left out, and told in one sentence") {
    TemporaryFolder folder;
    CHECK(mdx(folder, "Bir {1+1} iki {props.x} üç {\n  liste.map((x) => <b>{x}</b>)\n} dört\n") ==
          "  paragraph 6:1 \"Bir iki üç dört\"\n");
    CHECK(folder.told() ==
          "a.mdx:6:5: warning: \"{1+1}\" has no value that is known and is left out (and so "
          "\"{props.x}\", \"{liste.map((x) => <b>{x}</b>)}\") (hint: expressions of MDX are not "
          "run: write the text itself)\n");
}

TEST_CASE("braces that are no expressions stay as they are") {
    TemporaryFolder folder;
    CHECK(mdx(folder, "`{x}` \\{y\\} {{ ad }}\n") ==
          "  paragraph 6:2 {code}\"{x}\" \" {y} {{ ad }}\"\n");
    CHECK(blocks_of(folder, "Bu {x} kalır.\n") == "  paragraph 4:1 \"Bu {x} kalır.\"\n");
    CHECK(folder.told() == "");
}

TEST_CASE("pictures that MDX imports or requires are found") {
    TemporaryFolder folder;
    folder.write("b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
    for (const char* picture :
         {"<img src={require('./b.svg').default} alt=\"iki\" />",
          "<img src={useBaseUrl('b.svg')} alt=\"iki\"/>",
          "import foto from './b.svg'\n\n<img src={foto} alt=\"iki\" style={{width: 12}} />",
          "import foto from \"./b.svg\";\n\n<img src={foto.src} alt=\"iki\" width={9} />",
          "import Svg from './b.svg';\n\n<Svg alt=\"iki\" className={styles.a} />",
          "<ThemedImage alt=\"iki\" sources={{light: useBaseUrl('b.svg'), dark: 'c.svg'}} />"}) {
        const Document page = folder.read("a.mdx", std::string(picture) + "\n");
        CHECK_MESSAGE(folder.told() == "", picture);
        REQUIRE_MESSAGE(page.images.size() == 1, picture);
        CHECK_MESSAGE(page.images[0].file.filename() == "b.svg", picture);
    }
}
