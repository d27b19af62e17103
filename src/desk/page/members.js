// Who is at the screen: a screen that was left and opens by a PIN, one's own PIN and password, and
// for an admin all accounts and who did what.
import { words, clock, refusal } from "/words.js";
import { ask, element } from "/desk.js";

const $ = id => document.getElementById(id);
const reception = 0, admin = 2;
let me = { user: "", rank: admin };

export const isAdmin = () => me.rank >= admin;
export const seesAll = () => me.rank > reception;
export const csrf = () => me.csrf;

// Everything a patient is on goes: whoever comes next is asked who they are.
let forget = () => {};

export function showLock() {
  if (!$("lock").hidden) return;
  forget();
  $("lock").hidden = false;
  for (const e of document.querySelectorAll("main:not(#lock), #tabs, #notice")) e.inert = true;
  document.body.classList.add("is-locked");
  $("lock-who").textContent = words.lockedFor(me.user);
  $("pin").value = "";
  $("pin").focus();
}

function say(id, text) {
  $(id).textContent = text;
  $(id).hidden = !text;
}

async function unlock() {
  if (!$("pin").value) return $("pin").focus();
  const answer = await ask("/api/unlock", { pin: $("pin").value });
  $("pin").value = "";
  if (!answer.error) return location.reload();
  if (answer.error === "over") return location.replace("/");
  say("pin-fault", refusal(answer, words.wrongPin));
  $("pin").focus();
}

async function leave(path) {
  await ask(path, {});
  path === "/api/lock" && me.hasPin ? showLock() : location.replace("/");
}

// Calls `run` after so many minutes without a key or a click.
function onIdle(minutes, run) {
  let last = Date.now();
  for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, () => { last = Date.now(); });
  setInterval(() => { if (Date.now() - last >= minutes * 60000) { last = Date.now(); run(); } }, 1000);
}

// Asks who is there. Returns whether the desk may begin.
export async function whoIsThere(clear) {
  forget = clear;
  const answer = await ask("/api/me");
  if (answer.error) return false;
  me = answer;
  const isMember = Boolean(me.user);
  $("who").hidden = $("own-part").hidden = !isMember;
  $("who-name").textContent = me.user;
  $("lock-now").hidden = !me.hasPin;
  for (const e of document.querySelectorAll("[data-admin]")) e.hidden = !isAdmin();
  for (const id of ["accounts-part", "log-part"]) $(id).hidden = !isMember || !isAdmin();
  if (me.locked) { showLock(); return false; }
  if (me.lockAfter) onIdle(me.lockAfter, () => leave("/api/lock"));
  return true;
}

// ---- one's own PIN and password

function ownForm(id, what, done) {
  $(id).addEventListener("submit", async event => {
    event.preventDefault();
    const [old, fresh] = $(id).querySelectorAll("input");
    const answer = await ask(`/api/me/${what}`, { password: old.value, new: fresh.value });
    old.value = fresh.value = "";
    $(`${id}-said`).textContent = answer.error ? refusal(answer, words.wrongPassword) : words[done];
    if (answer.error) return old.focus();
    me = await ask("/api/me");
    $("lock-now").hidden = !me.hasPin;
  });
}

// ---- accounts and the log, for an admin

function button(text, name, run) {
  const made = element("button", text);
  made.type = "button";
  made.setAttribute("aria-label", `${text}: ${name}`);
  made.addEventListener("click", run);
  return made;
}

async function change(what, form) {
  const answer = await ask(`/api/accounts/${what}`, form);
  $("accounts-said").textContent = answer.error ? refusal(answer) : words.accountDone(form.name);
  await drawMembers();
  return !answer.error;
}

function accountItem(account) {
  const item = element("li"), facts = element("span", "", "quiet"), buttons = element("p", "", "buttons");
  item.append(element("b", account.name), facts, buttons);
  facts.textContent = ` · ${words.roles[account.role]} · ${account.hasPin ? words.hasPin : words.hasNoPin} · ${account.signedIn ? words.signedInAt(clock(account.signedIn)) : words.neverSignedIn}`;
  if (account.locked) {
    item.append(element("span", words.accountLocked, "warning"));
    buttons.append(button(words.unlockAccount, account.name, () => change("unlock", { name: account.name })));
  }
  if (account.name !== me.user) {
    let isSure = false;
    const remove = button(words.removeAccount, account.name, () => {
      if (isSure) return change("remove", { name: account.name });
      isSure = true;
      remove.textContent = words.removeSurely;
    });
    buttons.append(remove);
  }
  return item;
}

function entryRow(entry) {
  const row = element("tr");
  for (const text of [clock(entry.at), entry.who, words.deeds[entry.what] ?? entry.what, words.deedAbout(entry.about), entry.address])
    row.append(element("td", text));
  return row;
}

export async function drawMembers() {
  if (!me.user || !isAdmin()) return;
  const [{ accounts }, { entries }] = await Promise.all([ask("/api/accounts"), ask("/api/log")]);
  if (accounts) $("account-list").replaceChildren(...accounts.map(accountItem));
  if (entries) $("log-rows").replaceChildren(...entries.map(entryRow));
  const chosen = $("new-role").value;
  $("new-role").replaceChildren(...Object.entries(words.roles).map(([value, text]) => {
    const option = element("option", text);
    option.value = value;
    return option;
  }));
  if (chosen) $("new-role").value = chosen;
}

ownForm("own-pin", "pin", "pinSet");
ownForm("own-password", "password", "passwordSet");
$("lock").addEventListener("submit", event => { event.preventDefault(); unlock(); });
$("lock-now").addEventListener("click", () => leave("/api/lock"));
for (const id of ["sign-out", "lock-sign-out"]) $(id).addEventListener("click", () => leave("/api/sign-out"));
$("new-account").addEventListener("submit", async event => {
  event.preventDefault();
  const form = { name: $("new-name").value, role: $("new-role").value, password: $("new-secret").value };
  if (await change("add", form)) $("new-name").value = "";
  $("new-secret").value = "";
});
