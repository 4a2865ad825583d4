// A key and its parameters become a text. Typed: an unknown key or a missing parameter does not compile.
import type { Language } from "@/ipc";
import { bundleOf } from "./catalogue";
import type { Messages, Param } from "./keys";

/** Every key the window may use. */
export type MessageKey = keyof Messages;

type Arguments<K extends MessageKey> = Messages[K] extends null ? [] : [params: Messages[K]];

/** Keys of texts without parameters. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends null ? K : never }[MessageKey];

/** Turns keys into texts of one language. */
export type Translate = <K extends MessageKey>(key: K, ...params: Arguments<K>) => string;

/** A text whose parameters came over the wire and cannot be checked here. */
export function translateLoose(language: Language, key: string, params?: Record<string, Param>): string {
  const [id = key, attribute] = key.split(".");
  const bundle = bundleOf(language);
  const message = bundle.getMessage(id);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  if (!pattern) return key;
  const problems: Error[] = [];
  return bundle.formatPattern(pattern, params ?? null, problems);
}

/** The translator of a language. */
export function translator(language: Language): Translate {
  return (key, ...params) => translateLoose(language, key, params[0] as Record<string, Param> | undefined);
}
