// A model's label inside a sentence: lower case, unless it is written in capitals.
export function inSentence(label: string): string {
  const [first = "", second = ""] = label;
  return second === second.toLowerCase() ? first.toLowerCase() + label.slice(first.length) : label;
}
