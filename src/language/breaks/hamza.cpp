#include "language/breaks/hamza.hpp"

#include <algorithm>

namespace yaprak {
namespace {

struct Word {
    std::u32string_view head, tail;  // the tail may go on with suffixes
};

constexpr Word words[] = {
    {U"kur", U"an"}, {U"meş", U"al"}, {U"mes", U"u"},  {U"mes", U"el"}, {U"kıt", U"a"},
    {U"san", U"at"}, {U"sun", U"î"},  {U"sun", U"i"},  {U"cüz", U"i"},  {U"cüz", U"î"},
    {U"şer", U"î"},  {U"şer", U"i"},  {U"mel", U"un"}, {U"mer", U"i"},  {U"mer", U"î"},
    {U"vüs", U"at"}, {U"cem", U"i"},  {U"nev", U"i"},  {U"nev", U"î"},  {U"kat", U"î"},
    {U"def", U"a"},  {U"sür", U"at"}, {U"ma", U"lum"}, {U"te", U"sir"}, {U"te", U"lif"},
    {U"te", U"yit"}, {U"cür", U"et"}, {U"mas", U"um"}, {U"bid", U"at"}, {U"mef", U"ul"},
    {U"meb", U"us"}, {U"i", U"lan"},
};

}  // namespace

bool is_hamza(std::u32string_view head, std::u32string_view tail) {
    return std::any_of(std::begin(words), std::end(words), [&](const Word& word) {
        return head == word.head && tail.starts_with(word.tail);
    });
}

}  // namespace yaprak
