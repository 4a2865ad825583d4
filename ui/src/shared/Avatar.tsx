// A person's initials in a circle.
import styles from "./Avatar.module.css";

/** First letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words =
    name
      .split("@")[0]
      ?.split(/[\s._-]+/)
      .filter(Boolean) ?? [];
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => word?.[0]?.toUpperCase() ?? "").join("");
}

export function Avatar({ name }: { name: string }) {
  // Drawn by the style sheet: beside a name it would be read and copied as text.
  return <span aria-hidden className={styles.avatar} data-initials={initials(name)} />;
}
