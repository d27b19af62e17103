// The desk of a network in a real browser: signing in, what each role sees, screens that were left, accounts.
//   node network.mjs YAPRAK SITE PICTURES     SITE has a mail.yaml; accounts and a certificate are made here
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
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

const key = `${site}/desk.key`, certificate = `${site}/desk.crt`, accounts = `${site}/.desk`;
execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key,
  "-out", certificate, "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], { stdio: "ignore" });
execFileSync("chmod", ["600", key]);
const user = (words, said = "") => execFileSync(yaprak, ["desk", "user", ...words, "--accounts", accounts], { input: said + "\n" }).toString();
user(["add", "yonetici", "--role", "admin"], "yönetici parolası");
user(["add", "ayse", "--role", "reception"], "danışma parolası");
user(["pin", "ayse"], "2580");

const desk = spawn(yaprak, ["desk", site, "--listen", "127.0.0.1:0", "--tls", `${certificate},${key}`]);
const address = await new Promise((take, refuse) => {
  let text = "";
  desk.stdout.on("data", part => { text += part; const found = text.match(/https\S+/); if (found) take(found[0]); });
  desk.on("exit", code => refuse(new Error(`the desk ended with ${code}`)));
  desk.stderr.on("data", part => process.stderr.write(part));
});
check("the address has no token", !address.includes("?"), address);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
async function screen() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "tr-TR", ignoreHTTPSErrors: true });
  const page = await context.newPage();
  page.on("pageerror", e => check("no script fails", false, e.message));
  page.on("console", m => { if (m.type() === "error" && !/40[349]|42[239]/.test(m.text())) check("nothing is wrong in the console", false, m.text()); });
  return [page, context];
}
async function judged(page, name) {
  await page.evaluate(readFileSync(axe, "utf8"));
  for (const colorScheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(() => window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
    check(`axe finds nothing on ${name}, ${colorScheme}`, violations.length === 0,
      violations.map(v => `${v.id} ${v.nodes.map(n => n.target + " " + (n.any[0]?.message ?? "")).join(" | ")}`).join("; "));
  }
}
async function signIn(page, name, password) {
  await page.fill("#name", name);
  await page.fill("#secret", password);
  await page.keyboard.press("Enter");
}
const isHidden = (page, id) => page.evaluate(i => document.getElementById(i).offsetParent === null, id);

// ---- the door
const [page, context] = await screen();
const first = await page.goto(address);
check("without a session there is the door alone", first.status() === 403);
check("the name has the focus", await page.evaluate(() => document.activeElement.id === "name"));
await page.keyboard.press("Enter");
await page.waitForSelector("#fault:not([hidden])");
await signIn(page, "ayse", "yanlış parola");
await page.waitForFunction(() => document.querySelector("#fault").textContent.includes("yanlış"));
check("a wrong password is gone from the page", await page.inputValue("#secret") === "");
await judged(page, "the door");
await page.screenshot({ path: `${pictures}/desk-sign-in.png` });
await signIn(page, "ayse", "danışma parolası");
await page.waitForSelector(".hits button");
const cookie = (await context.cookies()).find(c => c.name.startsWith("__Host-yaprak"));
check("the cookie is for this server over TLS alone", cookie?.httpOnly && cookie.secure && cookie.sameSite === "Strict");
check("the page names who is signed in", (await page.textContent("#who-name")) === "ayse");

// ---- the reception: own letters, no settings of others
await page.keyboard.type("uyku");
await page.waitForFunction(() => document.querySelector(".hits mark"));
await page.keyboard.press("Enter");
await page.waitForSelector("#act:not([hidden])");
await page.fill("#to", "hasta@ornek.com.tr");
await page.focus("#to");
await page.keyboard.press("Enter");
await page.waitForSelector("#recent li.good", { timeout: 20000 });
check("the reception is not shown addresses", !(await page.textContent("#recent")).includes("Adresi göster"));
const status = path => page.evaluate(async p => (await fetch(p)).status, path);
for (const path of ["/api/settings", "/api/log", "/api/accounts", "/api/letters.csv"])
  check(`the reception may not ask for ${path}`, await status(path) === 403);
await page.click('a[href="#settings"]');
check("the reception sees no accounts", await isHidden(page, "accounts-part") && await isHidden(page, "mail-heading"));
check("one's own account is there", !await isHidden(page, "own-part"));
await judged(page, "one's own account");

// ---- a screen that was left
await page.click('a[href="#pages"]');
await page.fill("#to", "hasta@ornek.com.tr");
await page.click("#lock-now");
await page.waitForSelector("#lock:not([hidden])");
check("nothing of a patient is behind the lock", await page.inputValue("#to") === "" && await page.evaluate(() => !document.body.innerText.includes("ornek")));
check("the server gives nothing while the screen is locked", await status("/api/pages") === 423);
await judged(page, "a locked screen");
await page.screenshot({ path: `${pictures}/desk-lock.png` });
await page.reload();
await page.waitForSelector("#lock:not([hidden])");
await page.fill("#pin", "1379");
await page.keyboard.press("Enter");
await page.waitForSelector("#pin-fault:not([hidden])");
await page.fill("#pin", "2580");
await page.keyboard.press("Enter");
await page.waitForSelector(".hits button");
check("the PIN opens the screen", await page.isHidden("#lock"));
await page.clock.install();
await page.reload();
await page.waitForSelector(".hits button");
await page.clock.fastForward("05:02");
await page.waitForSelector("#lock:not([hidden])");
check("five minutes without a key lock the screen", await status("/api/pages") === 423);
for (const pin of ["1379", "1379", "1379"]) {
  await page.fill("#pin", pin);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !document.querySelector("#pin") || document.querySelector("#pin").value === "");
  await new Promise(done => setTimeout(done, 400));
}
await page.waitForSelector("#sign-in");
check("three wrong PINs end the session", true);

