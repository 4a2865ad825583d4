// The Filter button and its chips. In a narrow window the chips fold into the button.
import { ListFilter } from "lucide-react";
import { useRef, useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useT } from "@/i18n";
import type { FilterTerm, ModelView } from "@/ipc";
import { Button, Menu, MenuItem, useShortcut } from "@/shared";
import { columnsOf } from "./columns";
import { FilterChip } from "./FilterChip";
import { isComplete, newTerm } from "./filters";
import styles from "./Toolbar.module.css";
import { useNarrow } from "./useNarrow";

interface Props {
  model: ModelView;
  filters: readonly FilterTerm[];
  onChange: (filters: FilterTerm[]) => void;
  /** Whether `f` leads here now. */
  enabled: boolean;
}

export function FilterBar({ model, filters, onChange, enabled }: Props) {
  const t = useT();
  const narrow = useNarrow();
  /** A chip without its value yet: drawn, not asked for, gone when its editor closes. */
  const [draft, setDraft] = useState<FilterTerm>();

  const add = (name: string) => {
    const field = model.fields.find((each) => each.name === name);
    if (!field) return;
    const term = newTerm(field);
    if (isComplete(term)) onChange([...filters, term]);
    else setDraft(term);
  };
  const settle = (term: FilterTerm) => {
    if (!isComplete(term)) return setDraft(term);
    setDraft(undefined);
    onChange([...filters, term]);
  };

  const chips = (
    <>
      {filters.map((term, at) => {
        const field = model.fields.find((each) => each.name === term.field);
        if (!field) return null;
        return (
          <FilterChip
            // biome-ignore lint/suspicious/noArrayIndexKey: chips have no identity but their place
            key={`${at} ${term.field} ${term.op}`}
            model={model}
            term={term}
            field={field}
            fresh={!isComplete(term)}
            onChange={(next) => onChange(filters.with(at, next))}
            onRemove={() => onChange(filters.toSpliced(at, 1))}
            onDone={() => {}}
          />
        );
      })}
      {draft && (
        <DraftChip
          key={`${draft.field} ${draft.op}`}
          model={model}
          term={draft}
          onChange={settle}
          onDrop={() => setDraft(undefined)}
        />
      )}
      {(filters.length > 0 || draft) && (
        <Button
          size="sm"
          variant="ghost"
          onPress={() => {
            setDraft(undefined);
            onChange([]);
          }}
        >
          {t("records-filter-clear")}
        </Button>
      )}
    </>
  );

  if (narrow && filters.length > 0) {
    return (
      <DialogTrigger>
        <Button icon={ListFilter}>
          {t("records-filters")} <span className={styles.badge}>{filters.length}</span>
        </Button>
        <Popover className={styles.popover} placement="bottom start" offset={4}>
          <Dialog className={styles.folded} aria-label={t("records-filters")}>
            {chips}
            <AddFilter model={model} onAdd={add} enabled={enabled} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    );
  }
  return (
    <>
      <AddFilter model={model} onAdd={add} enabled={enabled} />
      <div className={styles.chips}>{chips}</div>
    </>
  );
}

function AddFilter({ model, onAdd, enabled }: { model: ModelView; onAdd: (field: string) => void; enabled: boolean }) {
  const t = useT();
  const place = useRef<HTMLSpanElement>(null);
  useShortcut(
    "f",
    () => {
      // In an open menu or list the letter finds an item.
      if (!document.querySelector('[role="menu"], [role="listbox"]')) place.current?.querySelector("button")?.click();
    },
    enabled,
  );
  return (
    <span ref={place} className={styles.inPlace}>
      <Menu
        aria-label={t("records-filter-add")}
        placement="bottom start"
        trigger={<Button icon={ListFilter}>{t("records-filter")}</Button>}
        onAction={(key) => onAdd(String(key))}
      >
        {columnsOf(model).map(({ field }) => (
          <MenuItem key={field.name} id={field.name}>
            {field.label}
          </MenuItem>
        ))}
      </Menu>
    </span>
  );
}

function DraftChip({
  model,
  term,
  onChange,
  onDrop,
}: {
  model: ModelView;
  term: FilterTerm;
  onChange: (term: FilterTerm) => void;
  onDrop: () => void;
}) {
  const field = model.fields.find((each) => each.name === term.field);
  if (!field) return null;
  return (
    <FilterChip model={model} term={term} field={field} fresh onChange={onChange} onRemove={onDrop} onDone={onDrop} />
  );
}
