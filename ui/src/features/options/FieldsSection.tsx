// The fields of the model: one line each, opened to its options.
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { useT } from "@/i18n";
import type { OptionsFieldView } from "@/ipc";
import { cx, entryOf, Icon } from "@/shared";
import { useEditing } from "./editing";
import { FieldOptions } from "./FieldOptions";
import { KIND_WORDS } from "./kinds";
import styles from "./Options.module.css";
import { problemAt } from "./options";

export function FieldsSection() {
  const t = useT();
  const { view } = useEditing();
  return (
    <section className={styles.section} aria-labelledby="option-fields">
      <h2 id="option-fields" className={styles.title}>
        {t("settings-fields")}
      </h2>
      <div className={styles.fields}>
        {view.fields.map((field) => (
          <FieldLine key={field.field.name} of={field} />
        ))}
      </div>
    </section>
  );
}

function FieldLine({ of }: { of: OptionsFieldView }) {
  const t = useT();
  const { options, problems, shown } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const { name } = of.field;
  const said = entryOf(options.fields, name);
  const kind = shown?.fields.find((field) => field.name === name)?.kind ?? of.field.kind;
  const marks = [
    (said?.validation?.required ?? of.field.required) && t("settings-mark-required"),
    (of.fixed || options.readonly_fields?.includes(name)) && t("settings-mark-readonly"),
    options.form_exclude?.includes(name) && t("settings-mark-excluded"),
  ].filter((mark) => typeof mark === "string");
  const label = said?.label ?? of.field.label;
  const refused = problemAt(problems, of.at) !== undefined;
  return (
    // What is wrong inside is seen.
    <Disclosure className={styles.field} isExpanded={isOpen || refused} onExpandedChange={setOpen}>
      <Heading level={3} className={styles.fieldHead}>
        <Button slot="trigger" className={styles.fieldLine}>
          <Icon of={ChevronRight} size={14} className={styles.fieldChevron} />
          <span className={cx(styles.fieldLabel, "truncate")}>{label}</span>
          <code className="truncate">{name}</code>
          <span className={styles.quiet}>{[t(KIND_WORDS[kind]), ...marks].join(", ")}</span>
          {(said !== undefined || refused) && <i className={refused ? styles.wrong : styles.set} />}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.fieldPanel}>
        {(isOpen || refused) && <FieldOptions of={of} kind={kind} label={label} />}
      </DisclosurePanel>
    </Disclosure>
  );
}
