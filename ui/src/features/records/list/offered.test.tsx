// What the options narrow in a list: the fields offered as filters, and the cells edited where they stand.
import { act, renderHook, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { MouseEvent, ReactNode } from "react";
import { expect, it, vi } from "vitest";
import type { ModelView, RecordView } from "@/ipc";
import { standIn } from "../../../../test/engine";
import { field, trackModel } from "../../../../test/models";
import { draw, newClient, Providers } from "../../../../test/render";
import { columnsOf } from "./columns";
import { FilterBar } from "./FilterBar";
import { EVERYTHING, treeOf } from "./filter/parts";
import { newCondition } from "./filters";
import { useCellEditing } from "./useCellEditing";

const FIELDS = [field("TrackId", { kind: "integer", read_only: true }), field("Name"), field("Composer")];
const ROW: RecordView = { key: 1, display: "Foxy Lady", values: { TrackId: 1, Name: "Foxy Lady" }, labels: {} };

async function menuOf(model: ModelView, filter = EVERYTHING) {
  standIn({ models_list: () => [model] });
  draw(<FilterBar model={model} filter={filter} onChange={() => {}} enabled />);
  await userEvent.click(screen.getByRole("button", { name: /^Filter$|Field/ }));
  return (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
}

it("offers the filters that the options say, and every field as groups", async () => {
  expect(await menuOf(trackModel(FIELDS, { list_filter: ["Composer"] }))).toEqual(["Composer", "Edit as groups…"]);
  await userEvent.click(screen.getByRole("menuitem", { name: "Edit as groups…" }));
  await userEvent.click(await screen.findByRole("button", { name: /^Field: Composer/ }));
  const sections = await screen.findAllByRole("group");
  const names = sections.map((section) =>
    within(section)
      .queryAllByRole("option")
      .map((each) => each.textContent),
  );
  expect(names.filter(({ length }) => length > 0)).toEqual([["Composer"], ["Name", "TrackId"]]);
  screen.getByText("Other fields");
});

it("offers the list's fields where the options say none", async () => {
  expect(await menuOf(trackModel(FIELDS))).toEqual(["Name", "Composer", "TrackId", "Edit as groups…"]);
});

it("keeps a filter by a field that is not offered", async () => {
  const [, name] = FIELDS;
  const model = trackModel(FIELDS, { list_filter: [] });
  const kept = { ...newCondition(name as (typeof FIELDS)[0]), values: ["Fox"] };
  standIn({ models_list: () => [model] });
  draw(
    <FilterBar
      model={model}
      filter={treeOf({ id: 0, kind: "group", join: "all", parts: [kept] })}
      onChange={() => {}}
      enabled
    />,
  );
  screen.getByText("Fox");
  await userEvent.click(screen.getByRole("button", { name: "Field: Name" }));
  expect((await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent)).toEqual(["Name"]);
});

/** The cells of a list of one row, as they are edited. */
async function cells(over: Partial<ModelView>) {
  standIn({ app_info: () => ({ workspace: { enabled: true, read_only: false } }) });
  const model = trackModel(FIELDS, over);
  const columns = columnsOf(model);
  const place = {
    model,
    columns,
    rows: [ROW],
    start: 0,
    reach: 1,
    cursor: 0,
    onCursor: () => {},
    onOpen: () => {},
    onSaved: () => {},
  };
  const client = newClient();
  const wrapper = ({ children }: { children: ReactNode }) => <Providers client={client}>{children}</Providers>;
  const { result } = renderHook(() => useCellEditing(place), { wrapper });
  const known = () => client.getQueryCache().find({ queryKey: ["app_info"], exact: false })?.state.status;
  await waitFor(() => expect(known()).toBe("success"));
  const at = (name: string) => columns.findIndex((column) => column.field.name === name);
  const edited = () => result.current.cells.editing?.field;
  return { result, at, edited };
}

it("edits every cell where it stands unless the options say which", async () => {
  const { result, at, edited } = await cells({});
  act(() => result.current.begin(0, at("Composer")));
  expect(edited()).toBe("Composer");
});

it("treats a cell that is not among them as one that is only read", async () => {
  const { result, at, edited } = await cells({ list_edit: ["Composer"] });
  act(() => result.current.editCell("x"));
  expect(edited(), "the first that may be").toBe("Composer");
  act(() => result.current.cells.end({ key: "1", field: "Composer" }));
  act(() => result.current.begin(0, at("Name")));
  expect(edited()).toBeUndefined();
});

it("edits none where the options name none, and a press opens the row at once", async () => {
  const { result, at, edited } = await cells({ list_edit: [] });
  const press = { stopPropagation: vi.fn(), detail: 1 } as unknown as MouseEvent<HTMLElement>;
  act(() => result.current.press(0, press));
  expect(press.stopPropagation, "left to the row").not.toHaveBeenCalled();
  act(() => result.current.begin(0, at("Composer")));
  expect(edited()).toBeUndefined();
});
