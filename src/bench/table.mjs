// Prints what `./kontor bench` measured as Markdown: for each size a column, and the growth of p99.
import { readFileSync } from "node:fs";

const lines = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => line.split("\t"));
const sizes = [...new Set(lines.map(([size]) => Number(size)))].sort((a, b) => a - b);
const number = (value) => Number(value).toLocaleString("en");
const of = (way) => lines.filter((line) => line[1] === way);
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
const head = (title, cells) => {
  console.log(`\n### ${title}\n`);
  row(cells);
  row(cells.map(() => "---"));
};
/** The rounds of one thing, for each size. */
const at = (measured, isIt) => sizes.map((size) => measured.filter((line) => Number(line[0]) === size && isIt(line)));
const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const figure = (rounds, column) => middle(rounds.map((line) => Number(line[column])));
/** In the middle of the rounds, from the smallest size to the largest. */
const growth = (cells, column) => {
  const first = cells[0], last = cells.at(-1);
  const grown = last.flatMap((line, round) => Number(first[round]?.[column]) > 0 ? line[column] / first[round][column] : []);
  return sizes.length > 1 && grown.length > 0 ? middle(grown).toFixed(1) : "–";
};

/** Requests a second, p50, p99 and processor time, each in the middle of the rounds. */
function said(rounds) {
  if (rounds.length === 0) return "–";
  const failed = rounds.reduce((sum, line) => sum + Number(line[8]), 0);
  const [p50, p99, processor] = [5, 6, 10].map((column) => figure(rounds, column).toFixed(2));
  return `${number(figure(rounds, 4))} · ${p50} · ${p99} · ${processor}${failed ? ` (${failed} failed)` : ""}`;
}

function pages(way, title) {
  // A round in which nothing was answered in time says nothing.
  const measured = of(way).filter((line) => Number(line[9]) > 0);
  if (measured.length === 0) return;
  head(title, ["page", "format", ...sizes.map((size) => `${number(size)}: req/s · p50 · p99 ms · processor ms`),
    "p99 growth", "processor growth", "KB"]);
  for (const key of new Set(measured.map(([, , kind, format]) => `${kind}\t${format}`))) {
    const [kind, format] = key.split("\t");
    const cells = at(measured, (line) => line[2] === kind && line[3] === format);
    row([kind, format, ...cells.map(said), growth(cells, 6), growth(cells, 10),
      cells.at(-1).length ? (figure(cells.at(-1), 7) / 1024).toFixed(1) : "–"]);
  }
}

head("The registers", ["", ...sizes.map(number)]);
for (const name of new Set(of("note").map((line) => line[2]))) {
  row([name, ...at(of("note"), (line) => line[2] === name).map(([line]) => line?.[3] ?? "–")]);
}
row(["load average", ...sizes.map((size) => {
  const loads = lines.filter((line) => Number(line[0]) === size && line.length === 12).map((line) => Number(line[11]));
  return loads.length ? `${Math.min(...loads)}–${Math.max(...loads)}` : "–";
})]);
pages("made", "Made each time (nothing kept)");
pages("kept", "As served (answers kept)");
pages("one", "Names, one reader at a time (nothing kept)");
head("Names, the indexes alone", ["typed", ...sizes.map((size) => `${number(size)}: p50 · p99 ms · of the processor`)]);
for (const kind of new Set(of("index").map((line) => line[2]))) {
  row([kind, ...at(of("index"), (line) => line[2] === kind).map(([line]) => !line ? "–" : kind === "names"
    ? `${number(line[3])} of places, ${number(line[4])} of the register`
    : `${line[3]} · ${line[4]} · ${line[5]} · ${line[6]}`)]);
}
