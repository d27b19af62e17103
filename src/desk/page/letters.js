// Letters as sentences: what became of each, and what can be done next.
import { words, clock } from "/words.js";
import { ask, element } from "/desk.js";
import { isAdmin, seesAll } from "/members.js";

function sentence(letter) {
  const at = clock(letter.changed);
  switch (letter.state) {
    case "sent": return ["good", `${at} ${words.sent}`, words.unread];
    case "failed": return ["bad", `${at} ${words.failedLetter}`, /552|452|full|large/.test(letter.reason) ? words.full : words.noSuchAddress];
    case "unknown": return ["warn", `${at} ${words.unknown}`, ""];
    case "held": return ["warn", words.held, ""];
    case "sending": return ["", words.sending, ""];
    default: return letter.attempts > 0 ? ["warn", words.again(clock(letter.due)), ""] : ["", words.queued, ""];
  }
}

export const isTrouble = letter => ["failed", "unknown", "held"].includes(letter.state) || (letter.state === "queued" && letter.attempts > 0);

function button(text, run) {
  const made = element("button", text);
  made.type = "button";
  made.addEventListener("click", async () => {
    made.disabled = true;
    try { await run(made); } finally { made.disabled = false; }
  });
  return made;
}

function correction(letter, done) {
  const form = element("form"), id = `address-${letter.id}`;
  const label = element("label", words.newAddress), field = element("input");
  const fault = element("p", "", "fault");
  label.htmlFor = field.id = id;
  field.inputMode = "email";
  field.autocomplete = "off";
  field.maxLength = 254;
  fault.setAttribute("role", "alert");
  form.noValidate = true;
  const send = element("button", words.send, "primary");
  form.append(label, field, fault, send);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const answer = await ask(`/api/letters/${letter.id}/again`, { to: field.value, password: "same" });
    if (answer.error) { fault.textContent = words.badAddress; field.focus(); return; }
    done(answer);
  });
  return [form, field];
}

// The item of a list; `done` is called with the server's answer when something was sent again.
export function letterItem(letter, done) {
  const [kind, state, beside] = sentence(letter);
  const item = element("li", "", kind);
  item.append(element("b", state), beside ? ` (${beside})` : "");
  const to = element("span", letter.to || words.forgotten);
  const facts = element("div", "", "quiet");
  facts.append(to, ` · ${letter.title}${letter.locked ? " · " + words.locked : ""}${letter.copyOf ? " · " + words.copy(letter.copyOf) : ""}${letter.by && seesAll() ? " · " + words.by(letter.by) : ""}`);
  item.append(facts);
  if (letter.answer || letter.reason) {
    const details = element("details");
    details.append(element("summary", words.answer), element("span", letter.answer || letter.reason));
    details.lastChild.lang = "en";
    item.append(details);
  }
  if (!letter.to) return item;
  const buttons = element("p", "", "buttons");
  const again = how => button(how === "new" ? words.newPassword : words.resend, async () =>
    done(await ask(`/api/letters/${letter.id}/again`, { password: how })));
  if (["sent", "failed", "unknown"].includes(letter.state)) buttons.append(again("same"));
  if (letter.locked && letter.state === "sent") buttons.append(again("new"));
  if (["sent", "failed", "unknown"].includes(letter.state)) buttons.append(button(words.correct, made => {
    const [form, field] = correction(letter, done);
    item.append(form);
    made.remove();
    field.focus();
  }));
  if (["queued", "held"].includes(letter.state)) buttons.append(button(words.dropLetter, async () => {
    await ask(`/api/letters/${letter.id}/drop`, {});
    done({});
  }));
  if (isAdmin()) buttons.append(button(words.show, async made => {
    const answer = await ask(`/api/letters/${letter.id}/address`, {});
    if (answer.to) { to.textContent = answer.to; made.remove(); }
  }));
  item.append(buttons);
  return item;
}
