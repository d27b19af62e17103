// Printing on the printers that the desk's machine knows. Where there is none, and for pages that
// no paper has the size of, the browser prints.
import { words } from "/words.js";
import { ask, element } from "/desk.js";

const $ = id => document.getElementById(id);
const ended = ["done", "cancelled", "failed", "unknown"];
const mostShown = 4, mostQuestions = 20;
let printers = [], jobs = [], shown = null, isPrinting = false;

export const printerText = one => {
  const title = printers.filter(other => other.title === one.title).length > 1 ? `${one.title} (${one.name})` : one.title;
  return one.isStopped || !one.isAccepting ? words.printerStopped(title) : title;
};

// Says what is wrong with the print server; nothing where all is well.
export async function findPrinters() {
  const answer = await ask("/api/printers");
  if (answer.error) return { printers, trouble: answer.error };
  printers = answer.printers;
  drawForm();
  return answer;
}

const chosenPrinter = () => (shown?.isPaper ? printers.find(one => one.name === $("printer").value) : undefined);

// Another brochure: one copy, on both sides where that can be.
export function drawPrinting(edition) {
  if (edition?.hash !== shown?.hash) $("copies").value = 1;
  shown = edition;
  drawForm();
  drawSides();
  findPrinters();
}

function drawForm() {
  const usable = shown?.isPaper ? printers : [];
  $("printing").hidden = $("print-here").hidden = usable.length === 0;
  const before = $("printer").value;
  $("printer").replaceChildren(...usable.map(one => {
    const made = element("option", printerText(one));
    made.value = one.name;
    made.selected = before && usable.some(other => other.name === before) ? one.name === before : one.isDefault;
    return made;
  }));
  if (usable.length) $("paper").textContent = shown.isSheet ? words.onSheets(shown.sides) : words.onSides(shown.sides);
  if ($("printer").value !== before) drawSides();
}

function drawSides() {
  const can = Boolean(chosenPrinter()?.bothSides) && shown.sides > 1;
  $("both-sides").disabled = !can;
  $("both-sides").checked = can;
}

// Says "browser" where the browser has to print, "gone" where the brochure changed meanwhile. While
// one order is on its way no other begins.
export async function printNow(edition) {
  const printer = chosenPrinter();
  if (!printer) return "browser";
  const copies = $("copies");
  if (!copies.reportValidity()) { copies.focus(); return ""; }
  if (isPrinting) return "";
  isPrinting = true;
  $("print").setAttribute("aria-disabled", "true");
  const answer = await ask("/api/print", {
    hash: edition.hash, printer: printer.name, copies: copies.value, sides: $("both-sides").checked ? "both" : "one",
  });
  isPrinting = false;
  $("print").removeAttribute("aria-disabled");
  if (answer.error === "gone") return "gone";
  copies.value = 1;
  const job = { title: printer.title, number: answer.job, state: answer.error ? "failed" : "waiting", why: answer.error };
  jobs = [job, ...jobs];
  if (answer.error) findPrinters();
  else follow(job);
  drawJobs();
  return "";
}

async function follow(job) {
  for (let silent = 0; !ended.includes(job.state);) {
    await new Promise(done => setTimeout(done, silent ? 5000 : 1500));
    const answer = await ask("/api/print/state", { job: job.number });
    silent = answer.error ? silent + 1 : 0;
    if (!answer.error) job.state = answer.state;
    if (silent > mostQuestions) job.state = "unknown";
    drawJobs();
  }
}

function jobItem(job) {
  const item = element("li", "", ["failed", "stopped"].includes(job.state) ? "bad" : "");
  item.append(element("span", [words.printState(job.title, job.state), job.why].filter(Boolean).join(" ")));
  if (ended.includes(job.state)) return item;
  const stop = element("button", words.cancelPrint, "plain");
  stop.type = "button";
  stop.addEventListener("click", async () => {
    stop.disabled = true;
    const answer = await ask("/api/print/cancel", { job: job.number });
    if (answer.error) job.why = answer.error;
    else job.state = answer.state;
    drawJobs();
  });
  item.append(stop);
  return item;
}

// What is not at its end stays; of the others only the last ones.
function drawJobs() {
  jobs = jobs.filter((job, place) => place < mostShown || !ended.includes(job.state));
  $("print-jobs").hidden = jobs.length === 0;
  $("print-jobs").replaceChildren(...jobs.map(jobItem));
}

export function forgetPrinted() {
  jobs = jobs.filter(job => !ended.includes(job.state));
  $("copies").value = 1;
  drawJobs();
}

$("printer").addEventListener("change", drawSides);
addEventListener("focus", () => { if (shown) findPrinters(); });
