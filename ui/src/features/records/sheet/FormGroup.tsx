// Fields of a form that stand together, in two columns where there is room.
import { useId, useState } from "react";
import { kindOf } from "@/fields/registry";
import type { ModelView } from "@/ipc";
import { Fold } from "./Fold";
import { FormField } from "./FormField";
import type { FieldGroup } from "./groups";
import styles from "./Sheet.module.css";
import type { RecordForm } from "./useRecordForm";

interface Props {
  group: FieldGroup;
  model: ModelView;
  form: RecordForm;
  /** Something inside has to be seen. */
  marked: boolean;
}

export function FormGroup({ group: { label, collapsed, fields }, model, form, marked }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(!collapsed);
  // It stays open when that is put right: the caret may be inside.
  if (marked && !isOpen) setOpen(true);
  return (
    <div className={styles.group}>
      <fieldset className={styles.set}>
        {label !== undefined && (
          <legend className={styles.legend}>
            {collapsed ? <Fold label={label} isOpen={isOpen} opens={id} onOpen={setOpen} /> : label}
          </legend>
        )}
        <div id={id} hidden={!isOpen}>
          <div className={styles.columns}>
            {fields.map((field) => (
              <FormField
                key={field.name}
                model={model}
                field={field}
                form={form}
                full={field.name === model.display || kindOf(field).wide}
              />
            ))}
          </div>
        </div>
      </fieldset>
    </div>
  );
}
