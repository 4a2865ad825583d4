// Markdown as it reads. Loaded when it is first needed.
import { Marked } from "marked";
import { useMemo } from "react";
import { SafeHtml } from "../html/SafeHtml";

/** Above this, reading it would hold the window up: it is shown as it is written. */
const MOST = 200_000;

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const asText = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);

const marked = new Marked({
  gfm: true,
  renderer: {
    // HTML inside Markdown is shown as what was written.
    html: ({ text }) => asText(text),
    checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
  },
});

function htmlOf(text: string): string | undefined {
  if (text.length > MOST) return undefined;
  try {
    return marked.parse(text, { async: false });
  } catch {
    // Nested too deep for it.
    return undefined;
  }
}

export default function Rendered({ text, className }: { text: string; className?: string }) {
  const html = useMemo(() => htmlOf(text) ?? `<pre>${asText(text)}</pre>`, [text]);
  return <SafeHtml html={html} className={className} />;
}
