// JSON laid out anew: only what stands between its tokens changes, never a token.
import { scanJson } from "./scan";

const INDENT = "  ";

/** One member to a line. Text that is not JSON stays as it is. */
export function indented(text: string): string {
  const scan = scanJson(text);
  if (!scan.ok) return text;
  let depth = 0;
  let before = "";
  const parts: string[] = [];
  const newLine = () => `\n${INDENT.repeat(depth)}`;
  for (const token of scan.tokens) {
    const closes = token === "}" || token === "]";
    if (closes) depth -= 1;
    const empty = before === "{" || before === "[";
    if (closes ? !empty : empty || before === ",") parts.push(newLine());
    parts.push(token === ":" ? ": " : token);
    if (token === "{" || token === "[") depth += 1;
    before = token;
  }
  return parts.join("");
}

/** All on one line, nothing between the tokens. Text that is not JSON stays as it is. */
export function compacted(text: string): string {
  const scan = scanJson(text);
  return scan.ok ? scan.tokens.join("") : text;
}
