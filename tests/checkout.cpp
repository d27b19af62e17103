#include "checkout.hpp"

#include <cstdlib>

std::string checkout() {
    const char* moved = std::getenv("YAPRAK_CHECKOUT");
    return moved ? moved : YAPRAK_ROOT;
}
