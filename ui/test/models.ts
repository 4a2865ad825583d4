// Models and fields for tests: plain ones, with what a test says over them.
import type { FieldView, ModelView } from "@/ipc";

/** A text field that may be written and left empty. */
export const field = (name: string, over: Partial<FieldView> = {}): FieldView => ({
  name,
  label: name,
  kind: "text",
  required: false,
  read_only: false,
  nullable: true,
  max_length: null,
  scale: null,
  references: null,
  choices: null,
  shown_as: null,
  because: { code: "no_type", params: {} },
  ...over,
});

/** Tracks, of which everything may be done; the first field is their key. */
export const trackModel = (fields: FieldView[], over: Partial<ModelView> = {}): ModelView => ({
  slug: "track",
  label: "Tracks",
  label_one: "Track",
  group: null,
  table: "Track",
  icon: "music",
  key: fields.slice(0, 1).map(({ name }) => name),
  display: "Name",
  hidden: false,
  list: [],
  form_exclude: [],
  field_groups: [],
  per_page: 50,
  searchable: true,
  junction: false,
  inlines: [],
  position: null,
  tree: null,
  can: { view: true, add: true, edit: true, delete: true, export: true },
  fields,
  ...over,
});
