// A workspace's letter tile. Its colour tells one file from another and is used nowhere else.
import { cx } from "./cx";
import styles from "./Glyph.module.css";

const COLOURS = 7;

/** The colour slot of a workspace: the same name has the same colour on every screen. */
export function glyphSlot(name: string): number {
  let hash = 11;
  for (const letter of name.toLowerCase()) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % COLOURS;
}

export interface GlyphProps {
  name: string;
  size?: 20 | 28 | 36 | 44;
  /** Drawn grey: the file is not there. */
  off?: boolean;
}

/** The letter is drawn by the style sheet: beside the name it would be read and copied as text. */
export function Glyph({ name, size = 28, off }: GlyphProps) {
  const [first = "?"] = name.trim();
  return (
    <span
      aria-hidden
      data-letter={first.toUpperCase()}
      className={cx(styles.glyph, styles[`s${size}`], styles[`c${glyphSlot(name)}`], off && styles.off)}
    />
  );
}
