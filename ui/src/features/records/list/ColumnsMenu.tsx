// Which columns a list shows, and in which order: ticked and dragged, or moved with the keyboard; from here the keyboard gets to
// their widths.
import { Columns3, GripVertical, MoveHorizontal } from "lucide-react";
import { useEffect, useState } from "react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  DropIndicator,
  GridList,
  GridListItem,
  useDragAndDrop,
} from "react-aria-components";
import { useT } from "@/i18n";
import type { LayoutColumn, ModelView } from "@/ipc";
import { Button, Checkbox, Icon, IconButton, Popover } from "@/shared";
import styles from "./Columns.module.css";
import { columnsOf } from "./columns";
import { gripId } from "./ResizeGrip";
import { useNarrow } from "./useNarrow";

interface Props {
  model: ModelView;
  /** Those shown, as they were left; none for the model's own. */
  columns: readonly LayoutColumn[];
  onChange: (columns: LayoutColumn[]) => void;
}

export function ColumnsMenu({ model, columns, onChange }: Props) {
  const t = useT();
  const narrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  /** Place of the column whose width is to be changed. */
  const [wanted, setWanted] = useState<number>();
  // Once the menu is gone: while it is open it keeps the focus.
  useEffect(() => {
    if (isOpen || wanted === undefined) return;
    document.getElementById(gripId(wanted))?.focus();
    setWanted(undefined);
  }, [isOpen, wanted]);
  const shown: LayoutColumn[] = columnsOf(model, columns).map(({ field: { name } }) => ({
    ...columns.find((each) => each.field === name),
    field: name,
  }));
  const names = shown.map(({ field }) => field);
  const hidden = model.fields.filter(({ name }) => !names.includes(name));
  const items = [...shown.map(({ field }) => field), ...hidden.map(({ name }) => name)].map((id) => ({ id }));
  const labelOf = (name: string) => model.fields.find((field) => field.name === name)?.label ?? name;

  const toggle = (name: string) => {
    const next = names.includes(name) ? shown.filter(({ field }) => field !== name) : [...shown, { field: name }];
    if (next.length > 0) onChange(next);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": labelOf(String(key)) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.place} />,
    onReorder: ({ keys, target }) => {
      const moved = [...keys].map(String);
      const rest = items.map(({ id }) => id).filter((id) => !moved.includes(id));
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === "after" ? 1 : 0);
      const order = rest.toSpliced(at, 0, ...moved);
      // What is dragged among those shown is shown; what is dragged under them is not.
      const last = Math.max(...rest.filter((id) => names.includes(id)).map((id) => order.indexOf(id)), -1);
      const visible = order.filter(
        (id, place) =>
          (names.includes(id) && !moved.includes(id)) || (moved.includes(id) && (names.includes(id) || place < last)),
      );
      onChange(visible.map((id) => shown.find(({ field }) => field === id) ?? { field: id }));
    },
  });

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button variant="ghost" icon={Columns3}>
        <span className={narrow ? "sr-only" : undefined}>
          {t("records-columns")} <span className={styles.count}>{`${shown.length}/${items.length}`}</span>
        </span>
      </Button>
      <Popover className={styles.popover} placement="bottom end" offset={4}>
        <Dialog className={styles.dialog} aria-label={t("records-columns")}>
          <GridList
            aria-label={t("records-columns")}
            className={styles.list}
            items={items}
            dependencies={[names.join("\n")]}
            dragAndDropHooks={dragAndDropHooks}
            onAction={(key) => toggle(String(key))}
          >
            {({ id }) => (
              <GridListItem id={id} textValue={labelOf(id)} className={styles.item}>
                <AriaButton
                  slot="drag"
                  className={styles.grip}
                  aria-label={t("records-columns-move", { field: labelOf(id) })}
                >
                  <Icon of={GripVertical} size={14} />
                </AriaButton>
                <Checkbox
                  slot={null}
                  aria-label={labelOf(id)}
                  isSelected={names.includes(id)}
                  isDisabled={names.length === 1 && names[0] === id}
                  onChange={() => toggle(id)}
                />
                <span className={styles.label} title={id}>
                  {labelOf(id)}
                </span>
                {names.includes(id) && (
                  <IconButton
                    slot={null}
                    size="sm"
                    icon={MoveHorizontal}
                    label={t("records-column-width", { field: labelOf(id) })}
                    placement="right"
                    className={styles.width}
                    onPress={() => {
                      setWanted(names.indexOf(id));
                      setOpen(false);
                    }}
                  />
                )}
              </GridListItem>
            )}
          </GridList>
          <footer className={styles.foot}>
            <Button size="sm" variant="ghost" isDisabled={columns.length === 0} onPress={() => onChange([])}>
              {t("records-columns-reset")}
            </Button>
          </footer>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
