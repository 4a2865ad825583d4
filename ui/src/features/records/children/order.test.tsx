// Rows under a form put in order: with the keyboard, on pages, and when somebody else moved them too.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ALBUM, box, button, CHILD, openForm, PARENT, rows, TRACKS, track } from "../../../../test/album";
import { apiError, standIn } from "../../../../test/engine";
import { field } from "../../../../test/models";
import { draw } from "../../../../test/render";
import { SheetEdit } from "../sheet/SheetEdit";

const CONFLICT = { list: 0, change: 0, error: apiError("record_conflict") };

it("rows are put in order with the keyboard", async () => {
  const { save, sent } = await openForm();
  await userEvent.click(box(2, "Name"));
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(box(1, "Name").value).toBe("Spanish");
  await waitFor(() => expect(document.activeElement).toBe(box(1, "Name")));
  screen.getByText("Spanish: place 2 of 3");
  await save();
  const [{ changes }] = (sent() as { children: [{ changes: unknown[] }] }).children;
  expect(changes).toEqual([
    { verb: "edit", key: 12, values: { Place: 3 }, base: { Name: "Up from the Skies", Place: 2, Price: "0.99" } },
    { verb: "edit", key: 13, values: { Place: 2 }, base: { Name: "Spanish", Place: 3, Price: "0.99" } },
  ]);
});

it("rows without an order are moved only where all of them are on screen", async () => {
  const same = [track(11, "EXP", 0), track(12, "Up", 0)];
  await openForm([same, same], 4);
  await screen.findByText(/^The order cannot be changed here/);
  expect(screen.queryByRole("button", { name: /^Move/ })).toBeNull();
});

it("a new row is no neighbour of a page that others follow", async () => {
  const { engine, save, sent } = await openForm([TRACKS, [track(31, "Little Wing", 45)]], 45);
  engine.answer("records_list", ({ page, per_page }: { page: number; per_page: number }) => ({
    rows: per_page === 1 ? [track(31, "Little Wing", 45)] : page === 1 ? TRACKS : [],
    page,
    per_page,
    more: page === 1,
    elapsed_ms: 0,
  }));
  await waitFor(() => expect(engine.calls.some(({ req }) => (req as { per_page?: number }).per_page === 1)).toBe(true));
  await userEvent.click(button("Add track"));
  await userEvent.keyboard("Castles");
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(box(3, "Name").value).toBe("Castles");
  await save();
  const [{ changes }] = (sent() as { children: [{ changes: unknown[] }] }).children;
  expect(changes).toMatchObject([{ verb: "add", values: { Name: "Castles" } }]);
});

it("a row that both sides moved is saved where it was put last", async () => {
  const { engine, save, sent, onSaved } = await openForm();
  await userEvent.click(box(2, "Name"));
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  engine.answer("records_get", ({ key }: { key: number }) =>
    key === 12 ? track(12, "Up from the Skies", 7) : TRACKS[2],
  );
  engine.answer("records_update", () => {
    throw apiError("invalid_input", { refused: [CONFLICT] });
  });
  await save();
  await screen.findByText("Someone changed this record meanwhile.");
  expect(screen.queryByRole("button", { name: /problem/ })).toBeNull();
  engine.answer("records_update", () => ({ ...ALBUM, ignored: [] }));
  await save();
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(sent()).toMatchObject({ children: [{ changes: [{ key: 12, base: { Place: 7 } }, { key: 13 }] }] });
});

it("Alt and an arrow belong to a text of several lines, and to the calendar", async () => {
  const dated = {
    ...CHILD,
    fields: [...CHILD.fields, field("Note", { widget: "textarea" }), field("Day", { kind: "date" })],
  };
  const parent = { ...PARENT, inlines: [{ table: "track", fields: ["Note", "Day"] }] };
  const engine = standIn({
    app_info: () => ({ workspace: { path: "c", enabled: true, read_only: false, user: null } }),
    models_list: () => [parent, dated],
    records_list: () => ({
      rows: TRACKS.map((each) => ({ ...each, values: { ...each.values, Note: each.display, Day: "2024-05-01" } })),
      page: 1,
      per_page: 20,
      more: false,
      elapsed_ms: 0,
    }),
    records_count: () => ({ total: 3, exact: true, elapsed_ms: 0 }),
  });
  draw(
    <SheetEdit place={{ model: "album", key: 1, edit: true }} model={parent} record={ALBUM} isTop onSaved={vi.fn()} />,
  );
  const first = await screen.findByDisplayValue("EXP");
  await userEvent.click(first);
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(rows()[0]?.contains(first)).toBe(true);
  await userEvent.click(box(0, "Day"));
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await screen.findByRole("dialog");
  expect(rows()[0]?.contains(first)).toBe(true);
  expect(engine.count("records_update")).toBe(0);
});
