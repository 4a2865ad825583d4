// Columns to choose from: ticked, and where their order counts dragged, or moved with the keyboard.
import { GripVertical } from "lucide-react";
import { memo, type ReactNode, useMemo } from "react";
import { Button, DropIndicator, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { Checkbox } from "./Checkbox";
import styles from "./ColumnList.module.css";
import { shownAfterMove, shownAfterToggle, standing } from "./columnOrder";
import { cx } from "./cx";
import { Icon } from "./Icon";
import { useSteady } from "./useSteady";

interface Props {
  label: string;
  /** Every column: exact name and label. */
  columns: readonly { name: string; label: string }[];
  shown: readonly string[];
  /** What moving one is called, by its label. Without it they stand in their own order, and none need be shown. */
  moveLabel?: (label: string) => string;
  /** Where their order counts one is shown at least, unless none may be. */
  mayBeEmpty?: boolean;
  /** Of the list: how much room it takes. */
  className?: string | undefined;
  /** At the end of a line, while it is pointed at or holds the keyboard. */
  end?: (name: string) => ReactNode;
  onChange: (shown: string[]) => void;
}

/** What a line shows: name, label, whether it is ticked, whether it must stay so. */
type Line = [name: string, label: string, isShown: boolean, isLast: boolean];

/** Drawn anew when something in it changes, and not whenever somebody types elsewhere: each line is many parts. */
export function ColumnList({ onChange, ...rest }: Props) {
  return <Lines {...rest} onChange={useSteady(onChange)} />;
}

const Lines = memo(AllLines, (before, after) => {
  const told = ({ label, columns, shown, moveLabel, mayBeEmpty, className }: Props) =>
    JSON.stringify([label, columns, shown, moveLabel?.(""), mayBeEmpty, className]);
  return before.end === after.end && before.onChange === after.onChange && told(before) === told(after);
});

function AllLines({ label, columns, shown, moveLabel, mayBeEmpty = false, className, end, onChange }: Props) {
  const names = columns.map(({ name }) => name);
  const isOrdered = moveLabel !== undefined;
  const stand = isOrdered ? standing(names, shown) : { all: names, shown };
  const labelOf = (name: string) => columns.find((column) => column.name === name)?.label ?? name;
  const isLast = (name: string) => isOrdered && !mayBeEmpty && shown.length === 1 && shown[0] === name;
  const toggle = (name: string) => {
    if (isLast(name)) return;
    const next = shownAfterToggle(stand, name);
    onChange(isOrdered ? next : names.filter((each) => next.includes(each)));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": labelOf(String(key)) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.place} />,
    onReorder: ({ keys, target }) => {
      const next = shownAfterMove(stand, [...keys].map(String), String(target.key), target.dropPosition === "after");
      if (next.join("\n") !== shown.join("\n")) onChange(next);
    },
  });
  const tick = useSteady(toggle);
  const lines = JSON.stringify(stand.all.map((name) => [name, labelOf(name), shown.includes(name), isLast(name)]));
  const items = useMemo(() => (JSON.parse(lines) as Line[]).map(([id]) => ({ id })), [lines]);
  return (
    <GridList
      aria-label={label}
      className={cx(styles.list, className)}
      items={items}
      dependencies={[lines, end]}
      onAction={(key) => toggle(String(key))}
      {...(isOrdered ? { dragAndDropHooks } : {})}
    >
      {({ id }) => (
        <GridListItem id={id} textValue={labelOf(id)} className={styles.item}>
          {moveLabel && (
            <Button slot="drag" className={styles.grip} aria-label={moveLabel(labelOf(id))}>
              <Icon of={GripVertical} size={14} />
            </Button>
          )}
          <Checkbox
            slot={null}
            aria-label={labelOf(id)}
            isSelected={shown.includes(id)}
            isDisabled={isLast(id)}
            onChange={() => tick(id)}
          />
          <span className="truncate" title={id}>
            {labelOf(id)}
          </span>
          {end && <span className={styles.end}>{end(id)}</span>}
        </GridListItem>
      )}
    </GridList>
  );
}