// ---- the admin: accounts, the log
const [boss] = await screen();
await boss.goto(address);
await signIn(boss, "YÖNETİCİ".replace("Ö", "o"), "yönetici parolası");
await boss.waitForSelector(".hits button");
await boss.click('a[href="#settings"]');
await boss.waitForSelector("#account-list li");
check("the log tells who sent what", (await boss.textContent("#log-rows")).includes("gönderdi") && !(await boss.textContent("#log-rows")).includes("hasta@"));
await boss.fill("#new-name", "mehmet");
await boss.fill("#new-secret", "kısa");
await boss.click("#new-account button");
await boss.waitForFunction(() => document.querySelector("#accounts-said").textContent.includes("10 karakter"));
await boss.fill("#new-secret", "üç dört sözcük");
await boss.selectOption("#new-role", "editor");
await boss.click("#new-account button");
await boss.waitForFunction(() => document.querySelector("#account-list").textContent.includes("mehmet"));
await judged(boss, "accounts and the log");
await boss.evaluate(() => document.querySelector("#own-part").scrollIntoView());
await boss.screenshot({ path: `${pictures}/desk-accounts.png` });
await boss.click('a[href="#letters"]');
await boss.waitForSelector("#sent-list li");
check("the admin sees who sent a letter", (await boss.textContent("#sent-list")).includes("ayse"));
await boss.setViewportSize({ width: 320, height: 900 });
await boss.click('a[href="#settings"]');
await boss.waitForSelector("#account-list li");
check("nothing is cut off at 320 px", await boss.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
await boss.setViewportSize({ width: 1440, height: 900 });

// ---- an account that is gone is out at once
const [third] = await screen();
await third.goto(address);
await signIn(third, "mehmet", "üç dört sözcük");
await third.waitForSelector(".hits button");
user(["remove", "mehmet"]);
await third.fill("#search", "uyku");
await third.waitForSelector("#sign-in");
check("who was removed is signed out", true);

// ---- out
await boss.click("#sign-out");
await boss.waitForSelector("#sign-in");
await boss.goBack().catch(() => {});
await boss.goto(address);
check("after signing out the door is shut", await boss.isVisible("#sign-in"));
for (let i = 0; i < 6; i++) {
  await signIn(boss, "yonetici", "yanlış parola");
  await boss.waitForFunction(() => document.querySelector("#secret").value === "");
  await new Promise(done => setTimeout(done, 100));
}
await boss.waitForFunction(() => document.querySelector("#fault").textContent.includes("yeniden deneyin"));
await signIn(boss, "yonetici", "yönetici parolası");
await boss.waitForFunction(() => document.querySelector("#secret").value === "");
check("after five wrong ones the right password has to wait, too", await boss.isVisible("#sign-in"));
user(["unlock", "yonetici"]);
await signIn(boss, "yonetici", "yönetici parolası");
await boss.waitForSelector(".hits button");
check("unlock lets it try again", true);

await browser.close();
desk.kill("SIGTERM");
await new Promise(done => desk.on("exit", code => { check("the desk ends in order", code === 0 || code === 143, String(code)); done(); }));
process.exit(failures ? 1 : 0);
