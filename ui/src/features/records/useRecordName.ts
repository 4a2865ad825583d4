// The name of the record of an address, for who shows where one is. Asks what the page itself asks: one answer serves both.
import { useCommandQuery } from "@/ipc";
import { keyText, readKeyParam } from "./keys";

/** Nothing while the address names no record. */
export function useRecordName(slug: string | undefined, keyParam: string | undefined): string | undefined {
  const named = slug !== undefined && keyParam !== undefined;
  const key = readKeyParam(keyParam ?? "");
  const { data } = useCommandQuery("records_get", { model: slug ?? "", key }, { enabled: named });
  return named ? (data?.display ?? `#${keyText(key)}`) : undefined;
}
