// The desk: find on the left, see in the middle, act on the right. Nothing of a patient is kept in
// an address, a title or the browser's memory.
import { words, lang, dress, switchLanguage, languageName, day } from "/words.js";
import { letterItem, isTrouble } from "/letters.js";
import { drawSettings } from "/settings.js";
import { csrf, showLock, whoIsThere } from "/members.js";
import { isFavourite, opened, setFavourite, usual } from "/usual.js";
import { drawPrinting, findPrinters, forgetPrinted, printNow } from "/printing.js";

const $ = id => document.getElementById(id);
const idle = 2 * 60 * 1000;  // after which nothing of a patient stays on the screen
let desk = {}, chosen = null, layout = "handout-a4", edition = null, mine = new Set(), hits = [];

export function element(tag, text = "", kind = "") {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

// What the page asks by itself does not count as somebody at the screen.
let isByItself = false;
async function byItself(run) {
  isByItself = true;
  try { await run(); } finally { isByItself = false; }
}

const isJson = answer => answer.headers.get("Content-Type")?.startsWith("application/json");

export async function ask(path, form) {
  try {
    const headers = {};
    if (form) headers["X-CSRF-Token"] = csrf() ?? "";
    if (isByItself) headers["X-Caused-By"] = "page";
    const answer = await fetch(path, { headers, ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}) });
    if (answer.status === 423) { showLock(); return { error: "locked" }; }
    if (answer.status === 403 && !isJson(answer)) {
      // Who has an account signs in again; the address of a desk without accounts is used up.
      if (!$("who").hidden) location.replace("/");
      notice(words.tooOld);
      return { error: "session" };
    }
    return await answer.json();
  } catch {
    notice(words.failed);
    return { error: "line" };
  }
}

let fading = 0;
function notice(text, stays = true) {
  clearTimeout(fading);
  $("notice").textContent = text;
  $("notice").hidden = !text;
  if (!stays) fading = setTimeout(() => notice(""), 10000);
}

function show(id, text) {
  $(id).textContent = text;
  $(id).hidden = !text;
}

// ---- find

function marked(parent, pieces) {
  pieces.forEach((piece, i) => parent.append(i % 2 ? element("mark", piece) : piece));
  return parent;
}

function hitItem(hit) {
  const item = element("li"), row = element("button"), picture = element("img"), text = element("span");
  row.type = "button";
  row.dataset.id = hit.id;
  picture.src = `/api/thumbnails/${hit.id}`;
  picture.loading = "lazy";
  picture.alt = "";
  text.append(marked(element("b"), hit.title));
  if (hit.excerpt.length) text.append(marked(element("span", "", "quiet"), hit.excerpt));
  const facts = [hit.category, hit.languages.map(l => languageName(l.lang)).join(", ")];
  text.append(element("span", facts.filter(Boolean).join(" · "), "quiet"));
  if (hit.needsReview) text.append(element("span", words.review, "warning"));
  row.append(picture, text);
  row.addEventListener("click", () => choose(hit.id));
  item.append(row, star(hit));
  return item;
}

// Those of the desk that are used most stand first where nothing is searched.
function star(hit) {
  const made = element("button", "", "star");
  made.type = "button";
  const draw = () => {
    made.textContent = isFavourite(hit.id) ? "★" : "☆";
    made.setAttribute("aria-pressed", String(isFavourite(hit.id)));
    made.setAttribute("aria-label", words.favourite(hit.title.join("")));
  };
  made.addEventListener("click", () => { setFavourite(hit.id, !isFavourite(hit.id)); draw(); });
  draw();
  return made;
}

let searches = 0;
async function search() {
  const number = ++searches;
  const answer = await ask("/api/pages?" + new URLSearchParams({ q: $("search").value, first: usual().join(",") }));
  if (number !== searches || answer.error) return;
  hits = answer.pages;
  $("hits").replaceChildren(...hits.map(hitItem));
  $("count").textContent = words.count(hits.length);
  markChosen();
}

function markChosen() {
  for (const row of $("hits").querySelectorAll("button[data-id]"))
    row.setAttribute("aria-current", String(row.dataset.id === chosen?.id));
}

// ---- see

