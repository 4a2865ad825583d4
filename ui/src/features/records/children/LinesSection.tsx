// A list of children edited in the form of their record: rows of inputs, saved with it.
import { Plus } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useMay } from "@/changes";
import { useWording } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { CommandError } from "@/ipc";
import { Banner, Button, cx, Skeleton } from "@/shared";
import { keyText } from "../keys";
import { inSentence } from "../label";
import type { Column } from "../list/columns";
import children from "./Children.module.css";
import { type Inline, leastInput } from "./inlines";
import { LineRow } from "./LineRow";
import styles from "./Lines.module.css";
import type { Line, LinesAct } from "./lines";
import { Pages } from "./Pages";
import { PER_PAGE, useRows } from "./useRows";
import type { Together } from "./useTogether";

/** Grip and mark. */
const AROUND = 68;
const addUp = (sum: number, column: Column) => sum + leastInput(column);

interface Props {
  inline: Inline;
  together: Together;
  saving: boolean;
}

export default function LinesSection({ inline, together, saving }: Props) {
  const { related, columns, position } = inline;
  const { model, field, several } = related;
  const t = useT();
  const formats = useFormats();
  const wording = useWording();
  const may = useMay(model);
  const id = useId();
  const { query, rows, near, ordered, page, setPage, more, total, add, move } = useRows(inline, together);
  const dragged = useRef<number>(undefined);
  const addButton = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState("");
  const met = (together.lines[inline.id] ?? []).filter(({ form }) => form.conflicted);
  const contested = met.reduce((sum, { form }) => sum + form.contested.length, 0);
  const label = several ? t("records-children-by", { label: model.label, field: field.label }) : model.label;
  const nameOf = (line: Line) =>
    line.record
      ? line.record.display || `#${keyText(line.record.key)}`
      : t("records-lines-new", { label: inSentence(model.label_one), number: line.id.slice(1) });
  const act = (done: LinesAct) => {
    together.act(done);
    if (done.type === "remove") {
      setSaid(t(done.removed ? "records-lines-goes" : "records-lines-stays", { name: nameOf(done.line) }));
    }
    // The button that was pressed is gone with its row.
    if (done.type === "drop") addButton.current?.focus();
  };
  const kept = position !== undefined && may.edit && near.length > 1;
  const movable = kept && ordered;
  const moveTo = (from: number, to: number) => {
    const line = near[from];
    const focused = document.activeElement;
    if (!line || !move(from, to)) return;
    const count = formats.number(near.length);
    setSaid(t("records-lines-moved", { name: nameOf(line), place: formats.number(to + 1), count }));
    // A row that is put elsewhere in the page loses the keyboard.
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
  };

  return (
    <section className={styles.section} aria-labelledby={id} inert={saving}>
      <header className={children.head}>
        <h3 id={id} className={children.title}>
          {label}
        </h3>
        <span className={children.count}>{total === undefined ? "" : formats.number(total)}</span>
      </header>
      {together.gone.map((error) => (
        <Banner key={error.correlation_id} tone="warning" role="alert" className={styles.banner}>
          {wording.error(new CommandError(error)).text}
        </Banner>
      ))}
      {met.length > 0 && (
        <Banner tone="warning" role="alert" title={t("records-conflict-title")} className={styles.banner}>
          {contested > 0 ? t("records-conflict-choose", { count: contested }) : t("records-conflict-text")}
        </Banner>
      )}
      {query.error && (
        <Banner tone="danger" role="alert" className={styles.banner}>
          {wording.error(query.error).text}{" "}
          <Button size="sm" onPress={() => void query.refetch()}>
            {t("records-try-again")}
          </Button>
        </Banner>
      )}
      {query.isPending && query.fetchStatus !== "idle" && <Skeleton width="60%" />}
      {rows.length > 0 && (
        <div className={cx(children.frame, query.isPlaceholderData && children.stale)}>
          <table className={cx(children.table, styles.table)} style={{ minWidth: columns.reduce(addUp, AROUND) }}>
            <thead>
              <tr>
                {movable && <td className={styles.grips} />}
                {columns.map((column) => (
                  <th
                    key={column.field.name}
                    scope="col"
                    title={column.field.name}
                    style={column.share > 0 ? undefined : { width: leastInput(column) }}
                    className={column.align === "end" ? children.end : undefined}
                  >
                    {column.field.label}
                    {column.field.required && (
                      <span className={styles.required} aria-hidden>
                        *
                      </span>
                    )}
                  </th>
                ))}
                {(may.delete || may.add) && <td className={styles.acts} />}
              </tr>
            </thead>
            <tbody>
              {rows.map((line) => (
                <LineRow
                  key={line.id}
                  inline={inline}
                  line={line}
                  name={nameOf(line)}
                  may={may}
                  act={act}
                  grips={movable}
                  order={movable && near.includes(line) ? { at: near.indexOf(line), dragged, moveTo } : undefined}
                />
              ))}
            </tbody>
          </table>
          <Pages page={page} per={PER_PAGE} total={total} more={more} onPage={setPage} />
        </div>
      )}
      {kept && !ordered && <p className={children.none}>{t("records-lines-fixed")}</p>}
      <div role="status" className="sr-only">
        {said}
      </div>
      {may.add && !query.error && (
        <Button ref={addButton} size="sm" variant="ghost" icon={Plus} className={styles.add} onPress={add}>
          {t("records-children-add", { label: inSentence(model.label_one) })}
        </Button>
      )}
    </section>
  );
}
