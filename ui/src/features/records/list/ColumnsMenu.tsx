// Which columns a list shows, in which order, and up to which they stay in place: ticked and dragged, or moved with the
// keyboard; from here the keyboard gets to their widths.
import { Columns3, MoveHorizontal, Pin, PinOff } from "lucide-react";
import { useEffect, useState } from "react";
import { Dialog, DialogTrigger } from "react-aria-components";
import { useT } from "@/i18n";
import type { Layout, LayoutColumn, ModelView } from "@/ipc";
import { Button, IconButton, Popover } from "@/shared";
import { ColumnList } from "@/shared/ColumnList";
import styles from "./Columns.module.css";
import { columnsOf } from "./columns";
import { frozenAmong } from "./frozen";
import { gripId } from "./ResizeGrip";
import type { Freezing } from "./useFreezing";
import { useNarrow } from "./useNarrow";

interface Props {
  model: ModelView;
  /** As the list was left: no columns for the model's own. */
  layout: Pick<Layout, "columns" | "frozen">;
  freezing: Freezing;
  onChange: (change: Pick<Layout, "columns" | "frozen">) => void;
}

export function ColumnsMenu({ model, layout: { columns, frozen }, freezing, onChange }: Props) {
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
            onChange={(next) =>
              onChange({
                columns: next.map((id) => shown.find(({ field }) => field === id) ?? { field: id }),
                frozen: frozen && frozenAmong(frozen, names, next),
              })
            }
            end={(id) => {
              const at = names.indexOf(id);
              if (at < 0) return false;
              return (
                <>
                  <IconButton
                    slot={null}
                    size="sm"
                    icon={at === freezing.count - 1 ? PinOff : Pin}
                    label={freezing.label(at)}
                    on={at < freezing.count}
                    onPress={() => freezing.toggle(at)}
                  />
                  <IconButton
                    slot={null}
                    size="sm"
                    icon={MoveHorizontal}
                    label={t("records-column-width", { field: labelOf(id) })}
                    onPress={() => {
                      setWanted(at);
                      setOpen(false);
                    }}
                  />
                </>
              );
            }}
          />
          <footer className={styles.foot}>
            <Button
              size="sm"
              variant="ghost"
              isDisabled={columns.length === 0 && frozen === undefined}
              onPress={() => onChange({ columns: [], frozen: undefined })}
            >
              {t("records-columns-reset")}
            </Button>
          </footer>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
