// A folder -> the outbox's database in it, and a reserve of room for the day when the disk is full.
#pragma once
#include "mail/letter/message.hpp"
#include "mail/outbox/database.hpp"

#include <cstdint>
#include <filesystem>

namespace yaprak {

// Made if it is not there, for its owner only; git is told to leave it alone. Throws Error.
std::filesystem::path private_folder(const std::filesystem::path& folder,
                                     const char* kept = "the outbox");

// The file in the folder, made if it is not there. make_tables() throws Error where a newer version
// has made them.
Database open_database(const std::filesystem::path& folder);
void make_tables(Database& database, const std::filesystem::path& folder);

// Room on the disk that is given up when there is no other, so that what became of a letter can be
// written down on a full disk too. has_reserve() makes it if it can.
bool has_reserve(const std::filesystem::path& folder);
void give_up_reserve(const std::filesystem::path& folder);

// A moment as it stands in the tables.
inline std::int64_t seconds(Moment moment) {
    return moment.time_since_epoch().count();
}
inline Moment moment(std::int64_t seconds) {
    return Moment{std::chrono::seconds(seconds)};
}

}  // namespace yaprak
