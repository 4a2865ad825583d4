// Puts text on the clipboard. Says whether it worked.

/**
 * `text` may be on its way: WebKit lets a page have the clipboard only while it answers what a person did, so the clipboard is
 * asked for at once and given the text when it comes.
 *
 * @throws what the text was refused with
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === "string") await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": text.then(plain) })]);
    return true;
  } catch {
    // Web views without the clipboard API, or without leave to use it, still copy a selection.
    return copySelected(await text);
  }
}

const plain = (text: string) => new Blob([text], { type: "text/plain" });

function copySelected(text: string): boolean {
  const holder = document.createElement("textarea");
  holder.value = text;
  holder.setAttribute("readonly", "");
  holder.className = "sr-only";
  document.body.append(holder);
  holder.select();
  const done = document.execCommand("copy");
  holder.remove();
  return done;
}
