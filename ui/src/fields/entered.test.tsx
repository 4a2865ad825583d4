// Fields entered as the options say: each word brings its control, and what was not touched stays what it is.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import type { FieldKind, FieldView, FieldWidget, RecordsChoicesReq, WireValue } from "@/ipc";
import { LabelledElsewhere } from "@/shared";
import { apiError, standIn } from "../../test/engine";
import { field } from "../../test/models";
import { draw } from "../../test/render";
import { kindOf } from "./registry";
import type { Edit } from "./types";

const GENRES = ["Jazz", "Metal", "Rock"].map((label, at) => ({ value: at + 1, label }));

interface FormProps {
  of: FieldView;
  base: WireValue;
  label: string | undefined;
  edits: Edit[];
}

function Form({ of, base, label, edits }: FormProps) {
  const { Input } = kindOf(of);
  const [edit, setEdit] = useState<Edit>();
  const onEdit = (next: Edit) => {
    edits.push(next);
    setEdit(next);
  };
  const frame = { label: of.label, required: of.required };
  return <Input {...{ field: of, model: "track", base, baseLabel: label, edit, onEdit, onBlur: () => {}, frame }} />;
}

/** The control of a field; answers with what was done in it. */
function enter(of: FieldView, base: WireValue, { label, inCell = false }: { label?: string; inCell?: boolean } = {}) {
  const edits: Edit[] = [];
  draw(
    <LabelledElsewhere value={inCell}>
      <Form of={of} base={base} label={label} edits={edits} />
    </LabelledElsewhere>,
  );
  return { edits, last: () => edits.at(-1) };
}

const of = (kind: FieldKind, widget: FieldWidget, over: Partial<FieldView> = {}) =>
  field("F", { kind, widget, nullable: false, ...over });
const genre = (widget: FieldWidget) =>
  of("foreign_key", widget, { references: { model: "genre", field: "GenreId" }, nullable: true });

/** Genres by a part of their name, or by their key. */
function genres(more = false) {
  return standIn({
    records_choices: ({ search, exact }: RecordsChoicesReq) => ({
      choices: GENRES.filter(({ value, label }) => (exact ? String(value) === search : label.includes(search))),
      more,
    }),
  });
}

it.each<[FieldKind, FieldWidget, string]>([
  ["text", "textarea", "TEXTAREA"],
  ["text", "code", "TEXTAREA"],
  ["long_text", "input", "INPUT"],
  ["json", "input", "INPUT"],
  ["json", "textarea", "TEXTAREA"],
  ["markdown", "input", "INPUT"],
  ["datetime", "input", "INPUT"],
  ["time", "input", "INPUT"],
  ["enum", "input", "INPUT"],
  ["colour", "input", "INPUT"],
])("%s by %s is a plain %s", (kind, widget, tag) => {
  enter(of(kind, widget), "12");
  expect(screen.getByRole("textbox").tagName).toBe(tag);
  expect(screen.queryByRole("button"), "nothing to pick with").toBeNull();
});

it("a text is written as Markdown, with its tools", () => {
  enter(of("text", "markdown"), "12");
  screen.getByRole("toolbar", { name: "Tools for F" });
  screen.getByRole("radio", { name: "Preview" });
});

it("several lines are never put into one", () => {
  enter(of("long_text", "input"), "one\r\ntwo");
  expect(screen.getByRole("textbox").tagName).toBe("TEXTAREA");
});

it("lines typed into a text keep the line ends it has", () => {
  const text = of("text", "textarea");
  const read = kindOf(text).parse("one\ntwo\nthree", { field: text, language: "en", base: "one\r\ntwo" });
  expect(read).toEqual({ ok: true, value: "one\r\ntwo\r\nthree" });
});

