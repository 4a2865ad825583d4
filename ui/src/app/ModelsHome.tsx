// /models: goes to the first model; says so when the file has none.
import { Navigate, useLocation } from "@tanstack/react-router";
import { Table2, Unplug } from "lucide-react";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { useCommandQuery } from "@/ipc";
import { Button, StateScreen } from "@/shared";

export function ModelsHome() {
  const t = useT();
  const wording = useWording();
  // Whoever is on the way elsewhere already is not called back.
  const isHere = useLocation({ select: ({ pathname }) => pathname === "/models" });
  const { data: models, error, refetch } = useCommandQuery("models_list", {});
  if (error) {
    const words = wording.error(error);
    const retry = <Button onPress={() => void refetch()}>{t("shell-try-again")}</Button>;
    return (
      <StateScreen isPage role="alert" icon={Unplug} title={words.title} tech={words.hint} actions={retry}>
        {words.text}
      </StateScreen>
    );
  }
  const first = models?.[0];
  if (first && isHere) return <Navigate to="/models/$slug" params={{ slug: first.slug }} replace />;
  if (!models || first) return null;
  return (
    <StateScreen isPage icon={Table2} title={t("shell-no-models")}>
      {t("shell-no-models-text")}
    </StateScreen>
  );
}
