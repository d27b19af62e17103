// Which brochures this desk uses: its favourites, and those that were opened last. The browser keeps
// their IDs, which say nothing of a patient.
const key = "yaprak-desk-usual";
const mostRecent = 8, mostFavourites = 50;

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    const ids = list => Array.isArray(list) ? list.filter(id => typeof id === "string") : [];
    return { favourites: ids(kept?.favourites), recent: ids(kept?.recent) };
  } catch {
    return { favourites: [], recent: [] };
  }
}

function write(usual) {
  try { localStorage.setItem(key, JSON.stringify(usual)); } catch { /* the browser keeps nothing */ }
}

export const isFavourite = id => read().favourites.includes(id);

export function setFavourite(id, wanted) {
  const usual = read(), others = usual.favourites.filter(one => one !== id);
  write({ ...usual, favourites: (wanted ? [...others, id] : others).slice(-mostFavourites) });
}

export function opened(id) {
  const usual = read();
  write({ ...usual, recent: [id, ...usual.recent.filter(one => one !== id)].slice(0, mostRecent) });
}

// Favourites first, then those that were opened last.
export function usual() {
  const { favourites, recent } = read();
  return [...new Set([...favourites, ...recent])];
}
