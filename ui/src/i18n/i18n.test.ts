// The catalogue: same keys in three languages, every text formats, formats follow the language.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";
import { bundleOf } from "./catalogue";
import { formatsOf } from "./format";
import { translateLoose, translator } from "./translate";

const LOCALES = join(import.meta.dirname, "../../../locales");
const read = (language: string, file: string) => readFileSync(join(LOCALES, language, file), "utf8");
const MINE = ["errors.ftl", "shell.ftl"];

function keysOf(language: string, file: string): string[] {
  const resource = new FluentResource(read(language, file));
  return resource.body.flatMap((entry) => [
    entry.id,
    ...Object.keys(entry.attributes).map((name) => `${entry.id}.${name}`),
  ]);
}

describe("the catalogue", () => {
  it.each(MINE)("%s has the same keys in the three languages", (file) => {
    const english = keysOf("en", file);
    expect(english.length).toBeGreaterThan(10);
    expect(keysOf("fr", file).sort()).toEqual([...english].sort());
    expect(keysOf("es", file).sort()).toEqual([...english].sort());
  });

  it.each(["en", "fr", "es"] as const)(
    "every text of the window formats in %s without a missing parameter",
    (language) => {
      const given = new Proxy(
        {},
        {
          get: () => "7",
          has: () => true,
          getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: "7" }),
        },
      );
      for (const file of MINE) {
        for (const key of keysOf(language, file)) {
          const [id = "", attribute] = key.split(".");
          const message = bundleOf(language).getMessage(id);
          const pattern = attribute ? message?.attributes[attribute] : message?.value;
          const errors: Error[] = [];
          if (pattern) bundleOf(language).formatPattern(pattern, given as Record<string, string>, errors);
          expect(errors, key).toEqual([]);
        }
      }
    },
  );

  it("leaves the terminal's texts out of the window", () => {
    expect(bundleOf("en").getMessage("shell-cancel")).toBeDefined();
    expect(bundleOf("en").getMessage("cli-done")).toBeUndefined();
  });
});

describe("translator", () => {
  it("speaks the language it was made for", () => {
    expect(translator("en")("shell-cancel")).toBe("Cancel");
    expect(translator("fr")("shell-cancel")).toBe("Annuler");
    expect(translator("es")("shell-cancel")).toBe("Cancelar");
  });

  it("chooses the plural by the number", () => {
    expect(translator("en")("shell-recent-tables", { count: 1 })).toBe("1 table");
    expect(translator("fr")("shell-recent-tables", { count: 11 })).toBe("11 tables");
  });

  it("answers the key when there is no text, so that a gap is seen and nothing breaks", () => {
    expect(translateLoose("en", "no-such-key")).toBe("no-such-key");
  });
});

describe("formats", () => {
  const en = formatsOf("en");

  it("writes numbers and sizes as the language does", () => {
    expect(en.number(3503)).toBe("3,503");
    expect(en.number(9007199254740993n)).toBe("9,007,199,254,740,993");
    expect(formatsOf("es").number(3503)).toMatch(/^3\.?503$/);
    expect(en.bytes(999)).toBe("999 B");
    expect(en.bytes(48_000)).toBe("48 KB");
    expect(en.bytes(1_007_616)).toBe("1.0 MB");
    expect(en.bytes(312_000_000)).toBe("312 MB");
    expect(formatsOf("fr").bytes(1_007_616)).toBe("1,0 Mo");
  });

  it("writes dates as the design does", () => {
    const moment = new Date(2026, 10, 17, 16, 2);
    expect(en.date(moment)).toBe("17 Nov 2026");
    expect(en.dateTime(moment)).toBe("17 Nov 2026, 16:02");
    expect(formatsOf("fr").date(moment)).toBe("17 nov. 2026");
  });

  it("names the last days by word", () => {
    const now = new Date(2026, 10, 20, 12, 0);
    expect(en.day(new Date(2026, 10, 20, 9, 12), now)).toBe("Today, 09:12");
    expect(en.day(new Date(2026, 10, 19, 23, 59), now)).toBe("Yesterday");
    expect(en.day(new Date(2026, 10, 16, 8, 0), now)).toBe("Mon 16 Nov");
    expect(en.day(new Date(2026, 10, 2, 8, 0), now)).toBe("2 Nov 2026");
  });
});
