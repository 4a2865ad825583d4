// Dates: what is understood, what is shown, and that the column's own shape is kept.
import { describe, expect, it } from "vitest";
import type { WireValue } from "@/ipc";
import { field } from "../../../test/models";
import { type Moment, readStored, shift, writeStored } from "./calendar";
import { datetimeText, formatDatetime, momentNow, parseDatetime } from "./format";
import { readTyped } from "./typed";

const TODAY: Moment = { year: 2026, month: 11, day: 21 };
const at = field("at", { label: "At", kind: "datetime" });
const parse = (text: string, base: WireValue) => parseDatetime(text, { field: at, language: "en", base }, TODAY);

describe("readTyped", () => {
  it.each([
    ["12/5/67", "1967-05-12"],
    ["12.5.1967", "1967-05-12"],
    ["12 May 1967", "1967-05-12"],
    ["May 12, 1967", "1967-05-12"],
    ["12 mai 1967", "1967-05-12"],
    ["12 févr. 2024", "2024-02-12"],
    ["12 de mayo de 1967", "1967-05-12"],
    ["1er août 2020", "2020-08-01"],
    ["1967-5-12", "1967-05-12"],
    ["3/1/41", "2041-01-03"],
    ["29 Feb 2024", "2024-02-29"],
    ["today", "2026-11-21"],
    ["demain", "2026-11-22"],
    ["ayer", "2026-11-20"],
    ["+3d", "2026-11-24"],
    ["-1w", "2026-11-14"],
    ["+4m", "2027-03-21"],
    ["-1y", "2025-11-21"],
    ["12 May", "2026-05-12"],
  ])("reads %s", (typed, expected) => {
    const moment = readTyped(typed, TODAY);
    expect(moment && writeStored(moment, { separator: undefined, seconds: true, fraction: "", zone: "" })).toBe(
      expected,
    );
  });

  it("reads a time after the date", () => {
    expect(readTyped("17 Nov 2026, 16:02", TODAY)?.time).toEqual({ hour: 16, minute: 2, second: 0 });
    expect(readTyped("today 9:05:30", TODAY)?.time).toEqual({ hour: 9, minute: 5, second: 30 });
    expect(readTyped("17 nov. 2026 à 16h02", TODAY)?.time).toEqual({ hour: 16, minute: 2, second: 0 });
  });

  it.each(["31/2/2024", "29 Feb 2023", "12 ju 2020", "hello", "13/13/2020", "1967-05-12 25:00", "12"])(
    "refuses %s",
    (typed) => {
      expect(readTyped(typed, TODAY)).toBeUndefined();
    },
  );
});

describe("stored shape", () => {
  it.each([
    "2026-11-17",
    "2026-11-17 16:02",
    "2026-11-17 16:02:45",
    "2026-11-17T16:02:45.123Z",
    "2026-11-17T16:02:45+02:00",
  ])("writes %s back as it was read", (text) => {
    const stored = readStored(text);
    expect(stored && writeStored(stored.moment, stored.shape)).toBe(text);
  });

  it("keeps a date a date and a date with time one with time", () => {
    expect(parse("12 May 1967", "1966-01-01")).toEqual({ ok: true, value: "1967-05-12" });
    expect(parse("12 May 1967", "1966-01-01 00:00:00")).toEqual({ ok: true, value: "1967-05-12 00:00:00" });
    expect(parse("12 May 1967, 16:02", "1966-01-01T08:00:00Z")).toEqual({ ok: true, value: "1967-05-12T16:02:00Z" });
  });

  it("says so when a time is typed into a column of dates", () => {
    expect(parse("12 May 1967, 16:02", "1966-01-01")).toEqual({ ok: false, problem: "date_only" });
  });

  it("lets the person decide where nothing stood before", () => {
    expect(parse("12 May 1967", null)).toEqual({ ok: true, value: "1967-05-12" });
    expect(parse("12 May 1967, 16:02", null)).toEqual({ ok: true, value: "1967-05-12 16:02:00" });
    expect(parse("2026-11-17T16:02:45Z", null)).toEqual({ ok: true, value: "2026-11-17T16:02:45Z" });
  });

  it("gives the very same text back when the same date is typed again", () => {
    for (const base of ["1966-01-01 00:00:00", "2026-11-17 16:02", "2026-11-17T16:02:45.123Z", "2026-11-17"]) {
      expect(parse(datetimeText(base, { field: at, language: "en", base }), base)).toEqual({ ok: true, value: base });
    }
  });

  it("takes an emptied box as NULL", () => {
    expect(parse("", "2026-11-17")).toEqual({ ok: true, value: null });
  });
});

describe("formatDatetime", () => {
  it("shows the time only when there is one", () => {
    expect(formatDatetime("2026-11-17 16:02:00", at, { language: "en" })).toBe("17 Nov 2026, 16:02");
    expect(formatDatetime("2026-11-17 00:00:00", at, { language: "en" })).toBe("17 Nov 2026");
    expect(formatDatetime("2026-09-07", at, { language: "en" })).toBe("7 Sep 2026");
    expect(formatDatetime("2026-11-17 00:00:30", at, { language: "en" })).toBe("17 Nov 2026, 00:00:30");
    expect(formatDatetime("2026-11-17T16:02:00Z", at, { language: "en" })).toBe("17 Nov 2026, 16:02 UTC");
    expect(formatDatetime("0099-01-02", at, { language: "en" })).toBe("2 Jan 99");
  });

  it("speaks the language of the window", () => {
    expect(formatDatetime("2026-11-17", at, { language: "fr" })).toBe("17 nov. 2026");
    expect(formatDatetime("2026-11-17", at, { language: "es" })).toBe("17 nov 2026");
  });

  it("shows what is no date as it stands", () => {
    expect(formatDatetime({ $text: "soon" }, at, { language: "en" })).toBe("soon");
    expect(formatDatetime(1700000000, at, { language: "en" })).toBe("1700000000");
  });
});

it("moves by months without leaving the month it aims at", () => {
  expect(shift({ year: 2024, month: 1, day: 31 }, 1, "m")).toMatchObject({ month: 2, day: 29 });
  expect(shift({ year: 2024, month: 2, day: 29 }, -1, "y")).toMatchObject({ year: 2023, month: 2, day: 28 });
});

it("is now by the clock the column writes", () => {
  const at = new Date("2026-11-21T22:30:15Z");
  expect(momentNow("Z", at)).toEqual({ year: 2026, month: 11, day: 21, time: { hour: 22, minute: 30, second: 0 } });
  expect(momentNow("+02:00", at)).toMatchObject({ day: 22, time: { hour: 0, minute: 30 } });
  expect(momentNow("-0530", at)).toMatchObject({ day: 21, time: { hour: 17, minute: 0 } });
  expect(momentNow("", at).time?.minute).toBe(at.getMinutes());
});
