// What the guide tells, in the order in which somebody new would ask.
import type { Translate } from "@/i18n";
import { keyWords } from "@/shared";

const NAMES = ["open", "look", "filter", "edit", "children", "back", "admin", "settings", "own"] as const;

type Name = (typeof NAMES)[number];

export interface Topic {
  id: Name;
  title: string;
  /** Texts whose `<b>` parts are what stands on the screen. */
  paragraphs: readonly string[];
}

/** Every topic, in the person's language. */
export function topics(t: Translate): readonly Topic[] {
  return NAMES.map((id) => ({ id, title: t(`guide-${id}-title`), paragraphs: text(t, id).split(/\n{2,}/) }));
}

function text(t: Translate, id: Name): string {
  if (id === "back") return t("guide-back", { undo: keyWords("mod+z"), redo: keyWords("mod+shift+z") });
  return t(`guide-${id}`);
}
