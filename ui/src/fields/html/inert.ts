// HTML as a document of its own: not shown, and nothing in it is loaded or run.

/**
 * Handlers and styles under names that mean nothing. The window's policy refuses them anyway, but says so in the log once for
 * each: what is left here by a tag of many quotes is still refused, and purified after.
 */
export function disarmed(html: string): string {
  return html.replace(/<[a-z][^>]*>?/gi, (tag) =>
    tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, (_all, before, name) => `${before}data-${name}`),
  );
}

/** The body of that document. */
export function inert(html: string): HTMLElement {
  // In the body from the start: a style or a comment that came first would go into the head, and be missed.
  return new DOMParser().parseFromString(`<body>${disarmed(html)}`, "text/html").body;
}

const BLOCKS =
  "address|article|aside|blockquote|caption|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul";
const AROUND_BLOCKS = new RegExp(`[ \\t\\r\\n]*(</?(?:${BLOCKS})(?:\\s[^>]*)?>)[ \\t\\r\\n]*`, "g");

/** What two ways of writing the same HTML have in common: how it is broken into lines says nothing. */
function essence(html: string): string {
  // What belongs to a whole document leaves no trace in its body.
  if (/<(?:!doctype|html|head|body)[\s>]/i.test(html)) return html;
  return inert(html)
    .innerHTML.replace(/[ \t\r\n]+/g, " ")
    .replace(AROUND_BLOCKS, "$1")
    .replace(new RegExp(`<br>(</(?:${BLOCKS})>)`, "g"), "$1");
}

/** Whether two texts are the same HTML. */
export function sameHtml(a: string, b: string): boolean {
  return essence(a) === essence(b);
}

/** The words of the HTML on one line. */
export function htmlWords(html: string): string {
  const body = inert(html);
  for (const unseen of body.querySelectorAll("script, style, template, title")) unseen.remove();
  for (const block of body.querySelectorAll("p, div, li, tr, td, br, blockquote, pre, h1, h2, h3, h4, h5, h6")) {
    block.after(" ");
  }
  return (body.textContent ?? "").replace(/\s+/g, " ").trim();
}
