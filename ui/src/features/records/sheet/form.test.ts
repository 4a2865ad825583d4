// Forms: what is sent, what is never touched, how a conflict is decided.
import { describe, expect, it } from "vitest";
import type { RecordView } from "@/ipc";
import { field, trackModel } from "../../../../test/models";
import { askedFields, copyOf, isDirty, isEntered, newOutcomeOf, outcomeOf } from "../draft";
import { beginForm, type Form, type FormAct, formAfter } from "./form";

const model = trackModel([
  field("TrackId", { kind: "integer", read_only: true }),
  field("Name", { required: true, nullable: false }),
  field("Composer"),
  field("Bytes", { kind: "integer" }),
  field("UnitPrice", { kind: "decimal", scale: 2, required: true }),
  field("Released", { kind: "datetime" }),
]);

const record: RecordView = {
  key: 1,
  display: "Foxy Lady",
  values: {
    TrackId: 1,
    Name: "Foxy Lady",
    Composer: "",
    Bytes: { $int: "9007199254740993" },
    UnitPrice: "0.99",
    Released: { $text: "soon" },
  },
  labels: {},
};

const run = (...acts: FormAct[]): Form => acts.reduce(formAfter, beginForm(model, record));
const typed = (name: string, text: string): FormAct => ({ type: "edit", field: name, edit: { by: "text", text } });
const outcome = (form: Form) => outcomeOf(model.fields, form.base, form.edits, "en");
const meet = (values: RecordView["values"]): FormAct => ({
  type: "meet",
  model,
  theirs: { ...record, values: { ...record.values, ...values } },
  language: "en",
});

describe("what a form sends", () => {
  it("is nothing while nothing is touched, and the base is every field exactly as received", () => {
    const form = run();
    expect(form.base).toEqual(record.values);
    expect(outcome(form)).toEqual({ values: {}, problems: {} });
    expect(isDirty(outcome(form))).toBe(false);
  });

  it("is only the fields that changed", () => {
    const form = run(typed("Name", "Fire"), typed("UnitPrice", "1.29"));
    expect(outcome(form).values).toEqual({ Name: "Fire", UnitPrice: "1.29" });
    expect(form.base).toEqual(record.values);
  });

  it("is not a field that was put back", () => {
    expect(outcome(run(typed("Name", "Fire"), typed("Name", "Foxy Lady"))).values).toEqual({});
    expect(outcome(run(typed("UnitPrice", "0.990"))).values).toEqual({});
    expect(outcome(run(typed("Composer", "x"), typed("Composer", ""))).values).toEqual({});
  });

  it("keeps integers exact and lets stray text stand", () => {
    expect(outcome(run(typed("Bytes", "9007199254740995"))).values).toEqual({ Bytes: { $int: "9007199254740995" } });
    expect(outcome(run(typed("Bytes", "9007199254740993"))).values).toEqual({});
    expect(outcome(run(typed("Released", "x"), typed("Released", "soon")))).toEqual({ values: {}, problems: {} });
  });

  it("takes an emptied box as NULL where that may be, and as a problem where a value must be", () => {
    expect(outcome(run(typed("Bytes", ""))).values).toEqual({ Bytes: null });
    expect(outcome(run(typed("Name", ""))).problems).toEqual({ Name: "required" });
    expect(outcome(run(typed("UnitPrice", ""))).problems).toEqual({ UnitPrice: "required" });
  });

  it("says what cannot be read", () => {
    const form = run(typed("Bytes", "many"), typed("UnitPrice", "1,2,3"));
    expect(outcome(form).problems).toEqual({ Bytes: "not_an_integer", UnitPrice: "not_a_number" });
    expect(isDirty(outcome(form))).toBe(true);
  });
});

describe("problems of the engine", () => {
  it("stand until their field is touched", () => {
    const problems = [{ field: "Name", code: "not_unique" as const, params: {} }];
    expect(run({ type: "refuse", problems }).refused).toEqual(problems);
    expect(run({ type: "refuse", problems }, typed("Composer", "x")).refused).toEqual(problems);
    expect(run({ type: "refuse", problems }, typed("Name", "x")).refused).toEqual([]);
  });
});

