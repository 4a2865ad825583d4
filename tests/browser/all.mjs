// Every journey, in one process with one browser, several at a time: `npm run journeys`. A file of journeys runs by itself too.
import { readdirSync } from "node:fs";
import { gathering } from "./gathering.mjs";

const here = new URL(".", import.meta.url);
const files = readdirSync(here).filter((name) => name.endsWith(".test.mjs"));
gathering.done = Promise.all(files.map((name) => import(new URL(name, here))));
