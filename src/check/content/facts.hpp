// What a handout holds, counted once for the rules and the checklists.
#pragma once
#include "check/content/emergency.hpp"
#include "check/rules/handout.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct Section {
    const CheckedText* heading = nullptr;  // null: what stands before the first
    std::size_t words = 0;
    SourcePos at;
};

struct HandoutFacts {
    bool has_date = false, has_author = false, has_contact = false;
    bool has_review = false, has_version = false, has_sources = false;
    std::string review;           // the date of review as the front matter has it ...
    bool is_review_past = false;  // ... and whether it is past
    bool has_summary = false;     // a lead, or key points at the top
    bool has_action = false;      // a sentence that tells what to do
    bool has_steps = false;       // an ordered list
    bool has_lists = false;       // of either kind
    bool has_cues = false;        // boxes, lists or strong words
    bool speaks_to_reader = false;
    EmergencyFacts emergency;
    std::vector<Section> sections;
    std::vector<const CheckedText*> headings;  // of sections
    std::size_t telling_headings = 0;          // questions and actions among them
    std::size_t words = 0;
    int pictures = 0, pictures_told = 0, captions = 0;  // those with an alternative; with a caption
    int tables = 0, tables_headed = 0;
};

[[nodiscard]] HandoutFacts facts_of(const Handout& handout);

}  // namespace yaprak
