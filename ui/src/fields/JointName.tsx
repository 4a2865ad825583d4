// The name of what several columns of a record refer to together, behind the value of the last of them.
import type { FieldView, RecordView, WireValue } from "@/ipc";
import { entryOf } from "@/shared";
import styles from "./cells.module.css";
import { useLinkTo } from "./links";
import { RecordAnchor } from "./RecordAnchor";
import type { FieldCellProps } from "./types";

interface Props {
  field: FieldView;
  record: RecordView;
  place: FieldCellProps["place"];
}

export function JointName({ field: { name, joint }, record, place }: Props) {
  const linkTo = useLinkTo();
  const label = entryOf(record.labels, name);
  if (!joint || label === undefined) return null;
  const key = Object.fromEntries(
    joint.pairs.map(([own, theirs]): [string, WireValue] => [theirs, entryOf(record.values, own) ?? null]),
  );
  const link = linkTo(joint.model, key);
  return <span className={styles.joint}>{link ? <RecordAnchor link={link} name={label} place={place} /> : label}</span>;
}
