// How often the values of a field occur among all records of its model. Arrives later, or never where counting takes too long.
import { type FacetView, useCommandQuery } from "@/ipc";
import type { Known } from "./filter/names";
import { filterValue } from "./filters";

/** As many as the engine tells. */
const MOST = 100;
const NONE: readonly FacetView[] = [];

export interface Facets {
  /** The most frequent first, without those that are empty. */
  values: readonly FacetView[];
  /** Records that have a value; nothing while it is not known. */
  countOf: (value: string) => number | undefined;
}

/** For fields of the list's own records only: another model's counts say nothing about this list. */
export function useFacets({ name, field, owner }: Known, enabled = true): Facets {
  const { data } = useCommandQuery(
    "records_facets",
    { model: owner.slug, field: field.name, limit: MOST, filters: [], search: "" },
    { enabled: enabled && typeof name === "string" },
  );
  const values = data?.values?.filter(({ value }) => value !== null && value !== "") ?? NONE;
  const counts = new Map(values.map(({ value, count }) => [filterValue(value), count]));
  // All values are known: what is not among them does not occur.
  const absent = data?.values && !data.more ? 0 : undefined;
  return { values, countOf: (value) => counts.get(value) ?? absent };
}
