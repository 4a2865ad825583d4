// Following a foreign key: where it leads is decided by the screen around the field, which provides the way here.
import { createContext, use } from "react";
import type { FieldView, WireValue } from "@/ipc";

/** A record that can be opened from where one stands. */
export interface RecordLink {
  /** Its page. */
  href: string;
  /** Opens it in a sheet. */
  open: () => void;
  /** Leaves for its page. */
  openPage: () => void;
}

/** The record a value of a foreign key refers to; nothing when it cannot be opened from here. */
export type FindLink = (field: FieldView, value: WireValue) => RecordLink | undefined;

const LinksContext = createContext<FindLink>(() => undefined);

export const RecordLinks = LinksContext.Provider;

export function useRecordLink(field: FieldView, value: WireValue): RecordLink | undefined {
  return use(LinksContext)(field, value);
}
