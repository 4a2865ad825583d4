// A filter in the window: in the address, as groups and conditions, changed, and the mistakes of its text.
import { describe, expect, it } from "vitest";
import { translator } from "@/i18n/translate";
import { CommandError, type FilterTree, type Language, type ModelView } from "@/ipc";
import { apiError } from "../../../../../test/engine";
import { field, trackModel } from "../../../../../test/models";
import { operatorWords } from "../operatorWords";
import { readFilter, writeFilter } from "./address";
import { daysWords, readSpan, writeSpan } from "./days";
import { edited, MOST_LEVELS, spotOf } from "./edit";
import { mistakeOf } from "./mistake";
import { fieldsAway, knownField, referringTo } from "./names";
import {
  type Comparison,
  EVERYTHING,
  finished,
  freshId,
  type Group,
  groupCount,
  isPlain,
  leavesOf,
  type Part,
  rootOf,
  treeOf,
} from "./parts";

const t = translator("en");
const album = (name: string) => field(name, { kind: "foreign_key", references: { model: "album", field: "Id" } });
const TRACK = trackModel([field("Id"), field("Name"), field("any"), album("AlbumId")]);
const ALBUM: ModelView = trackModel([field("Id"), field("Title")], {
  slug: "album",
  label: "Albums",
  display: "Title",
});
const MODELS = [TRACK, ALBUM];

const name = (value: string): FilterTree => ({ field: "Name", op: "is", value });
const TREES: FilterTree[] = [
  EVERYTHING,
  { all: [name("a"), { field: "Id", op: "in", values: ["1", "2"] }, { field: ["AlbumId", "Title"], op: "empty" }] },
  { any: [name("a"), { all: [name("b"), { not: { any: [name("c"), { has: "playlist" }] } }] }] },
  { not: { all: [name("a"), name("b")] } },
  { not: name("a") },
  { all: [{ not: { field: "Name", op: "contains", value: "x" } }, { not: { has: ["message", "sender_id"] } }] },
  {
    all: [
      { field: "Name", op: "is", value: { date: "last 7 days" } },
      { not: { field: "Id", op: "in", values: ["1"] } },
    ],
  },
  { all: [{ field: "any", op: "between", values: ["1", { date: "today" }] }, { any: [] }, name("")] },
  { all: [{ not: { not: { any: [name("a"), name("b")] } } }, name("b")] },
];

describe("the address of a filter", () => {
  it("brings every tree back", () => {
    for (const tree of TREES) {
      const address: unknown = JSON.parse(JSON.stringify(writeFilter(tree) ?? null));
      expect(readFilter(address, TRACK)).toEqual(tree);
    }
  });

  it("is as short for plain conditions as it was", () => {
    expect(writeFilter({ all: [name("a"), { field: "Id", op: "empty" }] })).toEqual([
      ["Name", "is", "a"],
      ["Id", "empty"],
    ]);
    expect(writeFilter(EVERYTHING)).toBeUndefined();
    expect(readFilter([["Id", "empty", ""]], TRACK), "as addresses of before had it").toEqual({
      all: [{ field: "Id", op: "empty" }],
    });
  });

  it("leaves out what does not fit, and is never an error", () => {
    const wrong = [
      ["Gone", "is", "1"],
      ["Name", "like", "x"],
      ["Name", "is"],
      ["Name", "between", "1"],
      ["Id", "in"],
    ];
    expect(readFilter(wrong, TRACK)).toEqual(EVERYTHING);
    expect(
      readFilter(
        [
          ["Name", "Title"],
          [["Name", "Title"], "is", "x"],
        ],
        TRACK,
      ),
    ).toEqual(EVERYTHING);
    for (const odd of [undefined, null, 5, "x", {}, [[]], [["any", {}]], [["has"]], [[null, "is", "x"]]]) {
      expect(() => readFilter(odd, TRACK)).not.toThrow();
    }
  });
});

describe("groups and conditions", () => {
  it("say the same as their tree", () => {
    for (const tree of TREES) expect(treeOf(rootOf(tree))).toEqual(tree);
  });

  it("are counted as a person would", () => {
    const counted = (tree: FilterTree) => [groupCount(rootOf(tree)), leavesOf(rootOf(tree)).length];
    expect(counted({ all: [name("a"), name("b")] })).toEqual([0, 2]);
    expect(counted({ any: [name("a"), name("b")] })).toEqual([1, 2]);
    expect(counted({ all: [name("a"), { any: [name("b"), { all: [name("c")] }] }] })).toEqual([2, 3]);
    expect(counted({ all: [{ any: [name("a"), name("b")] }] }), "a list of one group is that group").toEqual([1, 2]);
    expect(isPlain(rootOf({ not: { has: "album" } }))).toBe(true);
    expect(isPlain(rootOf({ not: name("a") })), "not-equal and equal-not differ in empty values").toBe(false);
  });

  it("leave out what is not finished, and the groups it leaves empty", () => {
    const tree: FilterTree = { all: [name("a"), { any: [name("")] }, { any: [name("b"), name("")] }] };
    expect(treeOf(finished(rootOf(tree)))).toEqual({ all: [name("a"), { any: [name("b")] }] });
  });
});

