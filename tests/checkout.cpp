#include "checkout.hpp"

std::string checkout() {
    return YAPRAK_ROOT;
}
