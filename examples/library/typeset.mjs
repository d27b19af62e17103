// node typeset.mjs PAGE PDF: a page becomes a PDF by way of a worker; findings go to the standard error.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const [page, out] = process.argv.slice(2);
const worker = spawn(process.env.YAPRAK ?? "yaprak", ["worker"], { stdio: ["pipe", "pipe", "inherit"] });
const answers = createInterface({ input: worker.stdout })[Symbol.asyncIterator]();

// One request after the other: answers come in the order of the requests.
async function typeset(request) {
  worker.stdin.write(JSON.stringify(request) + "\n");
  return JSON.parse((await answers.next()).value);
}

const answer = await typeset({ page, out });
for (const { file, line, message, code } of answer.findings) console.error(`${file}:${line}: ${message} [${code}]`);
if (answer.ok) console.log(`${out}: ${answer.pages} pages`);
worker.stdin.end();
process.exitCode = answer.ok ? 0 : 1;
