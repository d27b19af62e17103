// The desk in a real browser: each screen driven by mouse and by keyboard, judged by axe-core, pictured.
//   node browser.mjs YAPRAK SITE PICTURES     SITE's mail.yaml names a server that takes letters
// Needs the npm packages playwright-core and axe-core, and Chromium (CHROMIUM names another one).
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.env.NODE_MODULES_OF ? process.env.NODE_MODULES_OF + "/" : import.meta.url);
const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");
const [yaprak, site, pictures] = process.argv.slice(2);
mkdirSync(pictures, { recursive: true });

let failures = 0;
function check(what, holds, more = "") {
  if (!holds) failures++;
  console.log(`${holds ? "ok     " : "FAILED "} ${what}${more ? ": " + more : ""}`);
}

const desk = spawn(yaprak, ["desk", site, "--port", "0", "--no-open"]);
const address = await new Promise((take, refuse) => {
  let text = "";
  desk.stdout.on("data", part => { text += part; const found = text.match(/http\S+/); if (found) take(found[0]); });
  desk.on("exit", code => refuse(new Error(`the desk ended with ${code}`)));
  desk.stderr.on("data", part => process.stderr.write(part));
});

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "tr-TR" });
const page = await context.newPage();
page.on("console", m => { if (m.type() === "error" && !/40[49]|422/.test(m.text())) check("nothing is wrong in the console", false, m.text()); });
page.on("pageerror", e => check("no script fails", false, e.message));
const foreign = [];
page.on("request", r => { if (!r.url().startsWith(new URL(address).origin) && !/^(data|blob):/.test(r.url())) foreign.push(r.url()); });

// The policy of the desk lets no script in from outside: this one is put in by the browser's own debugger.
async function judged(screen) {
  await page.evaluate(require("node:fs").readFileSync(axe, "utf8"));
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  check(`axe finds nothing on ${screen}`, violations.length === 0,
    violations.map(v => `${v.id} ${v.nodes.map(n => n.target + " " + (n.any[0]?.message ?? "")).join(" | ")}`).join("; "));
}
const picture = name => page.screenshot({ path: `${pictures}/${name}.png` });
const settled = () => page.waitForFunction(() => [...document.querySelectorAll(".sheets img")].length > 0 &&
  [...document.querySelectorAll(".sheets img")].every(i => i.complete && i.naturalWidth > 0));

// ---- find, see
let begun = Date.now();
await page.goto(address);
await page.waitForSelector(".hits button");
console.log(`first screen: ${Date.now() - begun} ms`);
check("the token is gone from the address", !page.url().includes("t="), page.url());
check("the search has the focus", await page.evaluate(() => document.activeElement.id === "search"));
await judged("the first screen");
begun = Date.now();
await page.keyboard.type("uyku");
await page.waitForFunction(() => document.querySelector(".hits mark"));
console.log(`search: ${Date.now() - begun} ms for four keys`);
begun = Date.now();
await page.keyboard.press("Enter");
await settled();
console.log(`pages seen: ${Date.now() - begun} ms`);
await judged("a brochure");

// ---- favourites and the last ones come first
await page.click(".hits .star");
check("a star is pressed", await page.getAttribute(".hits .star", "aria-pressed") === "true");
const starred = await page.getAttribute(".hits button[data-id]", "data-id");
await page.fill("#search", "");
await page.waitForFunction(() => !document.querySelector(".hits mark"));
check("a favourite stands first", await page.getAttribute(".hits button[data-id]", "data-id") === starred);
await page.fill("#search", "uyku");
await page.waitForFunction(() => document.querySelector(".hits mark"));
await page.focus("#print");

// ---- send, by keyboard alone
await page.keyboard.press("g");
check("G leads to the address", await page.evaluate(() => document.activeElement.id === "to"));
await page.keyboard.type("ayse.yilmaz@gmial.com");
await page.waitForSelector("#to-meant:not([hidden])");
await page.keyboard.press("Tab");
await page.keyboard.press("Enter");
check("a slip is corrected by a key", await page.inputValue("#to") === "ayse.yilmaz@gmail.com");
await page.fill("#to", "hasta.danisma@ornek.com.tr");
await page.waitForSelector("#to-spoken:not([hidden])");
await page.check("#locked");
await picture("desk-send");
await judged("a letter that is written");
await page.focus("#to");
await page.keyboard.press("Enter");
await page.waitForSelector("#password:not([hidden])");
check("the address is gone after sending", await page.inputValue("#to") === "");
await page.click("#spell");
await page.waitForSelector("#recent li.good", { timeout: 15000 });
await picture("desk-password");
await judged("a password and what happened");
await page.click("#password-done");
check("the password is gone from the page", (await page.textContent("#password-text")) === "");

