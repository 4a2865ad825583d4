// The first visible element of a role whose accessible name is, or else starts with, the wanted one. Run by WebDriver with
// the role and the name as arguments; covers the names our own page gives (label, aria-label, aria-labelledby, content).
const [role, wanted] = arguments;
const kinds = {
  button: 'button, [role="button"]',
  link: 'a[href], [role="link"]',
  textbox: 'input:not([type="checkbox"]):not([type="radio"]), textarea, [role="textbox"], [role="searchbox"], [role="spinbutton"]',
  checkbox: 'input[type="checkbox"], [role="checkbox"], [role="switch"]',
  radio: 'input[type="radio"], [role="radio"]',
  output: 'output',
  heading: 'h1, h2, h3, h4, [role="heading"]',
};
const words = (text) => (text ?? "").replace(/\s+/g, " ").trim();
/** The text a screen reader would say; the shortcut drawn on a button is not part of its name. */
const content = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.ariaHidden === "true" || node.localName === "kbd") return "";
  return [...node.childNodes].map(content).join(" ");
};
const name = (element) => {
  const own = element.getAttribute("aria-label");
  if (own) return words(own);
  const by = element.getAttribute("aria-labelledby");
  if (by) return words(by.split(" ").map((id) => content(document.getElementById(id) ?? document.createTextNode(""))).join(" "));
  if (element.labels?.length) return words(content(element.labels[0]));
  return words(content(element)) || words(element.getAttribute("title"));
};
const seen = (element) => {
  const box = (element.labels?.[0] ?? element).getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden" && !element.closest("[inert]");
};
const all = [...document.querySelectorAll(kinds[role] ?? `[role="${role}"]`)].filter(seen);
const found = all.find((element) => name(element) === wanted) ?? all.find((element) => name(element).startsWith(wanted));
// A checkbox or a radio button is hidden behind its drawn label, which is what a person presses.
return (["checkbox", "radio"].includes(role) ? found?.closest("label") : null) ?? found ?? null;