function choiceButton(text, pressed, run, lang) {
  const made = element("button", text);
  made.type = "button";
  made.setAttribute("aria-pressed", String(pressed));
  if (lang) made.lang = lang;
  made.addEventListener("click", run);
  return made;
}

function drawChoices() {
  $("layouts").replaceChildren(...desk.layouts.map(name =>
    choiceButton(words[name] ?? name, name === layout, () => { layout = name; open(); })));
  const languages = chosen.languages.length > 1 ? chosen.languages : [];
  $("languages").replaceChildren(...languages.map(one =>
    choiceButton(languageName(one.lang), one.id === chosen.open, () => { chosen.open = one.id; open(); }, one.lang)));
  $("choices").hidden = false;
}

function choose(id) {
  const hit = hits.find(one => one.id === id);
  if (!hit) return;
  chosen = { ...hit, open: hit.id };
  markChosen();
  return open();
}

let opens = 0;
async function open() {
  const number = ++opens;
  edition = null;  // what is no longer meant is neither printed nor sent
  $("act").inert = true;
  drawChoices();
  $("sheets").classList.add("waits");
  $("facts").textContent = words.opening;
  const answer = await ask(`/api/pages/${chosen.open}/${layout}`);
  if (number !== opens) return;
  $("sheets").classList.remove("waits");
  $("act").inert = false;
  if (answer.error) {
    $("act").hidden = true;
    $("sheets").replaceChildren(element("p", words.cannotOpen(answer.error), "fault"));
    $("facts").textContent = "";
    return;
  }
  edition = answer;
  opened(chosen.id);
  drawSheets();
  $("act").hidden = false;
  $("save").href = `/api/files/${edition.hash}/save`;
  drawPrinting(edition);
  show("no-mail", desk.canSend ? "" : words.noMail);
  for (const e of $("letter").elements) e.disabled = !desk.canSend;
}

function drawSheets() {
  const pages = Array.from({ length: edition.pages }, (_, i) => {
    const picture = element("img");
    picture.src = `/api/drawings/${edition.hash}/${i + 1}`;
    picture.alt = words.page(edition.title, i + 1, edition.pages);
    picture.width = Math.round(edition.width);
    picture.height = Math.round(edition.height);
    return picture;
  });
  $("sheets").classList.toggle("one", edition.pages === 1);
  $("sheets").replaceChildren(...pages);
  const size = edition.bytes < 950000 ? `${Math.round(edition.bytes / 1000)} KB` : `${(edition.bytes / 1e6).toFixed(1)} MB`;
  $("facts").textContent = [words.pages(edition.pages), day(edition.date), size, words.asSent].filter(Boolean).join(" · ");
  $("facts").title = `SHA-256 ${edition.hash}`;
  show("faults", edition.faults.length ? words.faults(edition.faults.length) : "");
  drawFindings(edition.findings);
}

// A finding's sentence in the language of the desk.
function findingText(finding) {
  const said = lang === "en" ? finding.problem : finding.turkish;
  return `${said.charAt(0).toLocaleUpperCase(lang)}${said.slice(1)}.`;
}

// What yaprak check finds in the brochure, closed until somebody wants to read it.
function drawFindings(findings) {
  $("findings").hidden = findings.length === 0;
  $("findings").open = false;
  $("findings-sum").textContent = words.findings(findings.length, findings.some(f => f.severity === "error"));
  $("findings-list").replaceChildren(...findings.map(f =>
    element("li", findingText(f), f.severity === "error" ? "grave" : "")));
}

function printInBrowser() {
  if (!edition) return;
  show("print-hint", words.printHint);
  window.open(`/api/files/${edition.hash}/print`, "_blank", "noopener");
}

// On the clinic's own printer where there is one.
async function printIt() {
  if (!edition) return;
  const said = await printNow(edition);
  if (said === "gone") { await open(); notice(words.goneToPrint); }
  else if (said === "browser") printInBrowser();
}

// ---- send

