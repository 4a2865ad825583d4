// A row of children as inputs: its cells, the grip that moves it, the mark that takes it away and brings it back.
import { CircleAlert, Undo2, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Verb } from "@/changes";
import { useWording } from "@/errors";
import { FieldValue } from "@/fields/FieldValue";
import { shownKind } from "@/fields/registry";
import { useLanguage, useT } from "@/i18n";
import { CommandError, type FieldView, type ModelView, type RecordView, useCommandQuery } from "@/ipc";
import { cx, Emphasis, entryOf, Icon, IconButton, LabelledElsewhere, ProblemsElsewhere } from "@/shared";
import { useAlso, useHindrance } from "../consequences";
import { askedFields, isEditable } from "../draft";
import { ColumnValue } from "../list/ColumnValue";
import type { Column } from "../list/columns";
import { type FieldForm, FormField } from "../sheet/FormField";
import { focusField } from "../sheet/RecordFormBody";
import children from "./Children.module.css";
import type { Inline } from "./inlines";
import styles from "./Lines.module.css";
import { isTouched, type Line, type LinesAct, outcomeOfLine } from "./lines";
import { Grip, movedByKey, type RowOrder, useLanding } from "./Order";
import { placeInForm } from "./useTogether";

interface Props {
  inline: Inline;
  line: Line;
  name: string;
  may: Record<Verb, boolean>;
  act: (act: LinesAct) => void;
  /** Rows of the list are moved by a grip. */
  grips: boolean;
  order: RowOrder | undefined;
}

export function LineRow({ inline, line, name, may, act, grips, order }: Props) {
  const { id: list, related, columns } = inline;
  const { model } = related;
  const t = useT();
  const language = useLanguage();
  const row = useRef<HTMLTableRowElement>(null);
  const landing = useLanding(row, order);
  /** Where its cells say what is wrong with them: they are too narrow for a sentence. */
  const [below, setBelow] = useState<HTMLElement | null>(null);
  const { record, removed } = line;
  const asked = askedFields(model);
  const form: FieldForm = {
    form: line.form,
    act: (done) => act({ type: "act", list, line, act: done }),
    outcome: outcomeOfLine(model, line, language),
    adding: record === undefined,
    writable: (field) => {
      if (record === undefined) return asked.includes(field);
      const left = model.form_exclude.includes(field.name);
      return may.edit && !left && isEditable(model, field, entryOf(line.form.base, field.name) ?? null);
    },
  };
  const isNew = record === undefined;
  useEffect(() => {
    const first = row.current?.querySelector("[data-field]")?.getAttribute("data-field");
    if (isNew && first) focusField(row.current, first);
  }, [isNew]);
  const cell = (column: Column) => {
    const { field } = column;
    if (removed || !form.writable(field)) {
      return record ? <ColumnValue column={column} record={record} /> : <Entered field={field} line={line} />;
    }
    return <FormField model={model} field={field} form={form} full cell={placeInForm(list, line, field.name)} />;
  };
  const mayGo = record ? may.delete : true;
  const wide = columns.length + (grips ? 2 : 1);

  return (
    <>
      <tr
        ref={row}
        {...landing.props}
        className={cx(styles.row, removed && styles.removed, landing.mark)}
        onKeyDown={movedByKey(order)}
      >
        {grips && (
          <td className={styles.grips}>{order && <Grip order={order} label={t("records-lines-move", { name })} />}</td>
        )}
        <LabelledElsewhere value>
          <ProblemsElsewhere value={below}>
            {columns.map((column) => (
              <td
                key={column.field.name}
                className={cx(styles.cell, column.align === "end" && cx(children.end, styles.end))}
              >
                {cell(column)}
              </td>
            ))}
          </ProblemsElsewhere>
        </LabelledElsewhere>
        {(may.delete || may.add) && (
          <td className={styles.acts}>
            {mayGo && (
              <IconButton
                size="sm"
                icon={removed ? Undo2 : X}
                label={removed ? t("records-lines-keep", { name }) : t("records-children-let-go", { name })}
                onPress={() =>
                  act(
                    isNew && !isTouched(model, line, language) && !removed
                      ? { type: "drop", list, id: line.id }
                      : { type: "remove", list, line, removed: !removed },
                  )
                }
              />
            )}
          </td>
        )}
      </tr>
      <tr className={styles.problems}>
        <td ref={setBelow} colSpan={wide} className={styles.said} />
      </tr>
      {removed && record && <Along model={model} record={record} wide={wide} />}
      <Refusal inline={inline} line={line} wide={wide} />
    </>
  );
}

/** What was typed into a new row that is to go again. */
function Entered({ field, line }: { field: FieldView; line: Line }) {
  const edit = entryOf(line.form.edits, field.name);
  if (shownKind(field) === "password")
    return edit && <FieldValue field={field} value={{ $secret: null }} label={undefined} place="cell" />;
  if (edit?.by === "text") return <span>{edit.text}</span>;
  return edit && <FieldValue field={field} value={edit.value} label={edit.label} place="cell" />;
}

/** What goes along with a row that is to go, or why it cannot go: told before it is saved. Nothing where it goes alone. */
function Along({ model, record, wide }: { model: ModelView; record: RecordView; wide: number }) {
  const hindrance = useHindrance();
  const { data: plan } = useCommandQuery("records_delete_plan", { model: model.slug, keys: [record.key] });
  const also = useAlso(plan);
  const [refused] = plan?.refused ?? [];
  if (!refused && !also) return null;
  return (
    <tr>
      <td colSpan={wide} className={cx(styles.said, refused && styles.refusal)} role="status">
        <Icon of={CircleAlert} size={14} /> {refused ? hindrance(refused.error) : <Emphasis text={also ?? ""} />}
      </td>
    </tr>
  );
}

/** What is wrong with the row and with fields that are not in it. */
function Refusal({ inline, line, wide }: { inline: Inline; line: Line; wide: number }) {
  const t = useT();
  const wording = useWording();
  const { refusal, form } = line;
  const shown = inline.columns.map(({ field }) => field.name);
  const elsewhere = form.refused.filter(({ field }) => !shown.includes(field));
  if (!refusal && elsewhere.length === 0) return null;
  const said = refusal ? [wording.error(new CommandError(refusal)).text] : [];
  for (const problem of elsewhere) {
    const field = inline.related.model.fields.find(({ name }) => name === problem.field)?.label;
    const words = wording.problem(problem);
    said.push(field === undefined ? `${words}.` : t("change-problem-of", { field, problem: words }));
  }
  return (
    <tr>
      <td colSpan={wide} className={cx(styles.said, styles.refusal)} role="alert">
        <Icon of={CircleAlert} size={14} /> {said.join(" ")}
      </td>
    </tr>
  );
}
