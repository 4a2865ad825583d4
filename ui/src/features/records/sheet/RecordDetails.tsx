// A record to read: its fields as lists of names and values, in the groups the options make, else by what they are.
import { useId, useState } from "react";
import { BytesValue } from "@/fields/blob/BytesValue";
import { FieldValue } from "@/fields/FieldValue";
import { JointName } from "@/fields/JointName";
import { kindOf, shownKind } from "@/fields/registry";
import { isBlob } from "@/fields/value";
import { useT } from "@/i18n";
import type { FieldView, ModelView, RecordView } from "@/ipc";
import { cx, entryOf } from "@/shared";
import { shownFields } from "../draft";
import { isIdentifier } from "../list/columns";
import styles from "./Details.module.css";
import { Fold } from "./Fold";
import { inGroups } from "./groups";

const isText = (field: FieldView) => kindOf(field).wide && shownKind(field) !== "blob";
const isLink = (field: FieldView) => shownKind(field) === "foreign_key" || field.joint !== undefined;

/** Its groups are headed one level below what stands over them: a page's h1, a sheet's h2. */
export function RecordDetails({ model, record, under }: { model: ModelView; record: RecordView; under: 1 | 2 }) {
  const t = useT();
  const heading = under === 1 ? "h2" : "h3";
  // The bare key stands in the head instead.
  const fields = shownFields(model, record).filter((field) => !isIdentifier(model, field));
  const groups = inGroups(model, fields);
  if (groups.length > 0) {
    return (
      <div className={styles.details}>
        {groups.map((group) => (
          <Group
            key={`${group.fields[0]?.name} ${group.collapsed}`}
            title={group.label}
            fields={group.fields}
            folds={group.collapsed}
            {...{ model, record, heading }}
          />
        ))}
      </div>
    );
  }
  const details = fields.filter((field) => !isText(field) && !isLink(field));
  return (
    <div className={styles.details}>
      <Group title={t("records-group-record")} fields={details} {...{ model, record, heading }} />
      <Group title={t("records-group-links")} fields={fields.filter(isLink)} {...{ model, record, heading }} />
      <Group title={t("records-group-notes")} fields={fields.filter(isText)} {...{ model, record, heading }} wide />
    </div>
  );
}

interface GroupProps {
  title: string | undefined;
  fields: FieldView[];
  model: ModelView;
  record: RecordView;
  heading: "h2" | "h3";
  /** One below the other, long texts as they are. */
  wide?: boolean;
  /** Closed at first. */
  folds?: boolean;
}

function Group({ title, fields, model, record, heading: Heading, wide = false, folds = false }: GroupProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(!folds);
  if (fields.length === 0) return null;
  return (
    <section className={styles.section}>
      {title !== undefined && (
        <Heading className={styles.title}>
          {folds ? <Fold label={title} isOpen={isOpen} opens={id} onOpen={setOpen} /> : title}
        </Heading>
      )}
      <div id={id} hidden={!isOpen}>
        <dl className={wide ? styles.wide : styles.list}>
          {fields.map((field) => (
            <div key={field.name} className={cx(styles.line, isText(field) && styles.long)}>
              <dt className={styles.name} title={field.name}>
                {field.label}
              </dt>
              <dd className={`selectable ${styles.value}`}>
                {isBlob(entryOf(record.values, field.name) ?? null) ? (
                  <BytesValue
                    of={{ model: model.slug, key: record.key, field: field.name }}
                    field={field}
                    value={entryOf(record.values, field.name)}
                    name={record.display}
                  />
                ) : (
                  <>
                    <FieldValue
                      field={field}
                      value={entryOf(record.values, field.name)}
                      label={entryOf(record.labels, field.name)}
                      place="record"
                    />
                    <JointName field={field} record={record} place="record" />
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
