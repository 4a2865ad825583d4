// Which columns a list shows, and in which order: ticked and dragged, or moved with the keyboard; from here the keyboard gets to
// their widths.
import { Columns3, MoveHorizontal } from "lucide-react";
import { useEffect, useState } from "react";
import { Dialog, DialogTrigger } from "react-aria-components";
import { useT } from "@/i18n";
import type { LayoutColumn, ModelView } from "@/ipc";
import { Button, IconButton, Popover } from "@/shared";
import { ColumnList } from "@/shared/ColumnList";
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
  const labelOf = (name: string) => model.fields.find((field) => field.name === name)?.label ?? name;

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button variant="ghost" icon={Columns3}>
        <span className={narrow ? "sr-only" : undefined}>
          {t("records-columns")} <span className={styles.count}>{`${shown.length}/${model.fields.length}`}</span>
        </span>
      </Button>
      <Popover className={styles.popover} placement="bottom end" offset={4}>
        <Dialog className={styles.dialog} aria-label={t("records-columns")}>
          <ColumnList
            label={t("records-columns")}
            columns={model.fields}
            shown={names}
            className={styles.list}
            moveLabel={(field) => t("records-columns-move", { field })}
            onChange={(next) => onChange(next.map((id) => shown.find(({ field }) => field === id) ?? { field: id }))}
            end={(id) =>
              names.includes(id) && (
                <IconButton
                  slot={null}
                  size="sm"
                  icon={MoveHorizontal}
                  label={t("records-column-width", { field: labelOf(id) })}
                  placement="right"
                  onPress={() => {
                    setWanted(names.indexOf(id));
                    setOpen(false);
                  }}
                />
              )
            }
          />
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
