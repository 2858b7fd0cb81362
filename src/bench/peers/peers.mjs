// Lets Directus and PostGraphile serve the same list and the same record as a Kontor that runs, over the same
// PostgreSQL, and loads each with wrk. `./kontor bench --peers` calls it, once for answers that are made and
// once for those that are kept. Everything listens on 127.0.0.1 only.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { loadavg } from "node:os";
import { dirname, join } from "node:path";

const [way, folder, kontor, seconds, work, results] = process.argv.slice(2);
const here = import.meta.dirname;
const today = new Date().toISOString().slice(0, 10);
/** A page of Kontor's data. */
const ROWS = 100;
const say = (text) => process.stderr.write(`${text}\n`);

// --- installing ------------------------------------------------------------------------------

const npm = (folder, scripts, ...args) => execFileSync("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"],
  env: { ...process.env, npm_config_ignore_scripts: String(!scripts), npm_config_audit: "false", npm_config_fund: "false" } });

/** Installs a peer as locked, once; only what cannot do without is compiled. */
function install(name, compiled) {
  const folder = join(work, name);
  const lock = readFileSync(join(here, name, "package-lock.json"), "utf8");
  const done = join(folder, "installed.json");
  if (existsSync(done) && readFileSync(done, "utf8") === lock) return;
  say(`Installing ${name} ...`);
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) cpSync(join(here, name, file), join(folder, file));
  npm(folder, false, "ci");
  if (compiled) {
    say(`Compiling ${compiled}, which ${name} cannot start without; that takes some minutes ...`);
    const node = dirname(dirname(process.execPath));
    if (existsSync(join(node, "include/node/node.h"))) process.env.npm_config_nodedir = node;
    npm(folder, true, "rebuild", compiled);
    execFileSync("node", ["-e", `require("${compiled}")`], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  }
  writeFileSync(done, lock);
}

// --- the database ----------------------------------------------------------------------------

const database = {
  host: "127.0.0.1",
  port: Number(readFileSync(join(folder, "database/postmaster.pid"), "utf8").split("\n")[3]),
  database: "kontor",
  user: "kontor",
  password: readFileSync(join(folder, "database-password"), "utf8").trim(),
};

async function run(file) {
  const { Client } = createRequire(join(work, "postgraphile/package.json"))("pg");
  const client = new Client(database);
  await client.connect();
  await client.query(readFileSync(join(here, file), "utf8"));
  await client.end();
}

// --- the peers -------------------------------------------------------------------------------

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

const running = [];
process.on("exit", () => running.forEach((child) => child.kill()));

/** Starts a peer and waits until it answers. */
async function start(name, command, env, port, path) {
  const log = openSync(join(work, `${name}.log`), "w");
  const child = spawn("node", command, { cwd: join(work, name), stdio: ["ignore", log, log],
    env: { ...process.env, NODE_ENV: "production", ...env } });
  running.push(child);
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) break;
    if (await fetch(address + path).then((it) => it.status < 500, () => false)) return { address, child };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error(`${name} does not start, see ${join(work, `${name}.log`)}`);
}

