// What all readers of one page share while they read it.
#pragma once
#include "read/blocks/note_marks.hpp"
#include "read/source/image_finder.hpp"
#include "read/source/page_context.hpp"

#include <string>
#include <utility>

namespace yaprak {

// Which blocks go through a parser of HTML: those that need it, or all. What is read is the same.
enum class HtmlUse { where_needed, everywhere };

struct Reading {
    Document& document;
    Warnings& warnings;
    ImageFinder finder;
    NoteMarks notes = {};
    const PageContext* context = nullptr;  // what the page's site knows of it; null: nothing
    HtmlUse html = HtmlUse::where_needed;

    void warn(Code code, const SourcePos& at, const std::string& problem,
              const std::string& hint = {}) {
        warnings.add(code, at, problem, hint);
    }
    int find_image(const std::string& written, const SourcePos& at) {
        return finder.find(written, at, document.images, warnings);
    }
};

}  // namespace yaprak
