#include "batch/workbook/number_format.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("numbers are shown by their format, with Turkish signs") {
    CHECK(shown_number(1250.5, "General") == "1250,5");
    CHECK(shown_number(12345678901, "General") == "12345678901");
    CHECK(shown_number(0.1 + 0.2, "General") == "0,3");
    CHECK(shown_number(1e20, "General") == "1E+20");
    CHECK(shown_number(1250.5, "#,##0.00") == "1.250,50");
    CHECK(shown_number(1250.5, "#,##0.00\\ \"₺\"") == "1.250,50 ₺");
    CHECK(shown_number(1250.5, "[$₺-41F]#,##0.00") == "₺1.250,50");
    CHECK(shown_number(-5, "#,##0.00;[Red]-#,##0.00") == "-5,00");
    CHECK(shown_number(-5, "0;(0)") == "(5)");
    CHECK(shown_number(0, "0;-0;\"yok\"") == "yok");
    CHECK(shown_number(0.125, "0.0%") == "12,5%");
    CHECK(shown_number(7, "000") == "007");
    CHECK(shown_number(5320000000, "0.00E+00") == "5,32E+09");
    CHECK(shown_number(1234567, "#,##0,") == "1.235");
    CHECK(shown_number(0.5, "#.##") == ",5");
}

TEST_CASE("groups of digits share the figures of one number") {
    CHECK(shown_number(5309370000, "0### ### ## ##") == "0530 937 00 00");
    CHECK(shown_number(5309370000, "0000 000 00 00") == "0530 937 00 00");
    CHECK(shown_number(5309370000, "(000) 000-0000") == "(530) 937-0000");
    CHECK(shown_number(34123, "00-000") == "34-123");
    CHECK(shown_number(1234567, "00-000") == "1234-567");
    CHECK(shown_number(-34123, "00-000") == "-34-123");
    CHECK(shown_number(12345678901, "000\\.000\\.000\\-00") == "123.456.789-01");
    CHECK(shown_number(7, "0##") == "007");
    CHECK(shown_number(1.2345, "0.00 00") == "1,23 45");
    CHECK(shown_number(0.5, "# ?/?") == "0,5");
}

TEST_CASE("dates and times are shown by their format") {
    CHECK(shown_number(46115, "dd.mm.yyyy") == "03.04.2026");
    CHECK(shown_number(46115, std::string(built_in_format(14))) == "03.04.2026");
    CHECK(shown_number(46115.604166666664, "dd.mm.yyyy hh:mm") == "03.04.2026 14:30");
    CHECK(shown_number(0.604166666666667, "hh:mm") == "14:30");
    CHECK(shown_number(0.604166666666667, "h:mm AM/PM") == "2:30 ÖS");
    CHECK(shown_number(46115, "[$-41F]d mmmm yyyy dddd;@") == "3 Nisan 2026 Cuma");
    CHECK(shown_number(46115, "d mmm yy") == "3 Nis 26");
    CHECK(shown_number(46115, "yyyy-mm-dd") == "2026-04-03");
    CHECK(shown_number(1.5, "[h]:mm") == "36:00");
    CHECK(shown_number(44653, "dd.mm.yyyy", true) == "03.04.2026");
    CHECK(shown_number(1, "dd.mm.yyyy") == "01.01.1900");
    CHECK(shown_number(-1, "dd.mm.yyyy") == "-1");
    CHECK(shown_number(1e9, "dd.mm.yyyy") == "1000000000");
}
