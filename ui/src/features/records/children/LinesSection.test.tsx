// Children edited in the form of their record: what is sent with it, and what is said of a row that is refused.
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ALBUM, box, button, CHILD, openForm, PARENT, record, rows, TRACKS, track } from "../../../../test/album";
import { apiError, standIn } from "../../../../test/engine";
import { field } from "../../../../test/models";
import { draw } from "../../../../test/render";
import { NewForm } from "../sheet/NewForm";
import { SheetEdit } from "../sheet/SheetEdit";

it("what was touched is sent with the record, and nothing else", async () => {
  const { onSaved, save, sent } = await openForm();
  await userEvent.clear(box(0, "Name"));
  await userEvent.type(box(0, "Name"), "EXP 2");
  await userEvent.click(button("Remove Up from the Skies"));
  expect(rows()[1]?.textContent).toContain("Up from the Skies");
  await userEvent.click(button("Add track"));
  await userEvent.keyboard("Castles");
  await userEvent.click(button("Add track"));
  await save();
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(sent()).toEqual({
    model: "album",
    key: 1,
    values: {},
    base: {},
    children: [
      {
        model: "track",
        field: "AlbumId",
        changes: [
          { verb: "edit", key: 11, values: { Name: "EXP 2" }, base: { Name: "EXP", Price: "0.99" } },
          { verb: "delete", key: 12 },
          { verb: "add", values: { Name: "Castles", Place: 4 } },
        ],
      },
    ],
  });
});

it("a row that was taken away comes back, and nothing is left to save", async () => {
  const { engine, onSaved, save } = await openForm();
  await userEvent.click(button("Remove EXP"));
  await userEvent.click(button("Keep EXP"));
  expect(box(0, "Name").value).toBe("EXP");
  await save();
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(undefined, "show"));
  expect(engine.count("records_update")).toBe(0);
});

it("what goes along with a row that is to go is told before it is saved", async () => {
  const { engine } = await openForm();
  engine.answer("records_delete_plan", ({ keys: [key] }: { keys: number[] }) =>
    key === 11
      ? { deleted: 1, cascaded: { track: 2 }, trashed: true, refused: [] }
      : {
          deleted: 1,
          cascaded: {},
          trashed: true,
          refused: [{ key, error: apiError("record_in_use", { params: { by: "InvoiceLine" } }) }],
        },
  );
  await userEvent.click(button("Remove EXP"));
  await waitFor(() => expect(rows()[1]?.textContent).toContain("This also deletes 2 tracks."));
  await userEvent.click(button("Keep EXP"));
  await waitFor(() => expect(screen.queryByText(/also deletes/)).toBeNull());
  await userEvent.click(button("Remove Spanish"));
  await waitFor(() => expect(rows()[3]?.textContent).toContain("Still referred to by InvoiceLine."));
});

it("a new row is filled in as a new record is", async () => {
  const slugs = {
    ...CHILD,
    prepopulated: { Code: ["Name"] },
    fields: [...CHILD.fields, field("Code", { kind: "slug" })],
  };
  const parent = { ...PARENT, inlines: [{ table: "track", fields: ["Name", "Code"] }] };
  const [one] = TRACKS.map((each) => ({ ...each, values: { ...each.values, Code: null } }));
  const { save, sent, onSaved } = await openForm([one ? [one] : []], 1, parent, slugs);
  await userEvent.type(box(0, "Name"), "!");
  expect(box(0, "Code").value, "one that is there is left alone").toBe("");
  await userEvent.click(button("Add track"));
  await userEvent.keyboard("Ça va?");
  await waitFor(() => expect(box(1, "Code").value).toBe("ca-va"));
  await userEvent.click(button("Add track"));
  await userEvent.keyboard("Two");
  await userEvent.type(box(2, "Code"), "-b");
  await userEvent.type(box(2, "Name"), "!");
  await save();
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(sent()).toMatchObject({
    children: [
      {
        changes: [
          { values: { Name: "EXP!" } },
          { verb: "add", values: { Name: "Ça va?", Code: "ca-va" } },
          { verb: "add", values: { Name: "Two!", Code: "two-b" } },
        ],
      },
    ],
  });
});

