// A foreign key to a table of few records: all of them in a list that opens, or all at once. Where there are more than are
// read at a time, they are searched.
import { useT } from "@/i18n";
import { useCommandQuery, type WireValue } from "@/ipc";
import { Button } from "@/shared";
import { ChoiceInput } from "../ChoiceInput";
import { RadioInput } from "../RadioInput";
import { textOf } from "../text/format";
import type { Edit, FieldInputProps } from "../types";
import { sameValue } from "../value";
import { SearchInput } from "./SearchInput";

export function ListedInput(props: FieldInputProps) {
  const { field, model, base, baseLabel, edit, onEdit } = props;
  const { data, isPending, error, refetch } = useCommandQuery("records_choices", {
    model,
    field: field.name,
    search: "",
  });
  if (data?.more) return <SearchInput {...props} />;
  const choices = data?.choices ?? [];
  const chosen = edit?.by === "choice" ? edit : { value: base, label: baseLabel };
  const nameOf = (value: WireValue) =>
    choices.find((choice) => sameValue(choice.value, value))?.label ??
    (sameValue(chosen.value, value) ? chosen.label : undefined);
  const named = (done: Edit) => onEdit(done.by === "choice" ? { ...done, label: nameOf(done.value) } : done);
  const Control = field.widget === "radio" ? RadioInput : ChoiceInput;
  return (
    <Control
      {...props}
      onEdit={named}
      isReading={isPending}
      frame={error ? { ...props.frame, help: <Unread onRetry={() => void refetch()} /> } : props.frame}
      options={choices.map(({ value, label }) => ({ value, text: label }))}
      stray={(value) => nameOf(value) ?? textOf(value)}
    />
  );
}

/** The choices could not be read: what stands there is still shown, and they can be asked for again. */
function Unread({ onRetry }: { onRetry: () => void }) {
  const t = useT();
  return (
    <span role="alert">
      {t("records-value-unread")}{" "}
      <Button slot={null} size="sm" onPress={onRetry}>
        {t("records-try-again")}
      </Button>
    </span>
  );
}