describe("a conflict", () => {
  it("goes on from their values and asks only where both changed", () => {
    const form = run(typed("Name", "Mine"), meet({ Name: "Theirs", Composer: "Hendrix" }));
    expect(form.base).toMatchObject({ Name: "Theirs", Composer: "Hendrix" });
    expect(form.contested).toEqual(["Name"]);
    expect(form.adopted).toEqual(["Composer"]);
    expect(outcome(form).values).toEqual({ Name: "Mine" });
  });

  it("does not ask when both typed the same", () => {
    const form = run(typed("Name", "Same"), meet({ Name: "Same" }));
    expect(form.contested).toEqual([]);
    expect(outcome(form).values).toEqual({});
  });

  it("keeps an edit the other side did not touch", () => {
    const form = run(typed("Name", "Mine"), meet({ Composer: "Hendrix" }));
    expect(form.contested).toEqual([]);
    expect(outcome(form).values).toEqual({ Name: "Mine" });
  });

  it("is decided per field", () => {
    const met = [
      typed("Name", "Mine"),
      typed("UnitPrice", "1.29"),
      meet({ Name: "Theirs", UnitPrice: "2.00" }),
    ] as const;
    const theirs = run(...met, { type: "take_theirs", field: "Name" });
    expect(outcome(theirs).values).toEqual({ UnitPrice: "1.29" });
    const mine = formAfter(theirs, { type: "keep_mine", field: "UnitPrice" });
    expect(mine.contested).toEqual([]);
    expect(outcome(mine).values).toEqual({ UnitPrice: "1.29" });
    expect(mine.base.UnitPrice).toBe("2.00");
  });

  it("keeps what cannot be read as mine", () => {
    const form = run(typed("Bytes", "many"), meet({ Bytes: 5 }));
    expect(form.contested).toEqual(["Bytes"]);
    expect(outcome(form).problems).toEqual({ Bytes: "not_an_integer" });
  });
});

describe("a new record", () => {
  const asked = askedFields(model);

  it("asks for no number that comes by itself, and for a key that does not", () => {
    expect(asked.map(({ name }) => name)).toEqual(["Name", "Composer", "Bytes", "UnitPrice", "Released"]);
    const code = field("Code", { read_only: true, required: true, nullable: false });
    const made = field("Slug", { kind: "generated", shown_as: "text", read_only: true });
    const data = field("Cover", { kind: "blob", read_only: true });
    const own = { ...model, key: ["Code"], fields: [code, made, data, field("Locked", { read_only: true })] };
    expect(askedFields(own).map(({ name }) => name)).toEqual(["Code"]);
    const numbered = { ...model, fields: [field("TrackId", { kind: "integer", read_only: true, required: true })] };
    expect(
      askedFields(numbered).map(({ name }) => name),
      "a number that must be given",
    ).toEqual(["TrackId"]);
  });

  it("sends what was entered and leaves the rest to the database", () => {
    const { values, problems } = newOutcomeOf(
      asked,
      {
        Name: { by: "text", text: "Fire" },
        Composer: { by: "text", text: "" },
        UnitPrice: { by: "text", text: "0.99" },
        Released: { by: "choice", value: null },
      },
      "en",
    );
    expect(problems).toEqual({});
    expect(values, "NULL only where it was chosen").toEqual({ Name: "Fire", UnitPrice: "0.99", Released: null });
  });

  it("names every field that must be given", () => {
    const { problems } = newOutcomeOf(asked, { Name: { by: "text", text: "  " } }, "en");
    expect(problems).toEqual({ Name: "required", UnitPrice: "required" });
  });

  it("begins as a copy with what may be sent, and is not entered yet", () => {
    const copy = copyOf(model, record);
    expect(Object.keys(copy)).toEqual(["Name", "Composer", "Bytes", "UnitPrice", "Released"]);
    expect(newOutcomeOf(asked, copy, "en").values).toMatchObject({ Bytes: { $int: "9007199254740993" } });
    expect(isEntered(copy, copy)).toBe(false);
    expect(isEntered({ ...copy, Name: { by: "text", text: "Fire" } }, copy)).toBe(true);
    expect(isEntered({ Name: { by: "text", text: "" } }, {}), "typed and taken back").toBe(false);
  });
});
