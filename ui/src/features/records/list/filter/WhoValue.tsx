// The signed-in person in the place of a value: chosen from a menu, and back to a value of one's own.
import { UserRound } from "lucide-react";
import { useT } from "@/i18n";
import { IconButton, Menu, MenuItem } from "@/shared";
import styles from "./Builder.module.css";
import { Pick } from "./Pick";
import type { OneValueProps } from "./Values";
import { useWhoText, type Word } from "./who";

const OTHER = "";

/** A word that is the value. */
export function WhoValue({ user, words, ...props }: OneValueProps & { user: string; words: readonly Word[] }) {
  const t = useT();
  const text = useWhoText();
  const known = words.some((word) => word.user === user)
    ? words
    : [{ user, text: text(user, props.known.field) }, ...words];
  return (
    <Pick
      className={styles.grows}
      label={props.label}
      value={user}
      options={[
        ...known.map((word) => ({ id: word.user, text: word.text })),
        { id: OTHER, text: t("roles-who-other") },
      ]}
      onChange={(chosen) => props.onChange(chosen === OTHER ? "" : { user: chosen })}
      autoFocus={props.autoFocus}
    />
  );
}

/** A way to a word, beside the control of a value. */
export function WhoMenu({
  field,
  words,
  onChoose,
}: {
  field: string;
  words: readonly Word[];
  onChoose: (user: string) => void;
}) {
  const t = useT();
  return (
    <Menu
      placement="bottom end"
      trigger={<IconButton size="sm" icon={UserRound} label={t("roles-who-choose", { field })} />}
      onAction={(user) => onChoose(String(user))}
    >
      {words.map(({ user, text }) => (
        <MenuItem key={user} id={user} icon={UserRound}>
          {text}
        </MenuItem>
      ))}
    </Menu>
  );
}
