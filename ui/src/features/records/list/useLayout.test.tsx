// A list is found as it was left, also while that is still being kept.
import { act, fireEvent, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import type { Layout } from "@/ipc";
import { standIn } from "../../../../test/engine";
import { draw } from "../../../../test/render";
import { useLayout } from "./useLayout";

const AS_KEPT: Layout = { columns: [], sort: [], density: "comfortable" };

function List({ model }: { model: string }) {
  const { layout, opened, change } = useLayout(model);
  const order = (of: Layout | undefined) => of?.sort.map(({ field }) => field).join() || "the model's order";
  return (
    <>
      <output>{`${model}: ${opened ? order(opened) : "…"}, ${layout?.density}`}</output>
      <button type="button" onClick={() => change({ density: "compact" })}>
        closer
      </button>
      <button type="button" onClick={() => change({ sort: [{ field: "Composer", descending: false }] })}>
        by composer
      </button>
    </>
  );
}

function Lists() {
  const [model, open] = useState("track");
  return (
    <>
      <List key={model} model={model} />
      {["track", "genre"].map((name) => (
        <button key={name} type="button" onClick={() => open(name)}>
          {name}
        </button>
      ))}
    </>
  );
}

it("a list left while it is being kept is opened as it was left, whatever was kept before", async () => {
  const ends: (() => void)[] = [];
  let kept = AS_KEPT;
  standIn({
    layout_get: ({ model }) => (model === "track" ? kept : AS_KEPT),
    layout_set: ({ layout }) =>
      new Promise((resolve) =>
        ends.push(() => {
          kept = layout;
          resolve({});
        }),
      ),
  });
  const { findByText, getByRole } = draw(<Lists />);
  await findByText("track: the model's order, comfortable");
  const press = (name: string) => fireEvent.click(getByRole("button", { name }));
  press("closer");
  press("by composer");
  await findByText("track: the model's order, compact");
  press("genre");
  await findByText("genre: the model's order, comfortable");
  press("track");
  await findByText("track: Composer, compact");
  act(() => ends[0]?.());
  await waitFor(() => expect(ends).toHaveLength(2));
  await findByText("track: Composer, compact");
  act(() => ends[1]?.());
  await waitFor(() =>
    expect(kept).toEqual({ ...AS_KEPT, density: "compact", sort: [{ field: "Composer", descending: false }] }),
  );
  press("genre");
  await findByText("genre: the model's order, comfortable");
  press("track");
  await findByText("track: Composer, compact");
});
