// The filter with groups inside groups, and the same filter as text; under the Filter button. Nothing holds until it is applied.
import { type RefObject, useEffect, useRef, useState } from "react";
import { Dialog, Form, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useFormats, useT } from "@/i18n";
import type { FilterTree, ModelView } from "@/ipc";
import { Button, Popover } from "@/shared";
import { inSentence } from "../../label";
import styles from "./Builder.module.css";
import { GroupBlock } from "./GroupBlock";
import { holdKeys } from "./holdKeys";
import { EVERYTHING, finished, isComplete, leavesOf, treeOf } from "./parts";
import { TextArea } from "./TextArea";
import { BuilderProvider, useBuilderState } from "./useBuilder";
import { useFilterText } from "./useFilterText";
import { useMatches } from "./useMatches";

interface Props {
  model: ModelView;
  models: readonly ModelView[];
  filter: FilterTree;
  onApply: (filter: FilterTree) => void;
  onClose: () => void;
}

export function FilterBuilder({
  trigger,
  isOpen,
  ...rest
}: Props & { trigger: RefObject<Element | null>; isOpen: boolean }) {
  const t = useT();
  return (
    <Popover
      triggerRef={trigger}
      isOpen={isOpen}
      onOpenChange={(open) => open || rest.onClose()}
      placement="bottom start"
      offset={4}
      className={styles.panel}
      // A press beside it would throw away what was made; Escape and Cancel say so.
      shouldCloseOnInteractOutside={() => false}
    >
      <Dialog
        className={styles.dialog}
        aria-label={t("records-filter-builder", { label: inSentence(rest.model.label) })}
      >
        <Body {...rest} />
      </Dialog>
    </Popover>
  );
}

function Body({ model, models, filter, onApply, onClose }: Props) {
  const t = useT();
  const formats = useFormats();
  const state = useBuilderState(model, models, filter);
  const text = useFilterText(model.slug);
  const [tab, setTab] = useState<"groups" | "text">("groups");
  const area = useRef<HTMLTextAreaElement>(null);
  const made = treeOf(finished(state.root));
  const matches = useMatches(model.slug, tab === "groups" ? made : text.filter);

  const { box } = state;
  useEffect(() => box.current?.querySelector<HTMLElement>("[data-first]")?.focus(), [box]);
  useEffect(() => {
    if (tab === "text") area.current?.focus();
  }, [tab]);

  /** What the text says; a wrong one keeps the caret. */
  const readText = async () => {
    const found = await text.read();
    if (!found) area.current?.focus();
    return found;
  };
  const show = async (wanted: string) => {
    if (wanted === tab) return;
    if (wanted === "text") {
      if (await text.write(made)) setTab("text");
      return;
    }
    const found = await readText();
    if (!found) return;
    // Left as it was written, the groups are as they were, unfinished conditions too.
    if (JSON.stringify(found) !== JSON.stringify(made)) state.setRoot(found);
    setTab("groups");
  };
  const apply = async () => {
    if (tab === "groups") return state.complete() && onApply(treeOf(state.root));
    const found = await readText();
    if (found) onApply(found);
  };
  const missing = state.refused ? leavesOf(state.root).filter((leaf) => !isComplete(leaf)).length : 0;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the controls inside have the focus
    <div className={styles.form} onKeyDown={holdKeys}>
      <Form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <Tabs
          className={styles.tabs}
          selectedKey={tab}
          onSelectionChange={(key) => void show(String(key))}
          keyboardActivation="manual"
        >
          <TabList className={styles.tabList} aria-label={t("records-filter")}>
            <Tab id="groups" className={styles.tab}>
              {t("records-filter-as-groups")}
            </Tab>
            <Tab id="text" className={styles.tab}>
              {t("records-filter-as-text")}
            </Tab>
          </TabList>
          <TabPanel id="groups" className={styles.body}>
            <div ref={state.box}>
              <BuilderProvider value={state}>
                <GroupBlock group={state.root} level={1} />
              </BuilderProvider>
            </div>
          </TabPanel>
          <TabPanel id="text" className={styles.body}>
            <TextArea state={text} area={area} onApply={() => void apply()} />
          </TabPanel>
        </Tabs>
        <span role="status" className="sr-only">
          {state.moved && t("records-filter-moved", { ...state.moved })}
        </span>
        <footer className={styles.foot}>
          <span className={missing > 0 ? styles.error : styles.matches} role="status">
            {missing > 0
              ? t("records-filter-unfinished", { count: missing })
              : matches &&
                t("records-filter-matches", {
                  count: formats.number(matches.count),
                  total: formats.number(matches.total),
                })}
          </span>
          <span className={styles.gap} />
          <Button variant="ghost" onPress={() => onApply(EVERYTHING)}>
            {t("records-filter-clear")}
          </Button>
          <Button kbd="esc" onPress={onClose}>
            {t("shell-cancel")}
          </Button>
          <Button variant="primary" type="submit">
            {t("records-filter-apply")}
          </Button>
        </footer>
      </Form>
    </div>
  );
}
