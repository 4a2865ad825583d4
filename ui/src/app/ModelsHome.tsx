// /models: goes to the first model; says so when the file has none.
import { Table2, Unplug } from "lucide-react";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { useCommandQuery } from "@/ipc";
import { Button, StateScreen, useSendOn } from "@/shared";

export function ModelsHome() {
  const t = useT();
  const wording = useWording();
  const { data: models, error, refetch } = useCommandQuery("models_list", {});
  const first = error ? undefined : models?.[0];
  useSendOn("/models", first?.slug, (slug) => ({ to: "/models/$slug", params: { slug } }));
  if (error) {
    const words = wording.error(error);
    const retry = <Button onPress={() => void refetch()}>{t("shell-try-again")}</Button>;
    return (
      <StateScreen isPage role="alert" icon={Unplug} title={words.title} tech={words.hint} actions={retry}>
        {words.text}
      </StateScreen>
    );
  }
  if (!models || first) return null;
  return (
    <StateScreen isPage icon={Table2} title={t("shell-no-models")}>
      {t("shell-no-models-text")}
    </StateScreen>
  );
}
