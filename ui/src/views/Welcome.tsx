// The first screen: open a file, the sample, or one opened before. Nothing is open while it shows.
import { Disc3, FilePlus2, FolderOpen, Search } from "lucide-react";
import { useRef, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useWording } from "@/errors";
import { AppearanceMenu } from "@/features/appearance";
import { Guide, Shortcuts } from "@/features/guide";
import {
  BigAction,
  DropArea,
  FirstRun,
  NewDatabase,
  RecentList,
  searchRecents,
  useOpenWorkspace,
} from "@/features/workspace";
import { useFormats, useT } from "@/i18n";
import { useCommandQuery, useFileDrop } from "@/ipc";
import {
  Banner,
  Icon,
  InputBox,
  inputClass,
  Kbd,
  Mark,
  StateScreen,
  Button as TextButton,
  useShortcut,
} from "@/shared";
import styles from "./Welcome.module.css";

type Opening = ReturnType<typeof useOpenWorkspace>;

export function Welcome() {
  const t = useT();
  const opening = useOpenWorkspace();
  const over = useFileDrop(opening.open);
  const recents = useCommandQuery("recents_list", {});
  const { data: info } = useCommandQuery("app_info", {});
  const [guided, setGuided] = useState(false);
  useShortcut("mod+o", opening.pick);
  useShortcut("mod+n", opening.create);

  return (
    <div className={styles.window}>
      <aside className={styles.aside}>
        <div className={styles.begin}>
          <Mark size={52} />
          <h1 className={styles.name}>Bureau</h1>
          <p className={styles.lead}>{t("shell-tagline")}</p>
          <div className={styles.actions}>
            <BigAction
              primary
              icon={FolderOpen}
              title={t("shell-open-database")}
              help={t("shell-open-database-help")}
              kbd="mod+o"
              isDisabled={opening.pending}
              onPress={opening.pick}
            />
            <BigAction
              icon={FilePlus2}
              title={t("shell-new-database")}
              help={t("shell-new-database-help")}
              kbd="mod+n"
              isDisabled={opening.pending}
              onPress={opening.create}
            />
            <BigAction
              icon={Disc3}
              title={t("shell-open-sample")}
              help={t("shell-open-sample-help")}
              isDisabled={opening.pending}
              onPress={opening.sample}
            />
          </div>
        </div>
        <footer className={styles.foot}>
          {info && <span className="num">{t("shell-version", { version: info.version })}</span>}
          <span className={styles.gap} />
          <Button className={styles.link} onPress={() => setGuided(true)}>
            {t("shell-guide")}
          </Button>
          <Guide isOpen={guided} onOpenChange={setGuided} />
          <NewDatabase opening={opening} />
          <Shortcuts
            trigger={(open) => (
              <Button className={styles.link} onPress={open}>
                {t("shell-shortcuts")}
              </Button>
            )}
          />
          <AppearanceMenu
            trigger={
              <Button aria-label={t("shell-appearance")} className={styles.link}>
                {t("shell-appearance-short")}
              </Button>
            }
            placement="top end"
          />
        </footer>
      </aside>
      <main className={styles.panel}>
        <OpenError opening={opening} />
        {recents.data && recents.data.length > 0 && <Recents opening={opening} over={over} />}
        {recents.data?.length === 0 && <FirstRun opening={opening} over={over} />}
        {recents.error && <FirstRun opening={opening} over={over} />}
      </main>
    </div>
  );
}

function OpenError({ opening }: { opening: Opening }) {
  const t = useT();
  const wording = useWording();
  if (!opening.error) return null;
  const words = wording.error(opening.error);
  return (
    <Banner
      role="alert"
      tone={words.severity === "failure" ? "danger" : "warning"}
      className={styles.error}
      actions={
        <TextButton size="sm" onPress={opening.dismiss}>
          {t("shell-close")}
        </TextButton>
      }
    >
      {words.text} {words.hint && <span className="mono">{words.hint}</span>}
    </Banner>
  );
}

function Recents({ opening, over }: { opening: Opening; over: boolean }) {
  const t = useT();
  const formats = useFormats();
  const { data = [] } = useCommandQuery("recents_list", {});
  const [search, setSearch] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useShortcut("/", () => field.current?.focus());
  const found = searchRecents(data, search);

  return (
    <>
      <header className={styles.recentHead}>
        <h2 className={styles.title}>{t("shell-recent")}</h2>
        <span className={styles.count}>{formats.number(data.length)}</span>
        <SearchField
          aria-label={t("shell-recent-search")}
          value={search}
          onChange={setSearch}
          className={styles.search}
        >
          <InputBox size="sm">
            <Icon of={Search} size={14} />
            <Input ref={field} placeholder={t("shell-recent-search")} className={inputClass} />
            <Kbd keys="/" />
          </InputBox>
        </SearchField>
      </header>
      <div className={styles.recents}>
        {found.length > 0 ? (
          <RecentList files={found} onOpen={(file) => opening.open(file.file)} />
        ) : (
          <StateScreen
            icon={Search}
            title={t("shell-recent-no-match", { search })}
            actions={<TextButton onPress={() => setSearch("")}>{t("shell-clear-search")}</TextButton>}
          />
        )}
      </div>
      <div className={styles.drop}>
        <DropArea over={over} />
      </div>
    </>
  );
}