let checks = 0;
async function checkAddress() {
  const number = ++checks, to = $("to").value.trim();
  show("to-fault", "");
  $("to-meant").hidden = $("to-spoken").hidden = true;
  $("to").removeAttribute("aria-invalid");
  if (!/@.+\../.test(to)) return;
  const answer = await ask("/api/address", { to });
  if (number !== checks || answer.error && answer.ok === undefined) return;
  if (!answer.ok) {
    show("to-fault", words.badAddress);
    $("to").setAttribute("aria-invalid", "true");
    return;
  }
  $("to-meant").hidden = !answer.meant;
  $("to-meant").textContent = words.meant(answer.meant);
  $("to-meant").dataset.address = answer.meant;
  const local = answer.local.split(" ").map(part => part === "nokta" ? words.dot : part).join(" ");
  $("to-spoken").replaceChildren(words.spoken, element("br"), element("b", local), ` @ ${answer.domain.replaceAll(".", ` ${words.dot} `)}`);
  $("to-spoken").hidden = false;
}

function clearPatient() {
  $("letter").reset();
  checks++;
  $("to-meant").hidden = $("to-spoken").hidden = true;
  show("to-fault", "");
  show("send-fault", "");
  hidePassword();
}

function hidePassword() {
  $("password").hidden = $("password-spelled").hidden = true;
  $("password-text").textContent = $("password-spelled").textContent = "";
}

function showPassword(password) {
  if (!password) return;
  $("password-text").textContent = password.replace(/(.{4})(?=.)/g, "$1 – ");
  $("password-spelled").replaceChildren(...[...password].map((c, i) => [c, words.alphabet[c]].filter(Boolean).join(" ") + (i + 1 < password.length ? ", " : "")));
  $("password").hidden = false;
  $("password").scrollIntoView({ block: "nearest" });
}

async function send(isNext) {
  show("send-fault", "");
  if (!edition) return;
  if (!$("to").value.trim()) {
    show("to-fault", words.needAddress);
    $("to").focus();
    return;
  }
  const form = { hash: edition.hash, to: $("to").value, note: $("note").value, locked: $("locked").checked ? "yes" : "" };
  const answer = await ask("/api/letters", form);
  if (answer.error === "gone") {
    await open();
    show("send-fault", words.gone);
    return;
  }
  if (answer.error) {
    if (answer.hint !== undefined) { show("to-fault", words.badAddress); $("to").setAttribute("aria-invalid", "true"); $("to").focus(); }
    return;
  }
  clearPatient();
  sentAgain(answer);
  notice(isNext ? words.cleared : words.queuedNotice, false);
  if (isNext) { $("search").value = ""; await search(); $("search").focus(); }
}

function sentAgain(answer) {
  if (answer.error) return notice(words.failed);
  if (answer.letter) mine.add(answer.letter);
  showPassword(answer.password);
  if (answer.password && $("desk").hidden) location.hash = "#pages";
  return drawLetters();
}

// ---- what happened

let letters = [];
async function drawLetters() {
  const answer = await ask("/api/letters");
  if (answer.error) return;
  letters = answer.letters;
  const troubles = letters.filter(isTrouble).length;
  $("troubles").textContent = troubles;
  $("troubles").hidden = !troubles;
  if (answer.trouble && answer.canSend) notice(words.mailTrouble);
  show("sent-trouble", answer.canSend ? "" : words.noMail);
  const recent = letters.filter(one => mine.has(one.id)).slice(0, 4);
  $("recent").replaceChildren(...recent.map(one => letterItem(one, sentAgain)));
  $("recent-heading").hidden = !recent.length;
  drawSent();
}

let finds = 0;
async function drawSent() {
  if ($("sent").hidden || $("sent-list").querySelector("form")) return;
  const number = ++finds, q = $("sent-search").value.trim();
  const all = q ? (await ask("/api/letters/find", { q })).letters ?? [] : letters;
  if (number !== finds) return;
  const found = all.filter(one => !$("only-troubles").checked || isTrouble(one));
  $("sent-count").textContent = words.letters(found.length);
  $("sent-list").replaceChildren(...found.map(one => letterItem(one, answer => { $("sent-list").replaceChildren(); return sentAgain(answer); })));
}

function route() {
  const screen = { "#letters": "sent", "#settings": "settings" }[location.hash] ?? "desk";
  for (const id of ["desk", "sent", "settings"]) $(id).hidden = id !== screen;
  const address = { sent: "#letters", settings: "#settings", desk: "#pages" }[screen];
  for (const link of $("tabs").children)
    link.getAttribute("href") === address ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
  if (screen === "sent") drawLetters();
  if (screen === "settings") drawSettings();
}

