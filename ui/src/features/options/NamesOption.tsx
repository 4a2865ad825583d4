// Which fields: ticked, and where their order counts dragged, or moved with the keyboard.
import { GripVertical } from "lucide-react";
import { Button, DropIndicator, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { useT } from "@/i18n";
import { Checkbox, Icon } from "@/shared";
import styles from "./Options.module.css";
import { Said } from "./Said";

interface Props {
  label: string;
  /** Fields to choose from: exact name and label. */
  fields: readonly { name: string; label: string }[];
  value: readonly string[] | undefined;
  otherwise: readonly string[];
  ordered?: boolean;
  error?: string | undefined;
  onChange: (names: string[] | undefined) => void;
}

export function NamesOption({ label, fields, value, otherwise, ordered = false, error, onChange }: Props) {
  const t = useT();
  const chosen = value ?? otherwise;
  const rest = fields.map(({ name }) => name).filter((name) => !chosen.includes(name));
  const items = (ordered ? [...chosen, ...rest] : fields.map(({ name }) => name)).map((id) => ({ id }));
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label ?? name;
  const toggle = (name: string) => {
    const there = chosen.includes(name);
    if (there && chosen.length === 1 && ordered) return;
    const next = there ? chosen.filter((each) => each !== name) : [...chosen, name];
    onChange(ordered ? next : fields.map((field) => field.name).filter((each) => next.includes(each)));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": labelOf(String(key)) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.place} />,
    onReorder: ({ keys, target }) => {
      const moved = [...keys].map(String);
      const others = items.map(({ id }) => id).filter((id) => !moved.includes(id));
      const at = others.indexOf(String(target.key)) + (target.dropPosition === "after" ? 1 : 0);
      const order = others.toSpliced(at, 0, ...moved);
      onChange(order.filter((name) => chosen.includes(name) || moved.includes(name)));
    },
  });

  return (
    <Said name={label} isSaid={value !== undefined} onReset={() => onChange(undefined)}>
      <div className={styles.names}>
        <span className={styles.label}>{label}</span>
        <GridList
          aria-label={label}
          className={styles.nameList}
          items={items}
          dependencies={[chosen.join("\n"), fields]}
          onAction={(key) => toggle(String(key))}
          {...(ordered ? { dragAndDropHooks } : {})}
        >
          {({ id }) => (
            <GridListItem id={id} textValue={labelOf(id)} className={styles.nameItem}>
              {ordered && (
                <Button slot="drag" className={styles.grip} aria-label={t("settings-move", { field: labelOf(id) })}>
                  <Icon of={GripVertical} size={14} />
                </Button>
              )}
              <Checkbox
                slot={null}
                aria-label={labelOf(id)}
                isSelected={chosen.includes(id)}
                onChange={() => toggle(id)}
              />
              <span className="truncate" title={id}>
                {labelOf(id)}
              </span>
            </GridListItem>
          )}
        </GridList>
        {error && <p className={styles.error}>{error}</p>}
      </div>
    </Said>
  );
}
