// Children under a record that is read: put in order there and then.
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { RecordView } from "@/ipc";
import { standIn } from "../../../../test/engine";
import { field, trackModel } from "../../../../test/models";
import { draw } from "../../../../test/render";
import { useScreen } from "../useScreen";
import { RelatedSections } from "./RelatedSections";

const number = { kind: "integer" as const };
const album = trackModel([field("Id", number)], { slug: "album", label: "Albums", table: "Album" });
const track = trackModel(
  [
    field("Id", number),
    field("Name"),
    field("AlbumId", { kind: "foreign_key", references: { model: "album", field: "Id" } }),
    field("Place", { kind: "position", shown_as: "integer" }),
    field("Price", { kind: "decimal", scale: 2, adds_up: true }),
    field("Size", { kind: "integer", format: "plain", adds_up: true }),
    field("Share", { kind: "decimal", format: "percent", adds_up: true }),
  ],
  { position: "Place" },
);
const row = (Id: number, Name: string, Place: number): RecordView => ({
  key: Id,
  display: Name,
  values: { Id, Name, AlbumId: 1, Place, Price: "0.99" },
  labels: {},
});
const axis: RecordView = { key: 1, display: "Axis", values: { Id: 1 }, labels: {} };

function Under() {
  const models = [album, track];
  return (
    <RelatedSections models={models} model={album} record={axis} screen={useScreen(models, undefined)} under={1} />
  );
}

it("a moved row is saved under its record, and sums are those of the whole list", async () => {
  const engine = standIn({
    app_info: () => ({ workspace: { path: "c", enabled: true, read_only: false, user: null } }),
    records_list: () => ({
      rows: [row(11, "EXP", 10), row(12, "Up", 20), row(13, "Spanish", 30)],
      page: 1,
      per_page: 8,
      more: false,
      elapsed_ms: 0,
    }),
    records_count: () => ({ total: 3, exact: true, elapsed_ms: 0 }),
    records_totals: () => ({ sums: { Price: "1234.5", Size: "18446744073709551616", Share: "1.25" } }),
    records_update: () => ({ ...axis, ignored: [] }),
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: Under }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  draw(<RouterProvider router={router as never} />);
  await screen.findByText("1,234.50");
  screen.getByText("18446744073709551616");
  screen.getByText("125%");
  expect(engine.calls.find(({ name }) => name === "records_totals")?.req).toMatchObject({
    fields: ["Price", "Size", "Share"],
  });
  screen.getByLabelText("Move Spanish (Alt + arrow keys)").focus();
  await userEvent.keyboard("{ArrowUp}");
  await waitFor(() => expect(engine.count("records_update")).toBe(1));
  expect(engine.calls.find(({ name }) => name === "records_update")?.req).toEqual({
    model: "album",
    key: 1,
    values: {},
    base: {},
    children: [
      {
        model: "track",
        field: "AlbumId",
        changes: [{ verb: "edit", key: 13, values: { Place: 15 }, base: { Place: 30 } }],
      },
    ],
  });
});

it("moves in quick succession are all made, and the keyboard stays with the row", async () => {
  let order = [row(11, "EXP", 1), row(12, "Up", 2), row(13, "Spanish", 3)];
  let release: (() => void)[] = [];
  const engine = standIn({
    app_info: () => ({ workspace: { path: "c", enabled: true, read_only: false, user: null } }),
    records_list: () => ({ rows: order, page: 1, per_page: 8, more: false, elapsed_ms: 0 }),
    records_count: () => ({ total: 3, exact: true, elapsed_ms: 0 }),
    records_totals: () => ({ sums: {} }),
    records_update: () => new Promise((done) => release.push(() => done({ ...axis, ignored: [] }))),
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: Under }),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  draw(<RouterProvider router={router as never} />);
  const grip = await screen.findByLabelText("Move EXP (Alt + arrow keys)");
  grip.focus();
  await userEvent.keyboard("{ArrowDown}");
  await screen.findByText("EXP: place 2 of 3");
  await waitFor(() => expect(document.activeElement).toBe(grip));
  await userEvent.keyboard("{ArrowDown}");
  await screen.findByText("EXP: place 3 of 3");
  order = [row(12, "Up", 1), row(13, "Spanish", 2), row(11, "EXP", 3)];
  for (const count of [1, 2]) {
    await waitFor(() => expect(engine.count("records_update")).toBe(count));
    await waitFor(() => expect(release).toHaveLength(1));
    release[0]?.();
    release = [];
  }
  const [, second] = engine.calls.filter(({ name }) => name === "records_update");
  const changes = [
    { key: 11, values: { Place: 3 }, base: { Place: 2 } },
    { key: 13, values: { Place: 2 }, base: { Place: 3 } },
  ];
  expect(second?.req).toMatchObject({ children: [{ changes }] });
});
