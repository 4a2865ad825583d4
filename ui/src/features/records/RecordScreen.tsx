// A record as a page: its head, its fields, its history beside them; editing happens in a sheet on top.
import { ChevronDown, ChevronUp, Pencil, SearchX, Unplug } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { useAsk, useMay } from "@/changes";
import { CopyDetails, useWording } from "@/errors";
import { useT } from "@/i18n";
import { type CommandError, type ModelView, type RecordView, useCommandQuery, type WireKey } from "@/ipc";
import { Button, IconButton, Skeleton, StateScreen, useShortcut } from "@/shared";
import { RelatedSections } from "./children/RelatedSections";
import { useRemove } from "./deletion";
import { keyText, readKeyParam } from "./keys";
import { NoModel } from "./ModelScreen";
import { RecordMenu } from "./RecordMenu";
import styles from "./RecordScreen.module.css";
import { RecordsFrame } from "./RecordsFrame";
import { RecordDetails } from "./sheet/RecordDetails";
import { useNeighbours } from "./useNeighbours";
import { useRecordModel } from "./useRecordModel";
import { type Screen, useScreen } from "./useScreen";

const NO_MODELS: ModelView[] = [];

interface Props {
  slug: string;
  /** The key as it stands in the address. */
  keyParam: string;
  history: (model: ModelView, record: RecordView) => ReactNode;
}

export function RecordScreen({ slug, keyParam, history }: Props) {
  const { data: models = NO_MODELS, isSuccess } = useCommandQuery("models_list", {});
  const model = models.find((each) => each.slug === slug);
  const screen = useScreen(models, undefined);
  const key = useMemo(() => readKeyParam(keyParam), [keyParam]);
  if (!model) return isSuccess ? <NoModel slug={slug} /> : null;
  return (
    <RecordsFrame models={models} screen={screen} history={history}>
      <Page models={models} model={model} recordKey={key} screen={screen} history={history} />
    </RecordsFrame>
  );
}

function Page({
  models,
  model,
  recordKey,
  screen,
  history,
}: {
  models: readonly ModelView[];
  model: ModelView;
  recordKey: WireKey;
  screen: Screen;
  history: Props["history"];
}) {
  const { data: record, error, refetch } = useCommandQuery("records_get", { model: model.slug, key: recordKey });
  if (error)
    return <Failed error={error} model={model} recordKey={recordKey} screen={screen} onRetry={() => void refetch()} />;
  const beside = record && history(model, record);
  return (
    <article className={styles.page}>
      <Head model={model} recordKey={recordKey} record={record} screen={screen} />
      <div className={beside ? styles.split : styles.whole}>
        <div className={styles.fields}>
          {record ? (
            <>
              <RecordDetails model={model} record={record} under={1} />
              <RelatedSections models={models} model={model} record={record} screen={screen} under={1} />
            </>
          ) : (
            <Waiting />
          )}
        </div>
        {beside && <aside className={styles.aside}>{beside}</aside>}
      </div>
    </article>
  );
}

function Head({
  model: general,
  recordKey,
  record,
  screen,
}: {
  model: ModelView;
  recordKey: WireKey;
  record: RecordView | undefined;
  screen: Screen;
}) {
  const t = useT();
  const model = useRecordModel(general, recordKey);
  const may = useMay(model);
  const ask = useAsk();
  const remove = useRemove();
  const idle = screen.sheets.length === 0;
  const { previous, next } = useNeighbours(model, recordKey);
  const go = (key: WireKey | undefined) => key !== undefined && screen.openPage(model.slug, key);
  const edit = () => ask(model, "edit", () => screen.setSheets([{ model: model.slug, key: recordKey, edit: true }]));
  const copy =
    record && may.add
      ? () => ask(model, "add", () => screen.setSheets([{ model: model.slug, key: null, copy: record.key }]))
      : undefined;
  const erase = record && may.delete ? () => remove(model, [record], () => screen.openList(model.slug)) : undefined;
  useShortcut("k", () => go(previous), idle);
  useShortcut("j", () => go(next), idle);
  useShortcut("e", edit, idle && may.edit);
  useShortcut("d", () => copy?.(), idle && copy !== undefined);
  useShortcut("backspace", () => erase?.(), idle && erase !== undefined);
  return (
    <header className={styles.head}>
      <div className={styles.names}>
        <h1 className={`truncate ${styles.title}`}>{record?.display ?? "\u00a0"}</h1>
        <div className={styles.sub}>
          <code>#{keyText(recordKey)}</code>
          <i>·</i>
          {model.label_one}
        </div>
      </div>
      {(previous !== undefined || next !== undefined) && (
        <>
          <IconButton
            icon={ChevronUp}
            label={t("records-sheet-previous")}
            kbd="k"
            isDisabled={previous === undefined}
            onPress={() => go(previous)}
          />
          <IconButton
            icon={ChevronDown}
            label={t("records-sheet-next")}
            kbd="j"
            isDisabled={next === undefined}
            onPress={() => go(next)}
          />
        </>
      )}
      <RecordMenu
        model={model}
        recordKey={recordKey}
        name={record?.display}
        onWindow={() => screen.openWindow(model.slug, recordKey)}
        onCopy={copy}
        onDelete={erase}
      />
      {may.edit && (
        <Button variant="primary" icon={Pencil} kbd="e" onPress={edit} isDisabled={!record}>
          {t("records-sheet-edit")}
        </Button>
      )}
    </header>
  );
}

function Waiting() {
  const t = useT();
  return (
    <div className={styles.waiting} role="status" aria-label={t("records-sheet-loading")}>
      {[38, 52, 30, 46, 60].map((width) => (
        <Skeleton key={width} width={`${width}%`} />
      ))}
    </div>
  );
}

function Failed({
  error,
  model,
  recordKey,
  screen,
  onRetry,
}: {
  error: CommandError;
  model: ModelView;
  recordKey: WireKey;
  screen: Screen;
  onRetry: () => void;
}) {
  const t = useT();
  const words = useWording().error(error);
  const list = (
    <Button variant="secondary" onPress={() => screen.openList(model.slug)}>
      {t("records-open-list", { label: model.label })}
    </Button>
  );
  if (error.api.code === "record_not_found" || error.api.code === "invalid_key") {
    return (
      <StateScreen
        icon={SearchX}
        title={t("records-not-here", { label: model.label_one, key: keyText(recordKey) })}
        actions={list}
      >
        {t("records-not-here-text")}
      </StateScreen>
    );
  }
  return (
    <StateScreen
      role="alert"
      icon={Unplug}
      title={words.title}
      tech={words.hint}
      actions={
        <>
          <Button variant="primary" onPress={onRetry}>
            {t("records-try-again")}
          </Button>
          <CopyDetails error={error} />
          {list}
        </>
      }
    >
      {words.text}
    </StateScreen>
  );
}
