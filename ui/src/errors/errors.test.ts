// The error table against the engine's own list, and the words people read.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CommandError } from "@/ipc";
import { apiError } from "../../test/engine";
import { detailsOf } from "./CopyDetails";
import { ERRORS, PROBLEMS } from "./table";
import { wordingOf } from "./words";

/** The codes as crates/engine/src/error.rs lists them. */
function codesOf(name: string): string[] {
  const source = readFileSync(join(import.meta.dirname, "../../../crates/engine/src/error.rs"), "utf8");
  const block = source.slice(source.indexOf(` ${name} {`)).split(/^ {4}\}/m)[0] ?? "";
  return [...block.matchAll(/= "([a-z_]+)"/g)].map((found) => found[1] ?? "");
}

describe("the error table", () => {
  it("knows every code of the engine and no other", () => {
    expect(codesOf("ErrorCode").length).toBeGreaterThan(20);
    expect(Object.keys(ERRORS).sort()).toEqual(codesOf("ErrorCode").sort());
    expect(Object.keys(PROBLEMS).sort()).toEqual(codesOf("ProblemCode").sort());
  });

  it("names texts after the codes, so that the command line finds them", () => {
    for (const [code, { key }] of Object.entries(ERRORS)) expect(key).toBe(`error-${code.replaceAll("_", "-")}`);
    for (const [code, key] of Object.entries(PROBLEMS)) expect(key).toBe(`problem-${code.replaceAll("_", "-")}`);
  });
});

describe("wording", () => {
  const en = wordingOf("en");

  it("says the thing and the way out", () => {
    const words = en.error(new CommandError(apiError("file_busy", { hint: "SQLITE_BUSY (5)" })));
    expect(words.title).toBe("The database stopped answering");
    expect(words.text).toContain("try again");
    expect(words.action).toBe("retry");
    expect(words.hint).toBe("SQLITE_BUSY (5)");
  });

  it("gives the seconds of a lock-out as a number", () => {
    const words = en.error(new CommandError(apiError("too_many_attempts", { params: { seconds: "30" } })));
    expect(words.seconds).toBe(30);
    expect(words.text).toContain("30 seconds");
  });

  it("shows the report number only for failures", () => {
    expect(en.error(new CommandError(apiError("internal"))).hint).toBe("#89abcdef");
    expect(en.error(new CommandError(apiError("invalid_credentials"))).hint).toBeNull();
  });

  it("takes anything unknown for a defect, without showing it", () => {
    const words = en.error(new TypeError("x is undefined"));
    expect(words.title).toBe("Something went wrong");
    expect(words.text).not.toContain("undefined");
  });

  it("finds the sentence of the field at fault", () => {
    const api = apiError("invalid_input", { problems: [{ field: "Title", code: "too_long", params: { max: "160" } }] });
    expect(en.field(new CommandError(api), "Title")).toBe("At most 160 characters");
    expect(en.field(new CommandError(api), "Other")).toBeUndefined();
  });
});

it("details to copy name the failure, and nothing of what it was about", () => {
  const error = new CommandError({
    code: "file_busy",
    params: { path: "/home/ana/private.sqlite" },
    field: null,
    hint: "SQLITE_BUSY (5)",
    problems: [],
    correlation_id: "7f3a",
  });
  const text = detailsOf(error, { version: "1.2.3", platform: "linux" });
  expect(text).toBe("Bureau 1.2.3, linux\nerror: file_busy\nsqlite: SQLITE_BUSY (5)\nlog: 7f3a");
});
