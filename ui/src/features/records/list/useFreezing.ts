// Which of the first columns of a list stay when it is scrolled sideways, and making it so.
import { useT } from "@/i18n";
import type { Layout } from "@/ipc";
import { toast } from "@/shared";
import type { Column } from "./columns";
import { FROZEN, heldIn } from "./frozen";

export interface Freezing {
  /** How many of the first are to stay. */
  count: number;
  /** Freezes the columns up to this place; the last one frozen already lets all of them go. */
  toggle: (at: number) => void;
  /** What that is called. */
  label: (at: number) => string;
}

export function useFreezing(
  columns: readonly Column[],
  layout: Layout | undefined,
  keep: (change: Partial<Layout>) => void,
): Freezing {
  const t = useT();
  const count = layout?.frozen ?? FROZEN;
  const isLast = (at: number) => at === count - 1;
  return {
    count,
    toggle: (at) => {
      const frozen = isLast(at) ? 0 : at + 1;
      keep({ frozen });
      const width = document.querySelector('[role="grid"]')?.clientWidth ?? 0;
      const room = heldIn(columns, frozen, width);
      if (room < frozen) toast({ tone: "done", title: t("records-columns-no-room", { count: room }) });
    },
    label: (at) =>
      isLast(at)
        ? t("records-columns-unfreeze")
        : t("records-columns-freeze", { field: columns[at]?.field.label ?? "" }),
  };
}
