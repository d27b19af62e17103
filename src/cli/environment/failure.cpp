#include "cli/environment/failure.hpp"

#include "base/transient.hpp"

#include <filesystem>
#include <new>
#include <system_error>

namespace yaprak {

Failure out_of_memory(const SourcePos& at) {
    return {{{at, "not enough memory", "", Code::memory}}, true, true};
}

Failure failure_in_flight(const SourcePos& at) {
    try {
        throw;
    } catch (const TransientError& error) {
        return {error.findings(), true};
    } catch (const Error& error) {
        const bool is_memory = error.finding().code == Code::memory;
        return {error.findings(), is_memory, is_memory};
    } catch (const std::filesystem::filesystem_error& problem) {
        const std::string path = problem.path1().string();
        return {{{path.empty() ? at : SourcePos{path},
                  "cannot look there: " + problem.code().message(), "", Code::file_unreadable}},
                is_transient(problem.code().value())};
    } catch (const std::system_error& problem) {  // of threads
        return {{{at, std::string("cannot go on: ") + problem.what(), "", Code::internal}},
                is_transient(problem.code().value())};
    } catch (const std::bad_alloc&) {
        return out_of_memory(at);
    } catch (const std::exception& problem) {
        return {{{at, std::string("cannot go on: ") + problem.what(), "", Code::internal}}};
    }
}

}  // namespace yaprak
