// History: order, days, and fields that are gone.
import { describe, expect, it } from "vitest";
import type { AuditEntryView } from "@/ipc";
import { field } from "../../../test/models";
import { byDay, changesOf, daysAgo, restorable } from "./entries";

const entry = (seq: number, at: Date, changes: AuditEntryView["changes"] = {}): AuditEntryView => ({
  seq,
  at: at.toISOString(),
  actor: "a@example.com",
  actor_name: "A",
  as: null,
  action: "edit",
  origin: "window",
  model: "track",
  key: 1,
  changes,
});

describe("byDay", () => {
  it("puts the newest first, also within a day", () => {
    const days = byDay([
      entry(1, new Date(2026, 10, 20, 9)),
      entry(3, new Date(2026, 10, 21, 10)),
      entry(2, new Date(2026, 10, 21, 9)),
    ]);
    expect(days.map((day) => day.entries.map((each) => each.seq))).toEqual([[3, 2], [1]]);
  });

  it("parts days by the clock of the computer", () => {
    const days = byDay([entry(1, new Date(2026, 10, 20, 23, 59)), entry(2, new Date(2026, 10, 21, 0, 1))]);
    expect(days).toHaveLength(2);
  });
});

it("counts days across the change of the clock", () => {
  expect(daysAgo(new Date(2026, 9, 24), new Date(2026, 9, 26, 13))).toBe(2);
  expect(daysAgo(new Date(2026, 9, 26), new Date(2026, 9, 26, 13))).toBe(0);
});

it("lists changes in the order of the model and keeps columns that are gone", () => {
  const changes = changesOf(entry(1, new Date(), { Gone: { old: 1 }, B: { new: 2 }, A: { new: 1 } }), {
    fields: [field("A"), field("B")],
  });
  expect(changes.map(({ field: { name } }) => name)).toEqual(["A", "B", "Gone"]);
});

it("goes back to every version but the one that is there, and to none of a deletion", () => {
  const history = [entry(4, new Date()), { ...entry(3, new Date()), action: "delete" }, entry(2, new Date())];
  expect([...restorable([...history, { ...entry(1, new Date()), action: "add" }])]).toEqual([2, 1]);
  expect([...restorable([])]).toEqual([]);
});
