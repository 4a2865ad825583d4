// Groups of a form: one that is closed opens for what is wrong inside.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { RecordView } from "@/ipc";
import { apiError, standIn } from "../../../../test/engine";
import { field, trackModel } from "../../../../test/models";
import { draw } from "../../../../test/render";
import { RecordDetails } from "./RecordDetails";
import { SheetEdit } from "./SheetEdit";

const MODEL = trackModel(
  [
    field("TrackId", { kind: "integer", read_only: true }),
    field("Name"),
    field("Bytes", { kind: "integer" }),
    field("Composer"),
  ],
  {
    field_groups: [
      { label: "File", collapsed: true, fields: ["Bytes"] },
      { label: "Song", collapsed: false, fields: ["Composer"] },
      { label: null, collapsed: false, fields: ["TrackId", "Name"] },
    ],
  },
);
const RECORD: RecordView = {
  key: 1,
  display: "Foxy Lady",
  values: { TrackId: 1, Name: "Foxy Lady", Bytes: 7, Composer: "Hendrix" },
  labels: {},
};

const fold = () => screen.getByRole("button", { name: "File" });
const isOpen = () => fold().getAttribute("aria-expanded") === "true";

function openForm() {
  const engine = standIn({});
  const place = { model: "track", key: 1, edit: true };
  draw(<SheetEdit place={place} model={MODEL} record={RECORD} isTop onSaved={() => {}} />);
  return engine;
}

it("begins with the first field that is seen, in the order of the groups", () => {
  openForm();
  expect(screen.getAllByRole("textbox")).toEqual([
    screen.getByRole("textbox", { name: "Composer" }),
    screen.getByRole("textbox", { name: "Name" }),
  ]);
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Composer" }));
});

it("opens and closes by keyboard, and opens itself for a problem until that is put right", async () => {
  openForm();
  expect(isOpen()).toBe(false);
  fold().focus();
  await userEvent.keyboard("{Enter}");
  expect(isOpen()).toBe(true);
  await userEvent.tab();
  const bytes = screen.getByRole<HTMLInputElement>("textbox", { name: "Bytes" });
  expect(document.activeElement).toBe(bytes);
  await userEvent.clear(bytes);
  await userEvent.type(bytes, "many");
  fold().focus();
  await userEvent.keyboard("{Enter}");
  expect(isOpen(), "what is wrong stays in sight").toBe(true);
  await userEvent.clear(bytes);
  await userEvent.type(bytes, "8");
  expect(isOpen(), "under the caret").toBe(true);
  fold().focus();
  await userEvent.keyboard("{Enter}");
  expect(isOpen()).toBe(false);
});

it("opens for what the engine refuses, and the caret goes to the first of it", async () => {
  const refused = (name: string) => ({ field: name, code: "required" as const, params: {} });
  openForm().answer("records_update", () => {
    throw apiError("invalid_input", { problems: [refused("Name"), refused("Bytes")] });
  });
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "!");
  await userEvent.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(isOpen()).toBe(true));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Bytes" })));
});

it("is read in the same groups", async () => {
  draw(<RecordDetails model={MODEL} record={RECORD} under={2} />);
  expect(screen.getAllByRole("heading").map((head) => head.textContent)).toEqual(["File", "Song"]);
  expect(screen.queryByText("Bytes")?.closest("[hidden]"), "closed").not.toBeNull();
  await userEvent.click(fold());
  await waitFor(() => expect(screen.getByText("Bytes").closest("[hidden]")).toBeNull());
  expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual(["Bytes", "Composer", "Name"]);
});
