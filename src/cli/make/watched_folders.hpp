// The folders in which something may change that pages are made of.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/make/folder_watch.hpp"
#include "cli/run/options.hpp"

namespace yaprak {

// Adds the content folders of the inputs, those of fonts, layouts and patterns, and the places
// where such may come to be. It may be called again.
void watch_folders_of(const PageOptions& pages, const Environment& environment,
                      FolderWatch& folders);

// Waits until something has changed and nothing more has for a moment, as when an editor or a
// version control writes several files. False where nothing did for a while, or a signal came.
bool wait_for_change(FolderWatch& folders);

}  // namespace yaprak
