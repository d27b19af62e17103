#include "read/liquid/fill_liquid.hpp"

#include "read/liquid/liquid_filters.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

// A page of a site that knows a few values.
class SitePageText {
public:
    explicit SitePageText(bool has_bare_names = false) {
        auto values = std::make_shared<SiteValues>();
        values->by_name = {{"site.title", "Ardıç"},
                           {"site.email", "bilgi@ardic.example"},
                           {"site.data.settings.phone", "0000 000 00 00"},
                           {"site.menu.1.name", "Hizmetler"},
                           {"site.lang", "tr"},
                           {"metadata.title", "Defne"}};
        values->has_bare_names = has_bare_names;
        values->url = "https://ardic.example";
        values->baseurl = "/klinik";
        values->by_name["site.data.team.1.name"] = "Ela";
        values->by_name["site.data.team.1.role"] = "Hekim";
        values->by_name["site.data.team.2.name"] = "Su";
        values->lists = {"site.works", "site.pages", "site.bos"};
        values->count = [](std::string_view list) -> std::optional<std::size_t> {
            if (list == "site.pages") return std::nullopt;
            return list == "site.works" ? 13 : 0;
        };
        context_.site = std::move(values);
        context_.address = "/hizmet/tms/";
    }

    // The body as Markdown's reader gets it.
    std::string filled(const std::string& body, std::map<std::string, std::string> front = {}) {
        Document document;
        document.source = "a.md";
        document.front.values = std::move(front);
        warnings_ = Warnings();
        Reading reading{document, warnings_, ImageFinder(".", ".")};
        reading.context = &context_;
        SourceMap written(body, document.source, 1, {});
        const SourceMap filled(written, fill_liquid(written, reading));
        return std::string(filled.text());
    }

    std::string told() const {
        std::string out;
        for (const Finding& finding : warnings_.list()) out += to_text(finding, "warning") + "\n";
        return out;
    }

private:
    PageContext context_;
    Warnings warnings_;
};

}  // namespace

TEST_CASE("what the site says of itself stands where the page asks for it") {
    SitePageText page;
    CHECK(page.filled("{{ site.title }}: {{site.data.settings.phone}}, {{- site.email -}} .") ==
          "Ardıç: 0000 000 00 00,bilgi@ardic.example.");
    CHECK(page.filled("{{ site.menu[0].name }} {{ metadata.title }}") == "Hizmetler Defne");
    CHECK(page.filled("{{ site['title'] }} {{ site[\"data\"]['settings'].phone }}") ==
          "Ardıç 0000 000 00 00");
    CHECK(page.filled("{{ \"sabit\" }} {{ 'a, b' | join: ', ' }}") == "sabit a, b");
    CHECK(page.told() == "");
}

TEST_CASE("an address of the site begins at its root, as text it is whole") {
    SitePageText page;
    CHECK(page.filled("![x]({{site.baseurl}}/images/x.jpg#wide)") == "![x](/images/x.jpg#wide)");
    CHECK(page.filled("![x]({{ site.url }}{{ site.baseurl }}/x.jpg)") == "![x](/x.jpg)");
    CHECK(page.filled("[x]({{ '/hizmet/' | relative_url }}) [y]({{ 'y/' | absolute_url }})") ==
          "[x](/hizmet/) [y](/y/)");
    CHECK(page.filled("<img src=\"{{ '/x.jpg' | absolute_url }}\">") == "<img src=\"/x.jpg\">");
    CHECK(page.filled("[ana sayfa]({{ site.url }})") == "[ana sayfa](/)");
    CHECK(page.filled("Adres: {{ '/hizmet/' | absolute_url }}, {{ '/a' | relative_url }}") ==
          "Adres: https://ardic.example/klinik/hizmet/, /klinik/a");
    CHECK(page.filled("[x]({{ 'https://b.example/' | relative_url }})") ==
          "[x](https://b.example/)");
    CHECK(page.filled("[x]({{ page.url | relative_url }})") == "[x](/hizmet/tms/)");
    CHECK(
        page.filled("[x](tel:{{ site.data.settings.phone }}) [y](/{{ 'bir oda.jpg' | strip }})") ==
        "[x](tel:00000000000) [y](/bir%20oda.jpg)");
}

TEST_CASE("code, placeholders and other people's braces are left alone") {
    SitePageText page;
    const std::string kept =
        "`{{ site.title }}` {{title}} {{ ad }} {{#if ad}}x{{/if}} {{< figure >}} {{% x %}} "
        "{{page}} {% include figure.html %} {{clinic.phone}} {{ open\n\n```\n{{ site.title "
        "}}\n```\n";
    CHECK(page.filled(kept) == kept);
    CHECK(page.filled("{% raw %}{{ site.title }}{% endraw %}") == "{\u2060{ site.title }}");
    CHECK(page.filled("a{% comment %}{{ site.yok }} gizli{% endcomment %}b") == "ab");
    CHECK(page.told() == "");
}

