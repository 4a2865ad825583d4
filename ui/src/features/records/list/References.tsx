// A list of records a foreign key may refer to, found by typing part of their name.
import { type ReactNode, useState } from "react";
import { Autocomplete, Dialog, Input, ListBox, ListBoxItem, Text, TextField } from "react-aria-components";
import controls from "@/fields/controls.module.css";
import { useFormats, useT } from "@/i18n";
import { useCommandQuery } from "@/ipc";
import { InputBox, inputClass } from "@/shared";
import { holdKeys } from "./filter/holdKeys";
import type { Known } from "./filter/names";
import { filterValue } from "./filters";
import styles from "./Toolbar.module.css";
import { useFacets } from "./useFacets";

interface Props {
  known: Known;
  label: string;
  /** What may be chosen before them. */
  lead?: ReactNode;
  onChoose: (value: string) => void;
}

/** How many records have a value, at the right of it. */
export function Count({ value }: { value: number | undefined }) {
  const formats = useFormats();
  return value === undefined ? null : (
    <Text slot="description" className={styles.count}>
      {formats.number(value)}
    </Text>
  );
}

export function References({ known, label, lead, onChoose }: Props) {
  const { owner, field } = known;
  const t = useT();
  const [search, setSearch] = useState("");
  const { data } = useCommandQuery(
    "records_choices",
    { model: owner.slug, field: field.name, search },
    { keepPrevious: true },
  );
  const { values, countOf } = useFacets(known);
  const items = (data?.choices ?? []).map((choice) => ({ ...choice, id: filterValue(choice.value) }));
  return (
    <Dialog className={styles.listEditor} aria-label={label}>
      {lead}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside has the focus */}
      <div onKeyDown={holdKeys}>
        <Autocomplete inputValue={search} onInputChange={setSearch}>
          <TextField className={styles.listSearch} aria-label={t("records-filter-value-search")} autoFocus>
            <InputBox size="sm">
              <Input className={inputClass} placeholder={t("records-filter-value-search")} />
            </InputBox>
          </TextField>
          <ListBox
            aria-label={label}
            className={controls.list}
            items={items}
            dependencies={[values]}
            selectionMode="single"
            onSelectionChange={(keys) => {
              const [key] = keys;
              if (key !== undefined) onChoose(String(key));
            }}
            renderEmptyState={() => <div className={controls.note}>{t("records-value-no-choices")}</div>}
          >
            {(choice) => (
              <ListBoxItem id={choice.id} textValue={choice.label} className={controls.item}>
                <Text slot="label" className={controls.words}>
                  {choice.label}
                </Text>
                <Count value={countOf(choice.id)} />
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
