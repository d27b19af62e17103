// Settings of other programs: what can be read of them.
#include "base/file.hpp"
#include "read/source/script_literals.hpp"
#include "read/temporary_folder.hpp"
#include "site/settings/lenient_yaml.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("what can be read of broken settings is read, key by key") {
    const YamlNode tree = read_lenient_yaml(
        "title: Ilk\nplugins:\n  - !!python/name:a.b\nanchor: &x {a: 1}\ncopy: *x\n"
        "broken: [1, 2\ntitle: Son\nlang: tr\n",
        "a.yml");
    CHECK(text_at(tree, {"title"}) == "Son");
    CHECK(text_at(tree, {"lang"}) == "tr");
    CHECK(text_at(tree, {"anchor.a"}) == "1");
    CHECK(node_at(tree, "broken") == nullptr);
    CHECK(to_text(tree.find("lang")->at) == "a.yml:8:1");
}

TEST_CASE("settings that cannot be read at all are one warning") {
    TemporaryFolder folder;
    folder.write("a.toml", "title = x y\n");
    folder.write("b.json", "{");
    folder.write("c.yml", "\t- a\n");
    Warnings warnings;
    for (const char* name : {"a.toml", "b.json", "c.yml", "yok.yml"})
        CHECK(read_settings(folder.path() / name, warnings).entries.empty());
    CHECK(warnings.list().size() == 4);
    CHECK(
        warnings.list()[0].problem.starts_with("the site's settings cannot be read: broken TOML"));
}

TEST_CASE("of a script its plain values are known, whatever stands around them") {
    const YamlNode tree = read_script_literals(
        "// title: 'no'\nimport x from 'y';\n/* site: 'no' */\n"
        "const config = {\n  title: \"Bir\", 'url': `https://a.example`, n: 12, on: true,\n"
        "  name: `x${y}`, call: f('a', {inner: 'b'}), list: ['a', {b: 'c'}],\n"
        "  i18n: { defaultLocale: 'tr' },\n};\n"
        "export const SITE = { lang: 'en' };\nmodule.exports = config;\n",
        "a.js");
    CHECK(text_at(tree, {"title"}) == "Bir");
    CHECK(text_at(tree, {"config.title"}) == "Bir");
    CHECK(text_at(tree, {"url"}) == "https://a.example");
    CHECK(text_at(tree, {"n"}) == "12");
    CHECK(text_at(tree, {"on"}) == "true");
    CHECK(text_at(tree, {"name"}) == "");
    CHECK(text_at(tree, {"i18n.defaultLocale"}) == "tr");
    CHECK(text_at(tree, {"SITE.lang"}) == "en");
    CHECK(node_at(tree, "list")->items.at(1).find("b")->value.text == "c");
    CHECK(node_at(tree, "no") == nullptr);
}

TEST_CASE("a function's folders are settings too, and no script takes long") {
    const YamlNode tree = read_script_literals(
        "module.exports = function (eleventyConfig) {\n  return { dir: { input: 'src' } };\n};\n",
        ".eleventy.js");
    CHECK(text_at(tree, {"dir.input"}) == "src");
    for (const char* hostile : {"{", "[", "a:{", "'", "`${", "/*", "a='b',"}) {
        std::string script;
        while (script.size() < 300'000) script += hostile;
        read_script_literals(script, "a.js");
    }
}

TEST_CASE("front matter is read in all three forms") {
    TemporaryFolder folder;
    const std::pair<const char*, const char*> pages[] = {
        {"a.md", "---\ntitle: A\n---\nMetin\n"},
        {"b.md", "+++\r\ntitle = \"A\"\r\n+++\r\nMetin\r\n"},
        {"c.md", "{\"title\": \"A\"}\n\nMetin\n"}};
    for (const auto& [name, text] : pages) {
        folder.write(name, text);
        CHECK(text_at(read_front_of(folder.path() / name), {"title"}) == "A");
        CHECK(has_text(folder.path() / name));
    }
    folder.write("d.md", "---\ntitle: A\n---\n\n");
    CHECK_FALSE(has_text(folder.path() / "d.md"));
    CHECK(read_front_of(folder.path() / "yok.md").entries.empty());
}
