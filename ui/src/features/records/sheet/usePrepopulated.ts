// Fields filled in from others while a record is added, as long as nobody fills them in: an address word from a title.
import { useEffect, useState } from "react";
import { textOf } from "@/fields/text/format";
import type { Edit } from "@/fields/types";
import type { FieldView, ModelView } from "@/ipc";
import { entryOf, putEntry } from "@/shared";
import type { Edits } from "../draft";

export type Slugger = (text: string) => string;

/** The edits with what they fill in. A field that was touched, or was given with the form, stays what it is. */
export function withPrepopulated(model: ModelView, fields: readonly FieldView[], edits: Edits, slug: Slugger): Edits {
  const filled: Record<string, Edit> = {};
  for (const [name, sources] of Object.entries(model.prepopulated ?? {})) {
    const field = fields.find((each) => each.name === name);
    if (!field || entryOf(edits, name)) continue;
    const made = slug(sources.map((source) => typed(entryOf(edits, source))).join(" "));
    const text = made.slice(0, field.max_length ?? undefined).replace(/-$/, "");
    if (text !== "") putEntry(filled, name, { by: "text", text });
  }
  return { ...edits, ...filled };
}

/** What stands in a source as people read it: a reference by the name of its record. */
function typed(edit: Edit | undefined): string {
  if (!edit) return "";
  return edit.by === "text" ? edit.text : (edit.label ?? textOf(edit.value));
}

/** The same in a form; nothing is filled in until what makes the words is there. */
export function usePrepopulated(model: ModelView, fields: readonly FieldView[], edits: Edits): Edits {
  const slug = useSlugger(model.prepopulated !== undefined);
  return slug ? withPrepopulated(model, fields, edits, slug) : edits;
}

/** What makes the words, once it is there; read only where it is wanted. */
export function useSlugger(wanted: boolean): Slugger | undefined {
  const [slug, setSlug] = useState<{ of: Slugger }>();
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    void import("./slug").then(({ slugOf }) => left || setSlug({ of: slugOf }));
    return () => {
      left = true;
    };
  }, [wanted]);
  return slug?.of;
}
