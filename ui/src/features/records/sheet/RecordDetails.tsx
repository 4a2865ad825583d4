// A record to read: its fields as lists of names and values, in groups.
import { FieldValue } from "@/fields/FieldValue";
import { kindOf, shownKind } from "@/fields/registry";
import { isBlob } from "@/fields/value";
import { useT } from "@/i18n";
import type { FieldView, ModelView, RecordView } from "@/ipc";
import { BytesValue } from "../bytes/BytesValue";
import { shownFields } from "../draft";
import { isIdentifier } from "../list/columns";
import styles from "./Details.module.css";

/** Ordinary fields, what the record is linked to, and long texts. The bare key stands in the head instead. */
export function groupsOf(
  model: ModelView,
  record: RecordView,
): { details: FieldView[]; links: FieldView[]; texts: FieldView[] } {
  const fields = shownFields(model, record).filter((field) => !isIdentifier(model, field));
  const isText = (field: FieldView) => kindOf(field).wide;
  const isLink = (field: FieldView) => shownKind(field) === "foreign_key";
  return {
    details: fields.filter((field) => !isText(field) && !isLink(field)),
    links: fields.filter(isLink),
    texts: fields.filter(isText),
  };
}

/** Its groups are headed one level below what stands over them: a page's h1, a sheet's h2. */
export function RecordDetails({ model, record, under }: { model: ModelView; record: RecordView; under: 1 | 2 }) {
  const t = useT();
  const heading = under === 1 ? "h2" : "h3";
  const { details, links, texts } = groupsOf(model, record);
  return (
    <div className={styles.details}>
      <Group title={t("records-group-record")} fields={details} {...{ model, record, heading }} />
      <Group title={t("records-group-links")} fields={links} {...{ model, record, heading }} />
      <Group title={t("records-group-notes")} fields={texts} {...{ model, record, heading }} wide />
    </div>
  );
}

function Group({
  title,
  fields,
  model,
  record,
  heading: Heading,
  wide,
}: {
  title: string;
  fields: FieldView[];
  model: ModelView;
  record: RecordView;
  heading: "h2" | "h3";
  wide?: boolean;
}) {
  if (fields.length === 0) return null;
  return (
    <section className={styles.section}>
      <Heading className={styles.title}>{title}</Heading>
      <dl className={wide ? styles.wide : styles.list}>
        {fields.map((field) => (
          <div key={field.name} className={styles.line}>
            <dt className={styles.name} title={field.name}>
              {field.label}
            </dt>
            <dd className={`selectable ${styles.value}`}>
              {isBlob(record.values[field.name] ?? null) ? (
                <BytesValue model={model} record={record} field={field} />
              ) : (
                <FieldValue
                  field={field}
                  value={record.values[field.name]}
                  label={record.labels[field.name]}
                  place="record"
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
