// The bar over formatted text: what stands at the caret is pressed in, and a second press takes it away.
import {
  Bold,
  Code,
  Heading2,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Strikethrough,
  Undo2,
} from "lucide-react";
import { type Ref, useEffect, useState } from "react";
import type Squire from "squire-rte";
import { type MessageKey, useT } from "@/i18n";
import { IconButton } from "@/shared";
import editorStyles from "../editor/editor.module.css";
import { blockOf } from "./written";

interface Tool {
  icon: LucideIcon;
  label: MessageKey &
    `records-editor-${"bold" | "italic" | "strike" | "heading" | "list" | "numbers" | "quote" | "link" | "code"}`;
  kbd?: string;
  /** The elements it makes. */
  tags: readonly string[];
  use: (editor: Squire, on: boolean) => void;
}

/** Titles inside a record are of the second level; the first is the record's own. */
function toggleHeading(editor: Squire, on: boolean): void {
  const plain = blockOf(editor.getHTML());
  editor.modifyBlocks((blocks) => {
    for (const block of [...blocks.querySelectorAll(on ? "h1, h2, h3, h4, h5, h6" : "p, div, h1, h3, h4, h5, h6")]) {
      const other = document.createElement(on ? plain : "h2");
      other.append(...block.childNodes);
      block.replaceWith(other);
    }
    return blocks;
  });
}

const GROUPS: readonly (readonly Tool[])[] = [
  [
    {
      icon: Bold,
      label: "records-editor-bold",
      kbd: "mod+b",
      tags: ["B"],
      use: (at, on) => (on ? at.removeBold() : at.bold()),
    },
    {
      icon: Italic,
      label: "records-editor-italic",
      kbd: "mod+i",
      tags: ["I"],
      use: (at, on) => (on ? at.removeItalic() : at.italic()),
    },
    {
      icon: Strikethrough,
      label: "records-editor-strike",
      tags: ["S", "DEL"],
      use: (at, on) => (on ? at.removeStrikethrough() : at.strikethrough()),
    },
  ],
  [
    { icon: Heading2, label: "records-editor-heading", tags: ["H1", "H2", "H3", "H4", "H5", "H6"], use: toggleHeading },
    {
      icon: List,
      label: "records-editor-list",
      tags: ["UL"],
      use: (at, on) => (on ? at.removeList() : at.makeUnorderedList()),
    },
    {
      icon: ListOrdered,
      label: "records-editor-numbers",
      tags: ["OL"],
      use: (at, on) => (on ? at.removeList() : at.makeOrderedList()),
    },
    {
      icon: Quote,
      label: "records-editor-quote",
      tags: ["BLOCKQUOTE"],
      use: (at, on) => (on ? at.decreaseQuoteLevel() : at.increaseQuoteLevel()),
    },
  ],
];
const CODE: Tool = { icon: Code, label: "records-editor-code", tags: ["CODE", "PRE"], use: (at) => at.toggleCode() };

const has = (editor: Squire, tags: readonly string[]) => tags.some((tag) => editor.hasFormat(tag));

export function Tools({
  editor,
  links,
  onLink,
}: {
  editor: Squire | undefined;
  /** Where the address of a link is asked for. */
  links: Ref<HTMLSpanElement>;
  onLink: () => void;
}) {
  const t = useT();
  /** Counts the moves of the caret and the changes: what is pressed in follows from where it is. */
  const [, setMoves] = useState(0);
  useEffect(() => {
    const moved = () => setMoves((moves) => moves + 1);
    const events = ["pathChange", "select", "cursor", "input", "undoStateChange"];
    for (const event of events) editor?.addEventListener(event, moved);
    return () => {
      for (const event of events) editor?.removeEventListener(event, moved);
    };
  }, [editor]);

  const button = (tool: Tool) => {
    const on = editor !== undefined && has(editor, tool.tags);
    return (
      <IconButton
        key={tool.label}
        size="sm"
        icon={tool.icon}
        label={t(tool.label)}
        kbd={tool.kbd}
        on={on}
        aria-pressed={on}
        isDisabled={!editor}
        onPress={() => {
          if (!editor) return;
          editor.focus();
          tool.use(editor, has(editor, tool.tags));
        }}
      />
    );
  };
  return (
    <>
      {GROUPS.map((tools) => (
        <span key={tools[0]?.label} className={editorStyles.group}>
          {tools.map(button)}
          <i className={editorStyles.rule} />
        </span>
      ))}
      <span ref={links} className={editorStyles.group}>
        <IconButton
          size="sm"
          icon={Link2}
          label={t("records-editor-link")}
          kbd="mod+k"
          isDisabled={!editor}
          onPress={onLink}
        />
        {button(CODE)}
        <i className={editorStyles.rule} />
        <IconButton
          size="sm"
          icon={Undo2}
          label={t("change-undo")}
          kbd="mod+z"
          isDisabled={!editor}
          onPress={() => editor?.focus().undo()}
        />
      </span>
    </>
  );
}
