// A text of the catalogue whose numbers stand out: its `<b>` parts, and no other markup.
export function Emphasis({ text }: { text: string }) {
  const parts = text.split(/<b>(.*?)<\/b>/);
  // Odd places are what the pattern caught; the same text always gives the same places.
  // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
  return <>{parts.map((part, at) => (at % 2 === 1 ? <b key={`${at}${part}`}>{part}</b> : part))}</>;
}
