// HTML of a record made harmless: what may run, load or lead away is not in it any more.
//
// Nothing of the input is ever part of the page before it went through here, and what comes out of here stays text to look
// at: links lead nowhere, pictures are their description.
import createPurifier from "dompurify";
import { disarmed, inert } from "./inert";

/** Text and its structure. No styles, no classes, no ids, nothing that embeds or submits. */
const TAGS = [
  ..."p br hr div span blockquote pre h1 h2 h3 h4 h5 h6".split(" "),
  ..."b strong i em u s del ins sub sup small mark code kbd samp abbr cite q".split(" "),
  ..."ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption".split(" "),
];
const ATTRIBUTES = ["href", "title", "colspan", "rowspan", "start", "reversed", "dir", "lang"];
const LINK = /^(?:https?|mailto|tel):/i;

const purifier = createPurifier(window);

/** The HTML as its author wrote it, without what may not be shown. */
function safeHtml(html: string): string {
  return purifier.sanitize(disarmed(html), {
    ALLOWED_TAGS: [...TAGS, "a"],
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOWED_URI_REGEXP: LINK,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
  });
}

/**
 * The HTML to edit: harmless, and still what its author wrote. Its spaces are those one sees: an editor shows each, so that
 * browsers need not write a typed one as `&nbsp;`.
 */
export function editedFragment(html: string): DocumentFragment {
  const fragment = inPage(safeHtml(html));
  const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement?.closest("pre")) text.textContent = (text.textContent ?? "").replace(/[ \t\r\n]+/g, " ");
  }
  return fragment;
}

function inPage(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...document.adoptNode(inert(html)).childNodes);
  return fragment;
}

/** The HTML to look at: links and pictures as words, headings as bold lines, so that the page keeps its own. */
export function shownFragment(
  html: string,
  words: { image: (name: string) => string },
  classes: Classes,
): DocumentFragment {
  const page = inert(html);
  for (const image of page.querySelectorAll("img")) {
    image.replaceWith(words.image(image.getAttribute("alt") || image.getAttribute("src") || ""));
  }
  const shown = inPage(safeHtml(page.innerHTML));
  for (const heading of shown.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    renamed(heading, "p", heading.localName < "h3" ? classes.title : classes.heading);
  }
  for (const link of shown.querySelectorAll("a")) {
    const address = link.getAttribute("href");
    const words = renamed(link, "span", address ? classes.link : undefined);
    if (address) words.title = address;
  }
  return shown;
}

interface Classes {
  title: string | undefined;
  heading: string | undefined;
  link: string | undefined;
}

function renamed(element: Element, name: "p" | "span", className: string | undefined): HTMLElement {
  const other = document.createElement(name);
  other.className = className ?? "";
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}
