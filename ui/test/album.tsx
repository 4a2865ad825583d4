// The form of an album with its tracks as rows, over an engine that stands in: for the tests of rows under a form.
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { SheetEdit } from "@/features/records/sheet/SheetEdit";
import { type RecordView, useEventInvalidation } from "@/ipc";
import { standIn } from "./engine";
import { field, trackModel } from "./models";
import { draw } from "./render";

export const number = { kind: "integer" as const };
export const PARENT = trackModel([field("Id", { ...number, read_only: true }), field("Title")], {
  slug: "album",
  label: "Albums",
  label_one: "Album",
  table: "Album",
  inlines: [{ table: "track", fields: ["Name", "Price"] }],
});
export const CHILD = trackModel(
  [
    field("Id", { ...number, read_only: true }),
    field("AlbumId", { kind: "foreign_key", references: { model: "album", field: "Id" } }),
    field("Place", { kind: "position", shown_as: "integer" }),
    field("Name", { required: true, nullable: false }),
    field("Price", { kind: "decimal" }),
    field("GenreId", { kind: "foreign_key", references: { model: "genre", field: "Id" } }),
  ],
  { position: "Place" },
);
export const record = (values: RecordView["values"], display: string): RecordView => ({
  key: values.Id as number,
  display,
  values,
  labels: {},
});
export const track = (Id: number, Name: string, Place: number) =>
  record({ Id, AlbumId: 1, Place, Name, Price: "0.99" }, Name);
export const ALBUM = record({ Id: 1, Title: "Axis" }, "Axis");

export const TRACKS = [track(11, "EXP", 1), track(12, "Up from the Skies", 2), track(13, "Spanish", 3)];

/** What other windows do is heard, as in the app. */
function Events() {
  useEventInvalidation();
  return null;
}

/** Opens the form of an album over an engine with these pages of tracks, which takes what it is sent. */
export async function openForm(pages = [TRACKS], total = TRACKS.length, parent = PARENT, child = CHILD) {
  const engine = standIn({
    app_info: () => ({ workspace: { path: "c", enabled: true, read_only: false, user: null } }),
    models_list: () => [parent, child],
    records_choices: () => ({ choices: [], more: false }),
    records_delete_plan: () => ({ deleted: 1, cascaded: {}, trashed: true, refused: [] }),
    records_list: ({ page }: { page: number }) => ({
      rows: pages[page - 1] ?? [],
      page,
      per_page: 20,
      more: page < pages.length,
      elapsed_ms: 0,
    }),
    records_count: () => ({ total, exact: true, elapsed_ms: 0 }),
    records_update: () => ({ ...ALBUM, ignored: [] }),
  });
  const onSaved = vi.fn();
  draw(
    <>
      <Events />
      <SheetEdit place={{ model: "album", key: 1, edit: true }} model={parent} record={ALBUM} isTop onSaved={onSaved} />
    </>,
  );
  await screen.findByDisplayValue("EXP");
  const save = () => userEvent.keyboard("{Control>}s{/Control}");
  const sent = () => engine.calls.filter(({ name }) => name === "records_update").at(-1)?.req;
  return { engine, onSaved, save, sent };
}

/** Rows of tracks, without what is said under them. */
export const rows = () => [...document.querySelectorAll<HTMLElement>("tbody tr:not(.problems)")];
export const box = (at: number, name: string | RegExp) =>
  within(rows()[at] as HTMLElement).getByRole<HTMLInputElement>("textbox", { name });
export const button = (name: string | RegExp) => screen.getByRole("button", { name });
