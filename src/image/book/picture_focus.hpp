// A picture -> its focus, by a small copy of it.
#pragma once
#include "model/focus_point.hpp"
#include "model/picture.hpp"

#include <map>
#include <mutex>
#include <string>

namespace yaprak {

// The middle, or the upper third, of a picture that is a drawing, in inks, or cannot be decoded:
// see find_focus().
[[nodiscard]] FocusPoint focus_of(const Picture& picture);

// What was found before, for all threads of a run. It holds some thousand points and forgets all
// when it is full.
class PictureFocuses {
public:
    [[nodiscard]] FocusPoint of(const Picture& picture);

private:
    std::mutex mutex_;
    std::map<std::string, FocusPoint> known_;  // by the picture's key
};

}  // namespace yaprak
