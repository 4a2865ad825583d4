// Maps by names that other people gave: a column may be called `constructor`, which every object inherits.

/** What a map itself has under a name. */
export function entryOf<V>(map: Readonly<Record<string, V>> | null | undefined, name: string): V | undefined {
  return map && Object.hasOwn(map, name) ? map[name] : undefined;
}

/** Puts a value under a name: an assignment to `__proto__` would put it nowhere. */
export function putEntry<V>(map: Record<string, V>, name: string, value: V): void {
  Object.defineProperty(map, name, { value, writable: true, enumerable: true, configurable: true });
}
