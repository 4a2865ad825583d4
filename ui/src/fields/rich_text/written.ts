// The editor's HTML in the hand of the text it began with: other words for bold, other blocks are not for it to bring in.
import { inert } from "../html/inert";

/** The block a new line becomes: what the text has already. */
export function blockOf(like: string): "p" | "div" {
  return /<div[\s>]/i.test(like) && !/<p[\s>]/i.test(like) ? "div" : "p";
}

/** The same HTML, with bold and italics marked as `like` marks them; nothing at all where nothing is left. */
export function written(html: string, like: string): string {
  const body = inert(html);
  if (body.textContent?.trim() === "" && !body.querySelector("hr, table, li")) return "";
  const marks = [
    ["b", "strong"],
    ["i", "em"],
    ["u", "ins"],
    ["s", "strike"],
  ] as const;
  for (const [short, long] of marks) {
    const has = (name: string) => new RegExp(`<${name}[\\s>]`, "i").test(like);
    // New text says what it means, and <ins> and <strike> say something else.
    const wanted = has(short) ? short : has(long) || short === "b" || short === "i" ? long : short;
    if (wanted === long) for (const mark of body.querySelectorAll(short)) rename(mark, long);
  }
  return body.innerHTML;
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}
