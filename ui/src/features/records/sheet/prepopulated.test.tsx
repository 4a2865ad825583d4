// Fields filled in from others while a record is added: as the others are typed, until somebody fills them in.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { standIn } from "../../../../test/engine";
import { field, trackModel } from "../../../../test/models";
import { draw } from "../../../../test/render";
import { NewForm } from "./NewForm";
import { SheetEdit } from "./SheetEdit";
import { slugOf } from "./slug";

const MODEL = trackModel(
  [
    field("Id", { kind: "integer", read_only: true }),
    field("Title"),
    field("Part"),
    field("Slug", { kind: "slug", max_length: 24 }),
  ],
  { prepopulated: { Slug: ["Title", "Part"] }, display: "Title" },
);
const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });

function openNew(given = {}) {
  const engine = standIn({ records_add: () => ({ key: 1, display: "x", values: {}, labels: {}, ignored: [] }) });
  draw(<NewForm place={{ model: "track", key: null, given }} model={MODEL} isTop onAdded={() => {}} />);
  return engine;
}

it.each([
  ["Hello, World", "hello-world"],
  ["  For Those About -- To_Rock  ", "for-those-about-to_rock"],
  ["Ça va? Été 2026", "ca-va-ete-2026"],
  ["Straße Ærø Łódź Çeşme İstanbul", "strasse-aero-lodz-cesme-istanbul"],
  ["l’été, don't", "l-ete-dont"],
  ["pingüino Ångström naïve", "pinguino-angstrom-naive"],
  ["Война и мир", "voyna-i-mir"],
  ["東京 2026 ガイド", "東京-2026-ガイド"],
  ["100 % ½", "100-1-2"],
  ["!?", ""],
])("“%s” in an address is “%s”", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

it("follows what it is made from until somebody fills it in, and is saved as it is seen", async () => {
  const engine = openNew();
  await userEvent.type(box("Title"), "Ça va?");
  await waitFor(() => expect(box("Slug").value).toBe("ca-va"));
  await userEvent.type(box("Part"), "Part two of a very long one");
  expect(box("Slug").value, "as much as there is room for").toBe("ca-va-part-two-of-a-very");
  await userEvent.clear(box("Part"));
  await userEvent.clear(box("Title"));
  expect(box("Slug").value).toBe("");
  await userEvent.type(box("Title"), "One");
  await userEvent.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(engine.count("records_add")).toBe(1));
  expect(engine.calls.find(({ name }) => name === "records_add")?.req).toMatchObject({
    values: { Title: "One", Slug: "one" },
  });
});

it("is left alone once it was touched, emptied too", async () => {
  openNew();
  await userEvent.type(box("Title"), "One");
  await waitFor(() => expect(box("Slug").value).toBe("one"));
  await userEvent.type(box("Slug"), "-1");
  await userEvent.type(box("Title"), " more");
  expect(box("Slug").value).toBe("one-1");
  await userEvent.clear(box("Slug"));
  await userEvent.type(box("Title"), "!");
  expect(box("Slug").value).toBe("");
});

it("is made from what the form begins with, and not where it began filled in itself", async () => {
  openNew({ Title: ["Given"] });
  await waitFor(() => expect(box("Slug").value).toBe("given"));
});

it("leaves a given one alone", async () => {
  openNew({ Slug: ["mine"] });
  await userEvent.type(box("Title"), "One");
  expect(box("Slug").value).toBe("mine");
});

it("never follows while a record is edited", async () => {
  standIn({});
  const record = { key: 1, display: "One", values: { Id: 1, Title: "One", Part: null, Slug: null }, labels: {} };
  const place = { model: "track", key: 1, edit: true };
  draw(<SheetEdit place={place} model={MODEL} record={record} isTop onSaved={() => {}} />);
  await userEvent.type(box("Title"), " more");
  expect(box("Slug").value).toBe("");
});

it("a box to tick says no until it is ticked, where there must be an answer", async () => {
  const engine = standIn({ records_add: () => ({ key: 1, display: "x", values: {}, labels: {}, ignored: [] }) });
  const live = field("Live", { kind: "boolean", widget: "checkbox", required: true, nullable: false });
  const model = trackModel([
    field("Id", { kind: "integer", read_only: true }),
    live,
    { ...live, name: "Odd", required: false },
  ]);
  draw(<NewForm place={{ model: "track", key: null }} model={model} isTop onAdded={() => {}} />);
  await userEvent.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(engine.count("records_add")).toBe(1));
  expect(engine.calls.find(({ name }) => name === "records_add")?.req, "the other is left to the database").toEqual({
    model: "track",
    values: { Live: false },
  });
});
