// Custom properties and what var() stands for (CSS Custom Properties 1).
#pragma once
#include "image/svg/budget.hpp"
#include "image/svg/cascade.hpp"

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace yaprak::svg {

// The custom properties of an element and of all that it stands in.
struct Scope {
    const Scope* outer = nullptr;
    std::span<const CustomProperty> properties;
};

class Variables {
public:
    explicit Variables(Budget& budget) : budget_(budget) {}

    // The scope of an element within `outer`; the same where it sets nothing. It stays as long as
    // this.
    const Scope* within(const Scope* outer, std::span<const CustomProperty> own);

    // `value` with what each var() stands for; nothing where one stands for nothing. It stays as
    // long as this.
    std::optional<std::string_view> substituted(std::string_view value, const Scope* scope);

private:
    bool substitute(std::string_view value, const Scope* scope, std::size_t depth,
                    std::string& out);
    const std::string_view* find(std::string_view name, const Scope* scope);

    Budget& budget_;
    std::deque<Scope> scopes_;
    std::deque<std::string> texts_;
};

}  // namespace yaprak::svg