it("what is wrong is said at its cell, the caret goes there, and what was entered stays", async () => {
  const { engine, save } = await openForm();
  await userEvent.clear(box(1, "Name"));
  await save();
  expect(engine.count("records_update")).toBe(0);
  await waitFor(() => expect(document.activeElement).toBe(box(1, "Name")));
  const said = box(1, "Name").getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(said.map((id) => document.getElementById(id)?.textContent).join(), "under the row, where there is room").toBe(
    "Name: Enter a value",
  );
  expect(document.querySelectorAll(".problems [slot]").length).toBe(1);
  await userEvent.type(box(1, "Name"), "Up");
  const refused = {
    list: 0,
    change: 0,
    error: apiError("invalid_input", { problems: [{ field: "Price", code: "too_large", params: { max: "1" } }] }),
  };
  engine.answer("records_update", () => {
    throw apiError("invalid_input", { refused: [refused] });
  });
  await save();
  await waitFor(() => expect(box(1, "Price").getAttribute("aria-invalid")).toBe("true"));
  await waitFor(() => expect(document.activeElement).toBe(box(1, "Price")));
  expect(box(1, "Name").value).toBe("Up");
  expect(screen.queryByText("Not saved.")).toBeNull();
});

it("a row somebody else changed shows both sides, one that is gone is told", async () => {
  const { engine, save, sent, onSaved } = await openForm();
  await userEvent.type(box(0, "Name"), "!");
  await userEvent.type(box(1, "Name"), "!");
  engine.answer("records_get", () => track(11, "Experience", 1));
  engine.answer("records_update", () => {
    const refusals = [
      apiError("record_conflict"),
      apiError("record_not_found", { params: { model: "Track", key: "12" } }),
    ];
    throw apiError("invalid_input", { refused: refusals.map((error, change) => ({ list: 0, change, error })) });
  });
  engine.answer("records_list", () => ({
    rows: [TRACKS[0], TRACKS[2]],
    page: 1,
    per_page: 20,
    more: false,
    elapsed_ms: 0,
  }));
  await save();
  await userEvent.click(await screen.findByRole("button", { name: "Keep mine" }));
  await screen.findByText("It may have been deleted, or the link is from another database.");
  await waitFor(() => expect(box(1, "Name").value).toBe("Spanish"));
  engine.answer("records_update", () => ({ ...ALBUM, ignored: [] }));
  await save();
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(sent()).toMatchObject({
    children: [{ changes: [{ key: 11, values: { Name: "EXP!" }, base: { Name: "Experience" } }] }],
  });
});

it("of many pages only what was touched is sent", async () => {
  const { save, sent, onSaved } = await openForm([[track(11, "EXP", 1)], [track(31, "Little Wing", 21)]], 10_000);
  await userEvent.type(box(0, "Name"), "!");
  await userEvent.click(screen.getByLabelText("Next page"));
  await screen.findByDisplayValue("Little Wing");
  await userEvent.type(box(0, "Name"), "!");
  await save();
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(sent()).toMatchObject({ children: [{ changes: [{ key: 11 }, { key: 31 }] }] });
});

it("children of a record that is added are added with it", async () => {
  const engine = standIn({
    app_info: () => ({ workspace: { path: "c", enabled: true, read_only: false, user: null } }),
    models_list: () => [PARENT, CHILD],
    records_add: () => ({ ...ALBUM, ignored: [] }),
  });
  draw(<NewForm place={{ model: "album", key: null }} model={PARENT} isTop onAdded={vi.fn()} />);
  await userEvent.click(await screen.findByRole("button", { name: "Add track" }));
  await userEvent.keyboard("Castles");
  await userEvent.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(engine.count("records_add")).toBe(1));
  const changes = [{ verb: "add", values: { Name: "Castles", Place: 1 } }];
  expect(engine.calls.find(({ name }) => name === "records_add")?.req).toMatchObject({
    children: [{ model: "track", field: "AlbumId", changes }],
  });
});

it("a reference emptied in a row stays empty once the row is left", async () => {
  const parent = { ...PARENT, inlines: [{ table: "track", fields: ["Name", "GenreId"] }] };
  const rock = {
    ...record({ Id: 11, AlbumId: 1, Place: 1, Name: "EXP", GenreId: 3 }, "EXP"),
    labels: { GenreId: "Rock" },
  };
  const { save, sent } = await openForm([[rock]], 1, parent);
  const genre = screen.getByRole<HTMLInputElement>("combobox", { name: "GenreId" });
  expect(genre.value).toBe("Rock");
  await userEvent.clear(genre);
  await userEvent.tab();
  expect(genre.value).toBe("");
  await save();
  await waitFor(() =>
    expect(sent()).toMatchObject({ children: [{ changes: [{ key: 11, values: { GenreId: null } }] }] }),
  );
});

const CONFLICT = { list: 0, change: 0, error: apiError("record_conflict") };

