// Settings of models: the models at the left, the options of one in the middle, beside them what they come to.
import { useNavigate } from "@tanstack/react-router";
import { Download, SlidersHorizontal, Table2, Unplug, Upload } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { type ModelView, type OptionsRehearsed, useCommandQuery } from "@/ipc";
import { Button, StateScreen } from "@/shared";
import { ExportDialog } from "./ExportDialog";
import { ImportDialog } from "./ImportDialog";
import { ModelOptions } from "./ModelOptions";
import { ModelsColumn } from "./ModelsColumn";
import styles from "./Options.module.css";
import { useShownModel } from "./useShownModel";
import "./words";

interface Props {
  /** The model whose options are shown; the first one when nothing is said. */
  slug: string | undefined;
  /** Draws what a model would come to. */
  preview: (rehearsed: OptionsRehearsed) => ReactNode;
  /** The columns the list of a model shows, in order. */
  listed: (model: ModelView) => string[];
}

export function OptionsScreen({ slug, preview, listed }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const wording = useWording();
  const { data: info } = useCommandQuery("app_info", {});
  const { data: models, error } = useCommandQuery("models_list", {});
  const model = useShownModel(models, slug);
  const [open, setOpen] = useState<"export" | "import">();
  const workspace = info?.workspace;
  if (!workspace) return null;
  if (!workspace.enabled) {
    return (
      <Frame>
        <StateScreen
          icon={SlidersHorizontal}
          title={t("settings-plain-title")}
          actions={<Button onPress={() => void navigate({ to: "/enable" })}>{t("shell-enable")}</Button>}
        >
          {t("settings-plain-text")}
        </StateScreen>
      </Frame>
    );
  }
  if (error) {
    const words = wording.error(error);
    return (
      <StateScreen role="alert" icon={Unplug} title={words.title} tech={words.hint}>
        {words.text}
      </StateScreen>
    );
  }
  if (!models) return null;
  return (
    <Frame
      actions={
        <>
          <Button icon={Upload} onPress={() => setOpen("export")}>
            {t("settings-export")}
          </Button>
          {!workspace.read_only && (
            <Button icon={Download} onPress={() => setOpen("import")}>
              {t("settings-import")}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.split}>
        <ModelsColumn models={models} current={model?.slug} />
        {model ? (
          <ModelOptions
            key={model.table}
            model={model}
            readOnly={workspace.read_only}
            preview={preview}
            listed={listed}
          />
        ) : (
          <StateScreen icon={Table2} title={t(slug === undefined ? "settings-none-title" : "error-model-not-found")}>
            {slug === undefined ? t("settings-none-text") : null}
          </StateScreen>
        )}
      </div>
      {open === "export" && <ExportDialog onClose={() => setOpen(undefined)} />}
      {open === "import" && <ImportDialog onClose={() => setOpen(undefined)} />}
    </Frame>
  );
}

function Frame({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  const t = useT();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.headWords}>
          <h1 className={styles.pageTitle}>{t("settings-models")}</h1>
          <p className={styles.sub}>{t("settings-lead")}</p>
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
