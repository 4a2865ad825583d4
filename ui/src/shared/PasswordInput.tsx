// A password with a button that shows it. The value never leaves the form but by the form's own command.
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { TextInput, type TextInputProps } from "./Field";
import styles from "./Field.module.css";
import { IconButton } from "./IconButton";

export interface PasswordInputProps extends Omit<TextInputProps, "type" | "before"> {
  /** Name of the button while the password is hidden. */
  showLabel: string;
  /** Name of the button while it is shown. */
  hideLabel: string;
}

export function PasswordInput({ showLabel, hideLabel, after, ...rest }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      {...rest}
      type={shown ? "text" : "password"}
      spellCheck="false"
      autoCorrect="off"
      after={
        <>
          {after}
          <IconButton
            size="sm"
            icon={shown ? EyeOff : Eye}
            label={shown ? hideLabel : showLabel}
            className={styles.reveal}
            onPress={() => setShown(!shown)}
          />
        </>
      }
    />
  );
}
