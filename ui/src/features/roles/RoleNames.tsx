// What a role is called and what it is for. Part of the draft: saved with the rest.
import { useState } from "react";
import { useT } from "@/i18n";
import type { RoleSaid } from "@/ipc";
import { Button, Dialog, TextInput } from "@/shared";
import styles from "./Roles.module.css";

interface Props {
  said: RoleSaid;
  onChange: (next: RoleSaid) => void;
  onClose: () => void;
}

export function RoleNames({ said, onChange, onClose }: Props) {
  const t = useT();
  const [label, setLabel] = useState(said.label);
  const [description, setDescription] = useState(said.description);
  const done = () => {
    onChange({ ...said, label: label.trim(), description: description.trim() });
    onClose();
  };
  return (
    <Dialog
      role="dialog"
      isOpen
      onClose={onClose}
      title={t("roles-rename")}
      footer={
        <>
          <Button size="lg" onPress={onClose}>
            {t("shell-cancel")}
          </Button>
          <Button size="lg" variant="primary" onPress={done}>
            {t("roles-names-done")}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextInput label={t("roles-label")} value={label} onChange={setLabel} maxLength={100} autoFocus />
        <TextInput label={t("roles-description")} value={description} onChange={setDescription} maxLength={500} />
      </div>
    </Dialog>
  );
}
