#include "checkout.hpp"

#include <cstdlib>

std::string checkout() {
    const char* const elsewhere = std::getenv("YAPRAK_CHECKOUT");
    return elsewhere ? elsewhere : YAPRAK_ROOT;
}
