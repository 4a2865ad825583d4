// A name as it stands in an address: `Ça va? Été 2026` is `ca-va-ete-2026`. Letters that have a Latin form get it, all others
// stay as they are written. Its tables are large, so it is loaded where it is needed. Pure.
import transliterate from "@sindresorhus/transliterate";

const WORDS = /[\p{Alphabetic}\p{N}\p{M}_]+/gu;
/** `don't` is one word, `l'été` are two. */
const CONTRACTED = /(?<=\p{L})['’](?=[ts](?!\p{L}))/gu;
/** What the engine takes for no part of a slug. */
const FOREIGN = /[^\p{Alphabetic}\p{N}_]/gu;

export function slugOf(text: string): string {
  const words = text.normalize("NFKC").toLowerCase().replace(CONTRACTED, "").match(WORDS) ?? [];
  return words.map(latin).filter(Boolean).join("-");
}

/** A word in plain Latin letters; as it is where it has other ones too. */
function latin(word: string): string {
  // Without its accents first: ü is u, as in most languages, and not ue.
  const folded = word
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize();
  const plain = transliterate(folded).toLowerCase();
  return /^[\w-]*$/.test(plain) ? plain : word.replace(FOREIGN, "");
}
