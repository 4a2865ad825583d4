// How fields are entered, written and offered, as Settings says it: each control says its option, and takes it back.
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactNode, useEffect, useState } from "react";
import { expect, it } from "vitest";
import type { FieldKind, ModelOptionsView, OptionsView } from "@/ipc";
import { field, trackModel } from "../../../test/models";
import { draw } from "../../../test/render";
import { EditingContext } from "./editing";
import { FieldOptions } from "./FieldOptions";
import { ListSection } from "./ModelSections";
import "./words";

const FIELDS = [
  field("Name"),
  field("Code", { kind: "slug" }),
  field("Size", { kind: "integer" }),
  field("Parent", { kind: "foreign_key" }),
  field("At", { kind: "time" }),
];
const VIEW: OptionsView = {
  stored: {},
  otherwise: { readonly_fields: ["At"] },
  fields: FIELDS.map((each) => ({ field: each, kinds: [], fixed: false, at: `models.T.fields.${each.name}` })),
  widgets: {
    text: ["input", "textarea"],
    integer: ["input"],
    foreign_key: ["input", "select", "search"],
    time: ["input"],
  },
  formats: { integer: ["plain", "bytes"], time: ["iso", "short"] },
  at: "models.T",
};

interface FormProps {
  begun: ModelOptionsView;
  otherwise: ModelOptionsView;
  onSaid: (options: ModelOptionsView) => void;
  children: ReactNode;
}

function Form({ begun, otherwise, onSaid, children }: FormProps) {
  const [options, change] = useState(begun);
  useEffect(() => onSaid(options), [options, onSaid]);
  const view = { ...VIEW, otherwise };
  const listed = () => ["Name", "Code"];
  return (
    <EditingContext value={{ view, options, change, problems: [], shown: trackModel(FIELDS), listed }}>
      {children}
    </EditingContext>
  );
}

/** A part of the form over options that begin so; answers with what they have come to. */
function edit(part: ReactNode, begun: ModelOptionsView = {}, otherwise: ModelOptionsView = VIEW.otherwise) {
  let said = begun;
  const onSaid = (options: ModelOptionsView) => {
    said = options;
  };
  draw(<Form {...{ begun, otherwise, onSaid }}>{part}</Form>);
  return () => said;
}

/** The options of one field. */
function editField(name: string, begun?: ModelOptionsView, otherwise?: ModelOptionsView) {
  const of = VIEW.fields.find((each) => each.field.name === name) as OptionsView["fields"][number];
  return edit(<FieldOptions of={of} kind={of.field.kind as FieldKind} label={name} />, begun, otherwise);
}

const ticks = (list: string) => within(screen.getByRole("grid", { name: list }));
const tick = (list: string, name: string) => userEvent.click(ticks(list).getByRole("checkbox", { name }));
const reset = (option: string) => userEvent.click(screen.getByRole("button", { name: `Reset ${option} to inferred` }));
/** What a list that opens offers, without its first: what the kind does by itself. */
const offered = async (option: string) => {
  await userEvent.click(screen.getByRole("button", { name: new RegExp(option) }));
  return (await screen.findAllByRole("option")).map(({ textContent }) => textContent).slice(1);
};
const choose = (word: string) => userEvent.click(screen.getByRole("option", { name: word }));

it("which fields are edited in the list: all that may be, some, or none", async () => {
  const list = "Edited in the list itself";
  const said = edit(<ListSection />);
  expect(ticks(list).queryByRole("checkbox", { name: "At" }), "only read").toBeNull();
  await tick(list, "Name");
  expect(said()).toEqual({ inline_edit_fields: ["Code", "Size", "Parent"] });
  for (const name of ["Code", "Size", "Parent"]) await tick(list, name);
  expect(said(), "none is not all").toEqual({ inline_edit_fields: [] });
  await reset(list);
  expect(said()).toEqual({});
});

it("which fields are offered as filters, from those of the list", async () => {
  const said = edit(<ListSection />);
  await tick("Offered as filters", "Size");
  expect(said()).toEqual({ list_filter: ["Name", "Code", "Size"] });
  await tick("Offered as filters", "Name");
  await reset("Offered as filters");
  expect(said()).toEqual({});
});

it("how a field is entered and written, in the words that fit its kind", async () => {
  const said = editField("Size");
  expect(screen.queryByText("How it is entered"), "there is one way").toBeNull();
  expect(await offered("How it is written")).toEqual(["Digits alone: 1234567", "A size: 1.2 MB"]);
  await choose("A size: 1.2 MB");
  expect(said()).toEqual({ fields: { Size: { format: "bytes" } } });
  await reset("How it is written");
  expect(said()).toEqual({});
});

it("a time of day has words of its own", async () => {
  editField("At");
  expect(await offered("How it is written")).toEqual(["ISO 8601: 16:02:05.250", "Hours and minutes: 16:02"]);
});

it("a reference by its key", async () => {
  const said = editField("Parent");
  await userEvent.click(screen.getByRole("switch", { name: "Entered as its key" }));
  expect(said()).toEqual({ raw_id_fields: ["Parent"] });
  expect(await offered("How it is entered"), "which has its switch").toEqual(["A list that opens", "Searched by name"]);
  await choose("Searched by name");
  expect(said()).toEqual({ raw_id_fields: ["Parent"], fields: { Parent: { widget: "search" } } });
  const raw = screen.getByRole<HTMLInputElement>("switch", { name: "Entered as its key" });
  expect(raw.disabled, "it would decide nothing").toBe(true);
  expect(document.getElementById(raw.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    "“How it is entered” decides.",
  );
  await reset("How it is entered");
  expect(raw.disabled).toBe(false);
});

it("a word that no longer fits is shown to be taken back", async () => {
  const said = editField("Size", { fields: { Size: { widget: "switch" } } });
  expect(screen.getByRole("button", { name: /^(?!Reset).*How it is entered/ }).textContent).toContain("A switch");
  await reset("How it is entered");
  expect(said()).toEqual({});
});

/** Adds one of the fields that a text is made from. */
const add = async (name: string) => {
  await userEvent.click(screen.getByRole("button", { name: "Add a field" }));
  await userEvent.click(await screen.findByRole("menuitem", { name }));
};
const MADE = "Made from, while a record is added";

it("what a text is made from, in order", async () => {
  const said = editField("Code");
  screen.getByText("Nothing");
  await add("Size");
  await add("Name");
  expect(said()).toEqual({ prepopulated_fields: { Code: ["Size", "Name"] } });
  await userEvent.click(screen.getByRole("button", { name: "Remove Size" }));
  expect(said()).toEqual({ prepopulated_fields: { Code: ["Name"] } });
  await reset(MADE);
  expect(said()).toEqual({});
});

it("what a program registered stays for the other fields, and can be come back to", async () => {
  const registered = { prepopulated_fields: { Code: ["Name"], Name: ["Size"] } };
  const said = editField("Code", {}, registered);
  await add("Size");
  expect(said()).toEqual({ prepopulated_fields: { Name: ["Size"], Code: ["Name", "Size"] } });
  await reset(MADE);
  expect(said()).toEqual({});
  await userEvent.click(screen.getByRole("button", { name: "Remove Name" }));
  expect(said(), "made from nothing").toEqual({ prepopulated_fields: { Name: ["Size"] } });
});
