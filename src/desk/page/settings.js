// What an administrator has set up, and a letter that tries it.
import { words } from "/words.js";
import { ask, element } from "/desk.js";
import { findPrinters, printerText } from "/printing.js";
import { drawMembers, isAdmin } from "/members.js";

const $ = id => document.getElementById(id);

function fact(name, value) {
  return [element("dt", name), element("dd", value)];
}

async function drawPrinters() {
  const { printers, trouble } = await findPrinters();
  const list = printers.length ? printers.map(printerText) : [words.noPrinter, trouble].filter(Boolean);
  $("printer-list").replaceChildren(...list.map(text => element("li", text)));
}

let isSending = false;

export async function drawSettings() {
  if (!isAdmin()) return;
  drawPrinters();
  drawMembers();
  const answer = await ask("/api/settings");
  if (answer.error) return;
  const { mail } = answer, canSend = Boolean(mail.host);
  $("mail-state").textContent = answer.trouble ? words.mailBroken(answer.trouble) : words.mailWorks;
  $("mail-state").className = answer.trouble ? "warning" : "";
  $("mail-facts").hidden = $("trial").hidden = !canSend;
  $("mail-facts").replaceChildren(...(canSend ? [
    fact(words.server, mail.host), fact(words.sender, mail.from),
    fact(words.encryption, mail.encrypted ? words.encrypted : words.notEncrypted),
    fact(words.keeping, words.keptFor(mail.keepDays))].flat() : []));
  const sentences = answer.sentences.length ? answer.sentences : words.ready;
  $("sentence-list").replaceChildren(...sentences.map(text => element("li", text)));
  $("about").textContent = words.about(answer.count, answer.version);
}

$("trial").addEventListener("submit", async event => {
  event.preventDefault();
  const to = $("trial-to").value.trim();
  if (!to) { $("trial-said").textContent = words.needAddress; return $("trial-to").focus(); }
  if (isSending) return;
  isSending = true;
  const answer = await ask("/api/letters/trial", { to, note: words.trialNote });
  isSending = false;
  $("trial-said").textContent = answer.error ?? words.trialSent;
  if (!answer.error) $("trial-to").value = "";
});
