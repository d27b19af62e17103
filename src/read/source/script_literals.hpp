// The plain values in a script: settings (astro.config.mjs, docusaurus.config.js, .eleventy.js),
// and front matter between "---js" and "---". The script is never run: what stands in it as a
// literal is all that is known of it.
#pragma once
#include "read/source/yaml.hpp"

namespace yaprak {

// A map. `key: 'text'`, `key: 12`, `key: true`, `const key = 'text'` are its values, `key: {…}` a
// map in it and `key: […]` a list; what is none of these is an empty value. Braces without a key
// (of a function, of what a call is given) hold keys of the map around them, and so do those that a
// name is assigned; of two with one key the first counts. Never fails.
YamlNode read_script_literals(std::string_view text, const FileName& file);

}  // namespace yaprak
