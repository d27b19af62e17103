#include "cli/environment/failure.hpp"

#include "base/file.hpp"

#include <filesystem>
#include <new>

namespace yaprak {

Failure failure_in_flight(const SourcePos& at) {
    try {
        throw;
    } catch (const TransientError& error) {
        return {error.findings(), true};
    } catch (const Error& error) {
        return {error.findings()};
    } catch (const std::filesystem::filesystem_error& problem) {
        const std::string path = problem.path1().string();
        return {{{path.empty() ? at : SourcePos{path},
                  "cannot look there: " + problem.code().message(), "", Code::file_unreadable}}};
    } catch (const std::bad_alloc&) {
        return {{{at, "not enough memory", "", Code::memory}}};
    } catch (const std::exception& problem) {
        return {{{at, std::string("cannot go on: ") + problem.what(), "", Code::internal}}};
    }
}

}  // namespace yaprak
