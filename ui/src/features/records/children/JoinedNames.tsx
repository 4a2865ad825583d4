// What a junction joins a record with, as chips: more are added by search, one is let go by its cross. The joining records
// themselves say nothing else, so nobody is asked before one goes; Undo brings it back.
import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useAsk, useMay, useTold } from "@/changes";
import { useReport } from "@/errors";
import { kindOf } from "@/fields/registry";
import { useT } from "@/i18n";
import { type FieldView, type ModelView, type RecordView, useCommand, useCommandQuery, type WireValue } from "@/ipc";
import { Button, entryOf, IconButton, LabelledElsewhere } from "@/shared";
import { keyParam } from "../keys";
import { inSentence } from "../label";
import styles from "./Children.module.css";
import type { ChildrenProps } from "./ChildTable";
import { RelatedSection } from "./RelatedSection";
import { referring } from "./related";

/** Chips at first, and the most there are: beyond, the list is the place. */
const FEW = 30;
const MANY = 500;

interface Props extends ChildrenProps {
  far: FieldView;
  models: readonly ModelView[];
}

export function JoinedNames({ related, far, models, values, record, screen, heading }: Props) {
  const { model, field } = related;
  const value = entryOf(values, field.name) ?? null;
  const t = useT();
  const may = useMay(model);
  const ask = useAsk();
  const told = useTold();
  const report = useReport();
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState(false);
  const erase = useCommand("records_delete");
  const filters = referring(values);
  const listed = { model: model.slug, filters, search: "" };
  const rows = useCommandQuery(
    "records_list",
    { ...listed, page: 1, per_page: all ? MANY : FEW, sort: [] },
    { keepPrevious: true },
  );
  const { data: count } = useCommandQuery("records_count", listed);
  const total = count?.total ?? undefined;
  const other = models.find(({ slug }) => slug === far.references?.model);
  const names = other?.label ?? far.label;
  // A junction of a model with itself stands here twice.
  const label = related.several ? t("records-children-by", { label: names, field: far.label }) : names;
  const one = inSentence(other?.label_one ?? far.label);
  const shown = rows.data?.rows ?? [];

  const nameOf = (row: RecordView) => entryOf(row.labels, far.name) ?? row.display;
  const letGo = async (row: RecordView) => {
    try {
      const { refused } = await erase.mutateAsync({ model: model.slug, keys: [row.key] });
      if (refused[0]) report(refused[0].error);
      else told("deleted", `${nameOf(row)} · ${record.display}`);
    } catch (reason) {
      report(reason);
    }
  };

  return (
    <RelatedSection
      heading={heading}
      label={label}
      listLabel={model.label}
      total={total}
      rows={rows}
      onList={() => screen.openList(model.slug, { all: filters })}
      add={may.add ? { one, run: () => ask(model, "add", () => setAdding(true)) } : undefined}
      none={adding ? "" : names}
    >
      <div className={styles.chips}>
        {shown.map((row) => (
          <span key={keyParam(row.key)} className={may.delete ? styles.chip : `${styles.chip} ${styles.plain}`}>
            <FarName row={row} far={far} screen={screen} name={nameOf(row)} />
            {may.delete && (
              <IconButton
                size="sm"
                icon={X}
                label={t("records-children-let-go", { name: nameOf(row) })}
                onPress={({ target }) => {
                  besides(target)?.focus();
                  ask(model, "delete", () => void letGo(row));
                }}
              />
            )}
          </span>
        ))}
        {rows.data?.more && !all && (
          <Button size="sm" variant="ghost" onPress={() => setAll(true)}>
            {t("records-children-all")}
          </Button>
        )}
        {adding && <Adder model={model} field={field} far={far} value={value} onClose={() => setAdding(false)} />}
      </div>
    </RelatedSection>
  );
}

/** Where the keyboard goes when a chip goes: to the cross of its neighbour, else to the button that adds. */
function besides(cross: Element): HTMLElement | null | undefined {
  const chip = cross.closest("div > span");
  const crosses = [chip?.nextElementSibling, chip?.previousElementSibling].map((each) => each?.querySelector("button"));
  return crosses.find(Boolean) ?? cross.closest("section")?.querySelector<HTMLElement>("header button:last-child");
}

/** The joined record by its name; where it cannot be opened, the name alone. */
function FarName({
  row,
  far,
  screen,
  name,
}: {
  row: RecordView;
  far: FieldView;
  screen: Props["screen"];
  name: string;
}) {
  const link = screen.findLink.of(far, entryOf(row.values, far.name) ?? null);
  if (!link) return <span>{name}</span>;
  return (
    <a
      href={link.href}
      className={styles.link}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        link.open();
      }}
    >
      {name}
    </a>
  );
}

/** The search for one more; stays for the next until it is left. */
function Adder({
  model,
  field,
  far,
  value,
  onClose,
}: {
  model: ModelView;
  field: FieldView;
  far: FieldView;
  value: WireValue;
  onClose: () => void;
}) {
  const t = useT();
  const told = useTold();
  const report = useReport();
  const add = useCommand("records_add");
  const [round, setRound] = useState(0);
  const { Input } = kindOf(far);
  const box = useRef<HTMLDivElement>(null);
  // Once for each round: not whenever the record around it is drawn again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another control
  useEffect(() => box.current?.querySelector("input")?.focus(), [round]);
  const join = async (chosen: WireValue, name: string) => {
    try {
      await add.mutateAsync({ model: model.slug, values: { [field.name]: value, [far.name]: chosen } });
      told("added", name);
    } catch (reason) {
      report(reason);
    }
    setRound((at) => at + 1);
  };
  return (
    <div
      className={styles.adder}
      ref={box}
      onKeyDownCapture={(event) => {
        const open = event.target instanceof Element && event.target.getAttribute("aria-expanded") === "true";
        if (event.key !== "Escape" || open) return;
        event.stopPropagation();
        event.currentTarget.closest("section")?.querySelector<HTMLElement>("header button:last-child")?.focus();
        onClose();
      }}
    >
      <LabelledElsewhere value>
        <Input
          key={round}
          // Searched for, however such a field is entered in a form.
          field={{ ...far, widget: "search" }}
          model={model.slug}
          base={null}
          baseLabel={undefined}
          edit={undefined}
          onEdit={(edit) => edit.by === "choice" && edit.value !== null && void join(edit.value, edit.label ?? "")}
          onBlur={() => {}}
          frame={{ label: t("records-children-search", { label: far.label }), required: false }}
        />
      </LabelledElsewhere>
    </div>
  );
}
