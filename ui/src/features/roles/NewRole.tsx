// A new role: its name, and what it begins as.
import { useState } from "react";
import { Form } from "react-aria-components";
import { useWording } from "@/errors";
import { SelectInput } from "@/fields/SelectInput";
import { useT } from "@/i18n";
import { CommandError, type ModelView, type RoleView, useCommand } from "@/ipc";
import { Banner, Button, Dialog, TextInput } from "@/shared";
import styles from "./Roles.module.css";
import { begin, nameOf, TEMPLATES, type Template } from "./templates";

interface Props {
  roles: readonly RoleView[];
  models: readonly ModelView[];
  onMade: (role: RoleView) => void;
  onClose: () => void;
}

const FORM = "new-role";

export function NewRole({ roles, models, onMade, onClose }: Props) {
  const t = useT();
  const wording = useWording();
  const add = useCommand("roles_add");
  const [label, setLabel] = useState("");
  /** Follows the label until somebody types one. */
  const [typed, setTyped] = useState<string>();
  const [from, setFrom] = useState("viewer");
  const name = typed ?? nameOf(label);
  const copied = roles.find((role) => `=${role.name}` === from);
  const template = TEMPLATES.find((one) => one === from) ?? "empty";
  const submit = async () => {
    if (add.isPending) return;
    const slugs = models.filter(({ hidden }) => !hidden).map(({ slug }) => slug);
    const said = { ...begin(copied ?? template, slugs), label: label.trim() };
    await add.mutateAsync({ name, said }).then(onMade, () => undefined);
  };
  const refused = add.error instanceof CommandError && add.error.api.problems.length === 0;
  const others =
    add.error instanceof CommandError && add.error.api.problems.some(({ field }) => field === "permissions");
  return (
    <Dialog
      role="dialog"
      isOpen
      onClose={onClose}
      title={t("roles-new")}
      footer={
        <>
          <Button size="lg" onPress={onClose}>
            {t("shell-cancel")}
          </Button>
          <Button size="lg" variant="primary" type="submit" form={FORM} isPending={add.isPending}>
            {t("roles-make")}
          </Button>
        </>
      }
    >
      <Form
        id={FORM}
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {(refused || others) && (
          <Banner tone="danger" role="alert">
            {refused ? wording.error(add.error).text : wording.field(add.error, "permissions")}
          </Banner>
        )}
        <TextInput
          label={t("roles-label")}
          value={label}
          onChange={setLabel}
          maxLength={100}
          autoFocus
          error={wording.field(add.error, "label")}
        />
        <TextInput
          label={t("roles-name")}
          help={t("roles-name-help")}
          value={name}
          onChange={setTyped}
          maxLength={60}
          spellCheck="false"
          error={wording.field(add.error, "name")}
        />
        <SelectInput
          label={t("roles-begin")}
          value={from}
          help={t(copied ? "roles-begin-copy-help" : TEMPLATE_HELP[template])}
          offered={[
            ...TEMPLATES.map((id) => ({ id, text: t(TEMPLATE_WORDS[id]) })),
            ...roles.map((role) => ({ id: `=${role.name}`, text: t("roles-begin-copy", { label: role.said.label }) })),
          ]}
          onChange={setFrom}
        />
      </Form>
    </Dialog>
  );
}

const TEMPLATE_WORDS = {
  empty: "roles-template-empty",
  viewer: "roles-template-viewer",
  editor: "roles-template-editor",
  moderator: "roles-template-moderator",
  analyst: "roles-template-analyst",
} as const satisfies Record<Template, string>;

const TEMPLATE_HELP = {
  empty: "roles-template-empty-help",
  viewer: "roles-template-viewer-help",
  editor: "roles-template-editor-help",
  moderator: "roles-template-moderator-help",
  analyst: "roles-template-analyst-help",
} as const satisfies Record<Template, string>;