// ---- keys

const isWriting = target => target.matches?.("input, textarea, select") ;

function step(by) {
  const rows = [...$("hits").querySelectorAll("button[data-id]")];
  const at = rows.indexOf(document.activeElement);
  (rows[at + by] ?? (by < 0 ? $("search") : rows.at(-1)))?.focus();
}

function onKey(event) {
  if (event.repeat && !event.key.startsWith("Arrow")) return;
  if (event.ctrlKey || event.altKey || event.metaKey || $("desk").hidden || !$("lock").hidden) return;
  const { key, target } = event;
  const inList = target === $("search") || $("hits").contains(target);
  if (key === "Escape") {
    if (!$("password").hidden) return;
    clearPatient();
    $("search").value = "";
    search();
    $("search").focus();
  } else if (inList && (key === "ArrowDown" || key === "ArrowUp")) {
    event.preventDefault();
    step(key === "ArrowDown" ? 1 : -1);
  } else if (target === $("search") && key === "Enter") {
    if (hits.length) choose(hits[0].id).then(() => $("print").focus());
  } else if (!isWriting(target) && key.toLowerCase() === "y" && edition) {
    event.preventDefault();
    printIt();
  } else if (!isWriting(target) && key.toLowerCase() === "g" && edition) {
    event.preventDefault();
    $("to").focus();
  } else if (!isWriting(target) && key.length === 1 && /\p{L}|\p{N}/u.test(key)) {
    $("search").focus();
  }
}

// ---- begin

function fillSentences() {
  const none = element("option", words.noSentence);
  none.value = "";
  const sentences = desk.sentences?.length ? desk.sentences : words.ready;
  $("sentence").replaceChildren(none, ...sentences.map(text => element("option", text)));
}

function onIdle(run) {
  let timer = setTimeout(run, idle);
  for (const kind of ["keydown", "pointerdown"])
    addEventListener(kind, () => { clearTimeout(timer); timer = setTimeout(run, idle); });
}

function forgetAll() {
  clearPatient();
  forgetPrinted();
  mine.clear();
  $("sent-search").value = $("trial-to").value = $("trial-said").textContent = "";
  $("sent-list").replaceChildren();
  $("recent").replaceChildren();
}

async function begin() {
  dress();
  if (!await whoIsThere(forgetAll)) return;
  desk = await ask("/api/desk");
  if (desk.error) return;
  $("clinic").textContent = desk.clinic;
  fillSentences();
  $("sheets").replaceChildren(element("p", words.choose, "empty"));
  $("search").focus();
  await search();
  drawLetters();
  route();
  findPrinters();
  const events = new EventSource("/api/events");
  events.addEventListener("letter", () => byItself(drawLetters));
  events.addEventListener("catalogue", () => byItself(search));
}

addEventListener("hashchange", route);
addEventListener("keydown", onKey);
onIdle(() => {
  forgetAll();
  byItself(drawLetters);
});
$("search").addEventListener("input", search);
$("print").addEventListener("click", printIt);
$("printing").addEventListener("submit", event => { event.preventDefault(); printIt(); });
$("print-here").addEventListener("click", printInBrowser);
$("to").addEventListener("input", checkAddress);
$("to-meant").addEventListener("click", () => { $("to").value = $("to-meant").dataset.address; checkAddress(); $("to").focus(); });
$("sentence").addEventListener("change", () => { if ($("sentence").value) $("note").value = $("sentence").value; });
$("letter").addEventListener("submit", event => { event.preventDefault(); send(false); });
$("next").addEventListener("click", () => send(true));
$("spell").addEventListener("click", () => { $("password-spelled").hidden = !$("password-spelled").hidden; });
$("password-done").addEventListener("click", hidePassword);
$("sent-search").addEventListener("input", drawSent);
$("only-troubles").addEventListener("change", drawSent);
$("sent-filter").addEventListener("submit", event => event.preventDefault());
$("language").addEventListener("click", () => {
  switchLanguage();
  fillSentences();
  if (edition) drawPrinting(edition);
  if (chosen) { drawChoices(); if (edition) drawSheets(); } else $("sheets").replaceChildren(element("p", words.choose, "empty"));
  search();
  drawLetters();
  route();
});
begin();
