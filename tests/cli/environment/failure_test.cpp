#include "cli/environment/failure.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <filesystem>
#include <new>
#include <system_error>

using namespace yaprak;

namespace {

template <typename Thrown>
Failure failure_of(const Thrown& thrown) {
    try {
        throw thrown;
    } catch (const std::exception&) {
        return failure_in_flight({"a.md"});
    }
}

}  // namespace

TEST_CASE("memory that runs out is transient, and of its own kind") {
    for (const Failure& failure : {failure_of(std::bad_alloc()), out_of_memory({"a.md"})}) {
        CHECK(failure.is_transient);
        CHECK(failure.is_memory);
        CHECK(to_text(failure.findings, "error") == "a.md: error: not enough memory");
    }
    CHECK(failure_of(Error(Code::memory, {}, "no memory for this")).is_memory);
}

TEST_CASE("a limit of the system is transient, whoever meets it") {
    const auto is_transient = [](int code) {
        const std::error_code problem(code, std::generic_category());
        const bool of_files =
            failure_of(std::filesystem::filesystem_error("x", "out", problem)).is_transient;
        CHECK(failure_of(std::system_error(problem)).is_transient == of_files);
        return of_files;
    };
    CHECK(is_transient(EMFILE));
    CHECK(is_transient(ENOSPC));
    CHECK(is_transient(EAGAIN));
    CHECK(is_transient(ENOMEM));
    CHECK(!is_transient(EACCES));
    CHECK(!is_transient(ENOENT));
}

TEST_CASE("a full disk is transient and no want of memory") {
    const Failure failure = failure_of(TransientError({"out"}, "cannot write the file"));
    CHECK(failure.is_transient);
    CHECK(!failure.is_memory);
}
