// The filter as text while it is edited: read by the engine when it rests, and when it is needed.
import { useEffect, useEffectEvent, useState } from "react";
import { useReport } from "@/errors";
import { type CommandError, commands, type FilterTree, useCommand } from "@/ipc";
import { useInRule } from "./who";

const REST_MS = 350;

/** What the engine made of a text. */
type Read = { text: string; filter: FilterTree; error?: never } | { text: string; filter?: never; error: unknown };

export interface FilterText {
  text: string;
  setText: (text: string) => void;
  /** What is wrong with the text as it stands. */
  error: unknown;
  /** What it means as it stands; nothing while it is not read, or wrong. */
  filter: FilterTree | undefined;
  /** Reads it now; nothing when it is wrong. */
  read: () => Promise<FilterTree | undefined>;
  /** Begins with what a filter is as text; whether that could be said. */
  write: (filter: FilterTree) => Promise<boolean>;
}

export function useFilterText(model: string): FilterText {
  const [text, setText] = useState("");
  const [last, setLast] = useState<Read>();
  const rule = useInRule();
  const writing = useCommand("filter_write");
  const report = useReport();
  const asked = last?.text === text ? last : undefined;

  const read = async () => {
    const found = await reading(model, text, rule);
    setLast(found);
    return found.filter;
  };
  const rest = useEffectEvent(() => void read());
  const isKnown = asked !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the text begins the rest anew
  useEffect(() => {
    if (isKnown) return;
    const timer = setTimeout(rest, REST_MS);
    return () => clearTimeout(timer);
  }, [text, isKnown]);

  const write = async (filter: FilterTree) => {
    // There is no text yet to show a failure under.
    const written = await writing.mutateAsync({ filter }).catch(report);
    if (!written) return false;
    setText(written.text);
    setLast({ text: written.text, filter });
    return true;
  };
  return { text, setText, error: asked?.error, filter: asked?.filter, read, write };
}

async function reading(model: string, text: string, rule: boolean): Promise<Read> {
  try {
    return { text, filter: (await commands.filter_read({ model, text, rule })).filter };
  } catch (error) {
    return { text, error: error as CommandError };
  }
}
