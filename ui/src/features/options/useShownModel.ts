// The model whose options are shown. It is remembered by its table: another label sorts the models anew, and another name in
// links makes the address an old one, but what is edited stays on screen.
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { ModelView } from "@/ipc";

/** `slug` as the address says it; the first model when it says nothing. */
export function useShownModel(models: readonly ModelView[] | undefined, slug: string | undefined) {
  const navigate = useNavigate();
  const { history } = useRouter();
  const [shown, setShown] = useState<{ slug: string | undefined; table: string }>();
  const kept = shown?.slug === slug ? models?.find(({ table }) => table === shown?.table) : undefined;
  const model = kept ?? (slug === undefined ? models?.[0] : models?.find((each) => each.slug === slug));
  if (model && (shown?.slug !== slug || shown?.table !== model.table)) setShown({ slug, table: model.table });
  const moved = model !== undefined && slug !== undefined && model.slug !== slug ? model.slug : undefined;
  useEffect(() => {
    // Only where it is still the address: somebody may be on the way elsewhere.
    if (moved === undefined || slug === undefined) return;
    if (history.location.pathname !== `/settings/models/${encodeURIComponent(slug)}`) return;
    void navigate({ to: "/settings/models/$model", params: { model: moved }, replace: true, ignoreBlocker: true });
  }, [moved, slug, navigate, history]);
  return model;
}
