// Times of day: what is understood, and that a column keeps its way of writing them.
import { describe, expect, it } from "vitest";
import type { WireValue } from "@/ipc";
import { field } from "../../../test/models";
import { later, parseClock, readClock, writeClock } from "./clock";

const NOW = { hour: 13, minute: 5, second: 0 };
const opens = field("opens", { kind: "time" });
const parse = (text: string, base: WireValue = null) => parseClock(text, { field: opens, language: "en", base }, NOW);

describe("a typed time", () => {
  it.each([
    ["9:05", "09:05"],
    ["16:30", "16:30"],
    ["16h30", "16:30"],
    ["9 h 05", "09:05"],
    ["16h", "16:00"],
    ["4:30 pm", "16:30"],
    ["12 am", "00:00"],
    ["12:15 p.m.", "12:15"],
    ["7pm", "19:00"],
    ["16.30", "16:30"],
    ["16:30:15", "16:30:15"],
    ["16:30:15.25", "16:30:15.25"],
    ["now", "13:05"],
    ["Ahora", "13:05"],
  ])("%s is %s", (typed, stored) => {
    expect(parse(typed)).toEqual({ ok: true, value: stored });
  });

  it.each(["25:00", "12:60", "12", "noon", "13 pm", "0 am", "16:3", ":30", "16:30:99"])("%s is none", (typed) => {
    expect(parse(typed)).toEqual({ ok: false, problem: "not_a_time" });
  });

  it.each([
    ["16:30", "08:00:00", "16:30:00"],
    ["16:30", "08:00:00.250", "16:30:00.000"],
    ["16:30", "08:00", "16:30"],
    ["16:30:15", "08:00", "16:30:15"],
    ["8:00", "08:00:00.250", "08:00:00.250"],
    ["8h00", "08:00:00", "08:00:00"],
  ])("%s over %s is %s", (typed, base, stored) => {
    expect(parse(typed, base)).toEqual({ ok: true, value: stored });
  });

  it("is NULL where nothing is typed", () => {
    expect(parse("", "08:00")).toEqual({ ok: true, value: null });
  });
});

it("goes round the clock", () => {
  expect(later({ hour: 23, minute: 59, second: 7 }, 1)).toEqual({ hour: 0, minute: 0, second: 7 });
  expect(later({ hour: 0, minute: 10, second: 0 }, -60)).toEqual({ hour: 23, minute: 10, second: 0 });
});

it("is read only from what is one", () => {
  expect(readClock("16:30:15.5")).toEqual({ hour: 16, minute: 30, second: 15 });
  expect(readClock("24:00")).toBeUndefined();
  expect(readClock(1630)).toBeUndefined();
  expect(writeClock({ hour: 1, minute: 2, second: 0 }, null)).toBe("01:02");
});
