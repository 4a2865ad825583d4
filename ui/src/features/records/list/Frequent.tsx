// The values a field has most often, under the box where one is typed: a press takes one.
import { ListBox, ListBoxItem, Text } from "react-aria-components";
import controls from "@/fields/controls.module.css";
import { useSpeech } from "@/fields/speech";
import { valueWords } from "@/fields/words";
import { useT } from "@/i18n";
import type { Known } from "./filter/names";
import { filterValue } from "./filters";
import { Count } from "./References";
import styles from "./Toolbar.module.css";
import { useFacets } from "./useFacets";

/** More are found by typing. */
const SHOWN = 8;

export function Frequent({ known, onChoose }: { known: Known; onChoose: (value: string) => void }) {
  const t = useT();
  const speech = useSpeech();
  const { values } = useFacets(known);
  // Where every value occurs once, none is more frequent than another.
  const often = values.filter(({ count }) => count > 1).slice(0, SHOWN);
  if (often.length === 0) return null;
  return (
    <ListBox
      aria-label={t("records-filter-frequent")}
      className={styles.frequent}
      items={often.map((facet) => ({ ...facet, id: filterValue(facet.value) }))}
      onAction={(key) => onChoose(String(key))}
    >
      {({ id, value, label, count }) => (
        <ListBoxItem id={id} textValue={id} className={controls.item}>
          <Text slot="label" className={controls.words}>
            {valueWords(value, known.field, label ?? undefined, speech)}
          </Text>
          <Count value={count} />
        </ListBoxItem>
      )}
    </ListBox>
  );
}
