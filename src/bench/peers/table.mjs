// Prints what `./kontor bench --peers` measured as Markdown, with the ratios to Kontor.
import { readFileSync } from "node:fs";

const lines = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => line.split("\t"));
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
for (const [what, title] of [["list", "The members of a network today"], ["record", "One organization"]]) {
  console.log(`\n### ${title}\n`);
  row(["", "answers", "req/s", "p50 ms", "p99 ms", "KB", "Kontor made ÷ this", "Kontor as served ÷ this", "load average"]);
  row(Array(9).fill("---"));
  const speed = (way) => lines.find((line) => line[0] === "Kontor" && line[1] === way && line[2] === what)?.[3];
  const ratio = (way, line) => speed(way) && line[3] > 0 ? (speed(way) / line[3]).toFixed(1) : "–";
  for (const line of lines.filter((it) => it[2] === what)) {
    const [name, way, , requests, p50, p99, bytes, failed, , load] = line;
    row([name, way, Number(requests).toLocaleString("en") + (failed === "0" ? "" : ` (${failed} failed)`), p50, p99,
      (bytes / 1024).toFixed(1), ratio("made", line), ratio("kept", line), load]);
  }
}
