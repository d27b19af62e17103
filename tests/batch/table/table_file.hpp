// A table in a file of its own, for one test.
#pragma once
#include "base/file.hpp"
#include "batch/table/data_table.hpp"

#include <unistd.h>

#include <filesystem>
#include <string>

namespace yaprak {

struct TableFile {
    std::filesystem::path path;
    TableFile(const std::string& bytes, const std::string& ending = ".csv")
        : path(std::filesystem::temp_directory_path() /
               ("yaprak-table-" + std::to_string(::getpid()) + ending)) {
        write_file(path, bytes);
    }
    TableFile(const TableFile&) = delete;
    TableFile& operator=(const TableFile&) = delete;
    ~TableFile() { std::filesystem::remove(path); }

    // "ad|no", then a line for each row; what is wrong as "line: problem".
    std::string read(Warnings& warnings) const try {
        DataTable table(path, warnings);
        std::string out = joined(table.columns());
        while (const auto row = table.next()) out += "\n" + joined(row->values);
        return out;
    } catch (const Error& error) {
        return std::to_string(error.finding().at.line) + ": " + error.finding().problem;
    }
    std::string read() const {
        Warnings warnings;
        return read(warnings);
    }

    static std::string joined(const std::vector<std::string>& values) {
        std::string out;
        for (const std::string& value : values)
            out += (&value == &values.front() ? "" : "|") + value;
        return out;
    }
};

}  // namespace yaprak
