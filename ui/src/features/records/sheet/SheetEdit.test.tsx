// A form while its record is being saved.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { RecordView, WireValue } from "@/ipc";
import { standIn } from "../../../../test/engine";
import { field, trackModel } from "../../../../test/models";
import { draw } from "../../../../test/render";
import { SheetEdit } from "./SheetEdit";

const MODEL = trackModel([
  field("TrackId", { kind: "integer", read_only: true }),
  field("Name"),
  field("Composer"),
  field("At", { kind: "time" }),
]);
const RECORD: RecordView = {
  key: 1,
  display: "Foxy Lady",
  values: { TrackId: 1, Name: "Foxy Lady", Composer: "", At: "09:05" },
  labels: {},
};

/** Opens the form over an engine that answers an update when it is told to. */
function openForm() {
  let release = () => {};
  const engine = standIn({
    records_update: async ({ values }: { values: Record<string, WireValue> }) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { ...RECORD, values: { ...RECORD.values, ...values }, ignored: [] };
    },
  });
  const onSaved = vi.fn();
  const place = { model: "track", key: 1, edit: true };
  draw(<SheetEdit place={place} model={MODEL} record={RECORD} isTop onSaved={onSaved} />);
  const save = async () => {
    await userEvent.keyboard("{Control>}s{/Control}");
    await waitFor(() => expect(engine.count("records_update")).toBe(1));
  };
  return { engine, onSaved, save, release: () => release() };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const type = async (name: string, text: string) => {
  await userEvent.clear(box(name));
  await userEvent.type(box(name), text);
};

it("keeps what is typed meanwhile, and stays", async () => {
  const { engine, onSaved, save, release } = openForm();
  await type("Name", "Fire");
  await save();
  await type("Composer", "Hendrix");
  release();
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(expect.objectContaining({ key: 1 }), "stay"));
  expect(box("Composer").value).toBe("Hendrix");
  expect(box("Name").value).toBe("Fire");
  await userEvent.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(engine.count("records_update")).toBe(2));
  expect(engine.calls.at(-1)?.req).toMatchObject({ values: { Composer: "Hendrix" }, base: { Name: "Fire" } });
});

it("is over when a field was only left meanwhile", async () => {
  const { onSaved, save, release } = openForm();
  await type("At", "10.30");
  await save();
  await userEvent.click(box("Name"));
  expect(box("At").value, "its text is put right").toBe("10:30");
  release();
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(expect.objectContaining({ key: 1 }), "show"));
});
