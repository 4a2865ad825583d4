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

/** The record that a value of a foreign key refers to, or that values of several columns are the key of; nothing when it cannot be opened from here. */
export interface FindLink {
  of: (field: FieldView, value: WireValue) => RecordLink | undefined;
  /** By the values of the columns of its key. */
  to: (model: string, values: Readonly<Record<string, WireValue>>) => RecordLink | undefined;
}

const NOWHERE: FindLink = { of: () => undefined, to: () => undefined };

const LinksContext = createContext(NOWHERE);

export const RecordLinks = LinksContext.Provider;

export function useRecordLink(field: FieldView, value: WireValue): RecordLink | undefined {
  return use(LinksContext).of(field, value);
}

export function useLinkTo(): FindLink["to"] {
  return use(LinksContext).to;
}
