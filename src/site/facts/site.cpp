#include "site/facts/site.hpp"

namespace yaprak {

const char* to_text(SiteKind kind) {
    switch (kind) {
        case SiteKind::folder:
            return "folder";
        case SiteKind::jekyll:
            return "Jekyll";
        case SiteKind::hugo:
            return "Hugo";
        case SiteKind::astro:
            return "Astro";
        case SiteKind::docusaurus:
            return "Docusaurus";
        case SiteKind::mkdocs:
            return "MkDocs";
        case SiteKind::eleventy:
            return "Eleventy";
        case SiteKind::docsify:
            return "Docsify";
        case SiteKind::gitbook:
            return "GitBook";
        case SiteKind::mdbook:
            return "mdBook";
        case SiteKind::vitepress:
            return "VitePress";
        case SiteKind::obsidian:
            return "Obsidian";
    }
    return "";
}

const char* to_text(Reason reason) {
    switch (reason) {
        case Reason::note:
            return "a note for those who work on the site";
        case Reason::draft:
            return "a draft";
        case Reason::machinery:
            return "the generator's own";
        case Reason::tools:
            return "brought along by tools";
        case Reason::output:
            return "made by the generator";
        case Reason::excluded:
            return "excluded";
        case Reason::unpublished:
            return "the settings say \"output: false\"";
        case Reason::unlisted:
            return "not in the table of contents";
        case Reason::part:
            return "a part of another page";
        case Reason::empty:
            return "no text in it";
        case Reason::error_page:
            return "an error page";
        case Reason::old_version:
            return "an old version";
        case Reason::other_site:
            return "a site of its own: name its folder";
        case Reason::outside:
            return "outside the folders of pages";
        case Reason::link_outwards:
            return "a link to a file outside the site";
        case Reason::folder_link:
            return "a link to a folder";
        case Reason::page_link:
            return "a link to another page";
        case Reason::future:
            return "dated after the day of this run";
        case Reason::expired:
            return "its last day is over";
        case Reason::undated:
            return "a post without a date in its name";
        case Reason::hidden:
            return "its front matter keeps it for other pages";
        case Reason::drawing:
            return "a drawing";
        case Reason::template_page:
            return "a page of HTML";
    }
    return "";
}

}  // namespace yaprak
