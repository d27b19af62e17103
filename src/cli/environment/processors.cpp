#include "cli/environment/processors.hpp"

#include <sched.h>

namespace yaprak {

std::size_t processors() {
    cpu_set_t set;
    return ::sched_getaffinity(0, sizeof set, &set) == 0 ? std::size_t(CPU_COUNT(&set)) : 1;
}

}  // namespace yaprak
