// Which records the rule of a role covers, as chips: the filter of a list that may also speak of who asks.
import { ListTree, Plus, UserRound } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { useReport } from "@/errors";
import { shownKind } from "@/fields/registry";
import { useT } from "@/i18n";
import { type FilterTree, type ModelView, useCommand, useCommandQuery } from "@/ipc";
import { Button, Menu, MenuItem, MenuRule } from "@/shared";
import { FilterChips, useChips } from "./FilterChips";
import { FilterBuilder } from "./filter/FilterBuilder";
import { type Known, ownFields } from "./filter/names";
import { EVERYTHING, freshId, isPlain, rootOf } from "./filter/parts";
import { RuleProvider, useWords } from "./filter/who";
import { newCondition } from "./filters";
import { SummaryChip } from "./SummaryChip";
import styles from "./Toolbar.module.css";

const NO_MODELS: ModelView[] = [];

interface Props {
  model: ModelView;
  /** The rule, in the filter language. */
  text: string;
  onChange: (text: string) => void;
  /** The text says nothing that can be shown. */
  onUnread: () => void;
  /** Stands at the end of the line of what can be added. */
  end: ReactNode;
}

/** What the text of a rule says, nothing while it is not known; and how it is made another one. */
function useRuleTree({ model, text, onChange, onUnread }: Props) {
  const report = useReport();
  /** What was made here: of which text, and the text it became, once that is written. */
  const [made, setMade] = useState<{ from: string; text: string | undefined; filter: FilterTree }>();
  const writing = useCommand("filter_write");
  const latest = useRef({ text, onChange, asked: 0 });
  useEffect(() => {
    latest.current.text = text;
    latest.current.onChange = onChange;
  });
  const isMade = made !== undefined && text === (made.text ?? made.from);
  const known = isMade ? made.filter : text.trim() === "" ? EVERYTHING : undefined;
  const read = useCommandQuery(
    "filter_read",
    { model: model.slug, text, rule: true },
    { enabled: known === undefined },
  );
  const isUnread = known === undefined && read.error !== null;
  const tell = useEffectEvent(onUnread);
  useEffect(() => {
    if (isUnread) tell();
  }, [isUnread]);
  const change = async (filter: FilterTree) => {
    const { current: now } = latest;
    now.asked += 1;
    const mine = now.asked;
    const from = now.text;
    setMade({ from, text: undefined, filter });
    try {
      const written = await writing.mutateAsync({ filter });
      // Somebody said something else meanwhile, here or as text.
      if (now.asked !== mine || now.text !== from) return;
      setMade({ from, text: written.text, filter });
      now.onChange(written.text);
    } catch (reason) {
      setMade(undefined);
      report(reason);
    }
  };
  return { filter: known ?? read.data?.filter, change: (filter: FilterTree) => void change(filter) };
}

export function RuleFilter(props: Props) {
  return (
    <RuleProvider value={true}>
      <Conditions {...props} />
    </RuleProvider>
  );
}

function Conditions(props: Props) {
  const { model, end } = props;
  const t = useT();
  const { filter, change } = useRuleTree(props);
  const { data: models = NO_MODELS } = useCommandQuery("models_list", {});
  const [building, setBuilding] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const root = rootOf(filter ?? EVERYTHING);
  const chips = useChips(root, change);
  const build = () => {
    chips.drop();
    setBuilding(true);
  };
  const isNothing = chips.drawn.length === 0;
  return (
    <>
      <div ref={place} className={styles.chips}>
        {isNothing && filter && <span className={styles.everyRecord}>{t("roles-rows-all")}</span>}
        {isPlain(root) ? (
          <FilterChips chips={chips} model={model} models={models} />
        ) : (
          <SummaryChip root={root} onOpen={build} onRemove={() => change(EVERYTHING)} />
        )}
      </div>
      <div className={styles.ruleFoot}>
        {filter && isPlain(root) && <AddCondition model={model} onAdd={chips.add} onBuild={build} />}
        <span className={styles.gap} />
        {end}
      </div>
      <FilterBuilder
        trigger={place}
        isOpen={building}
        model={model}
        models={models}
        filter={filter ?? EVERYTHING}
        onClose={() => setBuilding(false)}
        onApply={(next) => {
          setBuilding(false);
          change(next);
        }}
      />
    </>
  );
}

/** Own records first, then a condition on any field, then groups. */
function AddCondition({
  model,
  onAdd,
  onBuild,
}: {
  model: ModelView;
  onAdd: ReturnType<typeof useChips>["add"];
  onBuild: () => void;
}) {
  const t = useT();
  const words = useWords();
  const fields = ownFields(model);
  const isPerson = ({ field }: Known) => shownKind(field) === "foreign_key";
  const owns = (known: Known) => isPerson(known) || shownKind(known.field) === "email";
  const own = fields.filter(owns).flatMap((known) => {
    const [word] = words(known, "is");
    return word ? [{ known, word }] : [];
  });
  return (
    <Menu
      aria-label={t("roles-rule-add")}
      placement="bottom start"
      trigger={
        <Button size="sm" variant="ghost" icon={Plus}>
          {t("roles-rule-add")}
        </Button>
      }
    >
      {own.map(({ known, word }) => (
        <MenuItem
          key={`own ${known.field.name}`}
          id={`own ${known.field.name}`}
          icon={UserRound}
          onAction={() =>
            onAdd({ id: freshId(), kind: "field", field: known.name, op: "is", values: [{ user: word.user }] })
          }
        >
          {t(isPerson(known) ? "roles-rule-own" : "roles-rule-own-email", { field: known.label })}
        </MenuItem>
      ))}
      {own.length > 0 && <MenuRule />}
      {fields.map(({ field }) => (
        <MenuItem key={field.name} id={field.name} onAction={() => onAdd(newCondition(field))}>
          {field.label}
        </MenuItem>
      ))}
      <MenuRule />
      <MenuItem id=" groups" icon={ListTree} onAction={onBuild}>
        {t("records-filter-edit-groups")}
      </MenuItem>
    </Menu>
  );
}
