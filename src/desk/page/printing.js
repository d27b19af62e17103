// Printing on the printers that the desk's machine knows. Where there is none, the browser prints.
import { words } from "/words.js";
import { ask, element } from "/desk.js";

const $ = id => document.getElementById(id);
const ended = ["done", "cancelled", "failed", "unknown"];
let printers = [], job = null, shown = null;

export async function beginPrinting() {
  const answer = await ask("/api/printers");
  printers = answer.error ? [] : answer.printers;
  if (shown) drawPrinting(shown);
}

export const printerText = one =>
  (one.isStopped || !one.isAccepting ? words.printerStopped(one.title) : one.title);

const chosenPrinter = () => printers.find(one => one.name === $("printer").value);

export function drawPrinting(edition) {
  shown = edition;
  $("printing").hidden = $("print-here").hidden = printers.length === 0;
  if (printers.length === 0) return;
  const before = $("printer").value;
  $("printer").replaceChildren(...printers.map(one => {
    const made = element("option", printerText(one));
    made.value = one.name;
    made.selected = before ? one.name === before : one.isDefault;
    return made;
  }));
  drawSides();
  $("paper").textContent = edition.isSheet ? words.onSheets(edition.sides) : words.onSides(edition.sides);
  drawJob();
}

function drawSides() {
  const can = Boolean(chosenPrinter()?.bothSides) && shown.sides > 1;
  $("both-sides").disabled = !can;
  $("both-sides").checked = can;
}

// Says "browser" where the browser has to print, "gone" where the brochure changed meanwhile.
export async function printNow(edition) {
  const printer = chosenPrinter();
  if (!printer) return "browser";
  const copies = $("copies");
  if (!copies.reportValidity()) { copies.focus(); return ""; }
  $("print").disabled = true;
  const answer = await ask("/api/print", {
    hash: edition.hash, printer: printer.name, copies: copies.value, sides: $("both-sides").checked ? "both" : "one",
  });
  $("print").disabled = false;
  if (answer.error === "gone") return "gone";
  if (answer.error) {
    job = { state: "failed", title: printer.title, why: answer.error };
    return drawJob();
  }
  job = { printer: printer.name, title: printer.title, number: answer.job, state: "waiting" };
  copies.value = 1;
  drawJob();
  follow(job);
}

async function follow(one) {
  while (one === job && !ended.includes(one.state)) {
    await new Promise(done => setTimeout(done, 1500));
    const answer = await ask("/api/print/state", { printer: one.printer, job: one.number });
    if (answer.error) return;
    one.state = answer.state;
    if (one === job) drawJob();
  }
}

function drawJob() {
  $("print-job").hidden = !job;
  if (!job) return;
  $("print-job").classList.toggle("bad", ["failed", "stopped"].includes(job.state));
  $("print-state").textContent = [words.printState(job.title, job.state), job.why].filter(Boolean).join(" ");
  $("print-cancel").hidden = ended.includes(job.state);
}

$("printer").addEventListener("change", drawSides);
$("printing").addEventListener("submit", event => event.preventDefault());
$("print-cancel").addEventListener("click", async () => {
  const answer = await ask("/api/print/cancel", { printer: job.printer, job: job.number });
  if (!answer.error) job.state = answer.state;
  drawJob();
});
