// The Filter button and what stands beside it: a chip for each condition, or one for a filter of groups. In a narrow window
// the chips fold into the button.
import { ListFilter, ListTree } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { Dialog, DialogTrigger } from "react-aria-components";
import { useT } from "@/i18n";
import { type FilterTree, type ModelView, useCommandQuery } from "@/ipc";
import { Button, Menu, MenuItem, MenuRule, Popover, useShortcut } from "@/shared";
import { FilterChips, useChips } from "./FilterChips";
import { FilterBuilder } from "./filter/FilterBuilder";
import { offeredFields } from "./filter/names";
import { EVERYTHING, isPlain, leavesOf, rootOf } from "./filter/parts";
import { newCondition } from "./filters";
import { SummaryChip } from "./SummaryChip";
import styles from "./Toolbar.module.css";
import { useNarrow } from "./useNarrow";

interface Props {
  model: ModelView;
  filter: FilterTree;
  onChange: (filter: FilterTree) => void;
  /** Whether `f` leads here now. */
  enabled: boolean;
}

const NO_MODELS: ModelView[] = [];

export function FilterBar({ model, filter, onChange, enabled }: Props) {
  const t = useT();
  const narrow = useNarrow();
  const { data: models = NO_MODELS } = useCommandQuery("models_list", {});
  const [building, setBuilding] = useState(false);
  const [folded, setFolded] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const root = rootOf(filter);
  const plain = isPlain(root);
  const conditions = useChips(root, onChange);

  useShortcut(
    "f",
    () => {
      // In an open menu or list the letter finds an item.
      if (document.querySelector('[role="menu"], [role="listbox"]')) return;
      const button = place.current?.querySelector("button");
      // What it opens gives the focus back to where it was.
      button?.focus();
      button?.click();
    },
    enabled && !building,
  );
  const add = (name: string) => {
    const field = model.fields.find((each) => each.name === name);
    if (field) conditions.add(newCondition(field));
  };
  const build = () => {
    conditions.drop();
    setFolded(false);
    setBuilding(true);
  };
  const clear = () => {
    conditions.drop();
    onChange(EVERYTHING);
  };

  const leaves = leavesOf(root);
  const chips = plain && (
    <>
      <FilterChips chips={conditions} model={model} models={models} />
      {conditions.drawn.length > 0 && (
        <Button size="sm" variant="ghost" onPress={clear}>
          {t("records-filter-clear")}
        </Button>
      )}
    </>
  );
  const fold = narrow && leaves.length > 0;
  const words = fold ? (
    <>
      {t("records-filters")} <span className={styles.badge}>{leaves.length}</span>
    </>
  ) : (
    t("records-filter")
  );

  return (
    <>
      <span ref={place} className={styles.inPlace}>
        {!plain ? (
          <Button icon={ListFilter} onPress={build} aria-haspopup="dialog" aria-expanded={building}>
            {words}
          </Button>
        ) : fold ? (
          <DialogTrigger isOpen={folded} onOpenChange={setFolded}>
            <Button icon={ListFilter}>{words}</Button>
            <Popover className={styles.popover} placement="bottom start" offset={4}>
              <Dialog className={styles.folded} aria-label={t("records-filters")}>
                {chips}
                <AddFilter model={model} onAdd={add} onBuild={build}>
                  {t("records-filter")}
                </AddFilter>
              </Dialog>
            </Popover>
          </DialogTrigger>
        ) : (
          <AddFilter model={model} onAdd={add} onBuild={build}>
            {words}
          </AddFilter>
        )}
      </span>
      {!fold && (
        <div className={styles.chips}>{chips || <SummaryChip root={root} onOpen={build} onRemove={clear} />}</div>
      )}
      <FilterBuilder
        trigger={place}
        isOpen={building}
        model={model}
        models={models}
        filter={filter}
        onClose={() => setBuilding(false)}
        onApply={(next) => {
          setBuilding(false);
          onChange(next);
        }}
      />
    </>
  );
}

/** The button and its menu: a field for a new chip, or the builder. */
function AddFilter({
  model,
  onAdd,
  onBuild,
  children,
}: {
  model: ModelView;
  onAdd: (field: string) => void;
  onBuild: () => void;
  children: ReactNode;
}) {
  const t = useT();
  const offered = offeredFields(model);
  return (
    <Menu
      aria-label={t("records-filter-add")}
      placement="bottom start"
      trigger={<Button icon={ListFilter}>{children}</Button>}
    >
      {offered.map((field) => (
        <MenuItem key={field.name} id={field.name} onAction={() => onAdd(field.name)}>
          {field.label}
        </MenuItem>
      ))}
      {offered.length > 0 && <MenuRule />}
      <MenuItem id=" groups" icon={ListTree} onAction={onBuild}>
        {t("records-filter-edit-groups")}
      </MenuItem>
    </Menu>
  );
}