it.each<[FieldWidget, "checkbox" | "switch"]>([
  ["checkbox", "checkbox"],
  ["switch", "switch"],
])("yes or no by %s", async (widget, role) => {
  const { last } = enter(of("boolean", widget, { nullable: true }), null);
  screen.getByText("(no value)");
  await userEvent.click(screen.getByRole(role, { name: "F" }));
  expect(last()).toEqual({ by: "choice", value: true });
  await userEvent.keyboard(" ");
  expect(last()).toEqual({ by: "choice", value: false });
  expect(screen.queryByText("(no value)")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Clear F" }));
  expect(last(), "neither").toEqual({ by: "choice", value: null });
});

it.each([
  [2, "2"],
  [{ $text: "maybe" }, "maybe"],
])("a box to tick shows %j, which is neither", (value, words) => {
  enter(of("boolean", "checkbox", { nullable: true }), value);
  screen.getByText(words);
  expect(screen.queryByText("(no value)")).toBeNull();
});

it("all choices at once are gone through with the arrow keys", async () => {
  const { last } = enter(of("enum", "radio", { choices: ["new", "old"] }), "odd");
  const radios = screen.getAllByRole<HTMLInputElement>("radio");
  expect(radios.map(({ checked, labels }) => `${labels?.[0]?.textContent}${checked ? "!" : ""}`)).toEqual([
    "New",
    "Old",
    "odd!",
  ]);
  radios[2]?.focus();
  await userEvent.keyboard("{ArrowUp}");
  expect(last()).toEqual({ by: "choice", value: "old" });
  screen.getByRole("radiogroup", { name: "F" });
});

it("a cell has no room for all choices at once", () => {
  enter(of("boolean", "radio"), true, { inCell: true });
  expect(screen.queryByRole("radio")).toBeNull();
  screen.getByRole("button", { name: /Yes/ });
});

it("records are chosen among all of them where they are few", async () => {
  genres();
  const { last } = enter(genre("radio"), 3, { label: "Rock" });
  await screen.findByRole("radio", { name: "Jazz" });
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Rock" }).checked).toBe(true);
  await userEvent.click(screen.getByRole("radio", { name: "Metal" }));
  expect(last()).toEqual({ by: "choice", value: 2, label: "Metal" });
});

it("records are searched where they are many", async () => {
  genres(true);
  enter(genre("select"), 3, { label: "Rock" });
  expect(await screen.findByRole("combobox")).toHaveProperty("value", "Rock");
});

it("a key is typed, and named once it is known", async () => {
  const engine = genres();
  const { last } = enter(genre("input"), 3, { label: "Rock" });
  const box = screen.getByRole<HTMLInputElement>("textbox", { name: "F" });
  expect([box.value, screen.getByRole("status").textContent]).toEqual(["3", "Rock"]);
  await userEvent.clear(box);
  expect(screen.getByRole("status").textContent, "nothing is referred to").toBe("");
  await userEvent.type(box, "1");
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Jazz"));
  expect(last()).toEqual({ by: "text", text: "1" });
  await userEvent.type(box, "9");
  await screen.findByText("There is no such record. Choose another");
  expect(screen.getByRole("status").textContent).toBe("");
  expect(engine.calls.every(({ req }) => (req as RecordsChoicesReq).exact)).toBe(true);
});

it.each<FieldWidget>(["radio", "select"])("several choices by %s are kept in their order", async (widget) => {
  const several = of("choices", widget, { list_form: "commas", choice_looks: { red: { label: "Red" }, blue: {} } });
  const { last } = enter(several, "odd");
  if (widget === "select") await userEvent.click(screen.getByRole("button"));
  const role = widget === "select" ? "option" : "checkbox";
  const all = await screen.findAllByRole(role);
  expect(all.length, "what stands there besides too").toBe(3);
  await userEvent.click(screen.getByRole(role, { name: "blue" }));
  await userEvent.click(screen.getByRole(role, { name: "Red" }));
  expect(last()).toEqual({ by: "choice", value: "red,blue,odd" });
  await userEvent.click(screen.getByRole(role, { name: "odd" }));
  expect(last()).toEqual({ by: "choice", value: "red,blue" });
});

it.each<FieldWidget>(["select", "radio"])("choices that are being read, and cannot be, say so: %s", async (widget) => {
  let fail: (reason: unknown) => void = () => {};
  const engine = standIn({ records_choices: () => new Promise((_, reject) => (fail = reject)) });
  enter(genre(widget), 2, { label: "Metal" });
  if (widget === "select") await userEvent.click(screen.getByRole("button", { name: /Metal/ }));
  await screen.findByText("Reading the choices…");
  screen.getByRole(widget === "select" ? "option" : "radio", { name: "Metal" });
  if (widget === "select") await userEvent.keyboard("{Escape}");
  fail(apiError("internal"));
  await screen.findByText(/^The choices could not be read\./);
  expect(screen.queryByText("Reading the choices…")).toBeNull();
  engine.answer("records_choices", () => ({ choices: GENRES, more: false }));
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(screen.queryByText(/could not be read/)).toBeNull());
});