it("what only the other side changed is told, and the caret goes there", async () => {
  const { engine, save } = await openForm();
  await userEvent.type(box(0, "Name"), "!");
  engine.answer("records_get", () => ({ ...track(11, "EXP", 1), values: { ...TRACKS[0]?.values, Price: "1.29" } }));
  engine.answer("records_update", () => {
    throw apiError("invalid_input", { refused: [CONFLICT] });
  });
  await save();
  await screen.findByText("Someone changed this record meanwhile.");
  await waitFor(() => expect(document.activeElement).toBe(box(0, /^Price/)));
  expect(box(0, "Name").value).toBe("EXP!");
});

it("a new row nobody typed into goes at once, one that was typed into shows what goes", async () => {
  await openForm();
  await userEvent.click(button("Add track"));
  await userEvent.click(button("Remove New track 1"));
  expect(rows()).toHaveLength(3);
  expect(document.activeElement).toBe(button("Add track"));
  await userEvent.click(button("Add track"));
  await userEvent.keyboard("Castles");
  await userEvent.click(button("Remove New track 1"));
  expect(rows()[3]?.textContent).toContain("Castles");
  screen.getByText("New track 1 is removed when you save");
  await userEvent.click(button("Keep New track 1"));
  expect(box(3, "Name").value).toBe("Castles");
});

it("a row being typed in stays when the list changes under it", async () => {
  const { engine } = await openForm();
  await userEvent.type(box(1, "Name"), "!");
  const left = [TRACKS[0], TRACKS[2]];
  engine.answer("records_list", () => ({ rows: left, page: 1, per_page: 20, more: false, elapsed_ms: 0 }));
  const asked = engine.count("records_list");
  await act(async () => engine.send({ type: "records_changed", model: "track", keys: [12] }));
  await waitFor(() => expect(engine.count("records_list")).toBeGreaterThan(asked));
  await waitFor(() => expect(box(2, "Name").value).toBe("Spanish"));
  expect(document.activeElement).toBe(box(1, "Name"));
  expect(box(1, "Name").value).toBe("Up from the Skies!");
});

it("a box to tick begins with no where there must be an answer", async () => {
  const engine = standIn({
    app_info: () => ({ workspace: { path: "c", enabled: true, read_only: false, user: null } }),
    models_list: () => [
      PARENT,
      {
        ...CHILD,
        fields: [
          ...CHILD.fields,
          field("Done", { kind: "boolean", widget: "checkbox", required: true, nullable: false }),
        ],
      },
    ],
    records_add: () => ({ ...ALBUM, ignored: [] }),
  });
  const parent = { ...PARENT, inlines: [{ table: "track", fields: ["Name", "Done"] }] };
  draw(<NewForm place={{ model: "album", key: null }} model={parent} isTop onAdded={vi.fn()} />);
  await userEvent.click(await screen.findByRole("button", { name: "Add track" }));
  await userEvent.keyboard("Castles");
  await userEvent.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(engine.count("records_add")).toBe(1));
  const changes = [{ verb: "add", values: { Name: "Castles", Place: 1, Done: false } }];
  expect(engine.calls.find(({ name }) => name === "records_add")?.req).toMatchObject({ children: [{ changes }] });
});

it("a list that cannot be read is asked for again", async () => {
  const engine = standIn({
    app_info: () => ({ workspace: { path: "c", enabled: true, read_only: false, user: null } }),
    models_list: () => [PARENT, CHILD],
    records_list: () => {
      throw apiError("file_busy");
    },
    records_count: () => ({ total: 3, exact: true, elapsed_ms: 0 }),
  });
  draw(
    <SheetEdit place={{ model: "album", key: 1, edit: true }} model={PARENT} record={ALBUM} isTop onSaved={vi.fn()} />,
  );
  await screen.findByRole("alert");
  expect(screen.queryByRole("button", { name: "Add track" })).toBeNull();
  engine.answer("records_list", () => ({ rows: TRACKS, page: 1, per_page: 20, more: false, elapsed_ms: 0 }));
  await userEvent.click(button("Try again"));
  await screen.findByDisplayValue("EXP");
});

it("after a refusal at no field the caret is where it was", async () => {
  const { engine, save } = await openForm();
  await userEvent.type(box(1, "Name"), "!");
  engine.answer("records_update", () => {
    throw apiError("file_busy");
  });
  await save();
  await screen.findByText("Not saved.");
  await waitFor(() => expect(document.activeElement).toBe(box(1, "Name")));
});
