// The name of a record that can be opened from here: a press opens its sheet, with Ctrl or Command its page.
import styles from "./cells.module.css";
import type { RecordLink } from "./links";
import type { FieldCellProps } from "./types";

interface Props {
  link: RecordLink;
  name: string;
  place: FieldCellProps["place"];
}

export function RecordAnchor({ link, name, place }: Props) {
  return (
    <a
      className={styles.link}
      href={link.href}
      // A grid is one stop of the Tab key; its links are reached from the row.
      tabIndex={place === "cell" ? -1 : undefined}
      onClick={(event) => {
        event.stopPropagation();
        event.preventDefault();
        if (event.metaKey || event.ctrlKey) link.openPage();
        else link.open();
      }}
    >
      {name}
    </a>
  );
}
