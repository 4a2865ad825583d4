// How values look: every kind, NULL and '' apart, strays as they are; and what each kind reads from text.
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LanguageProvider } from "@/i18n";
import type { FieldKind, FieldView, Language, WireValue } from "@/ipc";
import { field } from "../../test/models";
import { FieldValue } from "./FieldValue";
import { RecordLinks } from "./links";
import { fieldKinds } from "./registry";

const of = (kind: FieldKind, over: Partial<FieldView> = {}) => field("f", { label: "F", kind, ...over });

function show(of: FieldView, value: WireValue, language: Language = "en", label?: string): HTMLElement {
  return render(
    <LanguageProvider language={language}>
      <FieldValue field={of} value={value} label={label} place="cell" />
    </LanguageProvider>,
  ).container;
}

describe("values", () => {
  it("tell NULL from the empty text", () => {
    show(of("text"), null);
    expect(screen.getByRole("img", { name: "Empty" }).textContent).toBe("—");
    expect(show(of("text"), "").textContent).toBe('""');
  });

  it.each<[FieldKind, WireValue, Language, string]>([
    ["text", "Foxy Lady", "en", "Foxy Lady"],
    ["long_text", "one\ntwo", "en", "one two"],
    ["integer", 11170334, "en", "11,170,334"],
    ["integer", { $int: "9007199254740993" }, "en", "9,007,199,254,740,993"],
    ["integer", { $text: "many" }, "en", "many"],
    ["decimal", "1204.5", "fr", "1\u202f204,5"],
    ["decimal", { $real: "inf" }, "en", "∞"],
    ["boolean", true, "en", "Yes"],
    ["boolean", false, "es", "No"],
    ["datetime", "2026-11-17 16:02:00", "en", "17 Nov 2026, 16:02"],
    ["datetime", "2026-11-17 00:00:00", "en", "17 Nov 2026"],
    ["enum", "in_review", "en", "In review"],
    ["blob", { $blob: { bytes: 412_000 } }, "en", "412 KB of data"],
    ["text", { $blob: { bytes: 3 } }, "en", "3 B of data"],
  ])("of %s: %j in %s is %s", (kind, value, language, expected) => {
    expect(show(of(kind), value, language).textContent).toBe(expected);
  });

  it("have the decimals their type declares", () => {
    expect(show(of("decimal", { scale: 2 }), "0.5").textContent).toBe("0.50");
    expect(show(of("decimal", { scale: 2 }), "9.030000000000001").textContent).toBe("9.03");
  });

  it("of a year are not grouped", () => {
    expect(show(of("integer", { name: "ReleaseYear" }), 1967).textContent).toBe("1967");
  });
});

describe("a foreign key", () => {
  const GENRE = { href: "#/models/genre/1", open: () => {}, openPage: () => {} };
  const genre = of("foreign_key", { references: { model: "genre", field: "GenreId" } });

  it("is the name of its record and leads there", () => {
    render(
      <LanguageProvider language="en">
        <RecordLinks value={{ of: () => GENRE, to: () => undefined }}>
          <FieldValue field={genre} value={1} label="Rock" place="record" />
        </RecordLinks>
      </LanguageProvider>,
    );
    expect(screen.getByRole("link", { name: "Rock" }).getAttribute("href")).toBe("#/models/genre/1");
  });

  it("that refers to nothing is its value and leads nowhere", () => {
    expect(show(genre, 99).textContent).toBe("99");
    expect(screen.queryByRole("link")).toBeNull();
  });
});

describe("text read by each kind", () => {
  const read = (of: FieldView, text: string, base: WireValue = null) =>
    fieldKinds[of.kind].parse(text, { field: of, language: "en", base });

  it.each<[FieldKind, string, WireValue]>([
    ["text", " kept as typed ", " kept as typed "],
    ["long_text", "a\nb", "a\nb"],
    ["integer", "9,223,372,036,854,775,807", { $int: "9223372036854775807" }],
    ["integer", "-12", -12],
    ["decimal", "0.10", "0.1"],
    ["decimal", "12345678901234567890.123", "12345678901234567890.123"],
    ["boolean", "1", true],
    ["datetime", "12 May 1967", "1967-05-12"],
  ])("%s: %s", (kind, text, value) => {
    expect(read(of(kind), text)).toEqual({ ok: true, value });
  });

  it.each<[FieldKind, string, string]>([
    ["integer", "1.5", "not_an_integer"],
    ["integer", "9223372036854775808", "out_of_range"],
    ["decimal", "a lot", "not_a_number"],
    ["datetime", "31/2/2024", "not_a_date"],
    ["boolean", "perhaps", "not_a_boolean"],
    ["blob", "x", "not_writable"],
  ])("%s refuses %s", (kind, text, problem) => {
    expect(read(of(kind), text)).toEqual({ ok: false, problem });
  });

  it("empty is NULL where that may be, and stays '' where '' stood", () => {
    expect(read(of("text"), "")).toEqual({ ok: true, value: null });
    expect(read(of("text"), "", "")).toEqual({ ok: true, value: "" });
    expect(read(of("text", { nullable: false }), "")).toEqual({ ok: true, value: "" });
  });

  it("the same number written otherwise is the base itself", () => {
    expect(read(of("decimal"), "0.990", "0.99")).toEqual({ ok: true, value: "0.99" });
  });
});
