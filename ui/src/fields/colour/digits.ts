// A written colour as the `#rrggbb` a picker takes; nothing when it is not written in digits.
export function sixDigits(written: string): string | undefined {
  const digits = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.exec(written.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return `#${long.slice(0, 6)}`;
}
