// Prints what `./kontor bench` measured as Markdown: for each size a column, and the growth of p99.
import { readFileSync } from "node:fs";

const lines = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => line.split("\t"));
const sizes = [...new Set(lines.map(([size]) => Number(size)))].sort((a, b) => a - b);
const number = (value) => Number(value).toLocaleString("en");
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);

function table(way, title) {
  const measured = lines.filter((line) => line[1] === way);
  if (measured.length === 0) return;
  console.log(`\n### ${title}\n`);
  row(["page", "format", ...sizes.map((size) => `${number(size)}: req/s · p50 · p99 ms`), "p99 growth", "KB"]);
  row(["---", "---", ...sizes.map(() => "---"), "---", "---"]);
  for (const key of new Set(measured.map(([, , kind, format]) => `${kind}\t${format}`))) {
    const [kind, format] = key.split("\t");
    const at = sizes.map((size) =>
      measured.find((line) => Number(line[0]) === size && line[2] === kind && line[3] === format));
    const cells = at.map((line) =>
      line ? `${number(line[4])} · ${line[5]} · ${line[6]}${line[8] === "0" ? "" : ` (${line[8]} failed)`}` : "–");
    const first = at[0], last = at.at(-1);
    const growth = first && last && sizes.length > 1 ? (last[6] / first[6]).toFixed(1) : "–";
    row([kind, format, ...cells, growth, last ? (last[7] / 1024).toFixed(1) : "–"]);
  }
}

console.log("### The registers\n");
row(["", ...sizes.map(number)]);
row(["---", ...sizes.map(() => "---")]);
const notes = lines.filter((line) => line[1] === "note");
for (const name of new Set(notes.map((line) => line[2]))) {
  row([name, ...sizes.map((size) => notes.find((it) => Number(it[0]) === size && it[2] === name)?.[3] ?? "–")]);
}
row(["load average", ...sizes.map((size) => {
  const loads = lines.filter((line) => Number(line[0]) === size && line[1] !== "note").map((line) => Number(line[9]));
  return loads.length ? `${Math.min(...loads)}–${Math.max(...loads)}` : "–";
})]);
table("made", "Made each time (nothing kept)");
table("kept", "As served (answers kept)");
