// The words of kinds, and of why a field has one. Total: a new kind of the engine does not compile until it stands here.
import type { PlainKey } from "@/i18n";
import type { FieldFormat, FieldKind, FieldWidget } from "@/ipc";

export const KIND_WORDS: Readonly<Record<FieldKind, PlainKey>> = {
  text: "settings-kind-text",
  long_text: "settings-kind-long-text",
  markdown: "settings-kind-markdown",
  rich_text: "settings-kind-rich-text",
  slug: "settings-kind-slug",
  integer: "settings-kind-integer",
  decimal: "settings-kind-decimal",
  real: "settings-kind-real",
  boolean: "settings-kind-boolean",
  date: "settings-kind-date",
  time: "settings-kind-time",
  datetime: "settings-kind-datetime",
  duration: "settings-kind-duration",
  json: "settings-kind-json",
  uuid: "settings-kind-uuid",
  email: "settings-kind-email",
  url: "settings-kind-url",
  phone: "settings-kind-phone",
  colour: "settings-kind-colour",
  enum: "settings-kind-enum",
  choices: "settings-kind-choices",
  foreign_key: "settings-kind-foreign-key",
  blob: "settings-kind-blob",
  file: "settings-kind-file",
  image: "settings-kind-image",
  password: "settings-kind-password",
  created: "settings-kind-created",
  updated: "settings-kind-updated",
  generated: "settings-kind-generated",
  position: "settings-kind-position",
};

export const WIDGET_WORDS: Readonly<Record<FieldWidget, PlainKey>> = {
  input: "settings-widget-input",
  textarea: "settings-widget-textarea",
  markdown: "settings-widget-markdown",
  rich_text: "settings-widget-rich-text",
  code: "settings-widget-code",
  checkbox: "settings-widget-checkbox",
  switch: "settings-widget-switch",
  select: "settings-widget-select",
  radio: "settings-widget-radio",
  search: "settings-widget-search",
  password: "settings-widget-password",
};

export const FORMAT_WORDS: Readonly<Record<FieldFormat, PlainKey>> = {
  plain: "settings-format-plain",
  grouped: "settings-format-grouped",
  percent: "settings-format-percent",
  bytes: "settings-format-bytes",
  iso: "settings-format-iso",
  short: "settings-format-short",
  medium: "settings-format-medium",
  long: "settings-format-long",
  relative: "settings-format-relative",
};

/** Of a time of day, which has no day. */
export const TIME_FORMAT_WORDS: Readonly<Partial<Record<FieldFormat, PlainKey>>> = {
  iso: "settings-format-time-iso",
  short: "settings-format-time-short",
  medium: "settings-format-time-medium",
};

/** By the code of the reason; the parameters come with it. */
export const BECAUSE_WORDS: Readonly<Record<string, string>> = {
  declared_type: "settings-because-declared-type",
  no_type: "settings-because-no-type",
  name: "settings-because-name",
  check: "settings-because-check",
  foreign_key: "settings-because-foreign-key",
  default: "settings-because-default",
  sample: "settings-because-sample",
  generated: "settings-because-generated",
  contradicted: "settings-because-contradicted",
  unread: "settings-because-unread",
};

/** Kinds whose values are texts a person writes freely, with a length and a pattern. */
const TEXTS: readonly FieldKind[] = [
  "text",
  "long_text",
  "markdown",
  "rich_text",
  "slug",
  "json",
  "email",
  "url",
  "phone",
  "colour",
  "file",
  "image",
];
/** Kinds whose values have an order people mean. */
const ORDERED: readonly FieldKind[] = ["integer", "decimal", "real", "date", "time", "datetime"];
/** Kinds whose values are never said one by one. */
const WITHOUT_CHOICES: readonly FieldKind[] = [
  "foreign_key",
  "blob",
  "long_text",
  "markdown",
  "rich_text",
  "json",
  "password",
  "generated",
  "created",
  "updated",
  "position",
];

export const isTextKind = (kind: FieldKind) => TEXTS.includes(kind);
export const isOrderedKind = (kind: FieldKind) => ORDERED.includes(kind);
export const takesChoices = (kind: FieldKind) => !WITHOUT_CHOICES.includes(kind);
