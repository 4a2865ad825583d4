// A bench for one journey: its own folder with a copy of Chinook, its own development server, its own browser context.
// What happens to the page besides the journey (console errors, requests elsewhere) is kept and must stay empty.
import { AsyncResource } from "node:async_hooks";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gathering } from "./gathering.mjs";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const requireFromUi = createRequire(new URL("../../ui/package.json", import.meta.url));
const { chromium } = requireFromUi("playwright-core");

const PROGRAM = process.env.BUREAU_CLI ?? join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug", "bureau");
const INTERFACE = process.env.BUREAU_UI ?? join(ROOT, "ui", "dist");
/** Where pictures go. */
export const SCREENS = join(ROOT, "target", "screens");
/** The one without a window first: it draws no frame of a browser around each page. */
const BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].map(
  (name) => `/usr/bin/${name}`,
);

/**
 * How long a page may take to do what is asked of it, in milliseconds. Long enough for a machine that is many times slower or
 * busy with something else; what never comes ends a journey this much later, what comes ends the wait at once.
 */
export const PATIENCE = 60_000;

/** How many times slower pages are made: what counts on a quick machine shows (`BUREAU_SLOWER=6 npm run journeys`). */
const SLOWER = Number(process.env.BUREAU_SLOWER ?? 1);

/** The first superuser of every journey. */
export const ANA = { name: "Ana Ruiz", email: "ana@example.org", password: "tidal-copper-lantern-9" };
/** Whom `bureau user add` gives an account, where a journey has it do so. */
export const BO = { name: "Bo Lind", email: "bo@example.org", password: "velvet-anchor-thistle-4" };

const PLAIN = join(ROOT, "tests", "fixtures", "chinook.sqlite");

/** Runs a command as Ana, with what the program keeps for itself in a folder of the journey's; answers with its document. */
function bureau(folder, args) {
  const own = {
    BUREAU_LEAST_PASSWORD_COST: "1",
    BUREAU_PASSWORD: ANA.password,
    BUREAU_NEW_PASSWORD: BO.password,
    BUREAU_DATA_DIR: join(folder, "command-line"),
    LC_ALL: "C",
  };
  const ran = spawnSync(PROGRAM, [...args, "--json"], { env: { ...process.env, ...own }, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`bureau ${args[0]}: exit ${ran.status}: ${ran.stderr}${ran.error ?? ""}`);
  return JSON.parse(ran.stdout);
}

/** A copy that can be written to. */
function copy(from, to) {
  copyFileSync(from, to);
  chmodSync(to, 0o644);
  return to;
}

let withAna;

/** Chinook with Ana as its superuser, enabled once for all journeys. */
function theEnabled() {
  if (withAna) return withAna;
  const folder = mkdtempSync(join(tmpdir(), "bureau-journey-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = copy(PLAIN, join(folder, "chinook.sqlite"));
  bureau(folder, ["enable", file, "--email", ANA.email, "--name", ANA.name, "--no-backup"]);
  withAna = file;
  return file;
}

let browser;

/** The browser, started once for all journeys. */
function theBrowser() {
  const executablePath = process.env.BUREAU_CHROMIUM ?? BROWSERS.find((path) => existsSync(path));
  browser ??= chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // A page lives for seconds: making its script faster costs more than it saves.
      "--js-flags=--no-opt",
    ],
  });
  return browser;
}

after(async () => {
  await (await browser)?.close();
});

// A journey that is cut off must not leave its server behind.
const servers = new Set();
process.on("exit", () => {
  for (const server of servers) server.kill();
});

const journeys = [];

/** Tells one journey: a test on a bench of its own. When it fails, what its windows show goes to target/screens. */
export function journey(name, options, walk) {
  journeys.push({ name, options, walk });
}

// More at a time than processors: a journey that asks the command line holds up its neighbour in this process.
describe("journeys", { concurrency: 3 }, async () => {
  const tell = AsyncResource.bind(test);
  await gathering.done;
  await new Promise(setImmediate);
  for (const { name, options, walk } of journeys)
    tell(name, { timeout: 15 * PATIENCE }, () => run(name, options, walk));
});

async function run(name, options, walk) {
  const bench = await Bench.start(options);
  let failed = true;
  try {
    await walk(bench);
    failed = false;
  } finally {
    if (failed) await bench.picture(name);
    await bench.end();
  }
}

