// Above the list: a search, and the review of accounts. What is chosen in the review is what the list shows.
import { ChevronDown, Search, Shield, X } from "lucide-react";
import { useRef } from "react";
import { Button as AriaButton, Input, SearchField, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { type MessageKey, useFormats, useT } from "@/i18n";
import type { PersonView, RoleView } from "@/ipc";
import { Button, Icon, InputBox, inputClass, Kbd, Menu, MenuItem, useShortcut } from "@/shared";
import { counts, KINDS, type Kind, unused } from "./people";
import styles from "./Users.module.css";

const WORDS = {
  everyone: "users-kind-everyone",
  superusers: "users-kind-superusers",
  roleless: "users-kind-roleless",
  off: "users-kind-off",
} as const satisfies Record<Kind, MessageKey>;

interface Props {
  /** Nothing while they are being read. */
  people: readonly PersonView[] | undefined;
  /** How many the list shows. */
  shown: number;
  roles: readonly RoleView[];
  text: string;
  onText: (text: string) => void;
  kind: Kind;
  onKind: (kind: Kind) => void;
}

export function Toolbar({ people, shown, roles, text, onText, kind, onKind }: Props) {
  const t = useT();
  const idle = unused(roles);
  return (
    <div className={styles.toolbar}>
      <SearchBox text={text} onText={onText} />
      {people && <Review people={people} kind={kind} onKind={onKind} />}
      {idle.length > 0 && (
        <Menu
          placement="bottom start"
          trigger={
            <Button variant="ghost">
              {t("users-unused", { count: idle.length })}
              <Icon of={ChevronDown} size={14} />
            </Button>
          }
        >
          {idle.map(({ name, said }) => (
            <MenuItem key={name} id={name} icon={Shield} href={`/roles/${encodeURIComponent(name)}`}>
              {said.label || name}
            </MenuItem>
          ))}
        </Menu>
      )}
      <span role="status" className="sr-only">
        {(text !== "" || kind !== "everyone") && t("users-shown", { count: shown })}
      </span>
    </div>
  );
}

function Review({ people, kind, onKind }: { people: readonly PersonView[] } & Pick<Props, "kind" | "onKind">) {
  const t = useT();
  const formats = useFormats();
  const count = counts(people);
  // What nobody is needs no look; what is chosen stays until something else is.
  const kinds = KINDS.filter((one) => one === "everyone" || one === kind || count[one] > 0);
  return (
    <ToggleButtonGroup
      className={styles.kinds}
      aria-label={t("users-review")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[kind]}
      onSelectionChange={(keys) => {
        const chosen = KINDS.find((one) => keys.has(one));
        if (chosen) onKind(chosen);
      }}
    >
      {kinds.map((one) => (
        <ToggleButton key={one} id={one} className={styles.kind}>
          {t(WORDS[one])} <span className={styles.count}>{formats.number(count[one])}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function SearchBox({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  useShortcut("/", () => input.current?.focus());
  return (
    <SearchField aria-label={t("users-search")} value={text} onChange={onText} className={styles.search}>
      <InputBox size="sm">
        <Icon of={Search} size={14} />
        <Input
          ref={input}
          className={inputClass}
          placeholder={t("users-search")}
          autoComplete="off"
          spellCheck="false"
        />
        {text === "" ? (
          <Kbd keys="/" />
        ) : (
          <AriaButton className={styles.clear} aria-label={t("shell-clear-search")}>
            <Icon of={X} size={12} />
          </AriaButton>
        )}
      </InputBox>
    </SearchField>
  );
}