TEST_CASE("what the page says of itself is filled in later, but for addresses and filters") {
    SitePageText page;
    CHECK(page.filled("{{ page.title }}", {{"title", "TMS"}}) == "{{ page.title }}");
    CHECK(page.filled("{{ page['title'] }}", {{"title", "TMS"}}) == "{{ page.title }}");
    CHECK(page.filled("![x]({{ page.image }})", {{"image", "/x.jpg"}}) == "![x](/x.jpg)");
    CHECK(page.filled("{{ page.date | date: '%-d %B %Y' }}", {{"date", "2024-05-01"}}) ==
          "1 Mayıs 2024");
    CHECK(page.filled("{{ page.subtitle | default: 'Yok' }}") == "Yok");
    CHECK(page.filled("{{< param \"phone\" >}} {{% param fax %}}", {{"phone", "1"}}) == "1 ");
    CHECK(page.filled("{{ site.own }}", {{"site.own", "x"}}) == "{{ site.own }}");
}

TEST_CASE("a value that nobody says is left out, with one warning") {
    SitePageText page;
    CHECK(page.filled("a {{ site.fax }} b {{ site.fax }} {{ include.x }}c") == "a  b  c");
    CHECK(page.told() ==
          "a.md:1:3: warning: \"{{ site.fax }}\" has no value and is left out; 2 more marks of the "
          "page are left out or not known: {{ include.x }} (hint: neither the site's settings nor "
          "its data say it)\n");
    CHECK(page.filled("a{{ collections.all.length }}") == "a");
    CHECK(page.told() ==
          "a.md:1:2: warning: \"{{ collections.all.length }}\" has no value and is left out (hint: "
          "neither the site's settings nor its data say it)\n");
    CHECK(page.filled("{{ site.title | sort_natural }}") == "Ardıç");
    CHECK(page.told() ==
          "a.md:1:1: warning: the filter \"sort_natural\" is not known and changes nothing\n");
}

TEST_CASE("names are assigned, and conditions choose what is read") {
    SitePageText page;
    CHECK(page.filled("{% assign gun = \"salı\" %}{{ gun }} {{ gun | append: '!' }}") ==
          "salı salı!");
    CHECK(page.filled("{% set gun = \"salı\" %}{{ gun }}") == "salı");
    const std::string choice =
        "{% if site.fax %}Faks{% elsif site.title == 'Ardıç' %}{{ site.title }}{% else %}Yok"
        "{% endif %}.";
    CHECK(page.filled(choice) == "Ardıç.");
    CHECK(page.filled("{% unless site.fax %}a{% else %}b{% endunless %}") == "a");
    CHECK(page.filled("{% if page.n > 3 and site.lang contains 't' %}a{% endif %}b",
                      {{"n", "12"}}) == "ab");
    CHECK(page.filled("{% if site.fax %}a {% if site.title %}b{% endif %} c{% endif %}d") == "d");
    CHECK(page.filled("{% if site.title %}a {% if site.fax %}b{% endif %}c{% endif %}d") == "a cd");
    CHECK(page.filled(
              "{% if site.fax == nil %}a{% endif %}{% if site.title != '' %}b{% endif %}") == "ab");
    CHECK(page.told() == "");
}

TEST_CASE("a text that is captured stands where its name does") {
    SitePageText page;
    CHECK(page.filled("{% capture yer %} {{ site.title }}, ev {% endcapture %}a {{ yer }} b") ==
          "a Ardıç, ev b");
    CHECK(page.told() == "");
    const std::string kept = "{% capture a %}{% include x.html %}{% endcapture %}";
    CHECK(page.filled(kept) == kept);
    CHECK(page.filled("{% capture a %}b") == "{% capture a %}b");
}

TEST_CASE("loops and conditions that are not understood are left out, with a warning") {
    SitePageText page;
    CHECK(page.filled("a{% for x in site.menu %}{{ x.name }}{% endfor %}b") == "ab");
    CHECK(page.told() ==
          "a.md:1:2: warning: \"{% for %}\" is not known here: all that it holds is left out\n");
    CHECK(page.filled("{% if (a %}b{% endif %}c") == "c");
    CHECK(page.told() ==
          "a.md:1:1: warning: the condition \"(a\" is not understood and does not hold\n");
    CHECK(page.filled("{% if site.fax %}b") == "b");
    CHECK(page.filled("a{% endif %}{% else %}b") == "a{% endif %}{% else %}b");
}