/** One journey's world. */
export class Bench {
  #server;
  #folder = mkdtempSync(join(tmpdir(), "bureau-journey-"));
  #contexts = [];
  /** What went wrong beside the journey. */
  troubles = [];

  /** A copy of Chinook; with `enabled`, Ana is its superuser. The dialog answers with it, that for a new file with `fresh`; with `opened`, windows start in it. */
  static async start({ enabled = false, opened = false } = {}) {
    const bench = new Bench();
    bench.db = copy(enabled ? theEnabled() : PLAIN, join(bench.#folder, "chinook.sqlite"));
    await bench.#serve(opened ? ["--file", bench.db] : []);
    return bench;
  }

  /** Runs one command of the command line and answers with its document. */
  bureau(...args) {
    return bureau(this.#folder, args);
  }

  async #serve(more) {
    this.fresh = join(this.#folder, "fresh.sqlite");
    this.options = join(this.#folder, "options.toml");
    const options = ["--options", this.options, "--new-options", this.options];
    /** Where the dialog that saves bytes puts them; the app adds the ending. */
    this.bytes = join(this.#folder, "bytes");
    /** What the dialog that chooses a file for a field answers; a journey writes it. */
    this.chosen = join(this.#folder, "chosen.png");
    /** Where the dialog that saves an export puts it; the app adds the ending. */
    this.taken = join(this.#folder, "taken");
    const files = ["--new-bytes", this.bytes, "--bytes", this.chosen, "--new-export", this.taken];
    const dialogs = ["--pick", this.db, "--new", this.fresh, ...files, ...options];
    const args = ["dev-server", "--ui", INTERFACE, "--data", join(this.#folder, "app"), ...dialogs, ...more];
    this.#server = spawn(PROGRAM, args, { stdio: ["ignore", "pipe", "pipe"] });
    servers.add(this.#server);
    let said = "";
    this.url = await new Promise((resolve, reject) => {
      const hear = (chunk) => {
        said += chunk;
        const found = /listening (http:\S+)/.exec(said);
        if (found) resolve(found[1]);
      };
      this.#server.stdout.on("data", hear);
      this.#server.stderr.on("data", hear);
      this.#server.on("error", reject);
      this.#server.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
  }

  /** A new window: its own context, so that nothing is shared but the server. */
  async window({ theme = "light", width = 1440, height = 900, locale = "en-GB", path = "" } = {}) {
    const context = await (await theBrowser()).newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale,
      timezoneId: "Europe/Madrid",
      reducedMotion: "reduce",
    });
    this.#contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    if (SLOWER > 1) {
      const tools = await context.newCDPSession(page);
      await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    }
    this.#watch(page);
    await page.goto(new URL(path, this.url).href);
    return page;
  }

  #watch(page) {
    page.on("pageerror", (error) => this.troubles.push(`error: ${error.message}`));
    page.on("console", (message) => {
      // A refusal of the engine (a wrong password, a conflict) is an answer; the browser logs its status as an error.
      const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
      const ours = message.location().url.startsWith(`${this.url}api/`);
      if (["error", "warning"].includes(message.type()) && !(refusal && ours)) {
        this.troubles.push(`console: ${message.text()} (${message.location().url})`);
      }
    });
    page.on("response", async (response) => {
      // The console names a failed command, the body names its reason.
      if (response.status() >= 500) this.troubles.push(`${response.url()}: ${await response.text().catch(String)}`);
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(this.url) && !request.url().startsWith("blob:")) {
        this.troubles.push(`request elsewhere: ${request.url()}`);
      }
    });
  }

  /** What each window shows now, for whoever looks into a failure. */
  async picture(name) {
    mkdirSync(SCREENS, { recursive: true });
    const slug = name.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase();
    for (const [number, context] of this.#contexts.entries()) {
      for (const page of context.pages())
        await page.screenshot({ path: join(SCREENS, `failed-${slug}-${number}.png`) });
    }
  }

  /** Ends everything; the journey fails when something went wrong beside it. */
  async end() {
    for (const context of this.#contexts) await context.close();
    this.#server.removeAllListeners("exit");
    const ended = new Promise((resolve) => this.#server.once("exit", resolve));
    this.#server.kill();
    await ended;
    servers.delete(this.#server);
    rmSync(this.#folder, { recursive: true, force: true });
    if (this.troubles.length > 0) throw new Error(`beside the journey:\n${this.troubles.join("\n")}`);
  }
}
