// How values are written where the options say it: each word does what it says, and what is edited stays what it is.
import { render, renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import { LanguageProvider } from "@/i18n";
import type { FieldFormat, FieldKind, Language, WireValue } from "@/ipc";
import { field } from "../../test/models";
import { readStored } from "./datetime/calendar";
import { writtenDate } from "./datetime/written";
import { FieldValue } from "./FieldValue";
import { showPercent } from "./numbers";
import { kindOf } from "./registry";
import { useSpeech } from "./speech";
import { valueWords } from "./words";

function show(kind: FieldKind, format: FieldFormat, value: WireValue, language: Language = "en", over = {}) {
  return render(
    <LanguageProvider language={language}>
      <FieldValue field={field("Year", { kind, format, ...over })} value={value} label={undefined} place="cell" />
    </LanguageProvider>,
  ).container;
}

it.each<[FieldKind, FieldFormat, WireValue, Language, string]>([
  ["integer", "plain", 1234567, "en", "1234567"],
  ["integer", "grouped", 1967, "en", "1,967"],
  ["integer", "grouped", 1967, "es", "1.967"],
  ["integer", "bytes", 11170334, "en", "11 MB"],
  ["integer", "bytes", 11170334, "fr", "11 Mo"],
  ["integer", "bytes", { $int: "9007199254740993" }, "en", "9,007 TB"],
  ["decimal", "plain", "1204.5", "fr", "1204,5"],
  ["decimal", "grouped", "1204.5", "en", "1,204.5"],
  ["decimal", "percent", "0.5", "en", "50%"],
  ["decimal", "percent", "0.125", "fr", "12,5\u202f%"],
  ["real", "percent", -0.07, "es", "-7\u00a0%"],
  ["real", "percent", 1e-7, "en", "1e-5%"],
  ["real", "percent", 12.3456789, "en", "1,234.57%"],
  ["decimal", "percent", { $text: "much" }, "en", "much"],
  ["date", "iso", "2026-11-17", "en", "2026-11-17"],
  ["datetime", "iso", "2026-11-17 16:02:05+0200", "fr", "2026-11-17T16:02:05+02:00"],
  ["datetime", "short", "2026-11-07 16:02:05", "en", "07/11/2026, 16:02"],
  ["datetime", "medium", "2026-11-07 16:02:05", "en", "7 Nov 2026, 16:02:05"],
  ["datetime", "long", "2026-11-17 16:02:05", "en", "Tuesday 17 November 2026, 16:02:05"],
  ["date", "long", "2026-11-17", "es", "martes, 17 de noviembre de 2026"],
  ["time", "iso", "09:05", "en", "09:05:00"],
  ["time", "short", "09:05:47.250", "en", "09:05"],
  ["time", "medium", "09:05:47.250", "en", "09:05:47"],
  ["time", "short", "soon", "en", "soon"],
])("%s, %s: %j in %s is %s", (kind, format, value, language, expected) => {
  expect(show(kind, format, value, language).textContent).toBe(expected);
});

it.each<[string, string]>([
  ["2026-11-17", "today"],
  ["2026-11-16", "yesterday"],
  ["2026-11-20", "in 3 days"],
  ["2026-10-17", "last month"],
  ["2026-11-17T11:59:30Z", "30 seconds ago"],
  ["2026-11-17T14:00:00+02:00", "now"],
  ["2026-11-17T14:30:00Z", "in 2 hours"],
  ["2026-11-03T12:00:00Z", "2 weeks ago"],
  ["2020-01-01T00:00:00Z", "6 years ago"],
])("%s is %s, counted from noon of 17 November", (text, expected) => {
  const stored = readStored(text);
  expect(stored && writtenDate(stored, "relative", "en", new Date("2026-11-17T12:00:00Z"))).toBe(expected);
});

it("says when, where it says how long ago", () => {
  const cell = show("datetime", "relative", "2020-01-01 16:02:00");
  expect(cell.querySelector("[title]")?.getAttribute("title")).toBe("1 Jan 2020, 16:02");
});

it("shows every digit of hundredths in a record", () => {
  expect(showPercent("12.3456789", "en")).toBe("1,234.56789%");
  expect(showPercent("3", "en")).toBe("300%");
  expect(showPercent("-.005", "en")).toBe("-0.5%");
});

it.each<[FieldKind, FieldFormat, WireValue, string]>([
  ["decimal", "percent", "0.5", "0.5"],
  ["integer", "bytes", 11170334, "11170334"],
  ["datetime", "long", "2026-11-17 16:02:00", "17 Nov 2026, 16:02"],
  ["time", "short", "09:05:47", "09:05:47"],
])("%s, %s is edited as ever: %j as %s", (kind, format, base, expected) => {
  const of = field("f", { kind, format });
  expect(kindOf(of).toText(base, { field: of, language: "en", base })).toBe(expected);
});

it.each<[FieldKind, FieldFormat, WireValue, WireValue]>([
  ["integer", "bytes", 48213000, 48213400],
  ["datetime", "relative", "2020-01-01 10:00:00", "2020-01-01 10:00:01"],
  ["datetime", "short", "2026-11-07 16:02:05", "2026-11-07 16:02:06"],
  ["time", "short", "09:05:47", "09:05:48"],
])("%s, %s: in words two values never read the same", (kind, format, one, other) => {
  const { result } = renderHook(() => useSpeech(), {
    wrapper: ({ children }) => <LanguageProvider language="en">{children}</LanguageProvider>,
  });
  const words = (value: WireValue) => valueWords(value, field("At", { kind, format }), undefined, result.current);
  expect(words(one)).not.toBe(words(other));
});

it("the cell of a size tells the bytes when it is pointed at", () => {
  expect(
    show("integer", "bytes", 11170334, "en", { name: "Size" }).querySelector("[title]")?.getAttribute("title"),
  ).toBe("11,170,334");
});