async function directus() {
  const port = await freePort();
  const env = {
    HOST: "127.0.0.1", PORT: String(port), PUBLIC_URL: "/", SECRET: randomBytes(24).toString("hex"),
    ADMIN_EMAIL: "admin@example.org", ADMIN_PASSWORD: randomBytes(24).toString("hex"),
    DB_CLIENT: "pg", DB_HOST: database.host, DB_PORT: String(database.port), DB_DATABASE: database.database,
    DB_USER: database.user, DB_PASSWORD: database.password, DB_SEARCH_PATH: "peers",
    TELEMETRY: "false", SERVE_APP: "false", WEBSOCKETS_ENABLED: "false", LOG_LEVEL: "error",
    RATE_LIMITER_ENABLED: "false", PRESSURE_LIMITER_ENABLED: "false",
    CACHE_ENABLED: String(way === "kept"), CACHE_STORE: "memory", CACHE_TTL: "30m",
  };
  const cli = join(work, "directus/node_modules/@directus/api/dist/cli/run.js");
  execFileSync("node", [cli, "bootstrap"], { cwd: join(work, "directus"), stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", ...env } });
  await run("directus/permissions.sql");
  const list = (slug, rows) => `/items/membership?filter[network][slug][_eq]=${slug}&filter[since_from][_lte]=${today}`
    + `&filter[until_to][_gt]=${today}&sort=organization.name&limit=${rows}`
    + "&fields=id,kind,since,until,category.name,organization.id,organization.slug,organization.name,organization.country";
  const record = (slug) => `/items/organization?filter[slug][_eq]=${slug}`
    + "&fields=id,slug,kind,level,country,since,until,name,names.id,names.text,names.language,names.kind,"
    + "memberships.id,memberships.kind,memberships.since,memberships.until,memberships.network.slug,memberships.network.name";
  const started = await start("directus", [cli, "start"], env, port, "/server/ping");
  return { ...started,
    list: (slug, rows = ROWS) => [list(slug, rows)], record: (slug) => [record(slug)],
    members: (body) => body.data.map((it) => it.organization.slug),
    networks: (body) => body.data[0].memberships.map((it) => it.network.slug) };
}

async function postgraphile() {
  const port = await freePort();
  const { user, password } = database;
  const url = `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${database.port}/${database.database}`;
  const cli = join(work, "postgraphile/node_modules/postgraphile/cli.js");
  const started = await start("postgraphile", [cli, "-c", url, "-s", "peers", "-n", "127.0.0.1", "-p", String(port),
    "--disable-graphiql", "--disable-query-log", "--no-ignore-rbac", "--no-setof-functions-contain-nulls"], {}, port, "/");
  const list = `query ($slug: String!, $day: Date!, $rows: Int!) { membersOn(slug: $slug, day: $day, first: $rows) { nodes {
    id kind since until categoryByCategory { name } organizationByOrganization { id slug name country } } } }`;
  const record = `query ($slug: String!) { organizationBySlug(slug: $slug) { id slug kind level country since until name
    namesByOrganization { nodes { id text language kind } }
    membershipsByOrganization { nodes { id kind since until organizationByNetwork { slug name } } } } }`;
  const ask = (query, variables) => ["/graphql", JSON.stringify({ query: query.replace(/\s+/g, " "), variables })];
  return { ...started,
    list: (slug, rows = ROWS) => ask(list, { slug, day: today, rows }), record: (slug) => ask(record, { slug }),
    members: (body) => body.data.membersOn.nodes.map((it) => it.organizationByOrganization.slug),
    networks: (body) => body.data.organizationBySlug.membershipsByOrganization.nodes.map((it) => it.organizationByNetwork.slug) };
}

const slugOf = (party) => party.self.split("/").at(-1).replace(/\.json.*$/, "");
const kontors = { address: kontor,
  list: (slug) => [`/networks/${slug}/members.json`], record: (slug) => [`/cities/${slug}.json`],
  members: (body) => body.members.map((it) => slugOf(it.organization)),
  networks: (body) => body.panels.memberships.map((it) => slugOf(it.network)) };

// --- measuring -------------------------------------------------------------------------------

const slugs = (kind, pattern) => readFileSync(join(folder, "bench-addresses.tsv"), "utf8").split("\n")
  .filter((it) => it.startsWith(`${kind}\t`)).map((it) => pattern.exec(it)?.[1]).filter(Boolean);
const asked = { list: slugs("members", /\/networks\/([^/?]+)\/members$/), record: slugs("city", /\/cities\/([^/?]+)$/) };

async function answer(peer, [path, body]) {
  const response = await fetch(peer.address + path, body && { method: "POST", body, headers: { "Content-Type": "application/json" } });
  const text = await response.text();
  const read = response.ok ? JSON.parse(text) : { errors: true };
  if (read.errors) throw new Error(`${peer.address}${path} answers ${response.status}: ${text}`);
  return read;
}

/** Everything of a list: what follows the first page in Kontor, as many rows as there are elsewhere. */
async function whole(peer, slug) {
  if (peer !== kontors) return peer.members(await answer(peer, peer.list(slug, 100_000)));
  const members = [];
  for (let [page] = kontors.list(slug); page;) {
    const body = await answer(kontors, [page]);
    members.push(...kontors.members(body));
    page = body.next && new URL(body.next, kontor).pathname + new URL(body.next, kontor).search;
  }
  return members;
}

/** All tell of the same members and the same memberships, or nothing is measured. */
async function compare(peer) {
  const told = { list: whole, record: async (it, slug) => it.networks(await answer(it, it.record(slug))) };
  for (const [what, tell] of Object.entries(told)) {
    for (const slug of new Set(asked[what].slice(0, 5))) {
      const [ours, theirs] = await Promise.all([kontors, peer].map(async (it) => (await tell(it, slug)).sort().join()));
      if (ours !== theirs) throw new Error(`${slug}: ${peer.address} tells otherwise of this ${what} than Kontor`);
    }
  }
}

function measure(name, peer) {
  const file = join(work, "addresses.tsv");
  for (const what of ["list", "record"]) {
    writeFileSync(file, asked[what].map((slug) => [what, ...peer[what](slug)].join("\t") + "\n").join(""));
    const walk = (time) => execFileSync("wrk", ["-t2", "-c8", `-d${time}s`, "--timeout", "30s", "-s", join(here, "../walk.lua"),
      peer.address, "--", file, what, "html"], { encoding: "utf8" }).trim().split("\n").at(-1).split(" ");
    walk(20);
    const line = [name, way, what, ...walk(seconds), loadavg()[0].toFixed(1)].join("\t");
    say(line);
    writeFileSync(results, `${line}\n`, { flag: "a" });
  }
}

install("postgraphile");
measure("Kontor", kontors);
await run("tables.sql");
// PostGraphile keeps no answers.
const peers = way === "made" ? { PostGraphile: postgraphile, Directus: directus } : { Directus: directus };
for (const [name, begin] of Object.entries(peers)) {
  let peer;
  try {
    if (begin === directus) install("directus", "isolated-vm");
    peer = await begin();
    await compare(peer);
  } catch (failed) {
    say(`${name} is left out: ${String(failed.stderr ?? "").trim().split("\n").at(-1) || failed.message}`);
    continue;
  }
  measure(name, peer);
  peer.child.kill();
}
process.exit(0);
