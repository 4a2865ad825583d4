// What a new role may begin as: on the models there are. Pure.
import type { RoleSaid, RoleView } from "@/ipc";

export const TEMPLATES = ["empty", "viewer", "editor", "moderator", "analyst"] as const;

export type Template = (typeof TEMPLATES)[number];

const VERBS_OF: Record<Template, readonly string[]> = {
  empty: [],
  viewer: ["view"],
  editor: ["view", "add", "edit"],
  moderator: ["view", "edit", "delete"],
  analyst: ["view", "export"],
};

/** A template on these models; or what another role says, without the words that mean nothing. */
export function begin(from: Template | RoleView, slugs: readonly string[]): RoleSaid {
  if (typeof from !== "string") {
    const { permissions, rules, description } = from.said;
    return { label: "", description, rules, permissions: permissions.filter((word) => !from.inert.includes(word)) };
  }
  const permissions = slugs.flatMap((slug) => VERBS_OF[from].map((verb) => `${slug}.${verb}`));
  return { label: "", description: "", permissions, rules: [] };
}

/** A name made of what people are shown: lower case letters, digits, `-`. */
export function nameOf(label: string): string {
  const plain = label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}
