// Numbers as people of each language type and read them. Digits only: no value ever passes through a JavaScript float.
import type { Language } from "@/ipc";

/** Decimal mark, digit group mark and percent sign of each language. */
const MARKS: Readonly<Record<Language, { decimal: string; group: string; percent: string }>> = {
  en: { decimal: ".", group: ",", percent: "%" },
  fr: { decimal: ",", group: "\u202f", percent: "\u202f%" },
  es: { decimal: ",", group: ".", percent: "\u00a0%" },
};

/** The parts of a plain decimal numeral. */
interface Numeral {
  sign: "" | "-";
  whole: string;
  fraction: string;
  exponent: string;
}

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

function read(text: string): Numeral | undefined {
  const match = PLAIN.exec(text);
  if (!match || (!match[2] && !match[3])) return undefined;
  const [, sign, whole = "", fraction = "", exponent = ""] = match;
  return { sign: sign === "-" ? "-" : "", whole, fraction, exponent };
}

/** A numeral without what says nothing: plus sign, leading zeros, trailing zeros of the fraction. */
function plainest({ sign, whole, fraction, exponent }: Numeral): string {
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const rest = fraction.replace(/0+$/, "");
  const power = exponent && Number(exponent) !== 0 ? `e${Number(exponent)}` : "";
  const zero = digits === "0" && rest === "";
  return `${zero ? "" : sign}${digits}${rest && `.${rest}`}${zero ? "" : power}`;
}

/** Whether `group` only stands where it parts thousands. */
function grouped(text: string, group: string): boolean {
  const mark = group.replace(/[.]/, "\\.");
  return new RegExp(`^[+-]?\\d{1,3}(?:${mark}\\d{3})+$`).test(text);
}

/**
 * Reads a typed number; nothing when it is none.
 *
 * Spaces part thousands in every language. A lone point is always the decimal mark, since values are shown and pasted so.
 */
export function readNumber(typed: string, language: Language): string | undefined {
  const text = typed
    .trim()
    .replace(/(?<=\d)[\s\u00a0\u202f'](?=\d{3})/g, "")
    .replace(/^\u2212/, "-");
  const { decimal } = MARKS[language];
  const [whole = "", ...rest] = decimal === "," ? text.split(",") : [text];
  if (rest.length > 1) return undefined;
  if (decimal === ",") {
    const dots = whole.split(".").length - 1;
    if (rest.length === 1 || dots > 1) {
      if (dots > 0 && !grouped(whole, ".")) return undefined;
      return normalise(`${whole.replaceAll(".", "")}${rest.length === 1 ? `.${rest[0]}` : ""}`);
    }
    return normalise(whole);
  }
  const [integer = "", ...fraction] = text.split(".");
  if (fraction.length > 1 || (integer.includes(",") && !grouped(integer, ","))) return undefined;
  return normalise([integer.replaceAll(",", ""), ...fraction].join("."));
}

/** The plainest writing of a stored number; nothing when it is none. */
export function normalise(text: string): string | undefined {
  const numeral = read(text);
  return numeral && plainest(numeral);
}

/** A plain numeral cut to so many decimals, the last one rounded half away from zero. */
export function roundTo(stored: string, decimals: number): string {
  const numeral = read(stored);
  if (!numeral || numeral.exponent || numeral.fraction.length <= decimals) return stored;
  const kept = BigInt(`${numeral.whole || "0"}${numeral.fraction.slice(0, decimals)}`);
  const up = (numeral.fraction[decimals] ?? "0") >= "5" ? 1n : 0n;
  const digits = String(kept + up).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${numeral.sign}${whole}${fraction && `.${fraction}`}`;
}

/** A stored number as people read it, with at least `scale` decimals and never one less than it has. */
export function showNumber(
  stored: string,
  language: Language,
  options: { scale?: number; group?: boolean } = {},
): string {
  const numeral = read(stored);
  if (!numeral || numeral.exponent) return stored;
  const { decimal, group } = MARKS[language];
  const whole = options.group === false ? numeral.whole : numeral.whole.replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = numeral.fraction.padEnd(options.scale ?? 0, "0");
  return `${numeral.sign}${whole || "0"}${fraction && decimal + fraction}`;
}

/** A stored number as hundredths: `0.125` is `12.5%`. Digits are moved, not multiplied. */
export function showPercent(stored: string, language: Language, decimals?: number): string {
  const numeral = read(stored);
  if (!numeral) return stored;
  const { sign, whole, fraction, exponent } = numeral;
  const moved = exponent
    ? { ...numeral, exponent: String(Number(exponent) + 2) }
    : { sign, whole: whole + fraction.padEnd(2, "0").slice(0, 2), fraction: fraction.slice(2), exponent };
  const digits = plainest(moved);
  const rounded = decimals === undefined ? digits : (normalise(roundTo(digits, decimals)) ?? digits);
  return showNumber(rounded, language) + MARKS[language].percent;
}
