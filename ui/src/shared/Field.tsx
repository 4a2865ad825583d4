// The frame of a form field (label, control, help, error) and the plain text input inside it.
import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, type Ref, use } from "react";
import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from "react-aria-components";
import { createPortal } from "react-dom";
import { cx } from "./cx";
import styles from "./Field.module.css";
import { Icon } from "./Icon";

/** What every field shows around its control. */
export interface FieldParts {
  label: string;
  /** Red asterisk. */
  required?: boolean;
  /** Word at the right of the label, such as “Optional”. */
  aside?: ReactNode;
  /** One sentence under the control. */
  help?: ReactNode;
  /** What is wrong, in a sentence. Shown instead of the help. */
  error?: ReactNode;
}

/** True where something else is the label already, such as the head of a column: labels are then for screen readers only. */
export const LabelledElsewhere = createContext(false);

/** Where problems are said instead of under their controls, with the names of these: one place for several that are narrow. */
export const ProblemsElsewhere = createContext<HTMLElement | null>(null);

/** The label row. Inside a React Aria field it names the control. */
export function FieldLabel({ label, required, aside }: Pick<FieldParts, "label" | "required" | "aside">) {
  const elsewhere = use(LabelledElsewhere);
  return (
    <Label className={elsewhere ? styles.unseen : styles.label}>
      {label}
      {required && (
        <span className={styles.required} aria-hidden>
          *
        </span>
      )}
      {aside && <span className={styles.aside}>{aside}</span>}
    </Label>
  );
}

/** Help, or the error in its place. `label` names the control where its error is said elsewhere. */
export function FieldFoot({ label, help, error }: Pick<FieldParts, "help" | "error"> & { label?: string }) {
  const elsewhere = use(ProblemsElsewhere);
  const problem = (
    <FieldError className={styles.error}>
      <Icon of={CircleAlert} size={14} />
      <span>
        {elsewhere && label && <b>{label}: </b>}
        {error}
      </span>
    </FieldError>
  );
  return (
    <>
      {help && !error && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      {elsewhere ? createPortal(problem, elsewhere) : problem}
    </>
  );
}

export interface TextInputProps
  extends FieldParts,
    Omit<TextFieldProps, "children" | "className" | "style" | "isInvalid" | "isRequired"> {
  /** 28 in toolbars, 32 in forms, 36 on sign-in. */
  size?: "sm" | "md" | "xl";
  placeholder?: string;
  spellCheck?: "true" | "false";
  inputRef?: Ref<HTMLInputElement>;
  /** Inside the box, before and after what is typed. */
  before?: ReactNode;
  after?: ReactNode;
  inputClassName?: string;
}

/** One line of text with its label. */
export function TextInput(props: TextInputProps) {
  const {
    label,
    required,
    aside,
    help,
    error,
    size = "md",
    placeholder,
    inputRef,
    before,
    after,
    inputClassName,
    ...rest
  } = props;
  return (
    <TextField
      {...rest}
      className={styles.field}
      isInvalid={Boolean(error)}
      isRequired={required}
      validationBehavior="aria"
    >
      <FieldLabel label={label} required={required} aside={aside} />
      <InputBox size={size}>
        {before}
        <Input ref={inputRef} placeholder={placeholder} className={cx(styles.input, inputClassName)} />
        {after}
      </InputBox>
      <FieldFoot label={label} help={help} error={error} />
    </TextField>
  );
}

/** The box that takes the focus ring; for controls built elsewhere. */
export function InputBox({
  size = "md",
  area,
  readOnly,
  className,
  children,
}: {
  size?: "sm" | "md" | "xl";
  /** Grows with several lines. */
  area?: boolean;
  readOnly?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={cx(styles.box, styles[size], area && styles.area, readOnly && styles.readOnly, className)}>
      {children}
    </div>
  );
}

/** Class of a bare <Input> inside an InputBox. */
export const inputClass = styles.input;

/** Class of the column that holds label, control and foot. */
export const fieldClass = styles.field;
