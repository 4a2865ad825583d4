// The files opened before: arrows move, Enter opens, each row can be forgotten. Forgetting never touches the file.

import { Ellipsis, TriangleAlert, X } from "lucide-react";
import { GridList, GridListItem } from "react-aria-components";
import { useReport } from "@/errors";
import { useFormats, useT } from "@/i18n";
import { type RecentFile, useCommand } from "@/ipc";
import { Badge, Button, cx, Glyph, IconButton, Menu, MenuItem } from "@/shared";
import styles from "./RecentList.module.css";

export function RecentList({ files, onOpen }: { files: RecentFile[]; onOpen: (file: RecentFile) => void }) {
  const t = useT();
  return (
    <GridList aria-label={t("shell-recent")} className={styles.list} items={files} dependencies={[t]}>
      {(file) => (
        <GridListItem
          id={file.file}
          textValue={file.name}
          className={cx(styles.row, !file.found && styles.off)}
          onAction={() => onOpen(file)}
        >
          <Glyph name={file.name} size={36} off={!file.found} />
          <div className={styles.words}>
            <div className={styles.name}>
              <span className="truncate">{file.name}</span>
              {file.enabled && <Badge>{t("shell-recent-enabled")}</Badge>}
              {!file.found && (
                <Badge tone="danger" icon={TriangleAlert}>
                  {t("shell-recent-missing")}
                </Badge>
              )}
            </div>
            <div className={cx(styles.path, "truncate")}>{file.path}</div>
          </div>
          <Meta file={file} />
          <div className={styles.actions}>
            <Button kbd="enter" onPress={() => onOpen(file)}>
              {t("shell-recent-open")}
            </Button>
            <RowMenu file={file} />
          </div>
        </GridListItem>
      )}
    </GridList>
  );
}

function Meta({ file }: { file: RecentFile }) {
  const t = useT();
  const formats = useFormats();
  const facts = [
    file.tables !== null && t("shell-recent-tables", { count: file.tables }),
    file.bytes !== null && formats.bytes(file.bytes),
  ].filter(Boolean);
  return (
    <div className={styles.meta}>
      {file.found ? facts.join(" · ") : t("shell-recent-not-found")}
      <br />
      {formats.day(new Date(file.opened_at))}
    </div>
  );
}

function RowMenu({ file }: { file: RecentFile }) {
  const t = useT();
  const report = useReport();
  const forget = useCommand("recents_forget");
  return (
    <Menu
      aria-label={t("shell-more")}
      trigger={<IconButton icon={Ellipsis} label={t("shell-more")} />}
      onAction={() => forget.mutate({ file: file.file }, { onError: report })}
    >
      <MenuItem id="forget" icon={X}>
        {t("shell-recent-forget")}
      </MenuItem>
    </Menu>
  );
}
