// A value among the choices as people see it: what the options call it and how they colour it, else words and a dot of its own.
import type { CSSProperties } from "react";
import type { FieldView } from "@/ipc";
import { choiceLabel, hueOf } from "./hue";

/** What it is called. */
export function choiceText(field: FieldView, value: string): string {
  return field.choice_looks?.[value]?.label ?? choiceLabel(value);
}

/** The class of its dot, and its colour where the options name one. */
export function choiceDot(
  field: FieldView,
  value: string,
  hues: Readonly<Record<string, string | undefined>>,
): { className: string | undefined; style: CSSProperties | undefined } {
  const color = field.choice_looks?.[value]?.color;
  return {
    className: hues[hueOf(value, field.choices)],
    style: color === undefined ? undefined : ({ background: color } as CSSProperties),
  };
}
