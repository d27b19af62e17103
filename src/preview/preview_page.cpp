#include "preview/preview_page.hpp"

namespace yaprak {
namespace {

constexpr std::string_view html = R"HTML(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>yaprak preview</title>
<link rel="stylesheet" href="/preview.css">
<script type="module" src="/preview.js"></script>
</head>
<body>
<header>
<strong id="title">yaprak preview</strong>
<span id="layout"></span>
<fieldset>
<legend>Show</legend>
<label><input type="checkbox" value="margins"> margins</label>
<label><input type="checkbox" value="areas"> areas</label>
<label><input type="checkbox" value="grid"> grid</label>
<label><input type="checkbox" value="baselines"> baselines</label>
</fieldset>
<label>Size <select id="size">
<option value="fit">page width</option>
<option value="whole">whole page</option>
<option value="real">100 %</option>
</select></label>
<output id="place" aria-live="polite"></output>
</header>
<main id="pages" data-size="fit" tabindex="0" aria-label="Pages"></main>
<aside aria-label="Warnings">
<h2 id="count">No warnings</h2>
<ol id="findings"></ol>
</aside>
</body>
</html>
)HTML";

constexpr std::string_view style = R"CSS(
:root { font: 14px/1.45 system-ui, sans-serif; color: #1f2a30; background: #d9dfe2; }
* { box-sizing: border-box; }
body { margin: 0; display: grid; height: 100vh;
       grid: auto 1fr / 1fr 22rem; grid-template-areas: "bar bar" "pages notes"; }
header { grid-area: bar; display: flex; gap: 1.5rem; align-items: center; padding: .4rem 1rem;
         background: #fff; border-bottom: 1px solid #c5d1d5; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; gap: .8rem; }
legend { position: absolute; left: -100vw; }
#layout, #place { color: #5a6870; }
#place { margin-left: auto; font-variant-numeric: tabular-nums; user-select: all; }
main { grid-area: pages; overflow: auto; padding: 1.5rem; display: flex; flex-wrap: wrap;
       gap: 1.5rem; justify-content: center; align-content: start; overflow-anchor: auto; }
.page { background: #fff; box-shadow: 0 1px 6px #0004; line-height: 0; }
.page svg { display: block; width: auto; height: auto; max-width: 100%; }
[data-size=fit] .page { width: min(100%, 60rem); }
[data-size=fit] .page svg { width: 100%; }
[data-size=whole] .page svg { max-height: calc(100vh - 7rem); }
[data-size=real] .page svg { max-width: none; }
aside { grid-area: notes; overflow: auto; background: #fff; border-left: 1px solid #c5d1d5;
        padding: .8rem 1rem; }
h2 { font-size: 1rem; margin: 0 0 .6rem; }
ol { list-style: none; margin: 0; padding: 0; }
li { border-left: 4px solid #c98a1b; padding: .3rem .6rem; margin-bottom: .6rem; }
li.error { border-color: #b3261e; }
li button { all: unset; cursor: pointer; color: #14697a; display: block; word-break: break-all; }
li button:focus-visible { outline: 2px solid #14697a; }
li small { display: block; color: #5a6870; }
.stale { opacity: .55; }
[data-at] { cursor: pointer; }
[data-at]:hover, .marked { fill: #14697a; fill-opacity: .14; }
.overlay { display: none; fill: none; stroke-width: .5; pointer-events: none; }
.overlay text { font: 7px system-ui, sans-serif; stroke: none; fill: #a2367e; }
.margins { stroke: #2667c9; } .areas { stroke: #a2367e; stroke-dasharray: 3 2; }
.grid { stroke: #3aa3b5; stroke-width: .25; } .baselines { stroke: #d2552d; stroke-width: .3; }
.show-margins .margins, .show-areas .areas, .show-grid .grid, .show-baselines .baselines
  { display: inline; }
)CSS";

constexpr std::string_view script = R"JS(
const pages = document.getElementById("pages");
const place = document.getElementById("place");
const kept = window.sessionStorage;
let asked = 0;

async function text(path) {
  const answer = await fetch(path, {cache: "no-store"});
  if (!answer.ok) throw new Error(path + ": " + answer.status);
  return answer.text();
}

async function showPage(number, hash) {
  let sheet = document.getElementById("page-" + number);
  if (sheet && sheet.dataset.hash === hash) return;
  const svg = new DOMParser().parseFromString(await text("/page/" + number), "image/svg+xml");
  if (!sheet) {
    sheet = document.createElement("div");
    sheet.className = "page";
    sheet.id = "page-" + number;
    pages.append(sheet);
  }
  sheet.dataset.hash = hash;
  sheet.replaceChildren(document.importNode(svg.documentElement, true));
}

function placeOf(finding) {
  if (!finding.line) return finding.file;
  return finding.file + ":" + finding.line + (finding.column ? ":" + finding.column : "");
}

function marked(file, line) {
  let best = null;
  for (const mark of pages.querySelectorAll("[data-at]")) {
    const at = parseInt(mark.dataset.at, 10);
    if (mark.dataset.file === file && at <= line && (!best || at >= parseInt(best.dataset.at, 10)))
      best = mark;
  }
  return best;
}

function goTo(finding) {
  for (const old of pages.querySelectorAll(".marked")) old.classList.remove("marked");
  const mark = marked(finding.file, finding.line);
  if (!mark) return;
  mark.classList.add("marked");
  mark.scrollIntoView({block: "center"});
}

function showFindings(findings) {
  const list = document.getElementById("findings");
  list.replaceChildren(...findings.map(finding => {
    const item = document.createElement("li");
    item.className = finding.severity;
    const button = document.createElement("button");
    button.textContent = placeOf(finding);
    button.onclick = () => goTo(finding);
    const hint = document.createElement("small");
    hint.textContent = finding.hint;
    const times = Number(finding.count) > 1 ? " (" + finding.count + " times)" : "";
    item.append(button, finding.message + times + " [" + finding.code + "]", hint);
    return item;
  }));
  const errors = findings.filter(finding => finding.severity === "error").length;
  const count = errors || findings.length;
  const word = errors ? "error" : "warning";
  document.getElementById("count").textContent =
    (count || "No") + " " + word + (count === 1 ? "" : "s");
  pages.classList.toggle("stale", errors > 0);
}

async function refresh() {
  const mine = ++asked;
  const state = JSON.parse(await text("/state"));
  await Promise.all(state.pages.map((hash, i) => showPage(i + 1, hash)));
  if (mine !== asked) return;
  while (pages.children.length > state.pages.length) pages.lastChild.remove();
  [...pages.children].sort((a, b) => a.id.slice(5) - b.id.slice(5))
    .forEach((sheet, i) => { if (pages.children[i] !== sheet) pages.insertBefore(sheet, pages.children[i]); });
  document.title = document.getElementById("title").textContent = state.title || "yaprak preview";
  document.getElementById("layout").textContent =
    state.layout + ", " + state.pages.length + (state.pages.length === 1 ? " page" : " pages");
  showFindings(state.findings);
  document.documentElement.dataset.shown = mine;
}

pages.addEventListener("click", event => {
  const mark = event.target.closest("[data-at]");
  if (!mark || event.target.closest("a")) return;
  place.textContent = mark.dataset.file + ":" + mark.dataset.at;
  navigator.clipboard?.writeText(place.textContent).catch(() => {});
});

for (const box of document.querySelectorAll("input[type=checkbox]")) {
  box.checked = kept.getItem(box.value) === "yes";
  box.onchange = () => {
    kept.setItem(box.value, box.checked ? "yes" : "no");
    pages.classList.toggle("show-" + box.value, box.checked);
  };
  box.onchange();
}

const size = document.getElementById("size");
size.value = kept.getItem("size") || "fit";
size.onchange = () => {
  kept.setItem("size", size.value);
  pages.dataset.size = size.value;
};
size.onchange();

const events = new EventSource("/events");
events.addEventListener("pages", refresh);
events.onopen = refresh;
)JS";

}  // namespace

std::string_view preview_html() {
    return html;
}

std::string_view preview_style() {
    return style;
}

std::string_view preview_script() {
    return script;
}

}  // namespace yaprak
