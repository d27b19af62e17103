// The rules of setting by their index in setting_rules().
#pragma once
#include "check/setting/check_setting.hpp"

namespace yaprak::setting {

enum Index : std::size_t {
    type_small,
    type_tiny,
    x_height,
    leading,
    line_long,
    line_short,
    justified,
    contrast,
    on_picture,
    grey,
    capitals,
    italics,
    underline,
    fold,
};

inline const CheckRule& rule(Index index) {
    return setting_rules()[index];
}

}  // namespace yaprak::setting
