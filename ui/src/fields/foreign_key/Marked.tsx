// A name with the part that was searched for marked, wherever it stands and however it is cased.
import styles from "../controls.module.css";

export function Marked({ text, part }: { text: string; part: string }) {
  const at = part === "" ? -1 : text.toLowerCase().indexOf(part.toLowerCase());
  // Some letters change length in lower case; then nothing is marked rather than the wrong letters.
  if (at < 0 || text.toLowerCase().length !== text.length) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark className={styles.mark}>{text.slice(at, at + part.length)}</mark>
      {text.slice(at + part.length)}
    </>
  );
}