TEST_CASE("places behind what was filled in are those of the file") {
    TemporaryFolder folder;
    folder.read("a.md",
                "---\ntitle: A\n---\n{{ site.baseurl }}\n\n{% if x %}\nyok\n{% endif %}\n\n"
                "Metin[^1] ![x](yok.png)\n\n[^1]: Not {{ site.yok }} ![y](yok2.png)\n");
    CHECK(folder.told() ==
          "a.md:12:11: warning: \"{{ site.yok }}\" has no value and is left out (hint: neither the "
          "site's settings nor its data say it)\n"
          "a.md:10:16: warning: the image \"yok.png\" was not found\n"
          "a.md:12:31: warning: the image \"yok2.png\" was not found\n");
}

TEST_CASE("dates are written as their directives say, months in the page's language") {
    CHECK(format_liquid_date("2024-05-01 08:05:00", "%d.%m.%Y %H:%M", "tr") == "01.05.2024 08:05");
    CHECK(format_liquid_date("2024-05-01", "%A, %e %B", "tr") == "Çarşamba, 1 Mayıs");
    CHECK(format_liquid_date("2024-05-01", "%a %b %-m %y %F %% %q", "en") ==
          "Wed May 5 24 2024-05-01 % %q");
    CHECK(format_liquid_date("dün", "%Y", "tr") == "dün");
}

