#include "mail/outbox/sqlite_library.hpp"

namespace yaprak {

const SqliteLibrary& sqlite_library() {
    static const SqliteLibrary library{
        {"libsqlite3.so.0", "the library that keeps the outbox, libsqlite3.so.0, cannot be opened",
         "install Debian's package libsqlite3-0"}};
    return library;
}

}  // namespace yaprak