describe("the builder's changes", () => {
  const leaf = (value: string): Part => ({ id: freshId(), kind: "field", field: "Name", op: "is", values: [value] });
  const group = (join: Group["join"], ...parts: Part[]): Group => ({ id: freshId(), kind: "group", join, parts });
  /** The tree in a few letters: `a (b c)`. */
  const drawn = (part: Part): string =>
    part.kind === "group"
      ? `(${part.parts.map(drawn).join(" ")})`
      : part.kind === "field"
        ? String(part.values[0])
        : "";
  const [a, b, c] = [leaf("a"), leaf("b"), leaf("c")];
  const inner = group("any", b, c);
  const root = group("all", a, inner);

  it("move a part through the groups it meets, and back", () => {
    const down = [root];
    for (let step = 0; step < 4; step += 1) down.push(edited(down.at(-1) as Group, { do: "move", id: a.id, by: 1 }));
    expect(down.map(drawn)).toEqual(["(a (b c))", "((a b c))", "((b a c))", "((b c a))", "((b c) a)"]);
    const end = down.at(-1) as Group;
    expect(drawn(edited(end, { do: "move", id: a.id, by: 1 })), "at the end of all").toBe("((b c) a)");
    expect(drawn(edited(end, { do: "move", id: a.id, by: -1 }))).toBe("((b c a))");
    expect(drawn(edited(root, { do: "move", id: inner.id, by: -1 }))).toBe("((b c) a)");
    expect(drawn(edited(root, { do: "move", id: b.id, by: -1 }))).toBe("(a b (c))");
  });

  it("put a part into a group and take it out", () => {
    const wrapped = edited(root, { do: "wrap", id: a.id });
    expect(drawn(wrapped)).toBe("((a) (b c))");
    expect(drawn(edited(wrapped, { do: "lift", id: a.id })), "a group that is left empty goes").toBe("(a (b c))");
    expect(drawn(edited(root, { do: "lift", id: b.id }))).toBe("(a (c) b)");
    expect(edited(root, { do: "lift", id: a.id }), "there is nothing outside the outermost").toBe(root);
  });

  it("remove a part, and the groups that had nothing else", () => {
    expect(drawn(edited(root, { do: "remove", id: b.id }))).toBe("(a (c))");
    const alone = group("all", a, group("any", group("none", b)));
    expect(drawn(edited(alone, { do: "remove", id: b.id }))).toBe("(a)");
    expect(drawn(edited(group("all", a), { do: "remove", id: a.id }))).toBe("()");
  });

  it("nest as deep as they say and no deeper", () => {
    let deep: Group = group("all", a);
    for (let level = 1; level < MOST_LEVELS + 3; level += 1) deep = edited(deep, { do: "wrap", id: a.id });
    expect(spotOf(deep, a.id)?.level).toBe(MOST_LEVELS);
    expect(MOST_LEVELS).toBeGreaterThanOrEqual(4);
  });

  it("set, join and add", () => {
    const set = edited(root, { do: "set", part: { ...leaf("z"), id: b.id } });
    expect(drawn(set)).toBe("(a (z c))");
    expect(drawn(edited(set, { do: "add", to: inner.id, part: leaf("n") }))).toBe("(a (z c n))");
    expect(treeOf(edited(root, { do: "join", id: inner.id, join: "none" }))).toEqual({
      all: [name("a"), { not: { any: [name("b"), name("c")] } }],
    });
  });
});