TEST_CASE("many marks take time in proportion to their number") {
    SitePageText page;
    std::string body;
    for (int i = 0; i < 20'000; ++i)
        body += "{% if site.title %}{{ site.title }} {% raw %}[x]({{ site.url }}{{ site.fax }})\n";
    CHECK(page.filled(body).size() > 20'000);
    CHECK(page.filled(std::string(100'000, '{')).size() == 100'000);
    std::string captures;
    for (int i = 0; i < 20'000; ++i) captures += "{% capture x %}{{ site.title }}\n";
    CHECK(page.filled(captures).size() > 20'000);
}

TEST_CASE("the day on which a page is made is left out, with a warning") {
    SitePageText page;
    CHECK(page.filled("© {{ 'now' | date: '%Y' }} {{ \"today\" | date: '%d' }} {{ 'now' }}") ==
          "©   now");
    CHECK(page.told().find("{{ 'now' | date: '%Y' }}\" is left out") != std::string::npos);
}

TEST_CASE("what follows from a page's file has a value too") {
    TemporaryFolder folder;
    const auto body = [&](const std::string& text, const std::string& front = "title: Kış") {
        const Document page =
            folder.read("2024-05-06-kis.md", "---\n" + front + "\n---\n" + text + "\n");
        std::string all = dump(Document{{}, {}, {}, page.blocks, {}, {}});
        return all.substr(all.find('"', all.find("paragraph")));
    };
    CHECK(body("{{ page.date | date: \"%Y\" }} {% if page.date %}var{% endif %} {{ page.slug }} "
               "{{ page.date }}") == "\"2024 var kis {{ page.date }}\"\n");
    CHECK(body("{{ page.tags[0] }} {{ page.tags.last }} {{ page.tags.size }} "
               "{{ page.tags | join: \"; \" }} {{ page.tags }}",
               "tags: [\"a, b\", c]") == "\"a, b c 2 a, b; c {{ page.tags }}\"\n");
    CHECK(folder.told() == "");
    CHECK(body("{{ page.yok | upcase }}x") == "\"x\"\n");
    CHECK(folder.told().find("\"{{ page.yok }}\" has no value and is left out") !=
          std::string::npos);
}

TEST_CASE("what stands in raw is text for everyone after Liquid") {
    SitePageText page;
    CHECK(page.filled("{% raw %}{{ a }}{% endraw %}") == "{\u2060{ a }}");
    CHECK(page.filled("x {% raw %}{% if x %}{{< y >}}{% endraw %} {{ site.title }}") ==
          "x {\u2060% if x %}{\u2060{< y >}} Ardıç");
    CHECK(page.filled("{% raw %}`{{ a }}`{% endraw %}") == "`{{ a }}`");
    CHECK(page.filled("{% raw %}{{ a }}") == "{% raw %}{{ a }}");
    CHECK(page.told() == "");
}

TEST_CASE("cases, comments and filters of words, lists and numbers are known") {
    SitePageText page;
    CHECK(page.filled("{% case page.x %}{% when \"a\", \"b\" %}bir{% when \"c\" %}iki{% else %}üç"
                      "{% endcase %}",
                      {{"x", "b"}}) == "bir");
    CHECK(page.filled("{% case page.x %}{% when 1 %}bir{% else %}üç{% endcase %}") == "üç");
    CHECK(page.filled("a{% # söz %}b") == "ab");
    CHECK(page.filled("{{ \"izmir\" | upcase }} {{ \"ela\" | capitalize }} {{ \"ab\" | size }}") ==
          "İZMİR Ela 2");
    CHECK(page.filled("{{ 3 | plus: 4 }} {{ 7 | divided_by: 2 }} {{ 2.5 | times: 2 }}") == "7 3 5");
    CHECK(
        page.filled("{{ \"a-b-c\" | split: \"-\" | last }} {{ \"a-b\" | split: \"-\" | join: \"+\" "
                    "}}") == "c a+b");
    CHECK(page.filled("{{ \"Diz ağrısı, 2. gün\" | slugify }}") == "diz-ağrısı-2-gün");
    CHECK(page.filled("{{ \"bir iki üç\" | truncatewords: 2 }} {{ \"abcdef\" | truncate: 5 }}") ==
          "bir iki... ab...");
    CHECK(page.told() == "");
    CHECK(page.filled("{{ site.time | date: \"%Y\" }}") == "");
    CHECK(page.told().find("\"{{ site.time }}\" has no value") != std::string::npos);
}

TEST_CASE("templates that know the front matter by bare names find it") {
    SitePageText page(true);
    CHECK(page.filled("{% if sure > 30 %}uzun{% endif %}{% if sehir == \"Ankara\" %} A{% endif %}",
                      {{"sure", "45"}, {"sehir", "Ankara"}}) == "uzun A");
    CHECK(page.filled("{{ sehir | upcase }} {{ sehir }}", {{"sehir", "Bolu"}}) ==
          "BOLU {{ sehir }}");
    CHECK(page.filled("{% if not yok and sure %}a{% endif %}{{ sehir | default(\"x\") }}",
                      {{"sure", "45"}, {"sehir", ""}}) == "ax");
    SitePageText other;
    CHECK(other.filled("{% if sure > 30 %}uzun{% endif %}", {{"sure", "45"}}) == "");
}

TEST_CASE("included files are told by their own names") {
    SitePageText page;
    CHECK(page.filled("a {{#include bir2.md}} b") == "a  b");
    CHECK(page.told().find("\"{{#include bir2.md}}\" is left out") != std::string::npos);
    CHECK(page.filled("{{#if ad}}x{{/if}}") == "{{#if ad}}x{{/if}}");
}

TEST_CASE("lists and maps know how many they hold, and are there") {
    SitePageText page;
    CHECK(page.filled("{{ site.works | size }} {{ site.works.size }} {{ site.data.team.size }} "
                      "{{ site.data.team | size }} {{ page.resim.size }} {{ site.bos.size }}",
                      {{"resim.1.a", "x"}, {"resim.1.b", "y"}, {"resim.2.a", "z"}}) ==
          "13 13 2 2 2 0");
    CHECK(page.filled("{% if site.works %}a{% endif %}{% if site.data.settings %}b{% endif %}"
                      "{% if site.works.size > 12 %}c{% endif %}{% if site.bos == empty %}d"
                      "{% endif %}{% if site.works == empty %}e{% endif %}{% if page.resim %}f"
                      "{% endif %}{% unless site.team %}g{% endunless %}",
                      {{"resim.1.a", "x"}}) == "abcdfg");
    CHECK(page.filled("{% assign w = site.works %}{{ w.size }} {{ w | sort | size }} "
                      "{% if w %}a{% endif %}") == "13 13 a");
    CHECK(page.filled("{{ site.data.team[1].name }}") == "Su");
    CHECK(page.told() == "");
}

TEST_CASE("what of a list is not known is told, never empty in silence") {
    SitePageText page;
    CHECK(page.filled("{{ site.works }}.") == ".");
    CHECK(
        page.told() ==
        "a.md:1:1: warning: \"{{ site.works }}\" is a list or a map and is left out (hint: a page "
        "may ask for an item, or for its size where that is known)\n");
    for (const char* asked :
         {"{{ site.pages | size }}", "{{ site.pages.size }}", "{{ site.works | first }}",
          "{% assign w = site.works | where: 'a', 'b' %}{% if w.size > 0 %}x{% endif %}",
          "{{ site.yok | size }}", "{{ site.works.first.title }}"}) {
        CHECK_MESSAGE(page.filled(asked) == "", asked);
        CHECK_MESSAGE(page.told() != "", asked);
    }
}

TEST_CASE("a page's language is known to its conditions, whoever says it") {
    TemporaryFolder folder;
    folder.write("a.md", "# A\n\n{% if page.lang == 'en' %}English{% else %}Türkçe{% endif %}\n");
    PageContext context;
    context.lang = "en";
    const Document page =
        read_document(folder.path() / "a.md", folder.path(), folder.warnings, disk(), context);
    CHECK(dump(page).find("English") != std::string::npos);
}
