// What is drawn around pages and on sheets for those who print, cut and fold: no part of what is
// read.
#pragma once
#include "base/geometry.hpp"

namespace yaprak {

struct Page;
struct Path;
struct Stroke;

void add_mark(Page& page, Point at, Path path);
// A straight one, from a point by so much across and down.
void add_mark(Page& page, Point from, Point by, const Stroke& stroke);

}  // namespace yaprak
