// The model whose options are shown. It is remembered by its table: another label sorts the models anew, and another name in
// links makes the address an old one, but what is edited stays on screen.
import { useState } from "react";
import type { ModelView } from "@/ipc";
import { useSendOn } from "@/shared";

/** `slug` as the address says it; the first model when it says nothing. */
export function useShownModel(models: readonly ModelView[] | undefined, slug: string | undefined) {
  const [shown, setShown] = useState<{ slug: string | undefined; table: string }>();
  const kept = shown?.slug === slug ? models?.find(({ table }) => table === shown?.table) : undefined;
  const model = kept ?? (slug === undefined ? models?.[0] : models?.find((each) => each.slug === slug));
  if (model && (shown?.slug !== slug || shown?.table !== model.table)) setShown({ slug, table: model.table });
  const moved = model !== undefined && slug !== undefined && model.slug !== slug ? model.slug : undefined;
  useSendOn(`/settings/models/${encodeURIComponent(slug ?? "")}`, moved, (name) => ({
    to: "/settings/models/$model",
    params: { model: name },
    ignoreBlocker: true,
  }));
  return model;
}
