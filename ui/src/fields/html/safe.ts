// HTML of a record made harmless: what may run, load or lead away is not in it any more.
//
// Nothing of the input is ever part of the page before it went through here, and what comes out of here stays text to look
// at: links lead nowhere, pictures are their description.
import createPurifier from "dompurify";

/** Text and its structure. No styles, no classes, no ids, nothing that embeds or submits. */
const TAGS = [
  ..."p br hr div span blockquote pre h1 h2 h3 h4 h5 h6".split(" "),
  ..."b strong i em u s del ins sub sup small mark code kbd samp abbr cite q".split(" "),
  ..."ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption".split(" "),
];
const ATTRIBUTES = ["href", "title", "colspan", "rowspan", "start", "reversed", "dir", "lang"];
const LINK = /^(?:https?|mailto|tel):/i;

const purifier = createPurifier(window);

/** HTML as a document of its own: not shown, nothing in it is loaded or run. */
function inert(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, "text/html").body;
}

/** The HTML as its author wrote it, without what may not be shown. */
function safeHtml(html: string): string {
  return purifier.sanitize(html, {
    ALLOWED_TAGS: [...TAGS, "a"],
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOWED_URI_REGEXP: LINK,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
  });
}

/** The HTML to look at: links and pictures as words, headings as bold lines, so that the page keeps its own. */
export function shownFragment(
  html: string,
  words: { image: (name: string) => string },
  classes: Classes,
): DocumentFragment {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const image of page.querySelectorAll("img")) {
    image.replaceWith(words.image(image.getAttribute("alt") || image.getAttribute("src") || ""));
  }
  const shown = document.createDocumentFragment();
  shown.append(...document.adoptNode(inert(safeHtml(page.body.innerHTML))).childNodes);
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
