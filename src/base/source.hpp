// Where in the author's files something was said.
#pragma once
#include <memory>
#include <string>
#include <utility>

namespace yaprak {

// A file's name as the user wrote it; cheap to copy.
class FileName {
public:
    FileName() = default;
    FileName(std::string name) : name_(std::make_shared<const std::string>(std::move(name))) {}
    FileName(const char* name) : FileName(std::string(name)) {}
    const std::string& text() const {
        static const std::string none;
        return name_ ? *name_ : none;
    }
    bool operator==(const FileName& other) const {
        return name_ == other.name_ || text() == other.text();
    }

private:
    std::shared_ptr<const std::string> name_;
};

// Line and column count from 1, the column in characters (code points); 0 means "not known".
struct SourcePos {
    FileName file;
    int line = 0;
    int column = 0;
    bool operator==(const SourcePos&) const = default;
};

// "content/a.md:4:9", without what is not known.
[[nodiscard]] std::string to_text(const SourcePos& at);

}  // namespace yaprak