// ---- resend to another address; sent letters
await page.click('a[href="#letters"]');
await page.waitForSelector("#sent-list li.good");
check("the address is masked", !(await page.textContent("#sent-list")).includes("hasta.danisma@"));
await page.click("#sent-list li button:has-text('Adresi düzelt')");
await page.keyboard.type("hasta2@ornek.com.tr");
await page.keyboard.press("Enter");
await page.waitForFunction(() => document.querySelectorAll("#sent-list li.good").length >= 2, null, { timeout: 15000 });
await picture("desk-sent");
await judged("the sent letters");

// ---- print: by the browser, then on a printer that the page is told of
await page.click('a[href="#pages"]');
const opened = context.waitForEvent("page");
await page.click("#print");
const pdf = await opened;
check("printing opens the PDF", pdf.url().includes("/api/files/"));
await pdf.close();
const jobs = [];
await page.route("**/api/printers", route => route.fulfill({ json: { printers: [
  { name: "danisma", title: "Danışma", isDefault: true, isAccepting: true, isStopped: false, bothSides: true },
  { name: "ust", title: "Üst kat", isDefault: false, isAccepting: true, isStopped: true, bothSides: false }] } }));
await page.route("**/api/print", route => { jobs.push(new URLSearchParams(route.request().postData())); return route.fulfill({ json: { job: 7 } }); });
let asked = 0;
await page.route("**/api/print/state", route => route.fulfill({ json: { state: ++asked > 1 ? "done" : "printing" } }));
await page.reload();
await page.waitForSelector(".hits button");
await page.keyboard.type("uyku");
await page.waitForFunction(() => document.querySelector(".hits mark"));
await page.keyboard.press("Enter");
await settled();
await page.waitForSelector("#printing:not([hidden])");
check("the usual printer is chosen", await page.inputValue("#printer") === "danisma");
await page.fill("#copies", "2");
await page.focus("#print");
await page.keyboard.down("y");
for (let i = 0; i < 5; i++) await page.keyboard.down("y");
await page.keyboard.up("y");
await page.waitForSelector("#print-jobs li");
await picture("desk-print");
await judged("a brochure that is printed");
await page.waitForFunction(() => document.querySelector("#print-jobs").textContent.includes("yazdırıldı"), null, { timeout: 10000 });
check("the printer gets what was asked for", jobs.length === 1 && jobs[0].get("copies") === "2" && jobs[0].get("sides") === "both");
await page.unrouteAll();

// ---- settings
await page.click('a[href="#settings"]');
await page.waitForSelector("#mail-facts dd");
check("the server and the sender are shown", (await page.textContent("#mail-facts")).includes("bilgi@ornekklinik.example"));
await page.fill("#trial-to", "yonetici@ornek.com.tr");
await page.keyboard.press("Enter");
await page.waitForFunction(() => document.querySelector("#trial-said").textContent.includes("sıraya"));
await judged("the settings");
await picture("desk-settings");
await page.click('a[href="#letters"]');
await page.waitForFunction(() => document.querySelectorAll("#sent-list li.good").length >= 3, null, { timeout: 15000 });
await page.click('a[href="#pages"]');

// ---- dark, zoomed, narrow, English
await page.emulateMedia({ colorScheme: "dark" });
await judged("the desk in the dark");
await picture("desk-dark");
await page.emulateMedia({ colorScheme: "light" });
for (const width of [720, 320]) {
  await page.setViewportSize({ width, height: 900 });
  check(`nothing is cut off at ${width} px`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await judged(`the desk at ${width} px`);
  if (width === 320) await picture("desk-narrow");
}
await page.setViewportSize({ width: 1440, height: 900 });
await page.click("#language");
check("English by a switch", (await page.textContent("#print")).includes("Print"));
await page.click("#language");
await page.keyboard.press("Escape");
check("nothing of a patient is in the browser's memory", await page.evaluate(() =>
  Object.keys(localStorage).every(k => ["yaprak-desk-language", "yaprak-desk-usual"].includes(k)) && !/@|ornek/.test(JSON.stringify(localStorage)) && sessionStorage.length === 0 && !/@|ornek/.test(location.href + document.title)));
check("no other address was asked", foreign.length === 0, foreign.join(" "));

// ---- who has no token sees nothing
const stranger = await (await browser.newContext()).newPage();
const refused = await stranger.goto(new URL(address).origin + "/");
check("without a session there is nothing to see", refused.status() === 403);
const again = await stranger.goto(address);
check("the token counts once", again.status() === 403);

await browser.close();
desk.kill("SIGTERM");
await new Promise(done => desk.on("exit", code => { check("the desk ends in order", code === 0 || code === 143, String(code)); done(); }));
process.exit(failures ? 1 : 0);
