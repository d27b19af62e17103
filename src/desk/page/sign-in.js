// The door of a desk on a network: a name and a password, and why it stays shut.
import { words, dress, switchLanguage, refusal } from "/words.js";

const $ = id => document.getElementById(id);
let isAsking = false;

function say(text, at) {
  $("fault").textContent = text;
  $("fault").hidden = !text;
  at?.focus();
}

async function signIn() {
  if (isAsking) return;
  if (!$("name").value.trim()) return say(words.needName, $("name"));
  if (!$("secret").value) return say(words.needPassword, $("secret"));
  isAsking = true;
  try {
    const answer = await fetch("/api/sign-in", { method: "POST",
      body: new URLSearchParams({ name: $("name").value, password: $("secret").value }) });
    if (answer.ok) return location.replace("/");
    $("secret").value = "";
    say(refusal(await answer.json()), $("secret"));
  } catch {
    say(words.failed, $("secret"));
  } finally {
    isAsking = false;
  }
}

$("sign-in").addEventListener("submit", event => { event.preventDefault(); signIn(); });
$("language").addEventListener("click", () => { switchLanguage(); say(""); });
dress();
$("name").focus();
