// A value that is typed: what it is for the field, its kind decides.
import type { ScalarView } from "@/ipc";
import { scalarText, typedScalar } from "./scalar";
import { TextOption } from "./TextOption";

export function ScalarOption({
  label,
  value,
  otherwise,
  help,
  error,
  onChange,
}: {
  label: string;
  value: ScalarView | undefined;
  otherwise?: ScalarView | undefined;
  help?: string;
  error: string | undefined;
  onChange: (value: ScalarView | undefined) => void;
}) {
  return (
    <TextOption
      label={label}
      value={value === undefined ? undefined : scalarText(value)}
      otherwise={otherwise === undefined ? undefined : scalarText(otherwise)}
      {...(help === undefined ? {} : { help })}
      error={error}
      onChange={(text) => onChange(text === undefined ? undefined : typedScalar(text))}
    />
  );
}
