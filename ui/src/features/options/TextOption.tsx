// An option that is typed: empty means that nothing is said, and what then holds stands in its place.
import { type ReactNode, useState } from "react";
import { TextInput } from "@/shared";
import { Said } from "./Said";

interface Common {
  label: string;
  help?: string;
  error?: string | undefined;
}

interface Props extends Common {
  /** Inside the box, after what is typed. */
  after?: ReactNode;
  inputClassName?: string;
  value: string | undefined;
  /** What holds when nothing is said. */
  otherwise?: string | undefined;
  wide?: boolean;
  onChange: (value: string | undefined) => void;
}

export function TextOption({ value, otherwise, wide, onChange, ...rest }: Props) {
  return (
    <Said name={rest.label} isSaid={value !== undefined} onReset={() => onChange(undefined)} wide={wide ?? false}>
      <TextInput
        {...rest}
        value={value ?? ""}
        placeholder={otherwise ?? ""}
        autoComplete="off"
        onChange={(text) => onChange(text === "" ? undefined : text)}
      />
    </Said>
  );
}

interface WholeProps extends Common {
  value: number | undefined;
  otherwise?: number | undefined;
  /** Below zero too. */
  signed?: boolean;
  onChange: (value: number | undefined) => void;
}

/** The same for a whole number: what is none is not typed. */
export function WholeOption({ value, otherwise, signed = false, onChange, ...rest }: WholeProps) {
  const [typed, setTyped] = useState("");
  // A lone minus is on its way to a number.
  const shown = typed === "-" && value === undefined ? typed : (value?.toString() ?? "");
  return (
    <Said name={rest.label} isSaid={value !== undefined} onReset={() => onChange(undefined)}>
      <TextInput
        {...rest}
        value={shown}
        placeholder={otherwise?.toString() ?? ""}
        autoComplete="off"
        inputMode={signed ? "text" : "numeric"}
        onChange={(text) => {
          if (!(signed ? /^-?\d{0,9}$/ : /^\d{0,9}$/).test(text)) return;
          setTyped(text);
          onChange(text === "" || text === "-" ? undefined : Number(text));
        }}
      />
    </Said>
  );
}
