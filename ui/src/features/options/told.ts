// Says what was done to options, with the way back. Only the newest has one: an older one would take back newer changes too.
import { useReport } from "@/errors";
import { useT } from "@/i18n";
import { toast } from "@/shared";

interface Deed {
  title: string;
  detail?: string;
  /** Makes it as it was; without it nothing was changed. */
  back?: (() => Promise<unknown>) | undefined;
}

let closeLast: (() => void) | undefined;

export function useOptionsTold(): (deed: Deed) => void {
  const t = useT();
  const report = useReport();
  return ({ back, ...words }) => {
    closeLast?.();
    const run = () =>
      void back?.().then(() => {
        closeLast = toast({ tone: "done", title: t("settings-undone") });
      }, report);
    const action = back && { label: t("change-undo"), run };
    closeLast = toast({ tone: "done", ...words, ...(action ? { action } : {}) });
  };
}
