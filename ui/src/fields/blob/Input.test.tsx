// Bytes in a form: a file is chosen and looked at, taken back, or nothing is left of what was there.
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import type { FieldProblem, WireValue } from "@/ipc";
import { apiError, standIn } from "../../../test/engine";
import { field } from "../../../test/models";
import { draw } from "../../../test/render";
import type { Edit } from "../types";
import { Input } from "./Input";

const chosen = { file: "f00d", name: "logo.png", bytes: 5008 };
const stored = { $blob: { bytes: 300, mark: "12c-1" } };

function Form({ base, nullable = true, on }: { base: WireValue; nullable?: boolean; on: (edit: Edit) => void }) {
  const [edit, setEdit] = useState<Edit>();
  return (
    <Input
      field={field("Cover", { kind: "blob", nullable })}
      model="album"
      base={base}
      baseLabel={undefined}
      edit={edit}
      onEdit={(next) => {
        setEdit(next);
        on(next);
      }}
      onBlur={() => {}}
      frame={{ label: "Cover", required: false }}
    />
  );
}

it("a file is chosen, looked at, and put back", async () => {
  const engine = standIn({
    bytes_choose: () => ({ chosen }),
    bytes_thumb: () => ({ thumb: null }),
    bytes_read: () => ({ total: 5008, hex: "89504e470d0a1a0a".padEnd(64, "0") }),
  });
  const edits: Edit[] = [];
  draw(<Form base={stored} on={(edit) => edits.push(edit)} />);
  const group = screen.getByRole("group", { name: "Cover" });
  expect(group.textContent).toContain("300 B of data");
  await userEvent.click(screen.getByRole("button", { name: "Choose a file…" }));
  await screen.findByRole("img", { name: /^Begins with 89 50 4e 47/ });
  expect(group.textContent).toContain("logo.png5 KB");
  expect(edits.at(-1)).toEqual({ by: "choice", value: { $chosen: chosen } });
  expect(engine.calls.find(({ name }) => name === "bytes_read")?.req).toEqual({ of: { file: "f00d" }, from: 0 });
  await userEvent.click(screen.getByRole("button", { name: "Put back what Cover was" }));
  expect(edits.at(-1)).toEqual({ by: "choice", value: stored });
  await userEvent.click(screen.getByRole("button", { name: "Remove Cover" }));
  expect(edits.at(-1)).toEqual({ by: "choice", value: null });
  expect(screen.queryByRole("button", { name: "Remove Cover" })).toBeNull();
});

it("a file dropped on the field is taken in there, one dropped beside it is not", async () => {
  const engine = standIn({
    bytes_choose: () => ({ chosen }),
    bytes_thumb: () => ({ thumb: null }),
    bytes_read: () => ({ total: 5008, hex: "89504e470d0a1a0a".padEnd(64, "0") }),
  });
  draw(<Form base={stored} on={() => {}} />);
  const button = screen.getByRole("button", { name: "Choose a file…" });
  const group = screen.getByRole("group", { name: "Cover" });
  // This page is laid out nowhere: what stands at a place is said here.
  document.elementFromPoint = (x) => (x < 100 ? button : document.body);
  act(() => engine.send({ type: "file_hover", at: { x: 200, y: 5 } }));
  expect(group.textContent).toContain("300 B of data");
  act(() => engine.send({ type: "file_hover", at: { x: 20, y: 5 } }));
  expect(group.textContent).toContain("Let go to put it into Cover");
  act(() => engine.send({ type: "file_dropped", file: "aside", at: { x: 200, y: 5 } }));
  expect(group.textContent).toContain("300 B of data");
  expect(engine.count("bytes_choose")).toBe(0);
  act(() => engine.send({ type: "file_dropped", file: "f11e", at: { x: 20, y: 5 } }));
  await screen.findByText("logo.png");
  expect(engine.calls.find(({ name }) => name === "bytes_choose")?.req).toEqual({ dropped: "f11e" });
});

it("what must have a value is not removed", () => {
  draw(<Form base={stored} nullable={false} on={() => {}} />);
  expect(screen.queryByRole("button", { name: "Remove Cover" })).toBeNull();
});

it("why a file cannot be taken in is said at the field, and what was there stays", async () => {
  const problems: FieldProblem[] = [{ field: "", code: "too_many_bytes", params: { max: "100" } }];
  standIn({
    bytes_choose: () => {
      throw apiError("invalid_input", { problems });
    },
  });
  const edits: Edit[] = [];
  draw(<Form base={stored} on={(edit) => edits.push(edit)} />);
  await userEvent.click(screen.getByRole("button", { name: "Choose a file…" }));
  const said = await screen.findByText("At most 100 MB of data");
  const group = screen.getByRole("group", { name: "Cover" });
  expect(group.getAttribute("aria-describedby")).toBe(said.closest("[id]")?.id);
  expect(edits).toEqual([]);
});