describe("names", () => {
  it("are fields, fields one foreign key away, and models that refer here", () => {
    expect(knownField("Name", TRACK, MODELS)?.label).toBe("Name");
    expect(knownField(["AlbumId", "Title"], TRACK, MODELS)).toMatchObject({ label: "AlbumId › Title", owner: ALBUM });
    expect(knownField(["AlbumId", "Gone"], TRACK, MODELS)).toBeUndefined();
    expect(fieldsAway(TRACK, MODELS).map(({ fields }) => fields.map((known) => known.name))).toEqual([
      [
        ["AlbumId", "Title"],
        ["AlbumId", "Id"],
      ],
    ]);
    const hidden = { ...ALBUM, can: { ...ALBUM.can, view: false } };
    expect(fieldsAway(TRACK, [TRACK, hidden])).toEqual([]);
    expect(referringTo(ALBUM, MODELS).map((each) => each.name)).toEqual(["track"]);
    const twice = trackModel([field("Id"), album("A"), album("B")]);
    expect(referringTo(ALBUM, [twice]).map((each) => each.name)).toEqual(["track", ["track", "A"], ["track", "B"]]);
  });

  it("are those of what several columns refer to together, too", () => {
    const pairs: [string, string][] = [
      ["Disc", "Disc"],
      ["AlbumId", "Id"],
    ];
    const of = field("AlbumId", { label: "Album", joint: { model: "album", pairs } });
    const together = trackModel([field("Id"), field("Disc"), of]);
    const models = [together, ALBUM];
    expect(knownField(["AlbumId", "Title"], together, models)?.label).toBe("Album › Title");
    expect(fieldsAway(together, models).map(({ key }) => key.name)).toEqual(["AlbumId"]);
    expect(referringTo(ALBUM, models).map((each) => each.name)).toEqual(["track"]);
  });
});

describe("days", () => {
  it("are read as they are written", () => {
    for (const text of ["last 7 days", "next 2 weeks", "last 1 years"]) {
      const span = readSpan(text);
      expect(span && writeSpan(span)).toBe(text);
    }
    for (const wrong of ["last 0 days", "last 10001 days", "today", "last week", "last 3 moons"]) {
      expect(readSpan(wrong), wrong).toBeUndefined();
    }
    expect(daysWords("last 7 days", t)).toBe("the last 7 days");
    expect(daysWords("next 1 week", t)).toBe("the next week");
    expect(daysWords("this quarter", t)).toBe("this quarter");
  });

  it("read as a sentence in every language", () => {
    const day = field("Day", { kind: "date" });
    const sentence = (language: Language, op: Comparison, date: string) => {
      const say = translator(language);
      return `${say(operatorWords(op, day, { date }))} ${daysWords(date, say)}`;
    };
    const all = (op: Comparison, date: string) =>
      (["en", "fr", "es"] as const).map((language) => sentence(language, op, date));
    expect(all("is", "today")).toEqual(["is today", "est aujourd’hui", "es hoy"]);
    expect(all("is", "last 7 days")).toEqual([
      "is in the last 7 days",
      "est dans les 7 derniers jours",
      "está en los últimos 7 días",
    ]);
    expect(all("not", "next 2 weeks")).toEqual([
      "is not in the next 2 weeks",
      "n’est pas dans les 2 prochaines semaines",
      "no está en las próximas 2 semanas",
    ]);
    expect(all("ge", "today")).toEqual(["is from today", "dès aujourd’hui", "desde hoy"]);
    expect(all("lt", "last month")).toEqual([
      "is before last month",
      "avant le mois dernier",
      "antes que el mes pasado",
    ]);
    expect(all("le", "yesterday")).toEqual(["is until yesterday", "jusqu’à hier", "hasta ayer"]);
    expect(all("le", "last 3 years")[1]).toBe("jusque dans les 3 dernières années");
  });
});

describe("a mistake in the text", () => {
  const at = (code: "invalid_filter" | "field_unknown", text: string, params: Record<string, string>) => {
    const found = mistakeOf(new CommandError(apiError(code, { params })), text, t);
    return found && [text.slice(found.from, found.to), found.what];
  };

  it("is the stretch the engine names, in letters and not in units", () => {
    const text = "Name = '🎷🎷' annd Name = 'x'";
    expect(at("invalid_filter", text, { position: "13", expected: "join" })).toEqual([
      "annd",
      "and, or, or the end is missing.",
    ]);
    expect(at("field_unknown", "a (Nmae = '🎷')", { position: "4", length: "10", field: "Nmae" })).toEqual([
      "Nmae = '🎷'",
      "nothing here is called “Nmae”.",
    ]);
    const misfit = { position: "1", length: "9", field: "Length", value: "long" };
    expect(at("invalid_filter", "Length > 'long'", misfit)?.[1]).toBe("Length cannot be compared with “long”.");
    expect(at("invalid_filter", "Name =", { position: "7", expected: "value" })?.[0], "something missing").toBe("");
  });

  it("without a place is no mistake of the text", () => {
    expect(at("invalid_filter", "x", {})).toBeUndefined();
    expect(mistakeOf(new Error("x"), "x", t)).toBeUndefined();
  });
});
