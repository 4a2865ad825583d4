// The bar over Markdown: what its buttons and keys write, and the way to what it reads like.
import { Bold, Code, Heading2, Italic, Link2, List, ListOrdered, type LucideIcon } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import { type MessageKey, useT } from "@/i18n";
import { IconButton } from "@/shared";
import editor from "../editor/editor.module.css";
import { typeInto } from "../editor/typeInto";
import { type Change, coded, headed, linked, prefixed, type Selection, wrapped } from "./marks";

interface Tool {
  icon: LucideIcon;
  label: MessageKey & `records-editor-${"bold" | "italic" | "heading" | "list" | "numbers" | "link" | "code"}`;
  /** With Ctrl or Command. */
  key?: string;
  change: (selection: Selection) => Change;
}

const GROUPS: readonly (readonly Tool[])[] = [
  [
    { icon: Bold, label: "records-editor-bold", key: "b", change: (at) => wrapped(at, "**") },
    { icon: Italic, label: "records-editor-italic", key: "i", change: (at) => wrapped(at, "*") },
  ],
  [
    { icon: Heading2, label: "records-editor-heading", change: headed },
    { icon: List, label: "records-editor-list", change: (at) => prefixed(at, "- ") },
    { icon: ListOrdered, label: "records-editor-numbers", change: (at) => prefixed(at, "number") },
  ],
  [
    { icon: Link2, label: "records-editor-link", key: "k", change: linked },
    { icon: Code, label: "records-editor-code", change: coded },
  ],
];

function use(tool: Tool, area: HTMLTextAreaElement | null): void {
  if (!area) return;
  const { selected, ...change } = tool.change({
    text: area.value,
    start: area.selectionStart,
    end: area.selectionEnd,
  });
  typeInto(area, change, selected);
}

/** The keys of the tools, in the lines. */
export function pressTool(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
  const tool = GROUPS.flat().find(({ key }) => key === event.key.toLowerCase());
  if (!tool) return;
  event.preventDefault();
  event.stopPropagation();
  use(tool, event.currentTarget);
}

export function Tools({ area, isDisabled }: { area: RefObject<HTMLTextAreaElement | null>; isDisabled: boolean }) {
  const t = useT();
  return GROUPS.map((tools, group) => (
    <span key={tools[0]?.label} className={editor.group}>
      {group > 0 && <i className={editor.rule} />}
      {tools.map((tool) => (
        <IconButton
          key={tool.label}
          size="sm"
          icon={tool.icon}
          label={t(tool.label)}
          kbd={tool.key && `mod+${tool.key}`}
          isDisabled={isDisabled}
          onPress={() => use(tool, area.current)}
        />
      ))}
    </span>
  ));
}
